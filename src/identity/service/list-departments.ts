import { maySeeOrganization } from "../domain/permissions.ts";
import { listDepartmentRows, type DepartmentFilter, type DepartmentRow } from "../store/departments.ts";
import type { Page } from "../store/list-cursor.ts";
import { demand, type Work } from "./work.ts";

/** Departments as a flat list by name; `parentId` makes the tree. */
export async function listDepartments(work: Work, filter: DepartmentFilter): Promise<Page<DepartmentRow>> {
  demand(maySeeOrganization(work.actor));
  return listDepartmentRows(work.tx, work.actor.orgId, filter);
}
