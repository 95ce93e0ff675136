import { Failure } from "../../kit/failure.ts";
import { IDENTITY_EVENTS } from "../domain/events.ts";
import { mayAdminister } from "../domain/permissions.ts";
import {
  countSubDepartments,
  findDepartment,
  lockDepartments,
  updateDepartmentRow,
} from "../store/departments.ts";
import { announce, demand, recordAct, type Work } from "./work.ts";

/**
 * Closes a department that nobody belongs to any more; its history stays, its name becomes free.
 * @throws Failure `not-found`, `conflict-department-people` {name, people}, `conflict-department-parts` {name, parts}
 */
export async function closeDepartment(work: Work, id: string): Promise<void> {
  demand(mayAdminister(work.actor));
  const { tx, actor, now } = work;
  await lockDepartments(tx, actor.orgId);
  const department = await findDepartment(tx, actor.orgId, id);
  if (department === null || department.closedAt !== null) throw new Failure("not-found");
  const { name, people, revision } = department;
  if (people > 0) throw new Failure("conflict-department-people", { name, people });
  const parts = await countSubDepartments(tx, actor.orgId, id);
  if (parts > 0) throw new Failure("conflict-department-parts", { name, parts });
  const closed = await updateDepartmentRow(tx, actor.orgId, { id, revision }, { closedAt: now });
  if (!closed) throw new Failure("conflict-department-changed");
  await recordAct(work, {
    action: "department.close",
    recordType: "department",
    recordId: id,
    recordLabel: name,
  });
  await announce(work, IDENTITY_EVENTS.departmentClosed, { departmentId: id });
}
