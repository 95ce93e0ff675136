import { Failure } from "../../kit/failure.ts";
import { inSystem, type Database } from "../../platform/db/database.ts";
import { listOrganizationLanguages } from "../store/organization-directory.ts";
import { openSession, systemActor, type Session } from "./session.ts";

/**
 * A session of Huiyin itself in organization `orgId`, for the command line.
 * @throws Failure `organization-unknown` {organization, known}
 */
export async function enterAsSystem(database: Database, orgId: string): Promise<Session> {
  const languages = await inSystem(database, listOrganizationLanguages);
  const id = /^\d{1,15}$/u.test(orgId) ? Number(orgId) : 0;
  const language = languages.get(id);
  if (language === undefined) {
    const known = [...languages.keys()].slice(0, 20).join(", ");
    throw new Failure("organization-unknown", { organization: orgId, known: known || "–" });
  }
  return openSession(database, systemActor(id, language), { requestId: null, address: null });
}
