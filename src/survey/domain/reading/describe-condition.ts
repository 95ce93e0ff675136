import { conditionEn } from "../../words/condition-en.ts";
import { conditionZh, type ConditionWords } from "../../words/condition-zh.ts";
import type { Comparison, Condition, Subject } from "../definition/condition.ts";
import type { FactKind } from "../definition/customer-facts.ts";
import { FaultList } from "../definition/definition-fault.ts";
import { findFact } from "../definition/find-fact.ts";
import type { SurveyDefinition, SurveyLanguage } from "../definition/survey-definition.ts";
import { outlineOf } from "../definition/survey-outline.ts";
import { fill, saySubject, type Reading } from "./say-subject.ts";
import { sayValue } from "./say-value.ts";

type Phrase = keyof ConditionWords["said"];

/**
 * A condition in plain words, without the verb it serves: `「性价比」≤ 3 分`, `“Value for money” ≤ 3`. What a code names
 * no longer stands as the code. `names`: labels of custom customer attributes by code.
 */
export function describeCondition(
  condition: Condition,
  definition: SurveyDefinition,
  language: SurveyLanguage,
  names: ReadonlyMap<string, string> = new Map(),
): string {
  const words = language === "en" ? conditionEn : conditionZh;
  return sayNode(condition, { outline: outlineOf(definition), language, words, names });
}

function sayNode(condition: Condition, reading: Reading): string {
  const { words } = reading;
  if (condition.op === "compare") return sayComparison(condition, reading).join("");
  if (condition.op === "not") {
    const { condition: inner } = condition;
    const isUnanswered = inner.op === "compare" && inner.operator === "answered";
    return isUnanswered
      ? sayAnswered(inner.subject, reading, false).join("")
      : fill(words.not, { v: sayNode(inner, reading) });
  }
  return saidTogether(condition, reading).join(words[condition.op]) || words.nothing;
}

type Group = Extract<Condition, { op: "and" | "or" }>;

/** What holds together, part by part; neighbours compared alike are one: `「服务」、「价格」或「质量」≤ 3 分`. */
function saidTogether({ op, conditions }: Group, reading: Reading): readonly string[] {
  const { words } = reading;
  const said: string[] = [];
  let alike: readonly Said[] = [];
  const settle = (): void => {
    if (alike.length > 0) said.push(sayAlike(alike, op, words));
    alike = [];
  };
  for (const child of conditions) {
    if (child.op === "compare") {
      const one = sayComparison(child, reading);
      if (alike[0]?.[1] !== one[1]) settle();
      alike = [...alike, one];
      continue;
    }
    settle();
    const whole = sayNode(child, reading);
    const isMixed = child.op !== "not" && child.op !== op && child.conditions.length > 1;
    said.push(isMixed ? fill(words.group, { v: whole }) : whole);
  }
  settle();
  return said;
}

function sayAlike(alike: readonly Said[], op: Group["op"], words: ConditionWords): string {
  const [[subject, rest] = ["", ""]] = alike;
  if (alike.length === 1) return subject + rest;
  const subjects = alike.map(([one]) => one.trimEnd());
  const blank = subject.endsWith(" ") ? " " : "";
  const together = joined(subjects, words.comma, op === "and" ? words.andLast : words.orLast);
  return together + blank + (op === "and" ? words.each : "") + rest;
}

/** What is compared, and how. */
type Said = readonly [subject: string, rest: string];

function sayAnswered(subject: Subject, reading: Reading, isAnswered: boolean): Said {
  const { answered, notAnswered, known, notKnown } = reading.words;
  const [yes, no] = subject.of === "answer" ? [answered, notAnswered] : [known, notKnown];
  return [saySubject(subject, reading), isAnswered ? yes : no];
}

function sayComparison({ subject, operator, value }: Comparison, reading: Reading): Said {
  if (operator === "answered") return sayAnswered(subject, reading, true);
  const { words } = reading;
  const kind = kindOf(subject, reading);
  const values = value === undefined ? [] : [value].flat();
  const said = values.map((one) => sayValue(one, kind, subject, reading));
  const last = operator === "all_of" ? words.andLast : words.orLast;
  const v = joined(said, words.comma, last) || words.nothing;
  return [saySubject(subject, reading), fill(words.said[phraseOf(kind, subject)][operator], { v })];
}

/** `1、2 或 3`: between a letter or digit and a Chinese character there is a blank. */
function joined(said: readonly string[], comma: string, last: string): string {
  const head = said.slice(0, -1).join(comma);
  const tail = said.at(-1) ?? "";
  if (head === "") return tail;
  const isSpaced = last.trim() !== last;
  const before = !isSpaced && /\w$/u.test(head) ? " " : "";
  const after = !isSpaced && /^[\w-]/u.test(tail) ? " " : "";
  return `${head}${before}${last}${after}${tail}`;
}

function kindOf(subject: Subject, { outline }: Reading): FactKind {
  return findFact(subject, { outline, order: Infinity, path: "" }, new FaultList())?.kind ?? "any";
}

const PHRASES: Readonly<Record<FactKind, Phrase>> = {
  grade: "number",
  number: "number",
  boolean: "choice",
  choice: "choice",
  choices: "choice",
  rows: "rows",
  list: "list",
  text: "text",
  day: "day",
  any: "fact",
};

function phraseOf(kind: FactKind, { of }: Subject): Phrase {
  if (of === "answer") return PHRASES[kind];
  if (kind === "boolean") return "text";
  return kind === "choice" ? "fact" : PHRASES[kind];
}
