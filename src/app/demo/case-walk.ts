import { CUSTOMER_ACTOR } from "../../feedback/domain/case-actor.ts";
import type { ClockEvent } from "../../feedback/domain/clock/clock-event.ts";
import { limitsFor } from "../../feedback/domain/clock/choose-policy.ts";
import type { CaseActor, CaseFacts } from "../../feedback/domain/life/case-facts.ts";
import { clockEventsOf, type ClockRules } from "../../feedback/domain/life/clock-events-of.ts";
import { decideStep, type StepOutcome } from "../../feedback/domain/life/decide-step.ts";
import type { Priority, Stage } from "../../feedback/domain/life/stage.ts";
import type { ProblemType, Voice } from "../../feedback/domain/triage/classification.ts";
import { stepChanges } from "../../feedback/service/step-changes.ts";
import { stepOf, type StepInput } from "../../feedback/service/step-input.ts";
import type { CaseRow } from "../../feedback/store/cases.ts";
import type { Draw } from "../../kit/draw.ts";
import { reachedNobody, type Disposition } from "../../outreach/domain/callback/disposition.ts";
import { addWorkingTime } from "../../kit/working-time/add-working-time.ts";
import { workingTimeBetween } from "../../kit/working-time/working-time-between.ts";
import { sampleId } from "./draw-responses.ts";
import type { CaseWorld, SampleCase, SampleColleague } from "./sample-case.ts";

/** Ends a walk: the case has come where it is to stand, or the present is reached. */
export class WalkEnds extends Error {}

/** Who does something: a colleague, the customer by link, or Huiyin itself. */
export type Doer = SampleColleague | "customer" | "system";

type Filled<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] };
type Parts = Filled<
  Pick<
    SampleCase,
    | "ledger"
    | "events"
    | "handlers"
    | "measures"
    | "messages"
    | "checks"
    | "evidence"
    | "callbacks"
    | "attempts"
    | "compensations"
    | "assisting"
    | "responsibility"
    | "letter"
  >
>;

const MINUTE = 60_000;
/** Longer than a weekend. */
const LONG_BREAK_HOURS = 72;

/** A case on its way: every step is decided by the rules of the life, and everything it leaves behind is kept. */
export class CaseWalk {
  readonly draw: Draw;
  readonly world: CaseWorld;
  readonly row: CaseRow;
  readonly parts: Parts = {
    ledger: [],
    events: [],
    handlers: [],
    measures: [],
    messages: [],
    checks: [],
    evidence: [],
    callbacks: [],
    attempts: [],
    compensations: [],
    assisting: [],
    responsibility: null,
    letter: null,
  };
  readonly answerable = new Map<number, { department_id: string | null; handler_id: string | null }>();
  /** Whether the case stands where it is to stand. */
  private readonly isThere: (walk: CaseWalk) => boolean;
  private readonly isOpenNow: boolean;
  private lastId = 0;
  private roundBegan: string;
  private at: Temporal.Instant;

  constructor(
    draw: Draw,
    world: CaseWorld,
    row: CaseRow,
    { isThere, isOpenNow }: { readonly isThere: (walk: CaseWalk) => boolean; readonly isOpenNow: boolean },
  ) {
    this.isOpenNow = isOpenNow;
    this.draw = draw;
    this.world = world;
    this.row = row;
    this.isThere = isThere;
    this.roundBegan = row.received_at;
    this.at = Temporal.Instant.from(row.received_at);
  }

  get now(): string {
    return this.at.toString();
  }

  /** Whether it stands where it is to stand. */
  stops(): boolean {
    return this.isThere(this);
  }

  /** Lets working time pass; of a case that is open now, whoever is on duty over long holidays goes on with it. */
  wait(least: number, most: number): void {
    if (this.isOpenNow) return this.waitUrgently(least, most);
    const minutes = this.draw.between(least, most);
    this.moveTo(addWorkingTime(this.world.calendar, this.at, minutes * MINUTE).at);
  }

  /** Lets time of the hotline pass: somebody is on duty on every day of the year. */
  waitOnDuty(least: number, most: number): void {
    const minutes = this.draw.between(least, most);
    this.moveTo(addWorkingTime(this.world.hotline, this.at, minutes * MINUTE).at);
  }

  /** Lets working time pass; over long holidays whoever is on duty does what cannot wait. */
  waitUrgently(least: number, most: number): void {
    const minutes = this.draw.between(least, most);
    const { at } = addWorkingTime(this.world.calendar, this.at, minutes * MINUTE);
    const isLong = at.since(this.at).total("hours") > LONG_BREAK_HOURS;
    this.moveTo(isLong ? addWorkingTime(this.world.hotline, this.at, minutes * MINUTE).at : at);
  }

  moveTo(at: Temporal.Instant): void {
    if (Temporal.Instant.compare(at, this.world.now) > 0) throw new WalkEnds();
    if (Temporal.Instant.compare(at, this.at) > 0) this.at = at;
  }

  /** Ids of one case are in the order in which things happened. */
  id(): string {
    this.lastId = Math.max(this.lastId + 1, this.at.epochMilliseconds);
    return sampleId(this.draw, this.lastId);
  }

  /** Adds to the history. */
  note(by: Doer, act: string, details: Readonly<Record<string, unknown>> = {}, more: object = {}): void {
    const { stage, round, id, org_id } = this.row;
    this.parts.events.push({
      org_id,
      id: this.id(),
      case_id: id,
      at: this.now,
      ...nameOf(by),
      act,
      from_stage: stage,
      to_stage: stage,
      round,
      details: JSON.stringify(details),
      ...more,
    });
  }

