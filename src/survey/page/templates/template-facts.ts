import type { Question, SurveyDefinition, SurveyPage } from "../../domain/definition/survey-definition.ts";
import { measuresOf } from "../../domain/measures.ts";
import { answeringSeconds, questionCounts } from "../../domain/question-check/reading-load.ts";
import { DEFAULT_TAXONOMY, type Dimension } from "../../domain/taxonomy/default-taxonomy.ts";

/** What one wants to know of a survey before choosing it. */
export interface SurveyFacts {
  /** All questions, with those shown only under a condition. */
  readonly questions: number;
  /** Those always shown. */
  readonly least: number;
  /** To answer: from what is always shown to all there is, rounded up: `2`, `1–3`. */
  readonly minutes: string;
  /** Dimensions it has indicators of, in the order of the taxonomy. */
  readonly dimensions: readonly Dimension[];
}

/** Counts a survey's questions, minutes and dimensions. */
export function surveyFacts(definition: SurveyDefinition, language: "zh" | "en"): SurveyFacts {
  const { most, least } = questionCounts(definition);
  const asked = new Set(measuresOf(definition).map(({ indicator }) => indicator));
  return {
    questions: most,
    least,
    minutes: minutesOf(definition, language),
    dimensions: DEFAULT_TAXONOMY.filter(({ indicators }) => indicators.some(({ code }) => asked.has(code))),
  };
}

function minutesOf(definition: SurveyDefinition, language: "zh" | "en"): string {
  const whole = { ...definition, pages: definition.pages.map(alwaysShown) };
  const [least, most] = [definition, whole].map((one) =>
    Math.max(1, Math.ceil(answeringSeconds(one, language) / 60)),
  );
  return least === most ? String(least) : `${least}–${most}`;
}

function alwaysShown({ showIf: _page, ...page }: SurveyPage): SurveyPage {
  return { ...page, questions: page.questions.map(({ showIf: _own, ...question }) => question as Question) };
}
