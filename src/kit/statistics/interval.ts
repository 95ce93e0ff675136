/** Confidence interval, both ends included, `low` ≤ `high`, in the unit of its estimate. */
export type Interval = readonly [low: number, high: number];

export interface IntervalOptions {
  /** Confidence, 0 < level < 1; 0.95 when not given. */
  readonly level?: number | undefined;
  /**
   * How many there are in all, where known: the interval then uses the finite-population correction. A size of
   * at most n means that all were reached, and the interval has no width.
   */
  readonly population?: number | undefined;
}

/** The interval cut to [min, max], for a quantity that cannot lie outside. */
export function clipInterval(interval: Interval, min: number, max: number): Interval {
  const clip = (end: number) => Math.min(max, Math.max(min, end));
  return [clip(interval[0]), clip(interval[1])];
}
