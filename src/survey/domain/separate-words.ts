import type { Question, SurveyDefinition } from "./definition/survey-definition.ts";
import {
  isPlain,
  type Answers,
  type AnswerValue,
  type MatrixAnswer,
  type OtherChoice,
  type RowAnswer,
} from "./evaluate/answer-value.ts";

/** Something a customer wrote. `part`: row of a matrix, empty for the question itself. */
export interface Words {
  readonly question: string;
  readonly part: string;
  readonly kind: "words" | "phone";
  readonly text: string;
}

/** Answers by code, and apart from them everything in the customer's own words. */
export interface SeparatedAnswers {
  readonly closed: Answers;
  readonly words: readonly Words[];
}

/** Takes the words out of kept answers, so that erasing them leaves the counts. `joinWords` puts them back. */
export function separateWords(definition: SurveyDefinition, answers: Answers): SeparatedAnswers {
  const closed: Record<string, AnswerValue> = {};
  const words: Words[] = [];
  for (const question of definition.pages.flatMap((page) => page.questions)) {
    const value = Object.hasOwn(answers, question.code) ? answers[question.code] : undefined;
    if (value === undefined) continue;
    const rest = takeWords(question, value, (part, text) => {
      if (text !== "") words.push({ question: question.code, part, kind: kindOf(question), text });
    });
    if (rest !== undefined) closed[question.code] = rest;
  }
  return { closed, words };
}

const kindOf = ({ type }: Question): Words["kind"] => (type === "phone" ? "phone" : "words");

function takeWords(
  { type }: Question,
  value: AnswerValue,
  keep: (part: string, text: string) => void,
): AnswerValue | undefined {
  if (type === "text" || type === "phone") return void keep("", String(value));
  if (type === "matrix") return withoutRemarks(value as MatrixAnswer, keep);
  if (type !== "single" && type !== "multiple") return value;
  const bare = [value].flat().map((choice) => {
    if (!isPlain(choice)) return choice as string;
    keep("", String(choice["text"] ?? ""));
    return String(choice["code"]);
  });
  return type === "single" ? bare[0] : bare;
}

function withoutRemarks(rows: MatrixAnswer, keep: (part: string, text: string) => void): MatrixAnswer {
  return Object.fromEntries(
    Object.entries(rows).flatMap(([row, answer]): [string, number | RowAnswer][] => {
      if (typeof answer === "number") return [[row, answer]];
      const { remark, ...rest } = answer;
      keep(row, remark ?? "");
      if (rest.files !== undefined) return [[row, rest]];
      return rest.value === undefined ? [] : [[row, rest.value]];
    }),
  );
}

/** The answers as the customer gave them, with those of `words` that are still there. */
export function joinWords(closed: Answers, words: readonly Words[]): Answers {
  const answers: Record<string, AnswerValue> = { ...closed };
  for (const { question, part, text } of words) {
    const before = answers[question];
    answers[question] = part === "" ? withText(before, text) : withRemark(before, part, text);
  }
  return answers;
}

function withText(before: AnswerValue | undefined, text: string): AnswerValue {
  if (before === undefined) return text;
  const other: OtherChoice = { code: "other", text };
  if (!Array.isArray(before)) return other;
  return before.map((choice: string | OtherChoice) => (choice === "other" ? other : choice));
}

function withRemark(before: AnswerValue | undefined, row: string, remark: string): AnswerValue {
  const rows = (before ?? {}) as MatrixAnswer;
  const answer = rows[row];
  const whole = typeof answer === "number" ? { value: answer } : (answer ?? {});
  return { ...rows, [row]: { ...whole, remark } };
}
