import type { SurveyLanguage } from "../../domain/definition/survey-definition.ts";
import type { AnswerFault } from "../../domain/evaluate/answer-fault.ts";
import { answerFaultsEn } from "../../words/answer-faults-en.ts";
import { answerFaultsZh } from "../../words/answer-faults-zh.ts";

/** Where a fault stands on the page: `CODE`, or `CODE.ROW`. */
export function placeOf({ question, row }: AnswerFault): string {
  return row === undefined ? question : `${question}.${row}`;
}

/** What the customer reads beside the question. */
export function faultSentence({ code, details }: AnswerFault, language: SurveyLanguage): string {
  return (language === "en" ? answerFaultsEn : answerFaultsZh)[code](details);
}

/** The first fault of each place. */
export function faultSentences(
  faults: readonly AnswerFault[],
  language: SurveyLanguage,
): ReadonlyMap<string, string> {
  const sentences = new Map<string, string>();
  for (const fault of faults) {
    const place = placeOf(fault);
    if (!sentences.has(place)) sentences.set(place, faultSentence(fault, language));
  }
  return sentences;
}
