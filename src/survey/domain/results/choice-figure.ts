import { shareOf } from "../../../kit/measures/box-shares.ts";
import { sampleGuard } from "../../../kit/measures/sample-guard.ts";
import type { ValueCounts } from "./grade-figure.ts";

export interface OptionFigure {
  readonly code: string;
  readonly count: number;
  /** Of those who answered the question, 0–1; of multiple choice the shares sum to more than 1. */
  readonly share: number | null;
  /** Wilson, 95 %. */
  readonly interval: readonly [low: number, high: number] | null;
}

export interface ChoiceFigure {
  /** Who answered the question. */
  readonly n: number;
  readonly options: readonly OptionFigure[];
  readonly isSmall: boolean;
}

/**
 * How often each option was chosen, in the order of `codes`; codes that only older versions offered come after them.
 * @param values of single choice the code, of multiple choice the chosen codes as a JSON list
 */
export function choiceFigure(values: ValueCounts, codes: readonly string[]): ChoiceFigure {
  const counts = new Map(codes.map((code) => [code, 0]));
  let n = 0;
  for (const [value, count] of values) {
    n += count;
    for (const code of new Set(chosenCodes(value))) counts.set(code, (counts.get(code) ?? 0) + count);
  }
  const options = [...counts].map(([code, count]) => {
    const share = shareOf(count, n);
    return { code, count, share: share?.share ?? null, interval: share?.interval ?? null };
  });
  return { n, options, isSmall: sampleGuard(n) === "small" };
}

/** The stored answer comes as text: a bare code, or a JSON list of codes, which no code can look like. */
function chosenCodes(value: string): readonly string[] {
  return value.startsWith("[") ? (JSON.parse(value) as readonly string[]) : [value];
}
