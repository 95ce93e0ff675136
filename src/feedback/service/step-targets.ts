import type { Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import type { Step } from "../domain/life/case-facts.ts";
import { isActiveUser, isOpenDepartment } from "../store/case-people.ts";
import { readCaseRow, type CaseRow } from "../store/cases.ts";

/**
 * People, departments and cases that a step names must be there.
 * @throws Failure `feedback-handler-unknown`, `feedback-department-unknown`, `feedback-merge-into-itself`,
 *   `feedback-merge-into-closed`
 */
export async function demandStepTargets({ tx, actor }: Work, row: CaseRow, step: Step): Promise<void> {
  if (step.handlerId !== undefined && !(await isActiveUser(tx, actor.orgId, step.handlerId)))
    throw new Failure("feedback-handler-unknown");
  if (step.departmentId !== undefined && !(await isOpenDepartment(tx, actor.orgId, step.departmentId)))
    throw new Failure("feedback-department-unknown");
  if (step.act === "merge" && step.into !== undefined) {
    if (step.into === row.id) throw new Failure("feedback-merge-into-itself");
    const survivor = await readCaseRow(tx, actor.orgId, step.into);
    if (survivor === undefined) throw new Failure("not-found", { record: "feedback" });
    if (!survivor.is_open) throw new Failure("feedback-merge-into-closed", { number: survivor.number });
  }
}
