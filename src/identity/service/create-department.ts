import type { DepartmentKind } from "../domain/department-kind.ts";
import { mayAdminister } from "../domain/permissions.ts";
import { insertDepartment, lockDepartments, type DepartmentRow } from "../store/departments.ts";
import { demandCalendar, demandOpenParent, withFreeName } from "./department-rules.ts";
import { getDepartment } from "./get-department.ts";
import { demand, newId, recordAct, type Work } from "./work.ts";

export interface DepartmentInput {
  readonly name: string;
  /** A part of the organization unless told. */
  readonly kind?: DepartmentKind | undefined;
  readonly parentId: string | null;
  readonly calendarId: string | null;
}

/**
 * Adds a department.
 * @throws Failure `conflict-department-name` {name}, `department-parent-unknown`, `calendar-unknown`
 */
export async function createDepartment(work: Work, input: DepartmentInput): Promise<DepartmentRow> {
  demand(mayAdminister(work.actor));
  const { tx, actor, now } = work;
  await lockDepartments(tx, actor.orgId);
  await demandOpenParent(work, input.parentId);
  await demandCalendar(work, input.calendarId);
  const id = newId();
  await withFreeName(input.name, () =>
    insertDepartment(tx, actor.orgId, { ...input, kind: input.kind ?? "department", id, createdAt: now }),
  );
  await recordAct(work, {
    action: "department.create",
    recordType: "department",
    recordId: id,
    recordLabel: input.name,
  });
  return getDepartment(work, id);
}
