import type { Role } from "../../identity/domain/role.ts";

/** How an organization works on its cases. */
export interface FeedbackSettings {
  /** A team too small for separation of duties may pass over it, with a reason on record. */
  readonly mayOverride: boolean;
  /** Overall satisfaction (1–5) up to which a survey answer opens a case. */
  readonly lowScore: number;
  /** Highest sums, in yuan, that each role may approve as compensation; a role not named approves none. */
  readonly compensationLimits: CompensationLimits;
  /** Working days (1–30) in which whoever is held responsible may appeal. */
  readonly appealDays: number;
}

/** Roles that may be given a limit. */
export const APPROVERS = ["department_head", "manager", "admin"] as const satisfies readonly Role[];
export type CompensationLimits = Readonly<Partial<Record<(typeof APPROVERS)[number], number>>>;

/** What holds for an organization that has set nothing. */
export const DEFAULT_SETTINGS: FeedbackSettings = {
  mayOverride: false,
  lowScore: 2,
  compensationLimits: { department_head: 500, manager: 5_000, admin: 10_000_000 },
  appealDays: 5,
};
