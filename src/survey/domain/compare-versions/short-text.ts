import type { PipedText, SurveyLanguage, TextWithBlanks } from "../definition/survey-definition.ts";

/** The words in one language, blanks in braces; Chinese where there is no English. */
export function shortText(text: PipedText, language: SurveyLanguage): string {
  const words: TextWithBlanks = (language === "en" && text.en) || text.zh;
  if (typeof words === "string") return words;
  return words.map((part) => (typeof part === "string" ? part : `{${part.code}}`)).join("");
}

/** Words before and after in `language`; in the other one where only that was reworded. */
export function rewording(
  old: PipedText,
  now: PipedText,
  language: SurveyLanguage,
): { readonly before: string; readonly after: string } {
  const of = (one: SurveyLanguage) => ({ before: shortText(old, one), after: shortText(now, one) });
  const own = of(language);
  return own.before === own.after ? of(language === "zh" ? "en" : "zh") : own;
}
