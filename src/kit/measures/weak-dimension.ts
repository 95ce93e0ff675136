import { sampleGuard } from "./sample-guard.ts";
import type { SampleGuardOptions, SampleVerdict } from "./sample-guard.ts";

/** A dimension whose mean (1–5) is below this is weak 薄弱环节. */
export const DEFAULT_WEAK_BELOW = 3.5;

/** Weak: the mean is below the limit, not at it. Source: the domain's "Numbers". */
export function isWeak(mean: number, weakBelow: number = DEFAULT_WEAK_BELOW): boolean {
  return mean < weakBelow;
}

export interface DimensionMean {
  readonly name: string;
  readonly n: number;
  /** 1–5; null without answers. */
  readonly mean: number | null;
}

export interface LowestDimension {
  readonly name: string;
  readonly n: number;
  readonly mean: number;
  /** "small": to be named only with that remark. */
  readonly sample: SampleVerdict;
  /** Other dimensions with the very same mean, in the order given. */
  readonly tiedWith: readonly string[];
}

/**
 * The dimension with the lowest mean; of equal ones the first. A dimension below the sample guard is not ranked
 * against those above it: it can only be the lowest when all are below the guard. Null when none has an answer.
 */
export function lowestDimension(
  dimensions: readonly DimensionMean[],
  options: SampleGuardOptions = {},
): LowestDimension | null {
  const answered = dimensions.flatMap(({ name, n, mean }) => {
    return mean === null || n === 0 ? [] : [{ name, n, mean, sample: sampleGuard(n, options) }];
  });
  const able = answered.filter(({ sample }) => sample !== "small");
  const ranked = able.length > 0 ? able : answered;
  const least = Math.min(...ranked.map(({ mean }) => mean));
  const [lowest, ...tied] = ranked.filter(({ mean }) => mean === least);
  return lowest === undefined ? null : { ...lowest, tiedWith: tied.map(({ name }) => name) };
}
