import type { ClockLimit } from "./clock-limit.ts";
import type { ClockName } from "./clock-name.ts";

/** Limits of every clock; an organization may set its own per priority and type. */
export type ClockLimits = Readonly<Partial<Record<ClockName, ClockLimit>>>;

/** Limits beside the clocks' own, counted from another moment; the earlier due time holds. */
export interface ComplaintCaps {
  /** From the moment the complaint was received: a first response by a person, and a solution proposed. */
  readonly firstResponse: ClockLimit;
  readonly solution: ClockLimit;
  /** From the moment the complaint was resolved (the check passed): the call-back that closes it. */
  readonly callback: ClockLimit;
}

const workingDays = (amount: number): ClockLimit => ({ unit: "working-days", amount });
const hours = (amount: number): ClockLimit => ({ unit: "hours", amount });

/** The defaults of every case (1-domain, Clocks). First response and solution are promised to complaints alone. */
export const DEFAULT_LIMITS: ClockLimits = {
  registration: workingDays(1),
  triage: workingDays(1),
  assignment: workingDays(1),
  plan: workingDays(2),
  check: workingDays(2),
  callback: workingDays(3),
};

/** 24 hours to a response by a person, 72 hours to a solution, three days to the call that closes it. */
export const DEFAULT_COMPLAINT_CAPS: ComplaintCaps = {
  firstResponse: hours(24),
  solution: hours(72),
  callback: hours(72),
};
