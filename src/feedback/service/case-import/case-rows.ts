import type { Insertable } from "kysely";
import { loadWorkingCalendar } from "../../../identity/service/load-working-calendar.ts";
import { newId, type Work } from "../../../identity/service/work.ts";
import type { WorkingCalendar } from "../../../kit/working-time/working-calendar.ts";
import { workingTimeBetween } from "../../../kit/working-time/working-time-between.ts";
import type { FeedbackCase, FeedbackEvent } from "../../../platform/db/schema/feedback.ts";
import { nextAlarmAt } from "../../domain/alarm/next-alarm.ts";
import { caseImportWords } from "../../domain/case-import/case-import-words.ts";
import type { ImportedAnswer, ImportedVoice, ImportName } from "../../domain/case-import/imported-voice.ts";
import { limitsFor, type ClockPolicy } from "../../domain/clock/choose-policy.ts";
import type { ClockEvent } from "../../domain/clock/clock-event.ts";
import { deriveClocks, type ClockState } from "../../domain/clock/derive-clocks.ts";
import { clockEventsOf, type ClockRules } from "../../domain/life/clock-events-of.ts";
import type { Outcome } from "../../domain/life/stage.ts";
import type { BulkRows } from "../../store/case-import/bulk-cases.ts";
import { nextDue } from "../clocks.ts";
import { classifiedAs } from "../new-voice.ts";
import type { JudgedVoice } from "./judge-voices.ts";

/** A voice with everything that was decided about it. */
export interface CaseToStore {
  readonly id: string;
  readonly number: string;
  readonly voice: ImportedVoice;
  readonly judged: JudgedVoice;
  readonly name: ImportName;
}

const FIRST_CLOCKS = ["registration", "triage", "firstResponse", "solution"] as const;
/** Of a case that was closed before it came here nobody knows when it was registered and triaged. */
const TOLD_CLOCKS = ["firstResponse", "solution"] as const;

/** All rows of one new case. */
export async function rowsOfCase(
  work: Work,
  drawn: CaseToStore,
  policies: readonly ClockPolicy[],
): Promise<BulkRows> {
  const { id, voice, judged } = drawn;
  const org_id = work.actor.orgId;
  const ledger = ledgerOf(work, drawn, policies);
  const calendar = await loadWorkingCalendar(work, voice.departmentId);
  const states = deriveClocks(ledger, calendar, Temporal.Instant.from(work.now));
  const base = { ...caseRow(work, drawn), ...answerColumns(drawn) };
  const ended = base.stage === "closed" ? endColumns(voice, calendar) : dueColumns(states, work.now);
  const row = { ...base, ...ended };
  const { name, phone, email } = judged.caller;
  const isNobody = name === "" && phone === null && email === null;
  return {
    cases: [row],
    runs: [{ row: { org_id, id, round: 1, department_id: voice.departmentId, handler_id: null }, states }],
    voices: [{ org_id, case_id: id, subject: voice.subject, verbatim: voice.verbatim }],
    contacts: isNobody ? [] : [{ org_id, case_id: id, name, phone, email }],
    clocks: ledger.map((event, place) => ({
      org_id,
      case_id: id,
      place,
      event: JSON.stringify(event),
      recorded_at: work.now,
    })),
    events: eventRows(work, drawn),
    messages: messageRows(work, drawn),
  };
}

function caseRow({ actor, now }: Work, { id, number, voice, judged }: CaseToStore): Insertable<FeedbackCase> {
  return {
    org_id: actor.orgId,
    id,
    number,
    channel: voice.channel,
    received_at: voice.receivedAt,
    registered_at: now,
    stage: "registered",
    ...classifiedAs(judged.suggestion),
    department_id: voice.departmentId,
    remedy: voice.remedy,
    product: voice.product,
    order_number: voice.orderNumber,
    amount: voice.amount,
    score: voice.score,
    customer_id: judged.customerId,
    external_platform: voice.external?.platform ?? null,
    external_number: voice.external?.number ?? null,
    registered_by: actor.kind === "user" ? actor.id : null,
    updated_at: now,
  };
}

/** What the sheet tells of an answer. */
function answerColumns(drawn: CaseToStore) {
  const { voice } = drawn;
  const { answer } = voice;
  if (answer === null) return {};
  const told = answer.text === "" ? {} : { first_response_at: answer.at, customer_told_at: answer.at };
  if (answer.isOpen) return told;
  return {
    ...told,
    first_response_at: answer.at,
    registered_at: voice.receivedAt,
    stage: "closed",
    closed_at: answer.at,
    outcome: outcomeOf(answer, drawn),
  };
}

/** From here on a customer who graded praises indeed; words alone are only a proposal. */
const GOOD_SCORE = 4;

