import type { Question, SurveyDefinition, QuestionType } from "../definition/survey-definition.ts";
import { partTextsOf, questionsOf, wordsOf } from "./question-texts.ts";

/** Read silently in a minute: Chinese signs, English words. Trauzettel-Klosinski & Dietz (2012), IReST, table 2. */
const READ_PER_MINUTE = { zh: 255, en: 228 } as const;

/** Seconds to decide and tap, or to type; our own assumption, to be replaced by measured times. */
const SECONDS: Readonly<Record<QuestionType, number>> = {
  rating: 3,
  matrix: 3,
  nps: 4,
  single: 4,
  multiple: 6,
  yes_no: 2,
  text: 20,
  number: 6,
  date: 8,
  phone: 10,
  section: 0,
};

/** How long the whole survey takes, in seconds: reading every word and answering every unconditional question. */
export function answeringSeconds(definition: SurveyDefinition, language: "zh" | "en" = "zh"): number {
  const always = definition.pages
    .filter((page) => !page.showIf)
    .flatMap((page) => page.questions.filter((question) => !question.showIf));
  const acting = always.reduce((sum, question) => sum + secondsOf(question), 0);
  const reading = always.reduce((sum, question) => sum + lengthOf(question, language), 0);
  return Math.round(acting + (reading / READ_PER_MINUTE[language]) * 60);
}

function secondsOf(question: Question): number {
  if (question.type === "matrix") return question.rows.length * SECONDS.matrix;
  return question.type === "text" && !question.required ? 0 : SECONDS[question.type];
}

/** Chinese signs or English words of a question with its help, options and rows. */
function lengthOf(question: Question, language: "zh" | "en"): number {
  const own = [question.text, question.help].map((text) =>
    wordsOf((language === "en" && text?.en) || (text?.zh ?? "")),
  );
  const parts = partTextsOf(question).map((text) => (language === "en" && text.en) || text.zh);
  return [...own, ...parts].reduce((sum, text) => sum + textLength(text, language), 0);
}

/** Length as it is read: signs in Chinese, words in English. */
export function textLength(text: string, language: "zh" | "en"): number {
  return language === "zh"
    ? [...text.replaceAll(/\s/gu, "")].length
    : text.split(/\s+/u).filter(Boolean).length;
}

/** Questions that take an answer; a matrix counts as one (S4). `least`: those always shown. */
export function questionCounts(definition: SurveyDefinition): {
  readonly most: number;
  readonly least: number;
} {
  const most = questionsOf(definition).filter(({ type }) => type !== "section").length;
  const least = definition.pages
    .filter((page) => !page.showIf)
    .flatMap((page) => page.questions.filter(({ type, showIf }) => type !== "section" && !showIf)).length;
  return { most, least };
}
