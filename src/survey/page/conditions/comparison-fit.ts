import { checkCondition, OPERATORS_OF } from "../../domain/definition/check-condition.ts";
import type { Comparison, Operator, Scalar, Subject } from "../../domain/definition/condition.ts";
import type { FactKind } from "../../domain/definition/customer-facts.ts";
import { FaultList } from "../../domain/definition/definition-fault.ts";
import { LIMITS } from "../../domain/definition/definition-limits.ts";
import { findFact, type Fact, type Position } from "../../domain/definition/find-fact.ts";
import type { RowNode } from "./condition-tree.ts";

/** An operator as it is chosen: plain, or the contrary of it. */
export interface RowOperator {
  readonly operator: Operator;
  readonly negated: boolean;
}

const plain = (operator: Operator): RowOperator => ({ operator, negated: false });
const contrary = (operator: Operator): RowOperator => ({ operator, negated: true });
const ANSWERED = [plain("answered"), contrary("answered")];
const EQUAL = [plain("equals"), contrary("equals")];
/** At most, at least, above, below. */
const ORDERED = [plain("at_most"), plain("at_least"), contrary("at_most"), contrary("at_least")];
const AMONG = [plain("any_of"), contrary("any_of")];
const SEVERAL = [...AMONG, plain("all_of")];

/** Operators in the order they are offered, by kind of fact. */
const OFFERED: Readonly<Record<FactKind, readonly RowOperator[]>> = {
  grade: [...ORDERED, ...EQUAL, ...AMONG, ...ANSWERED],
  number: [...ORDERED, ...EQUAL, ...ANSWERED],
  day: [...ORDERED, ...EQUAL, ...ANSWERED],
  boolean: [plain("equals"), ...ANSWERED],
  choice: [...EQUAL, ...AMONG, ...ANSWERED],
  choices: [...SEVERAL, ...ANSWERED],
  rows: [...SEVERAL, ...ANSWERED],
  list: [...SEVERAL, ...ANSWERED],
  text: [plain("contains"), contrary("contains"), ...EQUAL, ...ANSWERED],
  any: [...EQUAL, ...ORDERED, plain("contains"), contrary("contains"), ...ANSWERED],
};

/** What may be chosen for a fact; what stands there now is among it, as long as it fits. */
export function operatorsFor({ kind }: Fact, current: RowOperator): readonly RowOperator[] {
  const offered = OFFERED[kind];
  const isOffered = offered.some((one) => operatorKey(one) === operatorKey(current));
  return isOffered || !OPERATORS_OF[kind].includes(current.operator) ? offered : [...offered, current];
}

export function operatorKey({ operator, negated }: RowOperator): string {
  return negated ? `not_${operator}` : operator;
}

export function takesList(operator: Operator): boolean {
  return operator === "any_of" || operator === "all_of";
}

/** A new row about `subject`, by what is asked most often of such a fact. */
export function newRow(subject: Subject, fact: Fact): RowNode {
  const preferred = OFFERED[fact.kind][0] ?? plain("answered");
  const needsTyping = emptyValue(fact, preferred.operator);
  const { operator, negated } = needsTyping ? plain("answered") : preferred;
  return { kind: "row", negated, comparison: comparison(subject, operator, firstValue(operator, fact)) };
}

/** The row with another operator; the value goes along where it fits. */
export function withOperator(row: RowNode, { operator, negated }: RowOperator, fact: Fact): RowNode {
  const { subject, value } = row.comparison;
  const values = value === undefined ? [] : [value].flat();
  const [first] = values;
  const kept = operator === "answered" ? undefined : takesList(operator) ? values : first;
  const isKept = kept !== undefined && (typeof kept !== "object" || kept.length > 0);
  const next = comparison(subject, operator, isKept ? kept : firstValue(operator, fact));
  return { kind: "row", negated, comparison: next };
}

/** The row about another subject: operator and value stay as far as they fit there. */
export function withSubject(row: RowNode, subject: Subject, fact: Fact, position: Position): RowNode {
  const { operator } = row.comparison;
  if (!OPERATORS_OF[fact.kind].includes(operator)) return newRow(subject, fact);
  const before = findFact(row.comparison.subject, position, new FaultList());
  // A code says nothing as free words.
  const isLostCode = before?.codes !== undefined && fact.codes === undefined;
  const kept = isLostCode ? undefined : fittingValue({ ...row.comparison, subject }, fact, position);
  const next = comparison(subject, operator, kept ?? firstValue(operator, fact));
  return { kind: "row", negated: row.negated, comparison: next };
}

/** What of the value fits, undefined when nothing does. */
function fittingValue(wanted: Comparison, { codes }: Fact, position: Position): Comparison["value"] {
  const { subject, operator, value } = wanted;
  const fits = (kept: Comparison["value"]): boolean => {
    const faults = new FaultList();
    checkCondition(comparison(subject, operator, kept), { ...position, path: "" }, faults);
    return (
      faults.faults.length === 0 && [kept ?? []].flat().every((one) => codes?.includes(String(one)) ?? true)
    );
  };
  if (!Array.isArray(value)) return fits(value) ? value : undefined;
  const fitting = value.filter((one: Scalar) => fits([one]));
  return fitting.length > 0 ? fitting : undefined;
}

/** The row with another value. */
export function withValue(row: RowNode, value: Scalar | readonly Scalar[]): RowNode {
  return { ...row, comparison: { ...row.comparison, value } };
}

/** True while a value is still to be filled in. */
export function isUnfinished({ operator, value }: Comparison): boolean {
  if (operator === "answered") return false;
  return value === "" || (Array.isArray(value) && value.length === 0);
}

function comparison(subject: Subject, operator: Operator, value: Comparison["value"]): Comparison {
  return { op: "compare", subject, operator, ...(value === undefined ? {} : { value }) };
}

/** True where nothing sensible can stand as value before somebody types it. */
function emptyValue(fact: Fact, operator: Operator): boolean {
  const value = firstValue(operator, fact);
  return value === "" || (typeof value === "object" && value.length === 0);
}

/** A fitting value to begin with: the first choice, grade 3, 6 of 10; empty where it has to be typed. */
function firstValue(operator: Operator, fact: Fact): Comparison["value"] {
  if (operator === "answered") return undefined;
  const one = firstScalar(fact);
  if (!takesList(operator)) return one;
  return one === "" ? [] : [one];
}

const MIDDLE_GRADE = 3;
/** Up to 6 of 10 people do not recommend. */
const DETRACTOR = 6;

function firstScalar({ kind, codes, min = -LIMITS.number, max }: Fact): Scalar {
  if (codes) return codes[0] ?? "";
  if (kind === "grade") return MIDDLE_GRADE;
  if (kind === "number") return max === 10 && min === 0 ? DETRACTOR : Math.max(min, Math.min(0, max ?? 0));
  return kind === "boolean" ? true : "";
}
