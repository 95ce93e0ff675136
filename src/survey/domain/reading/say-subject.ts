import { en as customerEn } from "../../../customer/words/segment-en.ts";
import { zh as customerZh } from "../../../customer/words/segment-zh.ts";
import { conditionEn } from "../../words/condition-en.ts";
import { conditionZh, type ConditionWords } from "../../words/condition-zh.ts";
import type { Subject } from "../definition/condition.ts";
import { ATTRIBUTE_PREFIX } from "../definition/customer-facts.ts";
import type { Question, SurveyLanguage } from "../definition/survey-definition.ts";
import type { SurveyOutline } from "../definition/survey-outline.ts";
import { nameQuestion, nameRow } from "./name-question.ts";

/** What saying a condition leans on. */
export interface Reading {
  readonly outline: SurveyOutline;
  readonly language: SurveyLanguage;
  readonly words: ConditionWords;
  /** Labels of custom customer attributes by code. */
  readonly names: ReadonlyMap<string, string>;
}

/** What a comparison is about, with a blank behind it where one belongs; what is not there any more by its code. */
export function saySubject(subject: Subject, { outline, language, words, names }: Reading): string {
  if (subject.of === "hidden") return fill(words.subject.hidden, { name: subject.field });
  if (subject.of === "customer")
    return fill(words.subject.customer, { name: nameCustomerField(subject.field, language, names) });
  const name = nameAnswer(subject, outline.places.get(subject.question)?.question, language);
  return fill(words.subject[subject.part ? "text" : "answer"], { name });
}

function nameAnswer(
  { question: code, row }: Extract<Subject, { of: "answer" }>,
  question: Question | undefined,
  language: SurveyLanguage,
): string {
  if (row === undefined) return question ? nameQuestion(question, language) : code;
  const found = question?.type === "matrix" ? question.rows.find((one) => one.code === row) : undefined;
  return found ? nameRow(found, language) : row;
}

/** A customer field in words: `客户等级`; custom ones by `names`, the code where they have none. */
export function nameCustomerField(
  field: string,
  language: SurveyLanguage,
  names: ReadonlyMap<string, string>,
): string {
  if (field.startsWith(ATTRIBUTE_PREFIX)) {
    const code = field.slice(ATTRIBUTE_PREFIX.length);
    return names.get(code) ?? code;
  }
  const words: Readonly<Record<string, string>> = (language === "en" ? customerEn : customerZh).fields;
  if (field === "name") return (language === "en" ? conditionEn : conditionZh).customerName;
  return words[field] ?? field;
}

/** Fills the blanks of a pattern, in one pass, so that braces in names stay as they are. */
export function fill(pattern: string, blanks: Readonly<Record<string, string>>): string {
  return pattern.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => blanks[name] ?? whole);
}
