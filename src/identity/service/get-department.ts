import { Failure } from "../../kit/failure.ts";
import { maySeeOrganization } from "../domain/permissions.ts";
import { findDepartment, type DepartmentRow } from "../store/departments.ts";
import { demand, type Work } from "./work.ts";

/** @throws Failure `not-found` */
export async function getDepartment(work: Work, id: string): Promise<DepartmentRow> {
  demand(maySeeOrganization(work.actor));
  const department = await findDepartment(work.tx, work.actor.orgId, id);
  if (department === null) throw new Failure("not-found");
  return department;
}
