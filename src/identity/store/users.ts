import { sql, type Selectable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { IdentityUser } from "../../platform/db/schema/identity.ts";
import { isRole, type Role } from "../domain/role.ts";
import { likePart, onePage, readCursor, type Page } from "./list-cursor.ts";

export interface UserRow {
  readonly id: string;
  readonly loginId: string | null;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly roles: Role[];
  readonly departmentId: string | null;
  readonly departmentName: string | null;
  readonly language: "zh" | "en";
  readonly maySeeContacts: boolean;
  readonly createdAt: string;
  readonly removedAt: string | null;
  readonly revision: number;
}

export interface UserFilter {
  readonly search?: string | undefined;
  readonly role?: Role | undefined;
  readonly departmentId?: string | undefined;
  readonly state: "present" | "removed" | "all";
  readonly limit: number;
  readonly cursor?: string | undefined;
}

function usersOf(tx: Tx, orgId: number) {
  return tx
    .selectFrom("identity_user as u")
    .leftJoin("identity_department as d", (join) =>
      join.onRef("d.org_id", "=", "u.org_id").onRef("d.id", "=", "u.department_id"),
    )
    .selectAll("u")
    .select("d.name as department_name")
    .where("u.org_id", "=", orgId);
}

function toUser(row: Selectable<IdentityUser> & { readonly department_name: string | null }): UserRow {
  return {
    id: row.id,
    loginId: row.login_id,
    name: row.name,
    email: row.email,
    phone: row.phone,
    roles: row.roles.filter(isRole),
    departmentId: row.department_id,
    departmentName: row.department_name,
    language: row.language === "en" ? "en" : "zh",
    maySeeContacts: row.may_see_contacts,
    createdAt: row.created_at,
    removedAt: row.removed_at,
    revision: row.revision,
  };
}

/** Chinese names by pinyin. */
const byName = sql<string>`u.name collate "zh-x-icu"`;

/** The people that fit, by name. */
export async function listUserRows(tx: Tx, orgId: number, filter: UserFilter): Promise<Page<UserRow>> {
  let query = usersOf(tx, orgId);
  if (filter.state !== "all") {
    query = query.where("u.removed_at", filter.state === "present" ? "is" : "is not", null);
  }
  if (filter.search) {
    const part = likePart(filter.search);
    query = query.where((eb) => eb.or([eb("u.name", "ilike", part), eb("u.email", "ilike", part)]));
  }
  if (filter.role !== undefined) query = query.where(sql<boolean>`${filter.role} = any(u.roles)`);
  if (filter.departmentId !== undefined) query = query.where("u.department_id", "=", filter.departmentId);
  if (filter.cursor !== undefined) {
    const [name = "", id = ""] = readCursor(filter.cursor, ["text", "id"]);
    query = query.where(sql<boolean>`(${byName}, u.id) > (${name} collate "zh-x-icu", ${id}::uuid)`);
  }
  const rows = await query
    .orderBy(byName)
    .orderBy("u.id")
    .limit(filter.limit + 1)
    .execute();
  return onePage(rows.map(toUser), filter.limit, (user) => [user.name, user.id]);
}

export async function findUser(tx: Tx, orgId: number, id: string): Promise<UserRow | null> {
  const row = await usersOf(tx, orgId).where("u.id", "=", id).executeTakeFirst();
  return row === undefined ? null : toUser(row);
}

/** The present member with this login. */
export async function findMember(tx: Tx, orgId: number, loginId: string): Promise<UserRow | null> {
  const row = await usersOf(tx, orgId)
    .where("u.login_id", "=", loginId)
    .where("u.removed_at", "is", null)
    .executeTakeFirst();
  return row === undefined ? null : toUser(row);
}

/** The present person with this address (in small letters), with or without a login. */
export async function findUserByEmail(tx: Tx, orgId: number, email: string): Promise<UserRow | null> {
  const row = await usersOf(tx, orgId)
    .where(sql<boolean>`lower(u.email) = ${email}`)
    .where("u.removed_at", "is", null)
    .executeTakeFirst();
  return row === undefined ? null : toUser(row);
}

/** The newest removed member with this login. */
export async function findRemovedMember(tx: Tx, orgId: number, loginId: string): Promise<UserRow | null> {
  const row = await usersOf(tx, orgId)
    .where("u.login_id", "=", loginId)
    .where("u.removed_at", "is not", null)
    .orderBy("u.removed_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toUser(row);
}

export interface NewUser {
  readonly id: string;
  readonly loginId: string | null;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly roles: readonly Role[];
  readonly departmentId: string | null;
  readonly language: "zh" | "en";
  readonly createdAt: string;
}

export async function insertUser(tx: Tx, orgId: number, user: NewUser): Promise<void> {
  await tx
    .insertInto("identity_user")
    .values({
      org_id: orgId,
      id: user.id,
      login_id: user.loginId,
      name: user.name,
      email: user.email,
      phone: user.phone,
      roles: [...user.roles],
      department_id: user.departmentId,
      language: user.language,
      created_at: user.createdAt,
    })
    .execute();
}
