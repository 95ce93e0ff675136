import type { Tx } from "../../platform/db/database.ts";

/** `provider_id` of the sign-in library for mail address and password. */
const PASSWORD_PROVIDER = "credential";

export interface LoginRow {
  readonly id: string;
  readonly email: string;
}

/** `email` in small letters. */
export async function findLoginByEmail(tx: Tx, email: string): Promise<LoginRow | null> {
  const row = await tx
    .selectFrom("system.auth_user")
    .select(["id", "email"])
    .where("email", "=", email)
    .executeTakeFirst();
  return row ?? null;
}

export interface NewLogin extends LoginRow {
  readonly name: string;
  readonly passwordHash: string;
  readonly now: string;
}

/**
 * Adds a login as the sign-in library would, in the caller's transaction. Answers false when the address has one
 * already, also one that a transaction beside this one has just added.
 */
export async function insertLogin(tx: Tx, login: NewLogin): Promise<boolean> {
  const added = await tx
    .insertInto("system.auth_user")
    .values({
      id: login.id,
      name: login.name,
      email: login.email,
      created_at: login.now,
      updated_at: login.now,
    })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (added === undefined) return false;
  await tx
    .insertInto("system.auth_account")
    .values({
      id: login.id,
      user_id: login.id,
      account_id: login.id,
      provider_id: PASSWORD_PROVIDER,
      password: login.passwordHash,
      created_at: login.now,
      updated_at: login.now,
    })
    .execute();
  return true;
}

export async function findPasswordHash(tx: Tx, loginId: string): Promise<string | null> {
  const row = await tx
    .selectFrom("system.auth_account")
    .select("password")
    .where("user_id", "=", loginId)
    .where("provider_id", "=", PASSWORD_PROVIDER)
    .executeTakeFirst();
  return row?.password ?? null;
}

export async function updatePasswordHash(tx: Tx, login: Omit<NewLogin, "name" | "email">): Promise<void> {
  await tx
    .updateTable("system.auth_account")
    .set({ password: login.passwordHash, updated_at: login.now })
    .where("user_id", "=", login.id)
    .where("provider_id", "=", PASSWORD_PROVIDER)
    .execute();
}

export interface MembershipRow {
  readonly orgId: number;
  readonly organizationName: string;
  readonly userId: string;
}

/** Where a login belongs, the organization it worked in last first. */
export async function listMemberships(tx: Tx, loginId: string): Promise<readonly MembershipRow[]> {
  return tx
    .selectFrom("system.login_directory as d")
    .innerJoin("system.organization as o", "o.id", "d.org_id")
    .select(["d.org_id as orgId", "o.name as organizationName", "d.user_id as userId"])
    .where("d.login_id", "=", loginId)
    .orderBy("d.entered_at", (order) => order.desc().nullsLast())
    .orderBy("d.org_id")
    .execute();
}

/** Notes that a login works in this organization from `now` on. */
export async function noteEntry(tx: Tx, orgId: number, loginId: string, now: string): Promise<void> {
  await tx
    .updateTable("system.login_directory")
    .set({ entered_at: now })
    .where("org_id", "=", orgId)
    .where("login_id", "=", loginId)
    .execute();
}

export async function insertMembership(
  tx: Tx,
  membership: { readonly loginId: string; readonly orgId: number; readonly userId: string },
): Promise<void> {
  await tx
    .insertInto("system.login_directory")
    .values({ login_id: membership.loginId, org_id: membership.orgId, user_id: membership.userId })
    .execute();
}

export async function deleteMembership(tx: Tx, orgId: number, loginId: string): Promise<void> {
  await tx
    .deleteFrom("system.login_directory")
    .where("org_id", "=", orgId)
    .where("login_id", "=", loginId)
    .execute();
}

/** Whether anybody can sign in, and whether anybody can in an organization other than the sample. */
export async function readLoginPresence(tx: Tx): Promise<{ readonly any: boolean; readonly own: boolean }> {
  const rows = await tx
    .selectFrom("system.login_directory as d")
    .innerJoin("system.organization as o", "o.id", "d.org_id")
    .select("o.sample")
    .distinct()
    .execute();
  return { any: rows.length > 0, own: rows.some((row) => !row.sample) };
}
