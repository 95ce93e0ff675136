import { Failure } from "../../kit/failure.ts";
import type { DepartmentKind } from "../domain/department-kind.ts";
import { makesCycle } from "../domain/department-tree.ts";
import { IDENTITY_EVENTS } from "../domain/events.ts";
import { mayAdminister } from "../domain/permissions.ts";
import {
  findDepartment,
  listDepartmentPlaces,
  lockDepartments,
  updateDepartmentRow,
  type DepartmentRow,
} from "../store/departments.ts";
import { demandCalendar, demandOpenParent, withFreeName } from "./department-rules.ts";
import { getDepartment } from "./get-department.ts";
import { announce, demand, recordAct, type Work } from "./work.ts";

export interface DepartmentChange {
  readonly name?: string | undefined;
  readonly kind?: DepartmentKind | undefined;
  readonly parentId?: string | null | undefined;
  readonly calendarId?: string | null | undefined;
  readonly revision: number;
}

/**
 * Renames an open department, moves it, gives it another calendar, or says what it is.
 * @throws Failure `not-found`, `conflict-department-changed`, `conflict-department-name` {name}, `department-ring`,
 * `department-parent-unknown`, `calendar-unknown`
 */
export async function updateDepartment(
  work: Work,
  id: string,
  input: DepartmentChange,
): Promise<DepartmentRow> {
  demand(mayAdminister(work.actor));
  const { tx, actor } = work;
  await lockDepartments(tx, actor.orgId);
  const department = await findDepartment(tx, actor.orgId, id);
  if (department === null || department.closedAt !== null) throw new Failure("not-found");
  const { revision, ...change } = input;
  await checkPlace(work, department, change.parentId ?? null);
  await demandCalendar(work, change.calendarId ?? null);
  const name = change.name ?? department.name;
  const changed = await withFreeName(name, () =>
    updateDepartmentRow(tx, actor.orgId, { id, revision }, change),
  );
  if (!changed) throw new Failure("conflict-department-changed");
  await recordAct(work, {
    action: "department.update",
    recordType: "department",
    recordId: id,
    recordLabel: name,
    details: change,
  });
  const other = change.calendarId !== undefined && change.calendarId !== department.calendarId;
  if (other) await announce(work, IDENTITY_EVENTS.departmentCalendarChanged, { departmentId: id });
  return getDepartment(work, id);
}

async function checkPlace(work: Work, department: DepartmentRow, parentId: string | null): Promise<void> {
  if (parentId === null || parentId === department.parentId) return;
  await demandOpenParent(work, parentId);
  const places = await listDepartmentPlaces(work.tx, work.actor.orgId);
  if (makesCycle(places, department.id, parentId)) {
    throw new Failure("department-ring", { name: department.name });
  }
}
