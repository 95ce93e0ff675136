import type {
  SurveyDefinition,
  SurveyLanguage,
  SurveySettings,
  SurveyText,
} from "../../domain/definition/survey-definition.ts";

/** A text with other words in one language; emptied English is no English. */
export function withWords(text: SurveyText, language: SurveyLanguage, typed: string): SurveyText {
  if (language === "zh") return { ...text, zh: typed };
  return typed === "" ? { zh: text.zh } : { zh: text.zh, en: typed };
}

export function withSettings(
  definition: SurveyDefinition,
  change: Partial<SurveySettings>,
): SurveyDefinition {
  return { ...definition, settings: { ...definition.settings, ...change } };
}

/** Asks for a tick with these words before answers are sent; undefined: no tick. */
export function withConsent(definition: SurveyDefinition, consent: SurveyText | undefined): SurveyDefinition {
  const { consent: _, ...rest } = definition.settings;
  return { ...definition, settings: consent ? { ...rest, consent } : rest };
}

/** The survey in Chinese alone or in both languages, the one shown first in front; English texts stay either way. */
export function withLanguages(
  definition: SurveyDefinition,
  languages: readonly SurveyLanguage[],
): SurveyDefinition {
  return withSettings(definition, { languages });
}
