import type { Scalar } from "../definition/condition.ts";
import type { Target } from "./question-index.ts";

/** A value as the source compares it, and what it is here. */
export interface ValuePair {
  readonly source: string;
  readonly ours: Scalar;
}

/** All values a question of few values can take; null for words, numbers and days. */
export function valuesOf({ raw, built, codes, part }: Target): readonly ValuePair[] | null {
  switch (built.type) {
    case "single":
      return [...codes].map(([source, ours]) => ({ source, ours }));
    case "yes_no":
      return [
        { source: "true", ours: true },
        { source: "false", ours: false },
      ];
    case "nps":
      return numbers(0, 10);
    case "rating":
      return gradesOf(raw.grades, built.scale);
    case "matrix":
      return part === undefined ? null : gradesOf(raw.grades, built.scale);
    default:
      return null;
  }
}

function gradesOf(grades: ReadonlyMap<string, number> | undefined, scale: 4 | 5): readonly ValuePair[] {
  if (!grades) return numbers(6 - scale, 5);
  return [...grades].map(([source, ours]) => ({ source, ours }));
}

function numbers(low: number, high: number): readonly ValuePair[] {
  return Array.from({ length: high - low + 1 }, (_, i) => ({ source: String(low + i), ours: low + i }));
}
