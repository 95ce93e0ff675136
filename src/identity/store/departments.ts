import { sql, type Selectable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { IdentityDepartment } from "../../platform/db/schema/identity.ts";
import type { DepartmentKind } from "../domain/department-kind.ts";
import { onePage, readCursor, type Page } from "./list-cursor.ts";

export interface DepartmentRow {
  readonly id: string;
  readonly name: string;
  readonly kind: DepartmentKind;
  readonly parentId: string | null;
  readonly calendarId: string | null;
  /** Present people directly in it. */
  readonly people: number;
  readonly createdAt: string;
  readonly closedAt: string | null;
  readonly revision: number;
}

export interface DepartmentFilter {
  readonly state: "open" | "closed" | "all";
  readonly limit: number;
  readonly cursor?: string | undefined;
}

function departmentsOf(tx: Tx, orgId: number) {
  return tx
    .selectFrom("identity_department as d")
    .selectAll("d")
    .select((eb) =>
      eb
        .selectFrom("identity_user as u")
        .select((inner) => inner.fn.countAll<number>().as("n"))
        .where("u.org_id", "=", orgId)
        .whereRef("u.department_id", "=", "d.id")
        .where("u.removed_at", "is", null)
        .as("people"),
    )
    .where("d.org_id", "=", orgId);
}

function toDepartment(
  row: Selectable<IdentityDepartment> & { readonly people: number | null },
): DepartmentRow {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind as DepartmentKind,
    parentId: row.parent_id,
    calendarId: row.calendar_id,
    people: row.people ?? 0,
    createdAt: row.created_at,
    closedAt: row.closed_at,
    revision: row.revision,
  };
}

/** Chinese names by pinyin. */
const byName = sql<string>`d.name collate "zh-x-icu"`;

export async function listDepartmentRows(
  tx: Tx,
  orgId: number,
  filter: DepartmentFilter,
): Promise<Page<DepartmentRow>> {
  let query = departmentsOf(tx, orgId);
  if (filter.state !== "all") {
    query = query.where("d.closed_at", filter.state === "open" ? "is" : "is not", null);
  }
  if (filter.cursor !== undefined) {
    const [name = "", id = ""] = readCursor(filter.cursor, ["text", "id"]);
    query = query.where(sql<boolean>`(${byName}, d.id) > (${name} collate "zh-x-icu", ${id}::uuid)`);
  }
  const rows = await query
    .orderBy(byName)
    .orderBy("d.id")
    .limit(filter.limit + 1)
    .execute();
  return onePage(rows.map(toDepartment), filter.limit, (department) => [department.name, department.id]);
}

export async function findDepartment(tx: Tx, orgId: number, id: string): Promise<DepartmentRow | null> {
  const row = await departmentsOf(tx, orgId).where("d.id", "=", id).executeTakeFirst();
  return row === undefined ? null : toDepartment(row);
}

/** Places and calendars of all departments, to find paths in the tree. */
export async function listDepartmentPlaces(
  tx: Tx,
  orgId: number,
): Promise<readonly { id: string; parentId: string | null; calendarId: string | null }[]> {
  return tx
    .selectFrom("identity_department")
    .select(["id", "parent_id as parentId", "calendar_id as calendarId"])
    .where("org_id", "=", orgId)
    .execute();
}

/** Locks the whole tree until the transaction ends: two moves at once must not make a ring. */
export async function lockDepartments(tx: Tx, orgId: number): Promise<void> {
  await tx
    .selectFrom("identity_department")
    .select("id")
    .where("org_id", "=", orgId)
    .orderBy("id")
    .forUpdate()
    .execute();
}

/** Holds a department open until the transaction ends; false when it is closed or not there. */
export async function holdDepartmentOpen(tx: Tx, orgId: number, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom("identity_department")
    .select("id")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .forShare()
    .executeTakeFirst();
  return row !== undefined;
}

/** Open departments directly below this one. */
export async function countSubDepartments(tx: Tx, orgId: number, id: string): Promise<number> {
  const { n } = await tx
    .selectFrom("identity_department")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("org_id", "=", orgId)
    .where("parent_id", "=", id)
    .where("closed_at", "is", null)
    .executeTakeFirstOrThrow();
  return n;
}

export async function insertDepartment(
  tx: Tx,
  orgId: number,
  department: Pick<DepartmentRow, "id" | "name" | "kind" | "parentId" | "calendarId" | "createdAt">,
): Promise<void> {
  await tx
    .insertInto("identity_department")
    .values({
      org_id: orgId,
      id: department.id,
      name: department.name,
      kind: department.kind,
      parent_id: department.parentId,
      calendar_id: department.calendarId,
      created_at: department.createdAt,
    })
    .execute();
}

export interface DepartmentChange {
  readonly name?: string | undefined;
  readonly kind?: DepartmentKind | undefined;
  readonly parentId?: string | null | undefined;
  readonly calendarId?: string | null | undefined;
  readonly closedAt?: string | undefined;
}

/** Changes what is given; false when the department has another `revision` by now. */
export async function updateDepartmentRow(
  tx: Tx,
  orgId: number,
  which: { readonly id: string; readonly revision: number },
  change: DepartmentChange,
): Promise<boolean> {
  const row = await tx
    .updateTable("identity_department")
    .set((eb) => ({
      name: change.name,
      kind: change.kind,
      parent_id: change.parentId,
      calendar_id: change.calendarId,
      closed_at: change.closedAt,
      revision: eb("revision", "+", 1),
    }))
    .where("org_id", "=", orgId)
    .where("id", "=", which.id)
    .where("revision", "=", which.revision)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
