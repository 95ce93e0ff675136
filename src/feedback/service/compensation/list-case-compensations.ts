import type { Work } from "../../../identity/service/work.ts";
import { mayWorkOnFeedback, mayPlan } from "../../domain/work/measure-rules.ts";
import { readCaseCompensations } from "../../store/compensations.ts";
import { requireCase } from "../hold-case.ts";
import { stepContext } from "../step-context.ts";
import { sidesOf } from "../work/hold-measure.ts";
import { presentCompensations, withCase } from "./present-compensations.ts";

/** What the customer of a case is given, oldest first. @throws Failure `not-found` */
export async function listCaseCompensations(work: Work, caseId: string) {
  const row = await requireCase(work, caseId);
  const stored = await readCaseCompensations(work.tx, work.actor.orgId, caseId);
  const sides = sidesOf(row, await stepContext(work, row), null);
  return {
    items: await presentCompensations(
      work,
      stored.map((one) => withCase(one, row)),
    ),
    mayPropose: row.is_open && mayWorkOnFeedback(work.actor) && mayPlan(work.actor, sides),
  };
}