  /** Takes a step. @throws Error where the rules refuse it: the sample was drawn wrongly */
  take(by: Doer, given: Omit<StepInput, "revision">): void {
    const input: StepInput = { ...given, revision: null };
    const { calendar } = this.world;
    const facts = this.facts();
    const context = { actor: actorOf(by), now: this.now, calendar, mayOverride: false };
    const decision = decideStep(facts, stepOf(input), context, this.row.stage_before as Stage | null);
    if (decision.outcome === undefined)
      throw new Error(`sample case: ${input.act} refused (${decision.refusals.join(", ")})`);
    this.carryOut(by, input, decision.outcome, facts.isPaused);
    if (this.isThere(this)) throw new WalkEnds();
  }

  private carryOut(by: Doer, input: StepInput, outcome: StepOutcome, wasPaused: boolean): void {
    const { row } = this;
    const from = row.stage;
    this.parts.ledger.push(...this.clocksMoved(input, outcome, wasPaused));
    Object.assign(row, stepChanges(row, input, outcome, this.now), this.endedBy(outcome));
    row.revision += 1;
    row.updated_at = this.now;
    if (input.handlerId !== undefined) this.handedTo(input.handlerId);
    this.answerable.set(row.round, { department_id: row.department_id, handler_id: row.handler_id });
    const { departmentId, handlerId, expiresAt, into, outcome: named, resultScore } = input;
    const told = { departmentId, handlerId, expiresAt, into, outcome: named, resultScore };
    const details = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
    this.note(by, input.act, details, { from_stage: from, to_stage: row.stage, reason: input.reason ?? "" });
  }

  private clocksMoved(input: StepInput, outcome: StepOutcome, wasPaused: boolean): readonly ClockEvent[] {
    const { now } = this;
    if (outcome.round > this.row.round) this.roundBegan = now;
    if (input.act === "pause")
      return [{ type: "pause", at: now, reason: input.reason ?? "", expiresAt: input.expiresAt ?? now }];
    const moved = clockEventsOf(outcome, this.parts.ledger, this.rules(outcome.priority), now);
    const leaves = wasPaused && (input.act === "resume" || outcome.stage !== this.row.stage);
    return leaves ? [{ type: "resume", at: now }, ...moved] : moved;
  }

  /** Whether the customer was told in this round what will be done. */
  hasProposed(): boolean {
    return this.parts.events.some(({ act, round }) => act === "propose" && round === this.row.round);
  }

  rules(priority: Priority = this.row.priority as Priority): ClockRules {
    const { problem_type: problemType, voice } = this.row;
    const of = { priority, problemType: problemType as ProblemType, voice: voice as Voice };
    return { ...limitsFor([], of), since: this.roundBegan };
  }

  private endedBy({ stage }: StepOutcome): Partial<CaseRow> {
    if (stage !== "closed") return {};
    const { row } = this;
    const worked_ms = workingTimeBetween(
      this.world.calendar,
      Temporal.Instant.from(row.received_at),
      this.at,
    );
    return {
      worked_ms,
      first_worked_ms: row.first_worked_ms ?? worked_ms,
      first_closed_at: row.first_closed_at ?? this.now,
    };
  }

  private handedTo(user_id: string): void {
    const { org_id, id: case_id, round } = this.row;
    const isKnown = this.parts.handlers.some((one) => one.round === round && one.user_id === user_id);
    if (!isKnown) this.parts.handlers.push({ org_id, case_id, round, user_id, since: this.now });
  }

  private facts(): CaseFacts {
    const { row, parts } = this;
    const isPresent = (one: { readonly round: number; readonly term: string }): boolean =>
      one.round === row.round || one.term === "long";
    const task = parts.callbacks.find(({ round }) => round === row.round)?.id;
    return {
      stage: row.stage as Stage,
      round: row.round,
      priority: row.priority as Priority,
      isRepeat: row.repeat_of !== null || row.round > 1,
      isComplex: row.difficulty === "complex",
      qualified: [],
      isPaused: row.paused_until !== null && row.paused_until > this.now,
      departmentId: row.department_id,
      handlerId: row.handler_id,
      handlers: parts.handlers.map(({ round, user_id }) => ({ round, userId: user_id })),
      measures: parts.measures.filter(isPresent).map((one) => ({
        term: one.term as "short" | "long",
        dueOn: one.due_on ?? null,
        ownerId: one.owner_id ?? null,
        isDone: (one.done_at ?? null) !== null,
        evidence: parts.evidence.filter(({ measureId }) => measureId === one.id).length,
      })),
      formerOwners: parts.measures.flatMap((one) => (isPresent(one) ? [] : (one.owner_id ?? []))),
      isClassified: row.classified_at !== null,
      hasCause: row.cause !== "",
      isCustomerTold: row.customer_told_at !== null,
      isReachable: true,
      returns: row.returns,
      assignedAt: row.assigned_at,
      closedAt: row.closed_at,
      attempts: parts.attempts
        .filter((one) => one.callback_id === task && reachedNobody(one.disposition as Disposition))
        .map(({ at }) => at),
      isSurveySent: row.survey_sent_at !== null,
      dissatisfactions: row.dissatisfactions,
    };
  }
}

function nameOf(by: Doer) {
  if (by === "customer") return { actor_kind: "customer", actor_id: null, actor_name: "客户" };
  if (by === "system") return { actor_kind: "system", actor_id: null, actor_name: "Huiyin" };
  return { actor_kind: "user", actor_id: by.id, actor_name: by.name };
}

function actorOf(by: Doer): CaseActor {
  if (by === "customer") return CUSTOMER_ACTOR;
  if (by === "system") return { kind: "system", id: null, roles: [], heads: [] };
  const { id, roles, departmentId } = by;
  const heads = roles.includes("department_head") && departmentId !== null ? [departmentId] : [];
  return { kind: "user", id, roles, heads };
}
