import { openSession, systemActor } from "../../../identity/service/session.ts";
import { inSystem, type Database } from "../../../platform/db/database.ts";
import { listOrganizationIds } from "../../store/organizations.ts";
import { remindChecks } from "./remind-checks.ts";

/**
 * Goes round the organizations until nobody is left to be told in any, or the server stops. What fails in one
 * organization does not keep the others waiting.
 * @throws AggregateError of what failed
 */
export async function remindAllChecks(
  database: Database,
  clock: () => string,
  signal: AbortSignal,
): Promise<void> {
  const faults: unknown[] = [];
  for (const orgId of await inSystem(database, listOrganizationIds)) {
    const session = openSession(database, systemActor(orgId), { requestId: null, address: null }, clock);
    try {
      do signal.throwIfAborted();
      while ((await session.begin((work) => remindChecks(work))) > 0);
    } catch (error) {
      signal.throwIfAborted();
      faults.push(error);
    }
  }
  if (faults.length > 0)
    throw new AggregateError(faults, `${faults.length} reminders failed: ${String(faults[0])}`);
}
