/**
 * Answers by grade: how many chose 1 (very dissatisfied), 2, 3, 4, 5 (very satisfied); whole numbers ≥ 0. The
 * four-grade form counts as 5, 4, 3, 2.
 */
export type GradeCounts = readonly [n1: number, n2: number, n3: number, n4: number, n5: number];

/** Answers in all. */
export function countAnswers(counts: GradeCounts): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
