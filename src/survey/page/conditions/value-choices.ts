import type { Scalar, Subject } from "../../domain/definition/condition.ts";
import { ATTRIBUTE_PREFIX } from "../../domain/definition/customer-facts.ts";
import type { Fact } from "../../domain/definition/find-fact.ts";
import type { Question, SurveyLanguage } from "../../domain/definition/survey-definition.ts";
import { codeInWords, nameCustomerChoice } from "../../domain/reading/say-value.ts";
import { conditionEn } from "../../words/condition-en.ts";
import { conditionZh } from "../../words/condition-zh.ts";
import { gradeWords } from "../../words/grade-words.ts";
import { capitalized } from "./condition-words.ts";
import type { ConditionSurroundings } from "./subject-choices.ts";

export interface ValueChoice {
  readonly value: Scalar;
  readonly words: string;
}

/**
 * What a subject can be compared with, by its words; a value that stands there and is no longer among them too, by its
 * code. Null where values are typed.
 */
export function valueChoices(
  subject: Subject,
  fact: Fact,
  chosen: readonly Scalar[],
  surroundings: ConditionSurroundings,
): readonly ValueChoice[] | null {
  const offered = offeredChoices(subject, fact, surroundings);
  if (!offered) return null;
  const gone = chosen.filter((one) => one !== "" && !offered.some(({ value }) => value === one));
  return [...offered, ...gone.map((value) => ({ value, words: String(value) }))];
}

function offeredChoices(
  subject: Subject,
  fact: Fact,
  { position, language }: ConditionSurroundings,
): readonly ValueChoice[] | null {
  if (fact.kind === "boolean") {
    const { yes, no } = language === "en" ? conditionEn : conditionZh;
    return [
      { value: true, words: yes },
      { value: false, words: no },
    ];
  }
  const question =
    subject.of === "answer" ? position.outline.places.get(subject.question)?.question : undefined;
  if (fact.kind === "grade") return gradeChoices(fact, question, language);
  const isOwn = subject.of === "customer" && subject.field.startsWith(ATTRIBUTE_PREFIX);
  return (
    fact.codes?.map((code) => {
      if (subject.of === "answer") return { value: code, words: codeInWords(question, code, language) };
      // The choices of custom attributes are the organization's words already.
      return { value: code, words: isOwn ? code : capitalized(nameCustomerChoice(code, language)) };
    }) ?? null
  );
}

/** Best first, as customers see them. */
function gradeChoices(
  { min = 1, max = 5 }: Fact,
  question: Question | undefined,
  language: SurveyLanguage,
): readonly ValueChoice[] {
  const names = question && "gradeNames" in question ? question.gradeNames : undefined;
  const words = gradeWords[language][names ?? "satisfaction"];
  return Array.from({ length: max - min + 1 }, (_, i) => max - i).map((value) => ({
    value,
    words: `${value} ${words[value] ?? ""}`,
  }));
}
