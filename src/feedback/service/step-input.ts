import type { Outsider } from "../domain/case-actor.ts";
import type { Act, Step } from "../domain/life/case-facts.ts";
import type { Outcome } from "../domain/life/stage.ts";
import type { Classification } from "./classify.ts";

/** A step with what it needs. */
export interface StepInput {
  readonly act: Act;
  /** Of the case that was seen; null: automation, which looks itself. */
  readonly revision: number | null;
  readonly reason?: string | undefined;
  readonly departmentId?: string | undefined;
  readonly handlerId?: string | undefined;
  /** ISO instant. */
  readonly expiresAt?: string | undefined;
  readonly into?: string | undefined;
  readonly outcome?: Outcome | undefined;
  readonly classification?: Classification | undefined;
  readonly override?: { readonly reason: string } | undefined;
  /** The form of the check or the call lies with the same transaction. */
  readonly hasForm?: boolean | undefined;
  /** How the customer judged the result, 1–5. */
  readonly resultScore?: number | undefined;
  /** The customer acts, by the link to the case, or a guest; the actor of the work is the system then. */
  readonly by?: Outsider | undefined;
}

/** The step alone, as the life of a case judges it. */
export function stepOf(input: StepInput): Step {
  const { act, reason, departmentId, handlerId, expiresAt, into, outcome, override, hasForm } = input;
  return {
    act,
    ...(reason !== undefined && { reason }),
    ...(departmentId !== undefined && { departmentId }),
    ...(handlerId !== undefined && { handlerId }),
    ...(expiresAt !== undefined && { expiresAt: Temporal.Instant.from(expiresAt).toString() }),
    ...(into !== undefined && { into }),
    ...(outcome !== undefined && { outcome }),
    ...(override !== undefined && { override }),
    ...(hasForm !== undefined && { hasForm }),
  };
}
