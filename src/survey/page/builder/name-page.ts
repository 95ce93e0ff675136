import type { Say } from "../../../ui/i18n.ts";
import type { SurveyLanguage, SurveyPage } from "../../domain/definition/survey-definition.ts";
import { plainText } from "../../domain/reading/name-question.ts";
import type { zh } from "../../words/builder-screen-zh.ts";

/** Title of a page; "page 2" where it has none. */
export function namePage(
  page: SurveyPage | undefined,
  at: number,
  { language, say }: { readonly language: SurveyLanguage; readonly say: Say<typeof zh> },
): string {
  return plainText(page?.title, language) || say("pages.unnamed", { number: at + 1 });
}
