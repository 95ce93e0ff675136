import assert from "node:assert/strict";
import type { Role } from "../identity/domain/role.ts";
import { compileWorkingCalendar, type WeeklyHours } from "../kit/working-time/working-calendar.ts";
import type { CaseActor, CaseFacts, Measure, Step, StepContext } from "../feedback/domain/life/case-facts.ts";
import { decideStep, type StepOutcome } from "../feedback/domain/life/decide-step.ts";

const hours = [{ from: 540, to: 1080 }];
const weekly: WeeklyHours = [hours, hours, hours, hours, hours, [], []];
/** Nine to six from Monday to Friday. */
export const calendar = compileWorkingCalendar({
  timeZone: "Asia/Shanghai",
  weekly,
  defaultHours: hours,
  overrides: [],
  announcedThrough: null,
});
/** A Monday. */
export const NOW = "2026-05-11T02:00:00Z";

export const person = (id: string, ...roles: Role[]): CaseActor => ({
  kind: "user",
  id,
  roles,
  heads: ["after-sales"],
});
export const manager = person("林主管", "manager");
export const handler = person("周工", "handler");
export const verifier = person("郑核查", "verifier");
export const caller = person("孙回访", "interviewer");
export const customer: CaseActor = { kind: "customer", id: null, roles: [], heads: [] };

export const MEASURE: Measure = {
  term: "short",
  dueOn: "2026-05-13",
  ownerId: "周工",
  isDone: true,
  evidence: 1,
};
/** Just registered. */
export const FRESH: CaseFacts = {
  stage: "registered",
  round: 1,
  priority: "medium",
  isRepeat: false,
  isComplex: false,
  qualified: [],
  isPaused: false,
  departmentId: null,
  handlerId: null,
  handlers: [],
  measures: [],
  formerOwners: [],
  isClassified: true,
  hasCause: true,
  isCustomerTold: true,
  isReachable: true,
  returns: 0,
  assignedAt: null,
  closedAt: null,
  attempts: [],
  isSurveySent: false,
  dissatisfactions: 0,
};
/** In the middle of the work, with everything done that is asked for. */
export const HANDLED: CaseFacts = {
  ...FRESH,
  stage: "executing",
  departmentId: "after-sales",
  handlerId: "周工",
  handlers: [{ round: 1, userId: "周工" }],
  measures: [MEASURE],
  assignedAt: "2026-05-11T01:00:00Z",
};

export function contextOf(actor: CaseActor, more: Partial<StepContext> = {}): StepContext {
  return { actor, now: NOW, calendar, mayOverride: false, ...more };
}

/** What a step that is taken makes of the case. */
export function taken(
  facts: CaseFacts,
  step: Step,
  actor: CaseActor,
  more: Partial<StepContext> = {},
): StepOutcome {
  const { outcome, refusals } = decideStep(facts, step, contextOf(actor, more));
  assert.deepEqual(refusals, undefined);
  assert.ok(outcome);
  return outcome;
}

/** Why a step is refused. */
export function refused(
  facts: CaseFacts,
  step: Step,
  actor: CaseActor,
  more: Partial<StepContext> = {},
): readonly string[] {
  return decideStep(facts, step, contextOf(actor, more)).refusals ?? [];
}
