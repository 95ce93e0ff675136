import type { DefinitionFault } from "../../domain/definition/definition-fault.ts";
import type { SurveyLanguage } from "../../domain/definition/survey-definition.ts";
import { definitionFaultsEn } from "../../words/definition-faults-en.ts";
import { definitionFaultsZh } from "../../words/definition-faults-zh.ts";

/** What is wrong and what to do, in the reader's language. */
export function faultSentence({ code, details }: DefinitionFault, language: SurveyLanguage): string {
  return (language === "en" ? definitionFaultsEn : definitionFaultsZh)[code](details);
}
