import type { Comparison, Condition, Operator, Scalar, Subject } from "../definition/condition.ts";
import type { RawComparison, RawCondition, RawOperator } from "./raw-condition.ts";
import type { QuestionIndex, Target } from "./question-index.ts";
import { valuesOf, type ValuePair } from "./source-values.ts";

/** After a name: the words beside "other" or the remark of a row. */
export const WORDS_SUFFIX = "#text";

const FIELD = /^(hidden|customer)\.(.+)$/u;

/** The condition over our questions and codes, or null where some part of it has no like here. */
export function bindCondition(raw: RawCondition, index: QuestionIndex): Condition | null {
  if (raw.op === "compare") return bindComparison(raw, index);
  if (raw.op === "not") {
    const condition = bindCondition(raw.condition, index);
    return condition && not(condition);
  }
  const conditions: Condition[] = [];
  for (const child of raw.conditions) {
    const bound = bindCondition(child, index);
    if (!bound) return null;
    conditions.push(bound);
  }
  return { op: raw.op, conditions };
}

function bindComparison(raw: RawComparison, index: QuestionIndex): Condition | null {
  const ofWords = raw.name.endsWith(WORDS_SUFFIX);
  const target = index.find(ofWords ? raw.name.slice(0, -WORDS_SUFFIX.length) : raw.name);
  if (!target) return bindField(raw);
  if (target.built.type === "section") return null;
  if (ofWords) return bindWords(target, raw);
  if (target.built.type === "multiple") return bindMultiple(target, raw);
  const pairs = valuesOf(target);
  if (!pairs || isState(raw.operator)) return bindPlain(subjectOf(target), raw);
  return bindByValues(subjectOf(target), raw, pairs);
}

/** A field of the link or of the customer. */
function bindField(raw: RawComparison): Condition | null {
  const [, of, field = ""] = FIELD.exec(raw.name) ?? [];
  return of === "hidden" || of === "customer" ? bindPlain({ of, field }, raw) : null;
}

function subjectOf({ built, part }: Target): Subject {
  return { of: "answer", question: built.code, ...(part === undefined ? {} : { row: part }) };
}

function bindWords(target: Target, raw: RawComparison): Condition | null {
  const subject: Subject = { of: "answer", question: target.built.code, part: "text" };
  const row = target.built.type === "matrix" ? target.part : undefined;
  return bindPlain(row === undefined ? subject : { ...subject, row }, raw);
}

function isState(operator: RawOperator): boolean {
  return operator === "answered" || operator === "unanswered";
}

function compare(subject: Subject, operator: Operator, value?: Comparison["value"]): Condition {
  return { op: "compare", subject, operator, ...(value === undefined ? {} : { value }) };
}

/** `!is_empty(…)` would be a double negation otherwise. */
function not(condition: Condition): Condition {
  return condition.op === "not" ? condition.condition : { op: "not", condition };
}

type Plain = (subject: Subject, value: Scalar, values: readonly Scalar[]) => Condition;

/** Comparisons that need no list of values. */
const PLAIN: Readonly<Record<RawOperator, Plain>> = {
  answered: (subject) => compare(subject, "answered"),
  unanswered: (subject) => not(compare(subject, "answered")),
  equals: (subject, value) => compare(subject, "equals", value),
  differs: (subject, value) => not(compare(subject, "equals", value)),
  at_most: (subject, value) => compare(subject, "at_most", value),
  at_least: (subject, value) => compare(subject, "at_least", value),
  below: (subject, value) => not(compare(subject, "at_least", value)),
  above: (subject, value) => not(compare(subject, "at_most", value)),
  contains: (subject, value) => compare(subject, "contains", value),
  lacks: (subject, value) => not(compare(subject, "contains", value)),
  any_of: (subject, _, values) => compare(subject, "any_of", values),
  all_of: (subject, _, values) => compare(subject, "all_of", values),
  none_of: (subject, _, values) => not(compare(subject, "any_of", values)),
};

function bindPlain(subject: Subject, { operator, values }: RawComparison): Condition | null {
  const [first] = values;
  if (first === undefined && !isState(operator)) return null;
  return PLAIN[operator](subject, first ?? "", values);
}

