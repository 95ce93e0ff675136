import type { Question, QuestionType } from "../definition/survey-definition.ts";
import type { NoteFault } from "./answer-fault.ts";
import type { AnswerValue } from "./answer-value.ts";
import { readChoice, readChoices } from "./read-choices.ts";
import { readMatrix } from "./read-matrix.ts";
import { readNumber } from "./read-number.ts";
import { isDay, isPhone, plainText } from "./text-forms.ts";

/** Longest text where the question says nothing, in UTF-16 units. */
const TEXT_LENGTH = 2000;
const LINE_LENGTH = 40;

type Reader<T extends QuestionType> = (
  question: Extract<Question, { readonly type: T }>,
  sent: unknown,
  note: NoteFault,
) => AnswerValue | undefined;

const READERS: { readonly [T in QuestionType]: Reader<T> } = {
  section: () => undefined,
  rating: ({ scale }, sent, note) => readNumber({ min: 6 - scale, max: 5 }, sent, note),
  nps: (_question, sent, note) => readNumber({ min: 0, max: 10 }, sent, note),
  number: readNumber,
  yes_no: (_question, sent, note) => (typeof sent === "boolean" ? sent : note("wrong-type")),
  single: readChoice,
  multiple: readChoices,
  matrix: readMatrix,
  text({ minLength: min = 0, maxLength = TEXT_LENGTH }, sent, note) {
    const text = plainText(sent, maxLength, note);
    return text && text.length < min ? note("text-too-short", { min }) : text || undefined;
  },
  date({ min = "0000-01-01", max = "9999-12-31" }, sent, note) {
    const text = plainText(sent, LINE_LENGTH, note);
    if (!text) return undefined;
    if (!isDay(text)) return note("not-a-day");
    return text < min || text > max ? note("out-of-range", { min, max }) : text;
  },
  phone(_question, sent, note) {
    const text = plainText(sent, LINE_LENGTH, note);
    return !text || isPhone(text) ? text || undefined : note("not-a-phone");
  },
};

/**
 * The answer in the form in which it is stored; undefined when there is none (absent, null, empty) or when it is
 * faulty. Never throws; the work is bounded by the definition, whatever was sent.
 */
export function readAnswer(question: Question, sent: unknown, note: NoteFault): AnswerValue | undefined {
  if (sent === undefined || sent === null || sent === "") return undefined;
  return (READERS[question.type] as Reader<QuestionType>)(question, sent, note);
}
