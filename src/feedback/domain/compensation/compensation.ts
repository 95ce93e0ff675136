import { APPROVERS, type CompensationLimits } from "../feedback-settings.ts";

/** What a customer is given for the trouble. */
export const COMPENSATION_KINDS = ["cash", "refund", "voucher", "goods", "service"] as const;
export type CompensationKind = (typeof COMPENSATION_KINDS)[number];

/**
 * Proposed, then approved or refused, then paid; a paid one is a cost. Whoever proposed it may withdraw it until it is
 * paid.
 */
export const COMPENSATION_STATES = ["proposed", "approved", "refused", "paid", "withdrawn"] as const;
export type CompensationState = (typeof COMPENSATION_STATES)[number];

export type Approver = (typeof APPROVERS)[number];

const MAY_BE_WITHDRAWN: ReadonlySet<string> = new Set<CompensationState>(["proposed", "approved"]);

/** True until it is paid, refused or withdrawn. */
export function isWithdrawable(state: string): boolean {
  return MAY_BE_WITHDRAWN.has(state);
}

/** Roles that may approve a sum, in yuan, the lowest first. */
export function rolesFor(amount: number, limits: CompensationLimits): readonly Approver[] {
  return APPROVERS.filter((role) => (limits[role] ?? 0) >= amount);
}

/** Highest sum, in yuan, that anybody may approve. */
export function highestLimit(limits: CompensationLimits): number {
  return Math.max(0, ...APPROVERS.map((role) => limits[role] ?? 0));
}
