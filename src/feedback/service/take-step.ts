import { loadWorkingCalendar } from "../../identity/service/load-working-calendar.ts";
import { announce, type Work } from "../../identity/service/work.ts";
import { workingTimeBetween } from "../../kit/working-time/working-time-between.ts";
import { outsiderActor } from "../domain/case-actor.ts";
import { FEEDBACK_EVENTS } from "../domain/events.ts";
import { decideStep, type StepOutcome } from "../domain/life/decide-step.ts";
import type { Stage } from "../domain/life/stage.ts";
import { addHandlerRow, isActiveUser } from "../store/case-people.ts";
import { touchCaseRow, type CaseChanges, type CaseRow } from "../store/cases.ts";
import { classify } from "./classify.ts";
import { appendClockEvents } from "./clocks.ts";
import { demandRevision, holdCase } from "./hold-case.ts";
import { noteEvent, type NotedEvent } from "./note-event.ts";
import { readCaseFacts } from "./read-case-facts.ts";
import { ledgerEvents } from "./step-clocks.ts";
import { stepOf, type StepInput } from "./step-input.ts";
import { stepChanges } from "./step-changes.ts";
import { demandStepTargets } from "./step-targets.ts";
import { stepContext } from "./step-context.ts";
import { stepRefused } from "./step-refused.ts";

/**
 * Takes a case a step further, with everything that belongs to it: stage, people, clocks, history, event. Screen,
 * bulk, API, import and automation all come here, and `decideStep` decides.
 * @throws Failure `not-found`, `conflict-feedback-changed`, those of `stepRefused` and `demandStepTargets`
 */
export async function takeStep(work: Work, id: string, input: StepInput): Promise<CaseRow> {
  const held = await holdCase(work, id);
  await demandRevision(work, held, input.revision);
  const row = input.act === "triage" ? await classify(work, held, input.classification ?? {}) : held;
  const facts = await readCaseFacts(work, row);
  const context = await stepContext(work, row, input.by === undefined ? null : outsiderActor(input.by));
  const step = stepOf(input);
  const decision = decideStep(facts, step, context, row.stage_before as Stage | null);
  if (decision.outcome === undefined) throw stepRefused(input.act, decision.refusals);
  await demandStepTargets(work, row, step);
  return carryOut(work, row, { input, outcome: decision.outcome, wasPaused: facts.isPaused });
}

interface Taken {
  readonly input: StepInput;
  readonly outcome: StepOutcome;
  readonly wasPaused: boolean;
}

async function carryOut(work: Work, row: CaseRow, taken: Taken): Promise<CaseRow> {
  const { input, outcome } = taken;
  const events = await ledgerEvents(work, row, taken);
  const ended = row.is_open ? await endedBy(work, row, outcome) : {};
  const changes = {
    ...stepChanges(row, input, outcome, work.now),
    ...ended,
    ...(input.act === "restore" && (await withoutLeaver(work, row))),
  };
  const changed = await touchCaseRow(work.tx, row, changes, work.now);
  if (input.handlerId !== undefined && (input.act === "assign" || input.act === "reassign"))
    await addHandlerRow(work.tx, {
      org_id: row.org_id,
      case_id: row.id,
      round: changed.round,
      user_id: input.handlerId,
      since: work.now,
    });
  const dated = await appendClockEvents(work, changed, events);
  const eventId = await noteEvent(work, dated, {
    ...noted(taken),
    fromStage: row.stage,
    toStage: dated.stage,
  });
  await announce(work, FEEDBACK_EVENTS.stepTaken, {
    feedbackId: row.id,
    eventId,
    act: input.act,
    from: row.stage,
    to: dated.stage,
    round: dated.round,
  });
  return dated;
}

/** What the history tells of a step. */
function noted({ input, outcome }: Taken): NotedEvent {
  return {
    act: input.act,
    reason: input.reason ?? "",
    overridden: outcome.overridden,
    overrideReason: outcome.overridden.length > 0 ? (input.override?.reason ?? "") : "",
    details: detailsOf(input),
    ...(input.by && { by: input.by }),
  };
}

/** How long it took until a case was closed, for the first time and now; nothing while it goes on. */
async function endedBy(work: Work, row: CaseRow, { stage }: StepOutcome): Promise<CaseChanges> {
  if (stage !== "closed") return {};
  const calendar = await loadWorkingCalendar(work, row.department_id);
  const [from, to] = [row.received_at, work.now].map((at) => Temporal.Instant.from(at));
  const worked_ms = from && to ? workingTimeBetween(calendar, from, to) : 0;
  return {
    worked_ms,
    first_worked_ms: row.first_worked_ms ?? worked_ms,
    first_closed_at: row.first_closed_at ?? work.now,
  };
}

/** Who left while a case was ended does not get it back. */
async function withoutLeaver({ tx, actor }: Work, { handler_id }: CaseRow): Promise<CaseChanges> {
  if (handler_id === null || (await isActiveUser(tx, actor.orgId, handler_id))) return {};
  return { handler_id: null };
}

/** Ids and codes that belong to the step. */
function detailsOf(input: StepInput): Readonly<Record<string, unknown>> {
  const { departmentId, handlerId, expiresAt, into, outcome, resultScore } = input;
  const given = { departmentId, handlerId, expiresAt, into, outcome, resultScore };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
