import { hasRole, type Actor } from "../../../identity/domain/actor.ts";
import type { Stage } from "../life/stage.ts";

/** Take part in the work on a case that one may see: measures, messages, files. */
export const mayWorkOnFeedback = (actor: Actor): boolean =>
  hasRole(
    actor,
    "admin",
    "manager",
    "interviewer",
    "account_manager",
    "handler",
    "department_head",
    "verifier",
  );

/** Who has what to do with a measure. Ids are those of users and departments. */
export interface MeasureSides {
  readonly handlerId: string | null;
  readonly departmentId: string | null;
  /** Departments that the actor heads. */
  readonly heads: readonly string[];
  readonly ownerId: string | null;
}

/** Change the plan: the handler, the head of the department of the case, a manager. */
export function mayPlan(actor: Actor, { handlerId, departmentId, heads }: MeasureSides): boolean {
  if (hasRole(actor, "manager", "admin")) return true;
  if (actor.kind === "user" && actor.id === handlerId) return true;
  return hasRole(actor, "department_head") && departmentId !== null && heads.includes(departmentId);
}

/** Say that a measure is done: its owner, the handler, a manager. */
export function mayDo(actor: Actor, { handlerId, ownerId }: MeasureSides): boolean {
  if (hasRole(actor, "manager", "admin")) return true;
  return actor.kind === "user" && (actor.id === handlerId || actor.id === ownerId);
}

/** Judge a long-term measure; whether the person is independent is another question. */
export const mayJudge = (actor: Actor): boolean => hasRole(actor, "verifier", "manager", "admin");

/** Had a part in the work: owns the measure, or handled the case in any round. */
export function hadPart(
  actor: Actor,
  ownerId: string | null,
  handlers: readonly { readonly userId: string }[],
): boolean {
  return actor.id !== null && (actor.id === ownerId || handlers.some(({ userId }) => userId === actor.id));
}

/** Stages in which the work of a round can still change; what is being checked stays as it is. */
const AT_WORK: ReadonlySet<Stage> = new Set(["registered", "triaged", "assigned", "planned", "executing"]);

/** The matter went elsewhere, or was none. */
const ENDED_OTHERWISE: ReadonlySet<Stage> = new Set(["merged", "referred", "invalid", "withdrawn"]);

/**
 * True when a measure's words, dates, or being done may change: short-term ones while their own round is at work,
 * long-term ones also after the case is closed, since nothing waits for them.
 */
export function isChangeable(
  measure: { readonly term: "short" | "long"; readonly round: number },
  { stage, round }: { readonly stage: Stage; readonly round: number },
): boolean {
  if (measure.term === "long") return !ENDED_OTHERWISE.has(stage);
  return measure.round === round && AT_WORK.has(stage);
}

/** `2026-06-13` → `2026-07-13`: when a long-term measure is looked at, unless another day is named. */
export function defaultCheckDay(dueOn: string | null): string | null {
  return dueOn === null ? null : Temporal.PlainDate.from(dueOn).add({ months: 1 }).toString();
}

/** The day on which a long-term measure is checked; null: a short-term one, or not dated yet. */
export function checkDay(
  term: "short" | "long",
  dueOn: string | null,
  given: string | null | undefined,
): string | null {
  return term === "short" ? null : (given ?? defaultCheckDay(dueOn));
}
