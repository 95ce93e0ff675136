import type { ClockRules } from "../life/clock-events-of.ts";
import type { Priority } from "../life/stage.ts";
import type { ProblemType, Voice } from "../triage/classification.ts";
import type { ClockLimit } from "./clock-limit.ts";
import { CLOCKS, type ClockName } from "./clock-name.ts";
import {
  DEFAULT_COMPLAINT_CAPS,
  DEFAULT_LIMITS,
  type ClockLimits,
  type ComplaintCaps,
} from "./clock-policy.ts";

/** Cases of a priority and type. */
export interface PolicyScope {
  /** Null: of every priority. */
  readonly priority: Priority | null;
  /** Null: of every problem type. */
  readonly problemType: ProblemType | null;
}

/** Limits that an organization sets for some of its cases. */
export interface ClockPolicy extends PolicyScope {
  /** Clocks not named keep what the next closest policy says. */
  readonly limits: ClockLimits;
  /** Caps not named keep what the next closest policy says. */
  readonly caps: Partial<ComplaintCaps> | null;
}

/** What decides which policies a case is under. */
export interface CaseClass {
  readonly priority: Priority;
  readonly problemType: ProblemType;
  readonly voice: Voice;
}

/** Caps that a policy may set. */
export const CAPS = ["firstResponse", "solution", "callback"] as const satisfies (keyof ComplaintCaps)[];

/**
 * The limits of a case, or of all cases of a scope: of each clock and cap, those of the closest policy that names it. A policy for priority and
 * type is closer than one for the priority, that closer than one for the type, that closer than one for all cases;
 * what none of them names has the default (1-domain, Clocks). Caps hold for complaints alone.
 */
export function limitsFor(
  policies: readonly ClockPolicy[],
  of: PolicyScope & Pick<CaseClass, "voice">,
): Pick<ClockRules, "limits" | "caps"> {
  const near = policies.filter((policy) => holdsFor(policy, of)).toSorted((a, b) => rank(b) - rank(a));
  return { limits: limitsOf(near), caps: of.voice === "complaint" ? capsOf(near) : null };
}

/** True where the policy speaks of such cases; of a scope, where it speaks of all cases in it. */
export function holdsFor({ priority, problemType }: PolicyScope, of: PolicyScope): boolean {
  return (
    (priority === null || priority === of.priority) &&
    (problemType === null || problemType === of.problemType)
  );
}

/** How close a policy is: 3 for priority and type, 2 for the priority, 1 for the type, 0 for all cases. */
export function rank({ priority, problemType }: PolicyScope): number {
  return (priority === null ? 0 : 2) + (problemType === null ? 0 : 1);
}

function limitsOf(near: readonly ClockPolicy[]): ClockLimits {
  const limits: Partial<Record<ClockName, ClockLimit>> = {};
  for (const clock of CLOCKS) {
    const limit = near.find((policy) => policy.limits[clock] !== undefined)?.limits[clock];
    const found = limit ?? DEFAULT_LIMITS[clock];
    if (found !== undefined) limits[clock] = found;
  }
  return limits;
}

function capsOf(near: readonly ClockPolicy[]): ComplaintCaps {
  const named = (cap: keyof ComplaintCaps): ClockLimit =>
    near.find((policy) => policy.caps?.[cap] !== undefined)?.caps?.[cap] ?? DEFAULT_COMPLAINT_CAPS[cap];
  return {
    firstResponse: named("firstResponse"),
    solution: named("solution"),
    callback: named("callback"),
  };
}
