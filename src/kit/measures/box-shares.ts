import type { Interval, IntervalOptions } from "../statistics/interval.ts";
import { wilsonInterval } from "../statistics/wilson-interval.ts";
import { countAnswers } from "./grade-counts.ts";
import type { GradeCounts } from "./grade-counts.ts";

export interface Share {
  /** Answers that count, of `n`. */
  readonly count: number;
  readonly n: number;
  /** 0–1. */
  readonly share: number;
  /** Wilson. */
  readonly interval: Interval;
}

/** Share of grades 4 and 5 (satisfied), with Wilson's interval. Null without answers. */
export function topTwoBox(counts: GradeCounts, options: IntervalOptions = {}): Share | null {
  return shareOf(counts[3] + counts[4], countAnswers(counts), options);
}

/** Share of grades 1 and 2 (dissatisfied), with Wilson's interval. Null without answers. */
export function bottomTwoBox(counts: GradeCounts, options: IntervalOptions = {}): Share | null {
  return shareOf(counts[0] + counts[1], countAnswers(counts), options);
}

/** `count` of `n` with Wilson's interval. Null when n = 0; throws RangeError unless 0 ≤ count ≤ n. */
export function shareOf(count: number, n: number, options: IntervalOptions = {}): Share | null {
  const interval = wilsonInterval(count, n, options);
  return interval && { count, n, share: count / n, interval };
}
