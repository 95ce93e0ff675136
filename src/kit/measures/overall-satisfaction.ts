import { criticalZ } from "../statistics/critical-value.ts";
import { effectiveSampleSize } from "../statistics/effective-sample-size.ts";
import { clipInterval } from "../statistics/interval.ts";
import type { Interval, IntervalOptions } from "../statistics/interval.ts";
import { countAnswers } from "./grade-counts.ts";
import type { GradeCounts } from "./grade-counts.ts";

/** What an answer of grade 5, 4, 3, 2, 1 counts, as fractions 0–1. */
export type SatisfactionWeights = readonly [w5: number, w4: number, w3: number, w2: number, w1: number];

export const DEFAULT_SATISFACTION_WEIGHTS: SatisfactionWeights = [1, 0.8, 0, 0, 0];

export interface SatisfactionOptions extends IntervalOptions {
  readonly weights?: SatisfactionWeights | undefined;
  /**
   * What the sum is divided by when it is not the valid answers: the customers called back, ≥ the answers.
   * Those without an answer count with weight 0.
   */
  readonly base?: number | undefined;
}

export interface OverallSatisfaction {
  /** Valid answers. */
  readonly n: number;
  /** What the sum was divided by. */
  readonly base: number;
  /** 0–1. */
  readonly satisfaction: number;
  readonly interval: Interval;
  readonly weights: SatisfactionWeights;
}

/**
 * Overall satisfaction 总体满意度: (count of 5 × 100 % + count of 4 × 80 %) ÷ base, or with other weights; the same
 * formula for any dimension or indicator. Range 0–1; null when the base is 0. Throws RangeError when the base is
 * smaller than the answers or a weight is outside 0–1.
 *
 * Interval: adjusted Wald. Satisfaction is the mean of the weights w over the base, a multinomial sample; ¾ answer
 * is added at the lowest and at the highest weight before taking mean ± z √(variance ÷ n), as Rocks does for NPS.
 * The interval therefore has a width also when all answers are alike. It is stretched to hold the figure itself
 * and cut to the lowest and highest weight. Simulated coverage at 95 %: ≥ 94.5 % from n = 30, ≥ 93 % at n = 10. With a population N, n is replaced by n(N − 1)/(N − n), the shares kept.
 * Source: the customary formula of Chinese satisfaction surveys (see the domain's "Numbers"); Bonett & Price (2012),
 * Journal of Educational and Behavioral Statistics 37, 479–488; Rocks (2016), The American Statistician 70, 365–372.
 */
export function overallSatisfaction(
  counts: GradeCounts,
  options: SatisfactionOptions = {},
): OverallSatisfaction | null {
  const n = countAnswers(counts);
  const { weights = DEFAULT_SATISFACTION_WEIGHTS, base = n } = options;
  if (weights.some((weight) => !(weight >= 0 && weight <= 1)))
    throw new RangeError(`weights ${weights.join()}`);
  if (base < n) throw new RangeError(`${n} answers on a base of ${base}`);
  if (base === 0) return null;
  const groups = weighGroups(counts, weights, base - n);
  const satisfaction = groups.reduce((sum, { weight, count }) => sum + weight * count, 0) / base;
  return { n, base, satisfaction, interval: adjustedWald(groups, satisfaction, options), weights };
}

interface WeightedGroup {
  readonly weight: number;
  readonly count: number;
}

function weighGroups(counts: GradeCounts, weights: SatisfactionWeights, unanswered: number): WeightedGroup[] {
  const [n1, n2, n3, n4, n5] = counts;
  const groups = [n5, n4, n3, n2, n1].map((count, at) => ({ weight: weights[at] ?? 0, count }));
  return unanswered > 0 ? [...groups, { weight: 0, count: unanswered }] : groups;
}

function adjustedWald(
  groups: readonly WeightedGroup[],
  satisfaction: number,
  options: IntervalOptions,
): Interval {
  const base = groups.reduce((sum, { count }) => sum + count, 0);
  const size = effectiveSampleSize(base, options.population);
  if (size === Infinity) return [satisfaction, satisfaction];
  const min = Math.min(...groups.map(({ weight }) => weight));
  const max = Math.max(...groups.map(({ weight }) => weight));
  const scaled = groups.map(({ weight, count }) => ({ weight, count: (count / base) * size }));
  const adjusted = [...scaled, { weight: min, count: ADDED }, { weight: max, count: ADDED }];
  const total = size + 2 * ADDED;
  const mean = adjusted.reduce((sum, { weight, count }) => sum + weight * count, 0) / total;
  const variance = adjusted.reduce((sum, { weight, count }) => sum + count * (weight - mean) ** 2, 0) / total;
  const half = criticalZ(options.level) * Math.sqrt(variance / total);
  const [low, high] = clipInterval([mean - half, mean + half], min, max);
  return [Math.min(low, satisfaction), Math.max(high, satisfaction)];
}

/** Answers added at either end of the weights. */
const ADDED = 3 / 4;
