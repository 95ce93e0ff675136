import tCdf from "@stdlib/stats-base-dists-t-cdf";
import { criticalT } from "./critical-value.ts";
import type { Interval } from "./interval.ts";
import type { SampleSummary } from "./sample-summary.ts";

export interface WelchTTest {
  /** t: positive when the first mean is higher. */
  readonly statistic: number;
  /** Welch–Satterthwaite degrees of freedom, usually a fraction. */
  readonly df: number;
  /** Two-sided, 0–1. */
  readonly p: number;
  /** First mean − second mean, and its interval. */
  readonly difference: number;
  readonly interval: Interval;
}

/** As R's t.test: a standard error below this part of the means is rounding, not spread. */
const NO_SPREAD = 10 * Number.EPSILON;

/**
 * Welch's test of equal means of two independent groups with possibly unequal variances, from their summaries.
 * `level` is the confidence of the interval. Null when a group has n < 2, or when neither group varies at all:
 * t has no value then. One group without spread is fine; its variance counts as 0.
 * Source: Welch (1947), Biometrika 34, 28–35; Satterthwaite (1946), Biometrics 2, 110–114.
 */
export function welchTTest(first: SampleSummary, second: SampleSummary, level = 0.95): WelchTTest | null {
  if (first.n < 2 || second.n < 2) return null;
  const a = first.variance / first.n;
  const b = second.variance / second.n;
  const error = Math.sqrt(a + b);
  if (error <= NO_SPREAD * Math.max(Math.abs(first.mean), Math.abs(second.mean))) return null;
  // Divided by their sum first, so that very small variances do not vanish when squared.
  const df = 1 / ((a / (a + b)) ** 2 / (first.n - 1) + (b / (a + b)) ** 2 / (second.n - 1));
  const difference = first.mean - second.mean;
  const statistic = difference / error;
  const half = criticalT(df, level) * error;
  return {
    statistic,
    df,
    p: Math.min(1, 2 * tCdf(-Math.abs(statistic), df)),
    difference,
    interval: [difference - half, difference + half],
  };
}
