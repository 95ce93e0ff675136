import type { Question, SurveyDefinition } from "../definition/survey-definition.ts";

/** A place among the questions: position of the page, and position on it. */
export interface QuestionPlace {
  readonly page: number;
  readonly at: number;
}

/** Where the question with this code stands; null: nowhere. */
export function placeOf({ pages }: SurveyDefinition, code: string): QuestionPlace | null {
  const page = pages.findIndex(({ questions }) => questions.some((one) => one.code === code));
  const found = pages[page];
  return found ? { page, at: found.questions.findIndex((one) => one.code === code) } : null;
}

/** The question with this code; the first, where an unfinished draft has several. */
export function questionOf(definition: SurveyDefinition, code: string): Question | null {
  const place = placeOf(definition, code);
  return place && (definition.pages[place.page]?.questions[place.at] ?? null);
}

/** Puts a question to `to.at` of page `to.page` (counted without the question itself); past the end: last. */
export function moveQuestion(
  definition: SurveyDefinition,
  code: string,
  to: QuestionPlace,
): SurveyDefinition {
  const from = placeOf(definition, code);
  const question = questionOf(definition, code);
  if (!from || !question || !definition.pages[to.page]) return definition;
  const pages = definition.pages.map((page, p) => {
    const left = p === from.page ? page.questions.toSpliced(from.at, 1) : page.questions;
    return { ...page, questions: p === to.page ? left.toSpliced(to.at, 0, question) : left };
  });
  return { ...definition, pages };
}

/** Moves a question by one place up (-1) or down (1), over the edge of its page to the next one; at the ends it stays. */
export function stepQuestion(definition: SurveyDefinition, code: string, by: -1 | 1): SurveyDefinition {
  const from = placeOf(definition, code);
  const page = from && definition.pages[from.page];
  if (!from || !page) return definition;
  const at = from.at + by;
  if (at >= 0 && at < page.questions.length) return moveQuestion(definition, code, { page: from.page, at });
  const next = definition.pages[from.page + by];
  if (!next) return definition;
  return moveQuestion(definition, code, { page: from.page + by, at: by === 1 ? 0 : next.questions.length });
}
