import { inOrganization, inSystem, type Database } from "../../platform/db/database.ts";
import type { Actor } from "../domain/actor.ts";
import { listMemberships } from "../store/logins.ts";
import { findMember, type UserRow } from "../store/users.ts";

/** The actor that a present member is. */
export function actorOf(orgId: number, user: UserRow): Actor {
  return {
    kind: "user",
    orgId,
    id: user.id,
    name: user.name,
    roles: user.roles,
    departmentId: user.departmentId,
    maySeeContacts: user.maySeeContacts,
    language: user.language,
  };
}

/**
 * Who a login is in `preferred`, else in the organization it worked in last; null when it belongs to none. Read anew
 * for each request, so that a role taken away or a membership ended counts at once.
 */
export async function findMembership(
  database: Database,
  loginId: string,
  preferred: number | null,
): Promise<Actor | null> {
  if (preferred !== null) {
    const actor = await memberIn(database, preferred, loginId);
    if (actor !== null) return actor;
  }
  const memberships = await inSystem(database, (tx) => listMemberships(tx, loginId));
  for (const { orgId } of memberships) {
    const actor = await memberIn(database, orgId, loginId);
    if (actor !== null) return actor;
  }
  return null;
}

function memberIn(database: Database, orgId: number, loginId: string): Promise<Actor | null> {
  return inOrganization(database, orgId, async (tx) => {
    const user = await findMember(tx, orgId, loginId);
    return user === null ? null : actorOf(orgId, user);
  });
}
