import { clipInterval } from "../statistics/interval.ts";
import type { Interval, IntervalOptions } from "../statistics/interval.ts";
import { meanInterval } from "../statistics/mean-interval.ts";
import { summarizeCounts } from "../statistics/sample-summary.ts";
import { unvariedMeanInterval } from "../statistics/unvaried-mean-interval.ts";
import type { GradeCounts } from "./grade-counts.ts";

export interface MeanScore {
  readonly n: number;
  /** 1–5. */
  readonly mean: number;
  /** Within 1–5; null when n = 1. */
  readonly interval: Interval | null;
}

/**
 * Mean of the grades 1–5 with Student's t interval (finite-population correction where the population is given),
 * cut to the scale. Null without answers. Where two or more answers are all the same the t interval would have no
 * width; it then comes from Wilson's limit (`unvariedMeanInterval`).
 */
export function meanScore(counts: GradeCounts, options: IntervalOptions = {}): MeanScore | null {
  return scaleMean(counts, options);
}

/** `meanScore` on a scale from 1 to the number of counts (CES: 5 or 7). */
export function scaleMean(counts: readonly number[], options: IntervalOptions = {}): MeanScore | null {
  const summary = summarizeCounts(counts);
  if (summary === null) return null;
  const { n, mean, variance } = summary;
  const scale = { min: 1, max: counts.length };
  if (n > 1 && variance === 0) {
    return { n, mean, interval: unvariedMeanInterval({ n, value: mean, ...scale }, options) };
  }
  const interval = meanInterval(summary, options);
  return { n, mean, interval: interval && clipInterval(interval, scale.min, scale.max) };
}
