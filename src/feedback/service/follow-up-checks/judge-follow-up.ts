import { demand, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { CheckVerdict } from "../../domain/follow-up-checks/check-day.ts";
import { mayJudge } from "../../domain/work/measure-rules.ts";
import { readFileRows } from "../../store/case-files.ts";
import { findFollowUpRow, type FollowUpRow } from "../../store/follow-up-checks/follow-ups.ts";
import { readDayOf, updateMeasureRow, type MeasureRow } from "../../store/measures.ts";
import { noteEvent } from "../note-event.ts";
import { demandChangeable, holdMeasure } from "../work/hold-measure.ts";
import { demandJudgeable, judgeMeasure, passedOver } from "../work/judge-measure.ts";
import { withSightOfAll } from "../work/with-sight-of-all.ts";
import { followUpReader } from "./follow-up-reader.ts";
import { presentFollowUps, type FollowUpView } from "./present-follow-ups.ts";

/** What was found at the check date of a long-term measure. */
export interface FollowUpVerdict {
  readonly verdict: CheckVerdict;
  readonly note: string;
  /** `2026-06-10`; with `not_yet` only. */
  readonly checkOn?: string | undefined;
  readonly override?: { readonly reason: string } | undefined;
  readonly revision: number;
}

/**
 * Says whether a long-term measure is in place, by somebody who neither owns it nor handled the case; the case may be
 * closed by then. `not_yet` sets a later day, on which others are told again.
 * @throws Failure those of `judgeMeasure`, `conflict-feedback-measure-changed`, `feedback-check-evidence-missing`,
 *   `feedback-check-day-missing`, `feedback-check-day-early` {day}
 */
export async function judgeFollowUp(
  work: Work,
  measureId: string,
  verdict: FollowUpVerdict,
): Promise<FollowUpView> {
  demand(mayJudge(work.actor));
  const reader = await followUpReader(work);
  const found = await requireFollowUp(work, measureId);
  const ids = { id: found.case_id, measureId };
  const { measure } = await holdMeasure(withSightOfAll(work), ids);
  if (verdict.revision !== measure.revision)
    throw new Failure("conflict-feedback-measure-changed", { revision: measure.revision });
  if (verdict.verdict === "not_yet") await postpone(work, ids, verdict);
  else {
    const isEffective = verdict.verdict === "in_place";
    if (isEffective) await demandEvidence(work, measure);
    await judgeMeasure(work, ids, { isEffective, note: verdict.note, override: verdict.override });
  }
  const [view] = await presentFollowUps(work, reader, [await requireFollowUp(work, measureId)]);
  if (view === undefined) throw new Error(`measure ${measureId} was not presented`);
  return view;
}

async function requireFollowUp(work: Work, measureId: string): Promise<FollowUpRow> {
  const row = await findFollowUpRow(work.tx, await followUpReader(work), measureId);
  if (row === undefined) throw new Failure("not-found", { record: "measure" });
  return row;
}

async function demandEvidence({ tx, actor }: Work, { id, case_id }: MeasureRow): Promise<void> {
  const files = await readFileRows(tx, actor.orgId, case_id);
  if (files.every(({ measure_id }) => measure_id !== id))
    throw new Failure("feedback-check-evidence-missing");
}

async function postpone(
  work: Work,
  ids: { readonly id: string; readonly measureId: string },
  { note, checkOn, override }: FollowUpVerdict,
): Promise<void> {
  const held = await holdMeasure(withSightOfAll(work), ids);
  const { row, measure } = held;
  const overridden = await passedOver(work, held, override);
  demandChangeable(row, measure);
  await demandJudgeable(work, measure);
  const today = await readDayOf(work.tx, work.actor.orgId, work.now);
  if (checkOn === undefined) throw new Failure("feedback-check-day-missing");
  if (checkOn <= today) throw new Failure("feedback-check-day-early", { day: today });
  await updateMeasureRow(work.tx, measure, { check_on: checkOn });
  await noteEvent(work, row, {
    act: "measure",
    reason: note,
    overridden,
    overrideReason: overridden.length > 0 ? (override?.reason ?? "") : "",
    details: { did: "postpone", measureId: measure.id, from: measure.check_on, to: checkOn },
  });
}
