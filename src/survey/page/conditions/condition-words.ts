import { defineWords } from "../../../ui/i18n.ts";
import type { Subject } from "../../domain/definition/condition.ts";
import type { FactKind } from "../../domain/definition/customer-facts.ts";
import type { zh } from "../../words/condition-screen-zh.ts";
import { operatorKey, type RowOperator } from "./comparison-fit.ts";
import type { SubjectChoice } from "./subject-choices.ts";

/** Words of the condition editor. */
export const useConditionWords = defineWords<typeof zh>("survey-condition", {
  zh: async () => (await import("../../words/condition-screen-zh.ts")).zh,
  en: async () => (await import("../../words/condition-screen-en.ts")).en,
});

export type ConditionSay = ReturnType<typeof useConditionWords>;

type Phrases = keyof typeof zh.operators;

const OF_ANSWERS: Readonly<Record<FactKind, Phrases>> = {
  grade: "number",
  number: "number",
  boolean: "choice",
  choice: "choice",
  choices: "choice",
  rows: "rows",
  list: "list",
  text: "number",
  day: "day",
  any: "number",
};

/** An operator in words that suit what it compares. */
export function operatorWords(
  say: ConditionSay,
  chosen: RowOperator,
  about: { readonly kind: FactKind; readonly of: Subject["of"] },
): string {
  const { kind, of } = about;
  const phrases = of === "answer" || kind === "list" || kind === "day" ? OF_ANSWERS[kind] : "fact";
  return say(`operators.${phrases}.${operatorKey(chosen)}` as Parameters<ConditionSay>[0]);
}

/** A subject as it stands in the list: questions with their number. */
export function subjectWords(say: ConditionSay, { name, number, part, group }: SubjectChoice): string {
  if (group === "hidden") return name;
  return number === undefined ? capitalized(name) : say(`names.${part ?? "question"}`, { number, name });
}

/** English words of customer fields stand alone in lists; in sentences they do not. */
export function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
