/**
 * How a fact is compared. Every operator but `answered` is unknown while the fact is unknown; `answered` asks about
 * that very state and is always true or false.
 */
export const OPERATORS = [
  "answered",
  "equals",
  "any_of",
  "all_of",
  "at_most",
  "at_least",
  "contains",
] as const;
export type Operator = (typeof OPERATORS)[number];

export type Scalar = string | number | boolean;

/** What is compared. `text`: the words beside "other", or the remark of a matrix row, instead of the choice or grade. */
export type Subject =
  | {
      readonly of: "answer";
      readonly question: string;
      /** Of a matrix: which row. */
      readonly row?: string;
      readonly part?: "text";
    }
  | { readonly of: "hidden"; readonly field: string }
  | { readonly of: "customer"; readonly field: string };

/** One comparison. `value`: a list for `any_of` and `all_of`, none for `answered`, else one value. */
export interface Comparison {
  readonly op: "compare";
  readonly subject: Subject;
  readonly operator: Operator;
  readonly value?: Scalar | readonly Scalar[];
}

/** A typed tree, three-valued (see `evaluate/truth.ts`). */
export type Condition =
  | { readonly op: "and" | "or"; readonly conditions: readonly Condition[] }
  | { readonly op: "not"; readonly condition: Condition }
  | Comparison;
