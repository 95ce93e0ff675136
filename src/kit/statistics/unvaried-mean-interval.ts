import type { Interval, IntervalOptions } from "./interval.ts";
import { wilsonInterval } from "./wilson-interval.ts";

export interface UnvariedSample {
  readonly n: number;
  /** The one value that all n have. */
  readonly value: number;
  /** Bounds of the values that could have been given; min ≤ value ≤ max. */
  readonly min: number;
  readonly max: number;
}

/**
 * Interval of a mean when all n observed values are the same, so that the sample shows no spread and the usual
 * interval would have no width. Null when n = 0; [value, value] for a full census.
 *
 * Derivation: let q be the share of the population that has this value. n of n were seen, so with the wanted
 * confidence q ≥ L, the lower Wilson limit n ÷ (n + z²). The others, at most 1 − L, lie between min and max;
 * the population mean therefore lies in [L value + (1 − L) min, L value + (1 − L) max].
 */
export function unvariedMeanInterval(sample: UnvariedSample, options: IntervalOptions = {}): Interval | null {
  const share = wilsonInterval(sample.n, sample.n, options);
  if (share === null) return null;
  const [certain] = share;
  const { value, min, max } = sample;
  return [value - (1 - certain) * (value - min), value + (1 - certain) * (max - value)];
}
