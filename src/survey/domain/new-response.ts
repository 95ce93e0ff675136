import type { CountedCell } from "./evaluate/quota-cells.ts";
import type { Answers } from "./evaluate/answer-value.ts";
import type { HiddenValues, SurveyLanguage } from "./definition/survey-definition.ts";
import type { ResponseMode } from "./survey-status.ts";
import type { Words } from "./separate-words.ts";

/** A checked response on its way into the database. */
export interface NewResponse {
  readonly id: string;
  readonly surveyId: string;
  readonly version: number;
  readonly linkId: string | null;
  /** True when the link serves one response only. */
  readonly oneTime: boolean;
  readonly customerId: string | null;
  readonly channel: string;
  readonly mode: ResponseMode;
  readonly language: SurveyLanguage;
  readonly answers: Answers;
  readonly words: readonly Words[];
  readonly fields: HiddenValues;
  readonly scores: readonly (number | null)[];
  /** From opening the page to sending. */
  readonly seconds: number | null;
  /** Limited cells it needs a place in. */
  readonly cells: readonly CountedCell[];
}

/** Why a response was not stored. `other`: its id belongs to a response of another survey or link. */
export type Refusal = "closed" | "full" | "used" | "expired" | "other";

/** `stored` now, or `repeated`: the same response was stored before. */
export type IntakeOutcome = "stored" | "repeated" | Refusal;
