import type { SurveyDefinition, SurveyLanguage } from "../../domain/definition/survey-definition.ts";
import type { Answers } from "../../domain/evaluate/answer-value.ts";
import type { Measure } from "../../domain/measures.ts";
import type { NewResponse } from "../../domain/new-response.ts";
import type { Words } from "../../domain/separate-words.ts";
import type { PublishedVersion } from "./survey-entries.ts";

/** An answer just stored, as far as somebody may have to be told of it. */
export interface StoredAnswer {
  readonly orgId: number;
  readonly responseId: string;
  readonly definition: SurveyDefinition;
  readonly measures: readonly Measure[];
  /** Choices; what was written stands apart. */
  readonly answers: Answers;
  readonly words: readonly Words[];
  /** In the order of `measures`. */
  readonly scores: readonly (number | null)[];
  readonly language: SurveyLanguage;
}

/**
 * Answers the path at which a customer can follow what comes of an answer; null: nothing does. A port: cases live above
 * surveys.
 */
export type CaseLink = (answer: StoredAnswer) => Promise<string | null>;

/** A response and its version as the port takes them. */
export function storedAnswer(
  orgId: number,
  { definition, measures }: PublishedVersion,
  { id, answers, words, scores, language }: NewResponse,
): StoredAnswer {
  return { orgId, responseId: id, definition, measures, answers, words, scores, language };
}
