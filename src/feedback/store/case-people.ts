import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/** Names by id, of people removed and departments closed too. */
export type Names = ReadonlyMap<string, string>;

export async function readUserNames(tx: Tx, orgId: number, ids: readonly (string | null)[]): Promise<Names> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const rows = await tx
    .selectFrom("identity_user")
    .where("org_id", "=", orgId)
    .where("id", "in", known)
    .select(["id", "name"])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function readDepartmentNames(
  tx: Tx,
  orgId: number,
  ids: readonly (string | null)[],
): Promise<Names> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const rows = await tx
    .selectFrom("identity_department")
    .where("org_id", "=", orgId)
    .where("id", "in", known)
    .select(["id", "name"])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Kinds of departments by id: `department`, `outlet`, `provider`. */
export async function readDepartmentKinds(tx: Tx, orgId: number, ids: readonly string[]): Promise<Names> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("identity_department")
    .where("org_id", "=", orgId)
    .where("id", "in", [...ids])
    .select(["id", "kind"])
    .execute();
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

/** True for a colleague who works here. */
export async function isActiveUser(tx: Tx, orgId: number, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom("identity_user")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .select("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** True for a department that is not closed. */
export async function isOpenDepartment(tx: Tx, orgId: number, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom("identity_department")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .select("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** A department and all below it. */
export async function readDepartmentsBelow(tx: Tx, orgId: number, id: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive below as (
      select d.id from identity_department d where d.org_id = ${orgId} and d.id = ${id}
       union
      select d.id from identity_department d join below on d.parent_id = below.id where d.org_id = ${orgId}
    )
    select id from below`.execute(tx);
  return rows.map((row) => row.id);
}

export interface HandlerRow {
  readonly round: number;
  readonly user_id: string;
}

export function readHandlerRows(tx: Tx, orgId: number, caseId: string): Promise<readonly HandlerRow[]> {
  return tx
    .selectFrom("feedback_handler")
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .select(["round", "user_id"])
    .orderBy("round")
    .orderBy("since")
    .execute();
}

export async function addHandlerRow(
  tx: Tx,
  row: {
    readonly org_id: number;
    readonly case_id: string;
    readonly round: number;
    readonly user_id: string;
    readonly since: string;
  },
): Promise<void> {
  await tx
    .insertInto("feedback_handler")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function readAssistingIds(tx: Tx, orgId: number, caseId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("feedback_assisting_department")
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .select("department_id")
    .orderBy("department_id")
    .execute();
  return rows.map((row) => row.department_id);
}

export async function replaceAssistingIds(
  tx: Tx,
  { orgId, caseId }: { readonly orgId: number; readonly caseId: string },
  ids: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom("feedback_assisting_department")
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .execute();
  if (ids.length === 0) return;
  await tx
    .insertInto("feedback_assisting_department")
    .values(ids.map((department_id) => ({ org_id: orgId, case_id: caseId, department_id })))
    .execute();
}
