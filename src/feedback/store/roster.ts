import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/** A colleague who works here, as far as it matters for who is told what. */
export interface RosterPerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly departmentId: string | null;
  readonly language: "zh" | "en";
}

const ROLES_TOLD = ["admin", "manager", "department_head", "verifier", "interviewer"];

/** Present colleagues who lead, check or call, and those with these ids. */
export async function listRosterPeople(
  tx: Tx,
  orgId: number,
  ids: readonly string[],
): Promise<readonly RosterPerson[]> {
  const rows = await tx
    .selectFrom("identity_user")
    .select(["id", "name", "roles", "department_id", "language"])
    .where("org_id", "=", orgId)
    .where("removed_at", "is", null)
    .where(sql<boolean>`(roles && ${ROLES_TOLD}::text[] or id = any (${[...ids]}::uuid[]))`)
    .orderBy("id")
    .execute();
  return rows.map(({ id, name, roles, department_id, language }) => ({
    id,
    name,
    roles,
    departmentId: department_id,
    language: language === "en" ? "en" : "zh",
  }));
}

/** Places of all departments, closed ones too. */
export async function listDepartments(
  tx: Tx,
  orgId: number,
): Promise<
  readonly {
    readonly id: string;
    readonly name: string;
    readonly parentId: string | null;
    readonly isOpen: boolean;
  }[]
> {
  return tx
    .selectFrom("identity_department")
    .select(["id", "name", "parent_id as parentId"])
    .select(sql<boolean>`closed_at is null`.as("isOpen"))
    .where("org_id", "=", orgId)
    .execute();
}

/** The organization's zone, and its date at an instant. */
export async function readLocalDay(
  tx: Tx,
  orgId: number,
  at: string,
): Promise<{ readonly timeZone: string; readonly day: string }> {
  return tx
    .selectFrom("system.organization")
    .select([
      "time_zone as timeZone",
      sql<string>`(${at}::timestamptz at time zone time_zone)::date`.as("day"),
    ])
    .where("id", "=", orgId)
    .executeTakeFirstOrThrow();
}
