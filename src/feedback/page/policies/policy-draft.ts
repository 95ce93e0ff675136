import { CAPS, type ClockPolicy } from "../../domain/clock/choose-policy.ts";
import type { ClockLimit } from "../../domain/clock/clock-limit.ts";
import { CLOCKS, type ClockName } from "../../domain/clock/clock-name.ts";
import type { ComplaintCaps } from "../../domain/clock/clock-policy.ts";
import type { Priority } from "../../domain/life/stage.ts";
import type { ProblemType } from "../../domain/triage/classification.ts";

/** A limit as it is typed; an empty amount keeps what is inherited. */
export interface LimitDraft {
  readonly amount: string;
  readonly unit: ClockLimit["unit"];
}

/** A policy as it is typed. */
export interface PolicyDraft {
  readonly name: string;
  readonly priority: Priority | null;
  readonly problemType: ProblemType | null;
  readonly limits: Readonly<Record<ClockName, LimitDraft>>;
  readonly caps: Readonly<Record<keyof ComplaintCaps, LimitDraft>>;
}

/** The longest limits that the server takes. */
export const MOST = { "working-days": 60, hours: 2_000 } as const;

/** The clocks that a policy is asked for; the promises are made by caps. */
export const STAGE_CLOCKS: readonly ClockName[] = CLOCKS.filter(
  (clock) => clock !== "firstResponse" && clock !== "solution",
);

/** What a policy that says nothing yet looks like. */
const NEW_POLICY = { name: "", priority: null, problemType: null, limits: {}, caps: null };

export function draftOf(policy: (ClockPolicy & { readonly name: string }) | null): PolicyDraft {
  const { name, priority, problemType, limits, caps } = policy ?? NEW_POLICY;
  return {
    name,
    priority,
    problemType,
    limits: fromLimits(CLOCKS, limits, "working-days"),
    caps: fromLimits(CAPS, caps ?? {}, "hours"),
  };
}

function fromLimits<K extends string>(
  names: readonly K[],
  limits: Readonly<Partial<Record<K, ClockLimit>>>,
  unit: ClockLimit["unit"],
): Record<K, LimitDraft> {
  const drafts = names.map((name) => {
    const limit = limits[name];
    return [name, limit ? { amount: String(limit.amount), unit: limit.unit } : { amount: "", unit }] as const;
  });
  return Object.fromEntries(drafts) as Record<K, LimitDraft>;
}

/** True for a limit that the server takes, or none. */
export function isGoodLimit({ amount, unit }: LimitDraft): boolean {
  if (amount.trim() === "") return true;
  return /^\d{1,4}$/u.test(amount.trim()) && Number(amount) >= 1 && Number(amount) <= MOST[unit];
}

/** What is sent; null while a limit is wrong, or none is named. */
export function policyOf(draft: PolicyDraft): (ClockPolicy & { readonly name: string }) | null {
  const all = [...Object.values(draft.limits), ...Object.values(draft.caps)];
  if (!all.every(isGoodLimit) || all.every(({ amount }) => amount.trim() === "")) return null;
  const caps = toLimits(CAPS, draft.caps);
  return {
    name: draft.name.trim(),
    priority: draft.priority,
    problemType: draft.problemType,
    limits: toLimits(CLOCKS, draft.limits),
    caps: Object.keys(caps).length === 0 ? null : caps,
  };
}

function toLimits<K extends string>(
  names: readonly K[],
  drafts: Readonly<Record<K, LimitDraft>>,
): Partial<Record<K, ClockLimit>> {
  const named = names.filter((name) => drafts[name].amount.trim() !== "");
  const limits = named.map((name) => [
    name,
    { unit: drafts[name].unit, amount: Number(drafts[name].amount) },
  ]);
  return Object.fromEntries(limits) as Partial<Record<K, ClockLimit>>;
}
