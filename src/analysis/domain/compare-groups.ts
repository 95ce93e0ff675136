import { chiSquareTest } from "../../kit/statistics/chi-square-test.ts";
import { summarizeCounts } from "../../kit/statistics/sample-summary.ts";
import { welchTTest } from "../../kit/statistics/welch-t-test.ts";
import type { GradeCounts } from "../../kit/measures/grade-counts.ts";
import type { Difference, GroupMean } from "./satisfaction-figures.ts";

/** Cochran's rule: below this expected count the chi-square approximation is rough. */
const LEAST_EXPECTED = 5;

/** Coarser and coarser ways to cut the grades 1–5, as last grade of each class. */
const CUTS: readonly (readonly number[])[] = [
  [1, 2, 3, 4, 5],
  [2, 3, 5],
  [3, 5],
];

export interface GradedGroup {
  readonly value: string;
  readonly counts: GradeCounts;
}

export type GroupComparison = Omit<Difference, "attribute" | "metric" | "pAdjusted" | "significant">;

/**
 * Tests whether groups differ in one score: two groups by Welch's t of the means, three or more by chi-square of
 * the grades (5 grades; where an expected count would fall below 5, low/middle/high; then satisfied or not).
 * Groups below `minimumSample` take no part. Null when fewer than two groups remain or no test is possible.
 */
export function compareGroups(groups: readonly GradedGroup[], minimumSample: number): GroupComparison | null {
  const able = groups.flatMap(({ value, counts }) => {
    const summary = summarizeCounts(counts);
    return summary !== null && summary.n >= Math.max(2, minimumSample) ? [{ value, counts, ...summary }] : [];
  });
  const [first, second] = able;
  if (first === undefined || second === undefined) return null;
  const ranked = able.toSorted((a, b) => b.mean - a.mean);
  const ends = { highest: groupMean(ranked[0] ?? first), lowest: groupMean(ranked.at(-1) ?? second) };
  if (able.length > 2) return compareGrades(able, ends);
  const test = welchTTest(first, second);
  if (test === null) return null;
  const { statistic, df, p, difference, interval } = test;
  return {
    test: "welch-t",
    statistic,
    df,
    p,
    effect: { kind: "mean-difference", value: difference, interval },
    ...ends,
  };
}

function compareGrades(
  groups: readonly GradedGroup[],
  ends: Pick<Difference, "highest" | "lowest">,
): GroupComparison | null {
  const tests = CUTS.flatMap(
    (cut) => chiSquareTest(groups.map(({ counts }) => cutGrades(counts, cut))) ?? [],
  );
  const test = tests.find(({ minimumExpected }) => minimumExpected >= LEAST_EXPECTED) ?? tests.at(-1);
  if (test === undefined) return null;
  const { statistic, df, p, cramersV } = test;
  return { test: "chi-square", statistic, df, p, effect: { kind: "cramers-v", value: cramersV }, ...ends };
}

function cutGrades(counts: GradeCounts, cut: readonly number[]): number[] {
  return cut.map((last, i) => {
    const before = i === 0 ? 0 : (cut[i - 1] ?? 0);
    return counts.slice(before, last).reduce((sum, count) => sum + count, 0);
  });
}

function groupMean({ value, n, mean }: GroupMean): GroupMean {
  return { value, n, mean };
}
