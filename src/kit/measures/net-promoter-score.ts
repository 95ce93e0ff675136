import { criticalZ } from "../statistics/critical-value.ts";
import { effectiveSampleSize } from "../statistics/effective-sample-size.ts";
import { clipInterval } from "../statistics/interval.ts";
import type { Interval, IntervalOptions } from "../statistics/interval.ts";

/** Answers 0, 1, … 10 to "would you recommend us": eleven whole numbers ≥ 0. */
export type RecommendationCounts = readonly number[];

export interface NetPromoterScore {
  readonly n: number;
  /** Points, −100…100. */
  readonly score: number;
  readonly interval: Interval;
  /** Shares 0–1; they sum to 1. */
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

const SCALE = 11;

/** What the adjusted Wald interval adds to the promoters, to the detractors, and to all (3/2 to the passives). */
const ADDED = 3 / 4;
const ADDED_IN_ALL = 3;

/**
 * Net promoter score: share of promoters (9–10) less share of detractors (0–6), in points. Null without answers.
 * Throws RangeError unless there are eleven counts, whole numbers ≥ 0.
 *
 * Interval: adjusted Wald, which adds ¾ promoter, ¾ detractor and 1½ passives before taking
 * (p − d) ± z √((p + d − (p − d)²) ÷ n). It has a width also when all answers fall into one class, contains
 * the score, and is cut to −100…100. With a population N, n is replaced by n(N − 1)/(N − n), the shares kept.
 * Source: Reichheld (2003), Harvard Business Review 81(12); Rocks (2016), The American Statistician 70, 365–372.
 */
export function netPromoterScore(
  counts: RecommendationCounts,
  options: IntervalOptions = {},
): NetPromoterScore | null {
  if (counts.length !== SCALE) throw new RangeError(`${counts.length} counts instead of ${SCALE}`);
  const wrong = counts.find((count) => !Number.isInteger(count) || count < 0);
  if (wrong !== undefined) throw new RangeError(`count ${wrong}`);
  const n = sumOf(counts);
  if (n === 0) return null;
  const promoting = sumOf(counts.slice(9));
  const detracting = sumOf(counts.slice(0, 7));
  const promoters = promoting / n;
  const detractors = detracting / n;
  const score = (100 * (promoting - detracting)) / n;
  const size = effectiveSampleSize(n, options.population);
  const interval =
    size === Infinity ? ([score, score] as const) : adjustedWald(promoters, detractors, size, options);
  return { n, score, interval, promoters, passives: (n - promoting - detracting) / n, detractors };
}

function adjustedWald(
  promoters: number,
  detractors: number,
  size: number,
  options: IntervalOptions,
): Interval {
  const p = (promoters * size + ADDED) / (size + ADDED_IN_ALL);
  const d = (detractors * size + ADDED) / (size + ADDED_IN_ALL);
  const half = criticalZ(options.level) * Math.sqrt((p + d - (p - d) ** 2) / (size + ADDED_IN_ALL));
  return clipInterval([100 * (p - d - half), 100 * (p - d + half)], -100, 100);
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
