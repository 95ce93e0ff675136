import { criticalT } from "./critical-value.ts";
import type { Interval, IntervalOptions } from "./interval.ts";
import type { SampleSummary } from "./sample-summary.ts";

/**
 * Student's t interval of a mean: mean ± t(n − 1) √(variance ÷ n), in the unit of the scores and not cut to
 * their scale. Null when n < 2, where the spread is not known. No width when the variance is 0.
 *
 * With a population N the variance of the mean is multiplied by 1 − n/N; a full census gives [mean, mean],
 * also at n = 1.
 * Source: Student (1908); for the correction Cochran, Sampling Techniques (3rd ed. 1977), 2.6, formula 2.20.
 */
export function meanInterval(summary: SampleSummary, options: IntervalOptions = {}): Interval | null {
  const { n, mean, variance } = summary;
  const { population = Infinity } = options;
  if (n >= 1 && population <= n) return [mean, mean];
  if (n < 2) return null;
  const half = criticalT(n - 1, options.level) * Math.sqrt((variance / n) * (1 - n / population));
  return [mean - half, mean + half];
}