/** By the values the source compares: those that fit, in our codes and grades. */
function bindByValues(
  subject: Subject,
  { operator, values }: RawComparison,
  pairs: readonly ValuePair[],
): Condition | null {
  const fitting = pairs.filter(({ source }) => fits(source, operator, values)).map(({ ours }) => ours);
  const [only] = fitting;
  if (only === undefined) return null;
  if (operator === "any_of") return compare(subject, "any_of", fitting);
  if (operator === "differs" || operator === "none_of" || operator === "lacks")
    return not(oneOf(subject, without(pairs, fitting)));
  if (typeof only === "number" && operator !== "equals") {
    const all = pairs.map(({ ours }) => Number(ours));
    const low = Math.min(...fitting.map(Number));
    const high = Math.max(...fitting.map(Number));
    if (low === Math.min(...all)) return compare(subject, "at_most", high);
    if (high === Math.max(...all)) return compare(subject, "at_least", low);
  }
  return oneOf(subject, fitting);
}

function oneOf(subject: Subject, values: readonly Scalar[]): Condition {
  const [only, ...others] = values;
  if (only === undefined) return not(compare(subject, "answered"));
  return others.length === 0 ? compare(subject, "equals", only) : compare(subject, "any_of", values);
}

function without(pairs: readonly ValuePair[], fitting: readonly Scalar[]): Scalar[] {
  return pairs.map(({ ours }) => ours).filter((value) => !fitting.includes(value));
}

const SAME: ReadonlySet<RawOperator> = new Set(["equals", "any_of", "contains"]);
const OTHER: ReadonlySet<RawOperator> = new Set(["differs", "none_of", "lacks"]);

function fits(source: string, operator: RawOperator, values: readonly Scalar[]): boolean {
  const same = values.some((value) => isSame(source, value));
  if (SAME.has(operator)) return same;
  if (OTHER.has(operator)) return !same;
  if (operator === "all_of") return same && values.length === 1;
  return isOrdered(operator, Number(source), Number(values[0]));
}

function isOrdered(operator: RawOperator, own: number, other: number): boolean {
  if (operator === "at_most") return own <= other;
  if (operator === "at_least") return own >= other;
  return operator === "below" ? own < other : own > other;
}

function isSame(source: string, value: Scalar): boolean {
  if (source === String(value)) return true;
  if (source === "true") return /^(?:y|yes|是|1)$/iu.test(String(value));
  if (source === "false") return /^(?:n|no|否|0|2)$/iu.test(String(value));
  return source !== "" && String(value).trim() !== "" && Number(source) === Number(value);
}

/** Of multiple choice: the list of what was chosen, or one option by its own name (`q1_SQ001 == 'Y'`). */
function bindMultiple(target: Target, raw: RawComparison): Condition | null {
  const subject: Subject = { of: "answer", question: target.built.code };
  if (target.part !== undefined) return bindOption(compare(subject, "any_of", [target.part]), raw);
  if (isState(raw.operator)) return bindPlain(subject, raw);
  const codes = raw.values.map((value) => target.codes.get(String(value)));
  const list = codes.filter((code) => code !== undefined);
  return list.length === 0 || list.length < codes.length ? null : bindList(subject, raw.operator, list);
}

function bindOption(chosen: Condition, { operator, values }: RawComparison): Condition | null {
  const isYes = values.length === 1 && isSame("true", values[0] ?? "");
  if (operator === "answered" || (operator === "equals" && isYes)) return chosen;
  return operator === "unanswered" || (operator === "differs" && isYes) ? not(chosen) : null;
}

/** SurveyJS' `contains` with several values asks for all of them; an equal list has no like here. */
function bindList(subject: Subject, operator: RawOperator, list: readonly string[]): Condition | null {
  if (operator === "any_of") return compare(subject, "any_of", list);
  if (operator === "all_of") return compare(subject, "all_of", list);
  if (operator === "contains") return compare(subject, list.length > 1 ? "all_of" : "any_of", list);
  return operator === "none_of" || operator === "lacks" ? not(compare(subject, "any_of", list)) : null;
}
