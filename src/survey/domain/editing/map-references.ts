import type { Comparison, Condition } from "../definition/condition.ts";
import type {
  PipedText,
  Question,
  Quota,
  Shown,
  SurveyDefinition,
  SurveyPage,
  TextBlank,
  TextWithBlanks,
} from "../definition/survey-definition.ts";

/** What becomes of everything that names a question, field, row or option. */
interface ReferenceChange {
  comparison(comparison: Comparison): Comparison;
  blank(blank: TextBlank): TextBlank;
}

/** Changes every comparison of conditions and quotas and every blank of texts, wherever they stand. */
export function mapReferences(definition: SurveyDefinition, change: ReferenceChange): SurveyDefinition {
  const { settings } = definition;
  return {
    ...definition,
    purpose: mapText(definition.purpose, change),
    settings: { ...settings, thankYou: mapText(settings.thankYou, change) },
    pages: definition.pages.map((page) => mapPage(page, change)),
    quotas: definition.quotas.map((quota) => mapQuota(quota, change)),
  };
}

function mapPage(page: SurveyPage, change: ReferenceChange): SurveyPage {
  return {
    ...mapShown(page, change),
    ...(page.title && { title: mapText(page.title, change) }),
    questions: page.questions.map((question) => mapQuestion(question, change)),
  };
}

/** The same for the references of one question. */
function mapQuestion(question: Question, change: ReferenceChange): Question {
  return {
    ...mapShown(question, change),
    text: mapText(question.text, change),
    ...(question.help && { help: mapText(question.help, change) }),
  };
}

function mapQuota(quota: Quota, change: ReferenceChange): Quota {
  const cells = quota.cells.map((cell) =>
    cell.condition ? { ...cell, condition: mapCondition(cell.condition, change) } : cell,
  );
  return { ...quota, cells };
}

function mapShown<T extends Shown>(part: T, change: ReferenceChange): T {
  return part.showIf ? { ...part, showIf: mapCondition(part.showIf, change) } : part;
}

function mapCondition(condition: Condition, change: ReferenceChange): Condition {
  if (condition.op === "compare") return change.comparison(condition);
  if (condition.op === "not") return { op: "not", condition: mapCondition(condition.condition, change) };
  return { ...condition, conditions: condition.conditions.map((one) => mapCondition(one, change)) };
}

function mapText(text: PipedText, change: ReferenceChange): PipedText {
  return {
    zh: mapWords(text.zh, change),
    ...(text.en === undefined ? {} : { en: mapWords(text.en, change) }),
  };
}

function mapWords(words: TextWithBlanks, change: ReferenceChange): TextWithBlanks {
  if (typeof words === "string") return words;
  return words.map((part) => (typeof part === "string" ? part : change.blank(part)));
}
