import { loadWorkingCalendar } from "../../identity/service/load-working-calendar.ts";
import type { Work } from "../../identity/service/work.ts";
import { caseActorOf } from "../domain/case-actor.ts";
import type { CaseActor, StepContext } from "../domain/life/case-facts.ts";
import { readMayOverride } from "../store/case-facts.ts";
import { readDepartmentsBelow } from "../store/case-people.ts";
import type { CaseRow } from "../store/cases.ts";

/** Under which rules a step of a case is judged; `outsider`: it is not the actor of the work who takes it. */
export async function stepContext(
  work: Work,
  row: Pick<CaseRow, "department_id">,
  outsider: CaseActor | null = null,
): Promise<StepContext> {
  const { tx, actor, now } = work;
  const heads =
    actor.departmentId !== null && actor.roles.includes("department_head")
      ? await readDepartmentsBelow(tx, actor.orgId, actor.departmentId)
      : [];
  return {
    actor: outsider ?? caseActorOf(actor, heads),
    now,
    calendar: await loadWorkingCalendar(work, row.department_id),
    mayOverride: await readMayOverride(tx, actor.orgId),
  };
}
