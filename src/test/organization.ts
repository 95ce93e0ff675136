import { randomUUIDv7 } from "node:crypto";
import type { Actor } from "../identity/domain/actor.ts";
import type { Role } from "../identity/domain/role.ts";
import { openSession, systemActor, type Session } from "../identity/service/session.ts";
import { inOrganization, inSystem, type Database } from "../platform/db/database.ts";

/** The moment of tests: a Wednesday morning in Shanghai, a working day. */
export const TEST_NOW = "2026-03-11T02:00:00Z";

/** A new organization in the database; answers its id. */
export async function makeOrganization(database: Database, name = "明川家电售后服务部"): Promise<number> {
  return inSystem(database, async (tx) => {
    const row = await tx
      .insertInto("system.organization")
      .values({ name, time_zone: "Asia/Shanghai", language: "zh", created_at: TEST_NOW })
      .returning("id")
      .executeTakeFirstOrThrow();
    return row.id;
  });
}

/** A person with these roles, without a sign-in; answers a session in their name at `now`. */
export async function signedInAs(
  database: Database,
  orgId: number,
  roles: readonly Role[],
  now: string = TEST_NOW,
): Promise<Session> {
  const id = randomUUIDv7();
  const name = `${roles.join("-")}-${id.slice(-4)}`;
  await inOrganization(database, orgId, (tx) =>
    tx
      .insertInto("identity_user")
      .values({
        org_id: orgId,
        id,
        name,
        email: `${name}@example.com`,
        roles: [...roles],
        language: "zh",
        created_at: now,
      })
      .execute(),
  );
  const actor: Actor = {
    kind: "user",
    orgId,
    id,
    name,
    roles,
    departmentId: null,
    maySeeContacts: false,
    language: "zh",
  };
  return openSession(database, actor, { requestId: null, address: null }, () => now);
}

/** A session of Huiyin itself, as jobs have it. */
export function systemSession(database: Database, orgId: number, now: string = TEST_NOW): Session {
  return openSession(database, systemActor(orgId), { requestId: null, address: null }, () => now);
}
