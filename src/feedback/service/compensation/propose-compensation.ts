import { demand, newId, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { highestLimit, type CompensationKind } from "../../domain/compensation/compensation.ts";
import { mayPlan } from "../../domain/work/measure-rules.ts";
import { insertCompensationRow } from "../../store/compensations.ts";
import { noteEvent } from "../note-event.ts";
import { readSettings } from "../policies/read-settings.ts";
import { stepContext } from "../step-context.ts";
import { demandOpen, holdForWork } from "../work/demand-open.ts";
import { sidesOf } from "../work/hold-measure.ts";
import { presentCompensations, withCase, type CompensationView } from "./present-compensations.ts";
import { tellApprovers } from "./tell-compensation.ts";

export interface NewCompensation {
  readonly kind: CompensationKind;
  /** Yuan. */
  readonly amount: number;
  readonly reason: string;
}

/**
 * Proposes a compensation for the customer of an open case, and tells those who may approve the sum.
 * @throws Failure `not-found`, `forbidden`, `feedback-closed`, `feedback-compensation-above-all` {limit}
 */
export async function proposeCompensation(
  work: Work,
  caseId: string,
  { kind, amount, reason }: NewCompensation,
): Promise<CompensationView> {
  const { tx, actor, now } = work;
  const row = await holdForWork(work, caseId);
  demand(mayPlan(actor, sidesOf(row, await stepContext(work, row), null)));
  demandOpen(row);
  const { compensationLimits } = await readSettings(work);
  const limit = highestLimit(compensationLimits);
  if (amount > limit) throw new Failure("feedback-compensation-above-all", { limit });
  const stored = await insertCompensationRow(tx, {
    org_id: actor.orgId,
    id: newId(),
    case_id: caseId,
    kind,
    amount,
    reason,
    state: "proposed",
    proposed_by: actor.kind === "user" ? actor.id : null,
    proposed_at: now,
  });
  const details = { did: "propose", compensationId: stored.id, kind, amount };
  await noteEvent(work, row, { act: "compensation", reason, details });
  await tellApprovers(work, row, stored, compensationLimits);
  const [view] = await presentCompensations(work, [withCase(stored, row)]);
  if (view === undefined) throw new Error(`compensation ${stored.id} was not presented`);
  return view;
}
