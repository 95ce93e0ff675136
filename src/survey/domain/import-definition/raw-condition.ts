import type { Scalar } from "../definition/condition.ts";

/** Comparisons of other systems; the values stand as the source has them. */
export type RawOperator =
  | "equals"
  | "differs"
  | "at_most"
  | "at_least"
  | "below"
  | "above"
  | "contains"
  | "lacks"
  | "any_of"
  | "all_of"
  | "none_of"
  | "answered"
  | "unanswered";

export interface RawComparison {
  readonly op: "compare";
  /** Name of question, or of question and row, as the source writes it. */
  readonly name: string;
  readonly operator: RawOperator;
  readonly values: readonly Scalar[];
}

/** A condition of another system, understood but not yet bound to our questions. */
export type RawCondition =
  | { readonly op: "and" | "or"; readonly conditions: readonly RawCondition[] }
  | { readonly op: "not"; readonly condition: RawCondition }
  | RawComparison;
