import { criticalZ } from "./critical-value.ts";
import { effectiveSampleSize } from "./effective-sample-size.ts";
import { clipInterval } from "./interval.ts";
import type { Interval, IntervalOptions } from "./interval.ts";

/**
 * Wilson score interval of a share `successes` ÷ `n`, without continuity correction. Ends in 0–1 and around the
 * share; null when n = 0. Throws RangeError unless 0 ≤ successes ≤ n.
 *
 * With a population N, the n in the formula is n(N − 1)/(N − n): the score test inverted with the variance of
 * sampling without replacement. A full census gives [share, share].
 * Source: Wilson (1927), JASA 22, 209–212; Newcombe (1998), Statistics in Medicine 17, 857–872, method 3.
 */
export function wilsonInterval(successes: number, n: number, options: IntervalOptions = {}): Interval | null {
  if (!(successes >= 0 && successes <= n)) throw new RangeError(`${successes} successes of ${n}`);
  const z = criticalZ(options.level);
  if (n === 0) return null;
  const share = successes / n;
  const size = effectiveSampleSize(n, options.population);
  if (size === Infinity) return [share, share];
  const scale = 1 + (z * z) / size;
  const centre = (share + (z * z) / (2 * size)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / size + (z * z) / (4 * size * size));
  // Rounding may leave an end a hair on the wrong side of the share where they coincide (no success, all successes).
  return clipInterval([Math.min(centre - half, share), Math.max(centre + half, share)], 0, 1);
}
