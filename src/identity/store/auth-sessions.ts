import type { Tx } from "../../platform/db/database.ts";

export interface AuthSessionRow {
  readonly id: string;
  readonly userAgent: string | null;
  readonly address: string | null;
  readonly signedInAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
}

/** The devices on which a login is signed in, newest first. */
export async function listAuthSessions(
  tx: Tx,
  loginId: string,
  now: string,
): Promise<readonly AuthSessionRow[]> {
  const rows = await tx
    .selectFrom("system.auth_session")
    .select(["id", "user_agent", "ip_address", "created_at", "updated_at", "expires_at"])
    .where("user_id", "=", loginId)
    .where("expires_at", ">", now)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    userAgent: row.user_agent === "" ? null : row.user_agent,
    address: row.ip_address === "" ? null : row.ip_address,
    signedInAt: row.created_at,
    lastSeenAt: row.updated_at,
    expiresAt: row.expires_at,
  }));
}

/** Signs one device of a login out; false when it has no such device. */
export async function deleteAuthSession(tx: Tx, loginId: string, id: string): Promise<boolean> {
  const row = await tx
    .deleteFrom("system.auth_session")
    .where("user_id", "=", loginId)
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Signs out every device of a login but `keptId`. */
export async function deleteAuthSessions(tx: Tx, loginId: string, keptId: string | null): Promise<void> {
  await tx
    .deleteFrom("system.auth_session")
    .where("user_id", "=", loginId)
    .$if(keptId !== null, (query) => query.where("id", "!=", keptId ?? ""))
    .execute();
}

/** From now on this device works in `orgId`. */
export async function setSessionOrganization(tx: Tx, id: string, orgId: number): Promise<void> {
  await tx.updateTable("system.auth_session").set({ org_id: orgId }).where("id", "=", id).execute();
}

/** Drops sessions and one-time links that ended before `now`. */
export async function deleteExpiredSignIns(tx: Tx, now: string): Promise<void> {
  await tx.deleteFrom("system.auth_session").where("expires_at", "<", now).execute();
  await tx.deleteFrom("system.auth_verification").where("expires_at", "<", now).execute();
}
