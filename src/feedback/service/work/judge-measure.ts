import { demand, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { hadPart, mayJudge } from "../../domain/work/measure-rules.ts";
import { readHandlerRows } from "../../store/case-people.ts";
import { readDayOf, updateMeasureRow, type MeasureRow } from "../../store/measures.ts";
import { noteEvent } from "../note-event.ts";
import { stepRefused } from "../step-refused.ts";
import { demandChangeable, holdMeasure, type HeldMeasure } from "./hold-measure.ts";
import { presentMeasure, type MeasureView } from "./measure-view.ts";
import { withSightOfAll } from "./with-sight-of-all.ts";

/** Whether a measure holds. */
export interface MeasureVerdict {
  readonly isEffective: boolean;
  readonly note?: string | undefined;
  /** A team too small for separated duties passes over them, with its reason on record. */
  readonly override?: { readonly reason: string } | undefined;
}

/**
 * Says whether a long-term measure holds, once its day has come; the case may be closed by then.
 * @throws Failure `not-found`, `forbidden`, `forbidden-feedback-step`, `feedback-closed` (merged), `feedback-measure-short`,
 *   `feedback-measure-not-done`, `feedback-measure-too-early` {day}, `conflict-feedback-measure-judged`
 */
export async function judgeMeasure(
  work: Work,
  ids: { readonly id: string; readonly measureId: string },
  verdict: MeasureVerdict,
): Promise<MeasureView> {
  const { actor, now } = work;
  demand(mayJudge(actor));
  const held = await holdMeasure(withSightOfAll(work), ids);
  const { row, measure } = held;
  const overridden = await passedOver(work, held, verdict.override);
  demandChangeable(row, measure);
  await demandRipe(work, measure);
  const { isEffective, note = "", override } = verdict;
  const judged = await updateMeasureRow(work.tx, measure, {
    checked_at: now,
    checked_by: actor.kind === "user" ? actor.id : null,
    is_effective: isEffective,
  });
  await noteEvent(work, row, {
    act: "measure",
    reason: note,
    overridden,
    overrideReason: overridden.length > 0 ? (override?.reason ?? "") : "",
    details: { did: "judge", measureId: measure.id, isEffective },
  });
  return presentMeasure(work, judged);
}

/** Whoever owns the measure or handled the case judges neither; answers the duties passed over. */
export async function passedOver(
  { tx, actor }: Work,
  { row, measure, context }: HeldMeasure,
  override: MeasureVerdict["override"],
): Promise<readonly string[]> {
  const handlers = await readHandlerRows(tx, actor.orgId, row.id);
  const people = handlers.map(({ user_id }) => ({ userId: user_id }));
  if (!hadPart(actor, measure.owner_id, people)) return [];
  if (override === undefined || !context.mayOverride)
    throw stepRefused("pass_check", ["independent-of-the-work"]);
  return ["independent-of-the-work"];
}

async function demandRipe(work: Work, measure: MeasureRow): Promise<void> {
  await demandJudgeable(work, measure);
  if (measure.done_at === null) throw new Failure("feedback-measure-not-done");
}

/**
 * A long-term measure whose check day has come, and that nobody has judged.
 * @throws Failure `feedback-measure-short`, `conflict-feedback-measure-judged`, `feedback-measure-too-early` {day}
 */
export async function demandJudgeable({ tx, actor, now }: Work, measure: MeasureRow): Promise<void> {
  if (measure.term !== "long") throw new Failure("feedback-measure-short");
  if (measure.checked_at !== null) throw new Failure("conflict-feedback-measure-judged");
  const today = await readDayOf(tx, actor.orgId, now);
  if (measure.check_on !== null && today < measure.check_on)
    throw new Failure("feedback-measure-too-early", { day: measure.check_on });
}
