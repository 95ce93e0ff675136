/** What a mean and its tests need to know of a sample. `variance` has the divisor n − 1 and is 0 when n = 1. */
export interface SampleSummary {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

/**
 * Summary of whole-number scores from their counts: `counts[0]` answers of `first`, `counts[1]` of `first` + 1, …
 * (grades 1–5: five counts, first = 1). Null when there is no answer. Throws RangeError on a count that is not
 * a whole number ≥ 0. The sums are exact, so answers that are all the same have a variance of exactly 0.
 */
export function summarizeCounts(counts: readonly number[], first = 1): SampleSummary | null {
  let n = 0;
  let sum = 0;
  let sumOfSquares = 0;
  for (const [index, count] of counts.entries()) {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`count ${count}`);
    const score = first + index;
    n += count;
    sum += count * score;
    sumOfSquares += count * score * score;
  }
  if (n === 0) return null;
  const spread = n * sumOfSquares - sum * sum;
  return { n, mean: sum / n, variance: n === 1 ? 0 : spread / n / (n - 1) };
}
