import { demand, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { mayCallBack } from "../../domain/work/call-rules.ts";
import { touchCaseRow } from "../../store/cases.ts";
import { holdCase } from "../hold-case.ts";
import { noteEvent } from "../note-event.ts";
import { demandOpen } from "./demand-open.ts";

/**
 * A survey went to a customer whom no call reached; from then on the case may be closed as unreached.
 * @throws Failure `not-found`, `forbidden`, `feedback-closed`, `conflict-feedback-not-calling-back`
 */
export async function markSurveySent(work: Work, id: string): Promise<void> {
  demand(mayCallBack(work.actor));
  const row = await holdCase(work, id);
  demandOpen(row);
  if (row.stage !== "calling_back") throw new Failure("conflict-feedback-not-calling-back");
  if (row.survey_sent_at !== null) return;
  await touchCaseRow(work.tx, row, { survey_sent_at: work.now }, work.now);
  await noteEvent(work, row, { act: "survey" });
}
