import type {
  PipedText,
  Question,
  SurveyDefinition,
  SurveyLanguage,
} from "../definition/survey-definition.ts";
import { questionsOf } from "../question-check/question-texts.ts";
import { plainText } from "../reading/name-question.ts";
import type { VersionChange } from "./version-change.ts";

/** The two versions a change lies between. */
export interface VersionPair {
  readonly older: SurveyDefinition;
  readonly newer: SurveyDefinition;
}

/** The details of a change with names instead of the codes of pages, options and rows: they fill its sentence. */
export function namedDetails(
  { code, questionCode, details }: VersionChange,
  { older, newer }: VersionPair,
  language: SurveyLanguage,
): VersionChange["details"] {
  const definition = code.endsWith("-removed") ? older : newer;
  const { page, part } = details;
  const question = questionOf(definition, questionCode);
  const pageTitle = definition.pages.find((one) => one.code === page)?.title;
  const partText = question && partOf(question, part);
  return {
    ...details,
    ...(page !== undefined && { page: plainText(pageTitle, language) || page }),
    ...(part !== undefined && { part: plainText(partText, language) || part }),
  };
}

/** The question a change is of; undefined where this version has none. */
export function questionOf(definition: SurveyDefinition, code: string | null): Question | undefined {
  return questionsOf(definition).find((one) => one.code === code);
}

/** Words of an option or a row. */
export function partOf(question: Question, code: string | undefined): PipedText | undefined {
  const parts = question.type === "matrix" ? question.rows : "options" in question ? question.options : [];
  return parts.find((one) => one.code === code)?.text;
}
