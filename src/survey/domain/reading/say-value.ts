import { en as customerEn } from "../../../customer/words/segment-en.ts";
import { zh as customerZh } from "../../../customer/words/segment-zh.ts";
import type { Scalar, Subject } from "../definition/condition.ts";
import type { FactKind } from "../definition/customer-facts.ts";
import type { Question, SurveyLanguage } from "../definition/survey-definition.ts";
import { nameOption, nameRow } from "./name-question.ts";
import { fill, type Reading } from "./say-subject.ts";

/** One value of a comparison in words: options by their text, codes of the customer by name, the rest as it is. */
export function sayValue(value: Scalar, kind: FactKind, subject: Subject, reading: Reading): string {
  if (value === "") return reading.words.nothing;
  return subject.of === "answer"
    ? sayAnswer(value, kind, subject, reading)
    : sayFact(value, kind, subject, reading);
}

type AnswerSubject = Extract<Subject, { of: "answer" }>;

const AS_IT_IS: ReadonlySet<FactKind> = new Set(["number", "day", "any"]);

function sayAnswer(value: Scalar, kind: FactKind, subject: AnswerSubject, reading: Reading): string {
  const { words, outline, language } = reading;
  if (typeof value === "boolean") return quoted(value ? words.yes : words.no, reading);
  const question = outline.places.get(subject.question)?.question;
  if (kind === "grade" || question?.type === "nps") return fill(words.grade, { v: String(value) });
  if (AS_IT_IS.has(kind)) return String(value);
  return quoted(subject.part ? String(value) : codeInWords(question, String(value), language), reading);
}

function sayFact(value: Scalar, kind: FactKind, { of }: Subject, reading: Reading): string {
  const { words, language } = reading;
  if (typeof value === "boolean") {
    const said = value ? words.yes : words.no;
    return kind === "boolean" ? quoted(said, reading) : said;
  }
  if (of === "customer" && kind === "choice") return nameCustomerChoice(String(value), language);
  return kind === "text" || kind === "list" ? quoted(String(value), reading) : String(value);
}

function quoted(v: string, { words }: Reading): string {
  return fill(words.quoted, { v });
}

/** A value of a customer field that has set choices, in words: `核心客户`. */
export function nameCustomerChoice(value: string, language: SurveyLanguage): string {
  const words: Readonly<Record<string, string>> = (language === "en" ? customerEn : customerZh).choices;
  return words[value] ?? value;
}

/** A code of an option or a row by its words; the code where it has none. */
export function codeInWords(question: Question | undefined, code: string, language: SurveyLanguage): string {
  if (question && "options" in question) {
    const option = question.options.find((one) => one.code === code);
    if (option) return nameOption(option, language);
  }
  if (question?.type === "matrix") {
    const row = question.rows.find((one) => one.code === code);
    if (row) return nameRow(row, language);
  }
  return code;
}
