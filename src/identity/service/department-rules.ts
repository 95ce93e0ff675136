import { Failure } from "../../kit/failure.ts";
import { hasCalendar } from "../store/calendars.ts";
import { holdDepartmentOpen } from "../store/departments.ts";
import { violates } from "../store/unique-violation.ts";
import type { Work } from "./work.ts";

/** @throws Failure `department-unknown` unless `id` is null or an open department, which is held open */
export async function demandDepartment({ tx, actor }: Work, id: string | null): Promise<void> {
  if (id !== null && !(await holdDepartmentOpen(tx, actor.orgId, id)))
    throw new Failure("department-unknown");
}

/** @throws Failure `department-parent-unknown` unless `parentId` is null or an open department */
export async function demandOpenParent({ tx, actor }: Work, parentId: string | null): Promise<void> {
  if (parentId !== null && !(await holdDepartmentOpen(tx, actor.orgId, parentId))) {
    throw new Failure("department-parent-unknown");
  }
}

/** @throws Failure `calendar-unknown` unless `calendarId` is null or a calendar */
export async function demandCalendar({ tx, actor }: Work, calendarId: string | null): Promise<void> {
  if (calendarId !== null && !(await hasCalendar(tx, actor.orgId, calendarId))) {
    throw new Failure("calendar-unknown");
  }
}

/**
 * Runs `write`; the database decides whether a name is free beside its siblings.
 * @throws Failure `conflict-department-name` {name}
 */
export async function withFreeName<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (violates(error, "identity_department_name")) throw new Failure("conflict-department-name", { name });
    throw error;
  }
}
