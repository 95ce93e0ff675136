import { openSession, systemActor } from "../../../identity/service/session.ts";
import { inSystem, type Database } from "../../../platform/db/database.ts";
import { listOrganizationIds } from "../../store/organizations.ts";
import { askForRefresh } from "./refresh-job.ts";

/** Asks for the open cases of every organization to be brought under the limits and calendars of now. */
export async function refreshAllDeadlines(database: Database, now: string): Promise<void> {
  for (const orgId of await inSystem(database, listOrganizationIds)) {
    const session = openSession(database, systemActor(orgId), { requestId: null, address: null }, () => now);
    await session.begin((work) => askForRefresh(work));
  }
}
