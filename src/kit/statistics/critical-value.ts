import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";

const DEFAULT_LEVEL = 0.95;

/** Two-sided critical value of the normal distribution: 1.9599639845 at level 0.95. Throws RangeError outside 0 < level < 1. */
export function criticalZ(level: number = DEFAULT_LEVEL): number {
  return normalQuantile(upperTail(level), 0, 1);
}

/** Two-sided critical value of Student's t with `df` > 0 degrees of freedom (fractions allowed). Throws RangeError otherwise. */
export function criticalT(df: number, level: number = DEFAULT_LEVEL): number {
  if (!(df > 0)) throw new RangeError(`degrees of freedom ${df}`);
  return tQuantile(upperTail(level), df);
}

function upperTail(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`confidence level ${level}`);
  return 1 - (1 - level) / 2;
}
