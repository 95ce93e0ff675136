import type { Role } from "../../../identity/domain/role.ts";
import type { WorkingCalendar } from "../../../kit/working-time/working-calendar.ts";
import type { Outcome, Priority, Stage } from "./stage.ts";

/** One thing to be done about a case. */
export interface Measure {
  readonly term: "short" | "long";
  /** `2026-05-10`. */
  readonly dueOn: string | null;
  readonly ownerId: string | null;
  readonly isDone: boolean;
  /** Files and notes that show it. */
  readonly evidence: number;
}

/** What a case must be known by to decide about a step. Ids are those of users and departments. */
export interface CaseFacts {
  readonly stage: Stage;
  /** From 1. */
  readonly round: number;
  readonly priority: Priority;
  readonly isRepeat: boolean;
  readonly isComplex: boolean;
  /** Who may be given complex cases; nobody named: everybody may. */
  readonly qualified: readonly string[];
  readonly isPaused: boolean;
  readonly departmentId: string | null;
  readonly handlerId: string | null;
  /** Everybody who handled it, of all rounds. */
  readonly handlers: readonly { readonly round: number; readonly userId: string }[];
  /** Of this round, and long-term ones of all rounds. */
  readonly measures: readonly Measure[];
  /** Who owned a measure of an earlier round. */
  readonly formerOwners: readonly string[];
  /** Type and nature are confirmed. */
  readonly isClassified: boolean;
  readonly hasCause: boolean;
  /** Somebody told the customer, in this round, what was done. */
  readonly isCustomerTold: boolean;
  /** A phone number or mail address of whoever said it is known; an anonymous voice cannot be told anything. */
  readonly isReachable: boolean;
  /** How often it was sent back in this round. */
  readonly returns: number;
  /** ISO instants. */
  readonly assignedAt: string | null;
  readonly closedAt: string | null;
  /** Calls of this round that reached nobody: ISO instants. */
  readonly attempts: readonly string[];
  readonly isSurveySent: boolean;
  /** How often the customer said no, over all rounds. */
  readonly dissatisfactions: number;
}

/** Who acts. */
export interface CaseActor {
  readonly kind: "user" | "key" | "system" | "customer" | "guest";
  readonly id: string | null;
  readonly roles: readonly Role[];
  /** Departments that the person heads. */
  readonly heads: readonly string[];
  /** Of a guest, who has no id: took a part in the work on this case, in any round. */
  readonly hadPart?: boolean;
}

/** What somebody wants to do, with what it needs. */
export interface Step {
  readonly act: Act;
  readonly reason?: string;
  readonly departmentId?: string;
  readonly handlerId?: string;
  /** Of a pause: ISO instant at which it ends by itself. */
  readonly expiresAt?: string;
  /** Of a merger: the case that goes on. */
  readonly into?: string;
  readonly outcome?: Outcome;
  /** A form was filled in: the check, the call. */
  readonly hasForm?: boolean;
  /** Passes over separation of duties, in a team too small for it. */
  readonly override?: { readonly reason: string };
}

export const ACTS = [
  "triage",
  "assign",
  "reassign",
  "return",
  "plan",
  "reject_plan",
  "execute",
  "pause",
  "resume",
  "respond",
  "propose",
  "submit",
  "pass_check",
  "fail_check",
  "call_satisfied",
  "call_dissatisfied",
  "call_unreached",
  "review_again",
  "review_close",
  "close_at_once",
  "merge",
  "unmerge",
  "refer",
  "reject",
  "withdraw",
  "restore",
  "reopen",
] as const;
export type Act = (typeof ACTS)[number];

/** Where and under which rules a step is judged. */
export interface StepContext {
  readonly actor: CaseActor;
  /** ISO instant. */
  readonly now: string;
  readonly calendar: WorkingCalendar;
  /** Teams too small for separation of duties may pass over it, with a reason on record. */
  readonly mayOverride: boolean;
}
