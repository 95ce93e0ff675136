import type { Act } from "../domain/life/case-facts.ts";
import type { StepOutcome } from "../domain/life/decide-step.ts";
import { CUT_SHORT, OPEN_STAGES, type Stage } from "../domain/life/stage.ts";
import type { CaseChanges, CaseRow } from "../store/cases.ts";
import type { StepInput } from "./step-input.ts";

/** The column that says when a step was taken last. */
const MOMENTS: Partial<
  Record<Act, "triaged_at" | "assigned_at" | "planned_at" | "submitted_at" | "checked_at">
> = {
  triage: "triaged_at",
  assign: "assigned_at",
  plan: "planned_at",
  submit: "submitted_at",
  pass_check: "checked_at",
};
const SAID_NO: ReadonlySet<Act> = new Set<Act>(["call_dissatisfied"]);
const ANSWERS: ReadonlySet<Act> = new Set<Act>(["respond", "propose", "submit"]);

/** What a step writes into the case. */
export function stepChanges(row: CaseRow, input: StepInput, outcome: StepOutcome, now: string): CaseChanges {
  const { act } = input;
  const moment = MOMENTS[act];
  const isOpen = (OPEN_STAGES as readonly Stage[]).includes(outcome.stage);
  return {
    stage: outcome.stage,
    outcome: isOpen ? null : outcome.outcome,
    closed_at: isOpen ? null : (row.closed_at ?? now),
    ...(moment && { [moment]: now }),
    ...(ANSWERS.has(act) && { first_response_at: row.first_response_at ?? now }),
    ...(input.resultScore !== undefined && { result_score: input.resultScore }),
    ...peopleOf(act, input),
    ...pauseOf(row, input, outcome, now),
    ...endingOf(row, input, outcome),
    ...(SAID_NO.has(act) && { dissatisfactions: row.dissatisfactions + 1 }),
    ...(outcome.round > row.round && roundOf(row, outcome)),
  };
}

function peopleOf(act: Act, { departmentId, handlerId }: StepInput): CaseChanges {
  if (act !== "assign" && act !== "reassign") return act === "return" ? { handler_id: null } : {};
  return {
    ...(departmentId !== undefined && { department_id: departmentId }),
    ...(handlerId !== undefined && { handler_id: handlerId }),
  };
}

function pauseOf(
  row: CaseRow,
  { act, expiresAt, reason }: StepInput,
  outcome: StepOutcome,
  now: string,
): CaseChanges {
  if (act === "pause")
    return { paused_until: Temporal.Instant.from(expiresAt ?? now).toString(), pause_reason: reason ?? "" };
  const goesOn = act === "resume" || outcome.stage !== row.stage;
  return goesOn && row.paused_until !== null ? { paused_until: null, pause_reason: null } : {};
}

/** Where a case that is merged or cut short stood, for taking that back. */
function endingOf(row: CaseRow, { act, into }: StepInput, { stage }: StepOutcome): CaseChanges {
  if (act === "merge") return { stage_before: row.stage, merged_into: into ?? null };
  if (act === "unmerge") return { stage_before: null, merged_into: null };
  if (isCutShort(stage)) return { stage_before: row.stage };
  if (isCutShort(row.stage)) return { stage_before: null };
  return act === "return" ? { returns: row.returns + 1 } : {};
}

const isCutShort = (stage: string): boolean => (CUT_SHORT as readonly string[]).includes(stage);

/** Another round: more urgent, with another handler, and everything still to be done. */
function roundOf(row: CaseRow, { round, priority }: StepOutcome): CaseChanges {
  return {
    round,
    priority,
    priority_reasons: [
      ...new Set([...row.priority_reasons, isCutShort(row.stage) ? "came_back" : "not_satisfied_again"]),
    ],
    handler_id: null,
    returns: 0,
    // How the customer judged an earlier result is no judgement of this one; the history keeps it.
    result_score: null,
    customer_told_at: null,
    survey_sent_at: null,
    assigned_at: null,
    planned_at: null,
    submitted_at: null,
    checked_at: null,
  };
}
