import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { questionsOf } from "../../domain/question-check/question-texts.ts";

/** Numbers of the questions by code, counted over the whole survey; texts between questions have none. */
export function questionNumbers(definition: SurveyDefinition): ReadonlyMap<string, number> {
  const numbered = questionsOf(definition).filter(({ type }) => type !== "section");
  return new Map(numbered.map(({ code }, i) => [code, i + 1]));
}
