import { LIMITS } from "../definition/definition-limits.ts";
import type { Question, QuestionType, SurveyDefinition } from "../definition/survey-definition.ts";
import { insertQuestions } from "./edit-question.ts";
import { moveQuestion, placeOf, questionOf, type QuestionPlace } from "./move-question.ts";
import { fieldCodes, nextCode } from "./new-code.ts";
import { newQuestion } from "./new-question.ts";

/** A changed survey, and the code of the question that is new in it. */
export interface Added {
  readonly definition: SurveyDefinition;
  readonly code: string;
}

/**
 * Adds a question of this type at a place. `used`: codes of versions published before, which are not given again.
 * Null when the survey has as many questions as it may, or no such page.
 */
export function addQuestion(
  definition: SurveyDefinition,
  type: QuestionType,
  { place, used }: { readonly place: QuestionPlace; readonly used: Iterable<string> },
): Added | null {
  const code = nextCode("q", [...fieldCodes(definition), ...used]);
  return put(definition, newQuestion(type, code, definition.settings.languages), place);
}

/** Puts a copy of a question behind it, with a code of its own; null where it cannot be. */
export function duplicateQuestion(
  definition: SurveyDefinition,
  code: string,
  used: Iterable<string>,
): Added | null {
  const question = questionOf(definition, code);
  const place = placeOf(definition, code);
  if (!question || !place) return null;
  const copy = { ...question, code: nextCode("q", [...fieldCodes(definition), ...used]) };
  return put(definition, copy, { page: place.page, at: place.at + 1 });
}

/** True when the survey takes no more questions. */
export function isFull({ pages }: SurveyDefinition): boolean {
  return pages.reduce((sum, page) => sum + page.questions.length, 0) >= LIMITS.questions;
}

function put(definition: SurveyDefinition, question: Question, place: QuestionPlace): Added | null {
  if (isFull(definition) || !definition.pages[place.page]) return null;
  const added = insertQuestions(definition, "", [question]);
  return { definition: moveQuestion(added, question.code, place), code: question.code };
}
