import type { HiddenField, Question, SurveyDefinition } from "./survey-definition.ts";

/** Where a question stands. `order` counts over the whole survey. */
interface Place {
  readonly question: Question;
  readonly order: number;
}

/** Questions and hidden fields by code, in order. */
export interface SurveyOutline {
  readonly places: ReadonlyMap<string, Place>;
  readonly hidden: ReadonlyMap<string, HiddenField>;
}

/** The first question with a code counts. */
export function outlineOf({ pages, hiddenFields }: SurveyDefinition): SurveyOutline {
  const places = new Map<string, Place>();
  let order = 0;
  for (const question of pages.flatMap((page) => page.questions)) {
    if (!places.has(question.code)) places.set(question.code, { question, order });
    order++;
  }
  return { places, hidden: new Map(hiddenFields.map((field) => [field.code, field])) };
}
