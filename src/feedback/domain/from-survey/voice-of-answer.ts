import type { Question, SurveyDefinition } from "../../../survey/domain/definition/survey-definition.ts";
import type { Answers } from "../../../survey/domain/evaluate/answer-value.ts";
import type { Measure } from "../../../survey/domain/measures.ts";
import { mainGrade } from "../../../survey/domain/results/main-grade.ts";
import type { Words } from "../../../survey/domain/separate-words.ts";

/** An answer to a survey: choices apart from words, scores in the order of the version's measures. */
export interface SurveyAnswer {
  readonly definition: SurveyDefinition;
  readonly measures: readonly Measure[];
  readonly answers: Answers;
  readonly words: readonly Words[];
  readonly scores: readonly (number | null)[];
  readonly language: "zh" | "en";
}

/** Code of the yes/no question with which a customer asks to be called. */
const CALL_QUESTION = "callback_wanted";
const MOST_SIGNS = 20_000;

/** What an answer says as the voice of a case. */
export interface AnswerVoice {
  /** Overall satisfaction 1–5, or the grade that stands for it; null: none was given. */
  readonly overall: number | null;
  readonly wantsCall: boolean;
  /** Everything that was written, in the order of the questions; for reading. */
  readonly said: readonly string[];
  /** The same as one text, each piece under its question where there are several; "": nothing was written. */
  readonly verbatim: string;
  readonly phone: string | null;
}

/** Reads the voice out of an answer. */
export function voiceOfAnswer(answer: SurveyAnswer): AnswerVoice {
  const { words, definition } = answer;
  const order = new Map(
    definition.pages.flatMap(({ questions }) => questions).map(({ code }, place) => [code, place]),
  );
  const said = words
    .filter(({ kind, text }) => kind === "words" && text.trim() !== "")
    .toSorted((a, b) => (order.get(a.question) ?? 0) - (order.get(b.question) ?? 0));
  return {
    overall: mainGrade(answer.measures, answer.scores),
    wantsCall: answer.answers[CALL_QUESTION] === true,
    said: said.map(({ text }) => text),
    verbatim: verbatimOf(answer, said),
    phone: words.find(({ kind }) => kind === "phone")?.text ?? null,
  };
}

function verbatimOf(answer: SurveyAnswer, said: readonly Words[]): string {
  if (said.length === 1) return said[0]?.text ?? "";
  return said
    .map((one) => `${titleOf(answer, one)}\n${one.text}`)
    .join("\n\n")
    .slice(0, MOST_SIGNS);
}

function titleOf({ definition, language }: SurveyAnswer, { question: code, part }: Words): string {
  const question = definition.pages.flatMap(({ questions }) => questions).find((one) => one.code === code);
  if (question === undefined) return code;
  const row = question.type === "matrix" ? question.rows.find((one) => one.code === part) : undefined;
  if (row !== undefined) return (language === "en" && row.text.en) || row.text.zh;
  return plainTitle(question, language);
}

/** The question without what was filled into its blanks. */
function plainTitle({ text }: Question, language: "zh" | "en"): string {
  const words = (language === "en" ? text.en : undefined) ?? text.zh;
  if (typeof words === "string") return words;
  return words.map((part) => (typeof part === "string" ? part : part.fallback)).join("");
}
