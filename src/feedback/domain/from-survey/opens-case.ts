import type { PriorityReason } from "../../../language/domain/verbatim-reading.ts";

/** What an answer to a survey says about whether somebody should be told. */
export interface AnswerSigns {
  /** Overall satisfaction 1–5, or the grade that stands for it; null: none was given. */
  readonly overall: number | null;
  /** Why the words are pressing or not, of everything that was written. */
  readonly reasons: readonly PriorityReason[];
  /** The customer asked to be called. */
  readonly wantsCall: boolean;
}

export interface OpeningRule {
  /** Overall satisfaction up to which an answer opens a case, 1–4. */
  readonly lowScore: number;
}

/** Where an organization set nothing. */
export const DEFAULT_LOW_SCORE = 2;

/** Words that need an answer whatever the grade is (2-capabilities, C3: high). */
const ALARMING: ReadonlySet<PriorityReason> = new Set<PriorityReason>([
  "complaint",
  "safety-risk",
  "media-or-authority",
  "heavy-loss",
  "may-leave",
]);

/** Whether an answer opens a case: low, alarming, or a call wished for. Praise and plain answers do not. */
export function opensCase({ overall, reasons, wantsCall }: AnswerSigns, { lowScore }: OpeningRule): boolean {
  return (
    wantsCall || (overall !== null && overall <= lowScore) || reasons.some((reason) => ALARMING.has(reason))
  );
}

/** Answers typed in or imported later than this after they were given are history. */
const FRESH_DAYS = 30;

/** True while an answer given at `answeredAt` may still open a case. ISO instants. */
export function isFresh(answeredAt: string, now: string): boolean {
  const age = Temporal.Instant.from(now).since(Temporal.Instant.from(answeredAt)).total("hours");
  return age <= FRESH_DAYS * 24;
}
