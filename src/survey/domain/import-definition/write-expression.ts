import type { Comparison, Condition, Operator, Scalar } from "../definition/condition.ts";
import { WORDS_SUFFIX } from "./bind-condition.ts";

const SIGNS: Readonly<Record<Operator, string>> = {
  answered: "notempty",
  equals: "=",
  any_of: "anyof",
  all_of: "allof",
  at_most: "<=",
  at_least: ">=",
  contains: "contains",
};

/** A condition as the template writes it, in the words of SurveyJS: `{price} <= 3 and {channel} anyof ['app', 'shop']`. */
export function writeExpression(condition: Condition): string {
  if (condition.op === "compare") return writeComparison(condition);
  if (condition.op === "not") return `!(${writeExpression(condition.condition)})`;
  const parts = condition.conditions.map(writeExpression);
  return parts.length === 1 ? (parts[0] ?? "") : `(${parts.join(` ${condition.op} `)})`;
}

function writeComparison({ subject, operator, value }: Comparison): string {
  const name =
    subject.of === "answer"
      ? `${subject.question}${subject.row === undefined ? "" : `.${subject.row}`}${subject.part ? WORDS_SUFFIX : ""}`
      : `${subject.of}.${subject.field}`;
  const written =
    value === undefined
      ? ""
      : typeof value === "object"
        ? `[${value.map(writeValue).join(", ")}]`
        : writeValue(value);
  return `{${name}} ${SIGNS[operator]} ${written}`.trim();
}

function writeValue(value: Scalar): string {
  return typeof value === "string" ? `'${value.replaceAll(/[\\']/gu, "\\$&")}'` : String(value);
}