/**
 * The customer was answered and never asked: `unreached`, which is not satisfied. Praise with a good grade needs no
 * question, and what was solved in the same contact is what the sheet says.
 */
function outcomeOf(answer: ImportedAnswer, { voice, judged }: CaseToStore): Outcome {
  const isPraise = judged.suggestion.voice.value === "praise" && (voice.score ?? 0) >= GOOD_SCORE;
  if (isPraise) return "praise";
  return answer.isAtOnce ? "solved_at_first_contact" : "unreached";
}

/** The clocks as they ran: from the receipt, stopped when the sheet says that the customer was answered. */
function ledgerOf(
  work: Work,
  { voice, judged }: CaseToStore,
  policies: readonly ClockPolicy[],
): readonly ClockEvent[] {
  const { receivedAt, answer } = voice;
  const rules = rulesOf(judged, policies, receivedAt);
  const isClosed = answer !== null && !answer.isOpen;
  const wanted = isClosed ? TOLD_CLOCKS : FIRST_CLOCKS;
  const clocks = wanted.map((clock) => ({ clock, does: "start" as const }));
  const starts = clockEventsOf({ clocks, round: 1 }, [], rules, receivedAt);
  if (isClosed)
    return [...starts, ...clockEventsOf({ clocks: "stop-all", round: 1 }, starts, rules, answer.at)];
  const isTimed = starts.some((event) => event.type === "start" && event.clock === "registration");
  const registered: readonly ClockEvent[] = isTimed
    ? [...starts, { type: "stop", clock: "registration", round: 1, at: work.now }]
    : starts;
  if (answer === null || answer.text === "") return registered;
  const responded = [{ clock: "firstResponse" as const, does: "stop" as const }];
  return [...registered, ...clockEventsOf({ clocks: responded, round: 1 }, registered, rules, answer.at)];
}

function rulesOf({ suggestion }: JudgedVoice, policies: readonly ClockPolicy[], since: string): ClockRules {
  const { priority, problemType, voice } = suggestion;
  const of = { priority, problemType: problemType.value, voice: voice.value };
  return { ...limitsFor(policies, of), since };
}

function dueColumns(states: readonly ClockState[], now: string) {
  const due = nextDue(states);
  return {
    due_clock: due?.clock ?? null,
    due_at: due?.dueAt ?? null,
    due_provisional: due?.provisional ?? false,
    alarm_at: nextAlarmAt(states, [], now),
  };
}

/** How long it took, by the calendar of its department. */
function endColumns({ receivedAt, answer }: ImportedVoice, calendar: WorkingCalendar) {
  const closedAt = answer?.at ?? receivedAt;
  const [from, to] = [Temporal.Instant.from(receivedAt), Temporal.Instant.from(closedAt)];
  const worked_ms = workingTimeBetween(calendar, from, to);
  return { worked_ms, first_worked_ms: worked_ms, first_closed_at: closedAt };
}

/** History: registered, and closed where it was. What happened elsewhere stands at its own time. */
function eventRows(work: Work, drawn: CaseToStore): Insertable<FeedbackEvent>[] {
  const { id, voice, name } = drawn;
  const { actor, now } = work;
  const { answer } = voice;
  const isClosed = answer !== null && !answer.isOpen;
  const about = {
    org_id: actor.orgId,
    case_id: id,
    actor_kind: actor.kind,
    actor_id: actor.id,
    actor_name: actor.name,
    round: 1,
  };
  const source = { importId: name.id, row: voice.row };
  const registered = {
    ...about,
    id: newId(),
    at: isClosed ? voice.receivedAt : now,
    act: "register",
    from_stage: null,
    to_stage: "registered",
    details: JSON.stringify({ channel: voice.channel, ...source }),
  };
  if (!isClosed) return [registered];
  const outcome = outcomeOf(answer, drawn);
  const isShort = outcome !== "unreached";
  const closed = {
    ...about,
    id: newId(),
    at: answer.at,
    act: isShort ? "close_at_once" : "import",
    from_stage: "registered",
    to_stage: "closed",
    reason: isShort ? "" : caseImportWords(name.language).pieces.answeredElsewhere,
    details: JSON.stringify({ outcome, ...source }),
  };
  return [registered, closed];
}

function messageRows({ actor, now }: Work, { id, voice, name }: CaseToStore): BulkRows["messages"] {
  const { answer } = voice;
  if (answer === null || answer.text === "") return [];
  return [
    {
      org_id: actor.orgId,
      id: newId(),
      case_id: id,
      round: 1,
      kind: "to_customer",
      channel: "other",
      text: answer.text,
      tells_result: !answer.isOpen,
      author_kind: "system",
      author_name: caseImportWords(name.language).pieces.author({ file: name.fileName }),
      at: answer.at,
      recorded_at: now,
    },
  ];
}
