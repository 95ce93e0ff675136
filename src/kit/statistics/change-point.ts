/** Below this length even a perfect step cannot reach p < 0.05 (8 points: 0.0286, 7 points: 0.1). */
export const MINIMUM_SERIES_LENGTH = 8;

/** Up to this length p is counted out over all orders of the series: 2^16 sets, about 4 ms. */
const EXACT_UP_TO = 16;

export interface ChangePoint {
  /** 0-based index of the first point after the most likely change, 1 … n − 1. */
  readonly index: number;
  /** Pettitt's K, ≥ 0. */
  readonly statistic: number;
  /** Two-sided probability of such a K without any change, 0–1. */
  readonly p: number;
  readonly method: "exact" | "approximate";
  readonly meanBefore: number;
  readonly meanAfter: number;
}

/**
 * Pettitt's test for one change in the level of a series in time order (equal steps, no gaps, independent
 * points). Ties count as sgn 0, that is by mid-ranks. Of several equally likely places the first is named.
 * Null below `MINIMUM_SERIES_LENGTH` points. Throws RangeError on a value that is no finite number.
 *
 * p: up to 16 points the exact share of all orders of these values with at least this K (ties included); beyond,
 * Pettitt's approximation 2 exp(−6 K² ÷ (n³ + n²)), at most 1, good for p ≤ 0.5.
 * Source: Pettitt (1979), Applied Statistics 28, 126–135; rank form as in Verstraeten et al. (2006).
 */
export function changePoint(series: readonly number[]): ChangePoint | null {
  const wrong = series.find((value) => !Number.isFinite(value));
  if (wrong !== undefined) throw new RangeError(`value ${wrong} in the series`);
  const n = series.length;
  if (n < MINIMUM_SERIES_LENGTH) return null;
  const ranks = centredRanks(series);
  const { index, statistic } = furthestFromZero(ranks);
  const exact = n <= EXACT_UP_TO;
  return {
    index,
    statistic,
    p: exact
      ? exactP(ranks, statistic)
      : Math.min(1, 2 * Math.exp((-6 * statistic ** 2) / (n ** 3 + n ** 2))),
    method: exact ? "exact" : "approximate",
    meanBefore: meanOf(series.slice(0, index)),
    meanAfter: meanOf(series.slice(index)),
  };
}

/** Twice the mid-rank less (n + 1), which is the count of values below less the count above: whole numbers. */
function centredRanks(series: readonly number[]): number[] {
  return series.map((value) => series.reduce((sum, other) => sum + Math.sign(value - other), 0));
}

function furthestFromZero(ranks: readonly number[]): { readonly index: number; readonly statistic: number } {
  let sum = 0;
  let best = { index: 1, statistic: 0 };
  for (const [at, rank] of ranks.slice(0, -1).entries()) {
    sum += rank;
    if (Math.abs(sum) > best.statistic) best = { index: at + 1, statistic: Math.abs(sum) };
  }
  return best;
}

/**
 * U after t points depends only on which points came first. So the orders in which |U| always stays below
 * `statistic` are counted as paths through the sets of points, each set reached from those with one point less.
 */
function exactP(ranks: readonly number[], statistic: number): number {
  const n = ranks.length;
  const sums = new Int32Array(1 << n);
  const share = new Float64Array(1 << n);
  share[0] = 1;
  for (let set = 1; set < 1 << n; set++) {
    const lowest = 31 - Math.clz32(set & -set);
    sums[set] = sums[set & (set - 1)]! + ranks[lowest]!;
    const whole = set === (1 << n) - 1;
    if (whole || Math.abs(sums[set]!) < statistic) share[set] = meanOverLast(set, share);
  }
  return Math.min(1, Math.max(0, 1 - share[(1 << n) - 1]!));
}

/** Every point of the set is equally likely to be the last that came. */
function meanOverLast(set: number, share: Float64Array): number {
  let sum = 0;
  let size = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) {
    sum += share[set ^ (rest & -rest)]!;
    size++;
  }
  return sum / size;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
