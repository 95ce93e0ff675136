import type { Comparison, Condition, Operator, Scalar } from "./condition.ts";
import type { FactKind } from "./customer-facts.ts";
import type { FaultList } from "./definition-fault.ts";
import { LIMITS } from "./definition-limits.ts";
import { findFact, type Fact, type Position } from "./find-fact.ts";
import { isDay } from "../evaluate/text-forms.ts";

const NUMBERS: readonly Operator[] = ["answered", "equals", "any_of", "at_most", "at_least"];

/** Operators by kind of fact. */
export const OPERATORS_OF: Readonly<Record<FactKind, readonly Operator[]>> = {
  grade: NUMBERS,
  number: NUMBERS,
  day: NUMBERS,
  boolean: ["answered", "equals"],
  choice: ["answered", "equals", "any_of"],
  choices: ["answered", "any_of", "all_of"],
  rows: ["answered", "any_of", "all_of"],
  list: ["answered", "any_of", "all_of"],
  text: ["answered", "equals", "any_of", "contains"],
  any: ["answered", "equals", "any_of", "all_of", "at_most", "at_least", "contains"],
};

const VALUE_TYPE: Partial<Readonly<Record<FactKind, "string" | "number" | "boolean">>> = {
  grade: "number",
  number: "number",
  boolean: "boolean",
};

/** Refuses what could never be decided: subjects that do not exist or come later, unfit operators, impossible values. */
export function checkCondition(condition: Condition, position: Position, faults: FaultList): void {
  const size = sizeOf(condition, 1);
  if (size.comparisons > LIMITS.comparisons || size.depth > LIMITS.conditionDepth)
    return faults.add(position.path, "condition-too-large", {
      comparisons: LIMITS.comparisons,
      depth: LIMITS.conditionDepth,
    });
  checkNode(condition, position, faults);
}

function sizeOf(
  condition: Condition,
  depth: number,
): { readonly comparisons: number; readonly depth: number } {
  if (condition.op === "compare") return { comparisons: 1, depth };
  const inner = condition.op === "not" ? [condition.condition] : condition.conditions;
  const sizes = inner.map((child) => sizeOf(child, depth + 1));
  return {
    comparisons: sizes.reduce((sum, size) => sum + size.comparisons, 0),
    depth: Math.max(depth, ...sizes.map((size) => size.depth)),
  };
}

function checkNode(condition: Condition, position: Position, faults: FaultList): void {
  const { path } = position;
  if (condition.op === "compare") return checkComparison(condition, position, faults);
  if (condition.op === "not")
    return checkNode(condition.condition, { ...position, path: `${path}.condition` }, faults);
  for (const [i, child] of condition.conditions.entries())
    checkNode(child, { ...position, path: `${path}.conditions.${i}` }, faults);
}

function checkComparison(comparison: Comparison, position: Position, faults: FaultList): void {
  const { subject, operator, value } = comparison;
  const fact = findFact(subject, { ...position, path: `${position.path}.subject` }, faults);
  if (!fact) return;
  if (!OPERATORS_OF[fact.kind].includes(operator))
    return faults.add(`${position.path}.operator`, "operator-unfit", { operator, kind: fact.kind });
  const wantsList = operator === "any_of" || operator === "all_of";
  const wantsNone = operator === "answered";
  const path = `${position.path}.value`;
  if (wantsNone ? value !== undefined : value === undefined || wantsList !== (typeof value === "object"))
    return faults.add(path, "value-unfit", { operator, value: JSON.stringify(value) ?? "" });
  if (value !== undefined) checkValues([value].flat(), fact, path, faults);
}

function checkValues(values: readonly Scalar[], fact: Fact, path: string, faults: FaultList): void {
  for (const value of values) {
    if (!isOfKind(value, fact))
      faults.add(path, "value-unfit", { operator: "", value: String(value).slice(0, 40) });
    else if (fact.codes && !fact.codes.includes(String(value)))
      faults.add(path, "unknown-option", { option: String(value).slice(0, 40) });
  }
}

function isOfKind(value: Scalar, fact: Fact): boolean {
  if (fact.kind === "any") return true;
  if (typeof value !== (VALUE_TYPE[fact.kind] ?? "string")) return false;
  if (typeof value === "number") return isWithin(value, fact);
  return fact.kind !== "day" || isDay(String(value));
}

function isWithin(value: number, { kind, min = -Infinity, max = Infinity }: Fact): boolean {
  return value >= min && value <= max && (kind !== "grade" || Number.isInteger(value));
}
