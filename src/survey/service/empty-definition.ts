import { SCHEMA_VERSION, type SurveyDefinition } from "../domain/definition/survey-definition.ts";
import { emptySurveyEn } from "../words/empty-survey-en.ts";
import { emptySurveyZh } from "../words/empty-survey-zh.ts";

/** A survey with one page and one question, for those who begin without a template. */
export function emptyDefinition(language: "zh" | "en"): SurveyDefinition {
  const text = (key: keyof typeof emptySurveyZh) => ({
    zh: emptySurveyZh[key],
    ...(language === "en" ? { en: emptySurveyEn[key] } : {}),
  });
  return {
    schemaVersion: SCHEMA_VERSION,
    code: "survey",
    title: text("title"),
    purpose: text("purpose"),
    settings: {
      languages: language === "en" ? ["zh", "en"] : ["zh"],
      presentation: "list",
      anonymous: true,
      privacyNotice: text("privacyNotice"),
      thankYou: text("thankYou"),
      serviceContact: text("serviceContact"),
    },
    hiddenFields: [],
    pages: [
      {
        code: "p1",
        questions: [{ type: "rating", code: "q1", text: text("question"), scale: 5, required: true }],
      },
    ],
    quotas: [],
  };
}
