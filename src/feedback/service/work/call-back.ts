import { newId, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { Disposition } from "../../../outreach/domain/callback/disposition.ts";
import { finishCallback } from "../../../outreach/service/end-callbacks.ts";
import { noteAttempt } from "../../../outreach/service/note-attempt.ts";
import { decideStep } from "../../domain/life/decide-step.ts";
import { touchCaseRow, type CaseRow } from "../../store/cases.ts";
import { demandRevision, holdCase } from "../hold-case.ts";
import { noteEvent } from "../note-event.ts";
import { readCaseFacts } from "../read-case-facts.ts";
import { stepContext } from "../step-context.ts";
import { stepRefused } from "../step-refused.ts";
import { takeStep } from "../take-step.ts";
import { settleCallback } from "./settle-callback.ts";

export type Satisfaction = "satisfied" | "partly" | "dissatisfied";

/** A call to the customer of a handled case. Instants are ISO. */
export interface CallInput {
  /** Of the case that was seen. */
  readonly revision: number;
  readonly disposition: Disposition;
  /** Now unless told. */
  readonly at?: string | undefined;
  readonly note?: string | undefined;
  /** Of an appointment: when the customer asked to be called. */
  readonly againAt?: string | undefined;
  /** Of an answered call. Only `satisfied` closes; `partly` counts as dissatisfied. */
  readonly satisfaction?: Satisfaction | undefined;
  /** 1–5. */
  readonly score?: number | undefined;
  /** 1 calm – 3 upset. */
  readonly emotionBefore?: number | undefined;
  readonly emotionNow?: number | undefined;
  readonly override?: { readonly reason: string } | undefined;
}

/**
 * Writes down a call; an answered one carries the customer's judgement and takes the step: closed, another round, or
 * management review. Calls that reached nobody are counted only.
 * @throws Failure `not-found`, `conflict-feedback-changed`, `feedback-call-satisfaction`, `feedback-call-time`,
 *   `feedback-call-appointment`, those of `takeStep`
 */
export async function callBack(work: Work, id: string, call: CallInput): Promise<CaseRow> {
  const row = await holdCase(work, id);
  await demandRevision(work, row, call.revision);
  const overridden = await dutiesPassedOver(work, row, call);
  const isAnswered = call.disposition === "answered";
  if (isAnswered !== (call.satisfaction !== undefined)) throw new Failure("feedback-call-satisfaction");
  await writeDown(work, row, call, overridden);
  if (call.satisfaction === undefined) return touchCaseRow(work.tx, row, {}, work.now);
  const stepped = await takeStep(work, id, {
    act: call.satisfaction === "satisfied" ? "call_satisfied" : "call_dissatisfied",
    revision: null,
    hasForm: true,
    reason: call.note,
    resultScore: call.score,
    override: call.override,
  });
  await finishCallback(work, { subjectId: id, round: row.round }, call.satisfaction);
  return stepped;
}

/** Who may not close the case by a call writes down none either; answers the duties passed over. */
async function dutiesPassedOver(
  work: Work,
  row: CaseRow,
  { override }: CallInput,
): Promise<readonly string[]> {
  const facts = await readCaseFacts(work, row);
  const step = { act: "call_satisfied", hasForm: true, ...(override && { override }) } as const;
  const { outcome, refusals } = decideStep(facts, step, await stepContext(work, row));
  if (outcome === undefined) throw stepRefused(step.act, refusals);
  return outcome.overridden;
}

async function writeDown(
  work: Work,
  row: CaseRow,
  call: CallInput,
  overridden: readonly string[],
): Promise<void> {
  // A case that came to this stage by another way has no task yet.
  await settleCallback(work, row);
  const { disposition, note = "", satisfaction, score, emotionBefore, emotionNow } = call;
  const againAt = instantOf(call.againAt);
  const attemptId = newId();
  const fault = await noteAttempt(
    work,
    { subjectId: row.id, round: row.round },
    { id: attemptId, disposition, note, againAt, at: instantOf(call.at) ?? work.now },
  );
  if (fault !== null)
    throw new Failure(fault === "appointment" ? "feedback-call-appointment" : "feedback-call-time");
  await noteEvent(work, row, {
    act: "call",
    overridden: satisfaction === undefined ? overridden : [],
    overrideReason: satisfaction === undefined && overridden.length > 0 ? (call.override?.reason ?? "") : "",
    details: { attemptId, disposition, againAt, satisfaction, score, emotionBefore, emotionNow },
  });
}

const instantOf = (text: string | undefined): string | null =>
  text === undefined ? null : Temporal.Instant.from(text).toString();
