import { hasRole, type Actor } from "../../../identity/domain/actor.ts";
import { Failure } from "../../../kit/failure.ts";

/** The wording of a reply letter, part by part; all of it is text as it is printed. */
export interface LetterContent {
  readonly title: string;
  /** Our own number for it. */
  readonly number: string;
  readonly addressee: string;
  readonly opening: string;
  readonly facts: string;
  readonly measures: string;
  readonly result: string;
  readonly closing: string;
  /** Who signs: the organization, as its seal has it. */
  readonly signer: string;
  readonly contact: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** `draft` → `approved` → `sent`; before it is sent it can be given up (`void`), and another begun. */
export const LETTER_STATES = ["draft", "approved", "sent", "void"] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** After-sales managers answer for what leaves the house. */
export const mayApproveLetters = (actor: Actor): boolean => hasRole(actor, "admin", "manager");

/** Parts without which an authority gets no answer. */
const NEEDED = ["title", "addressee", "facts", "measures", "result", "signer"] as const;

/** Part that is empty still; null: it can be approved. */
export function missingPart(content: LetterContent): (typeof NEEDED)[number] | null {
  return NEEDED.find((part) => content[part].trim() === "") ?? null;
}

/**
 * Nobody approves what they wrote, in whatever version, unless the organization lets a small team pass over it with a
 * reason. Answers the duties that are passed over.
 * @throws Failure `forbidden-feedback-letter-own`
 */
export function approvedOver(
  approver: string | null,
  writers: readonly (string | null)[],
  small: { readonly mayOverride: boolean; readonly reason: string | undefined },
): readonly string[] {
  if (approver === null || !writers.includes(approver)) return [];
  if (!small.mayOverride || small.reason === undefined) throw new Failure("forbidden-feedback-letter-own");
  return ["not-the-writer"];
}
