/**
 * The size of a simple random sample from an endless population that says as much about a share as `n` out of
 * `population`: n (N − 1) ÷ (N − n). Range n … ∞; n itself without a population, ∞ when all were reached (N ≤ n).
 * `n` ≥ 0.
 * Source: the variance of a share under sampling without replacement is p(1 − p)/n × (N − n)/(N − 1),
 * Cochran, Sampling Techniques (3rd ed. 1977), 3.2, theorem 3.2.
 */
export function effectiveSampleSize(n: number, population?: number): number {
  if (population === undefined) return n;
  if (population <= n) return Infinity;
  return (n * (population - 1)) / (population - n);
}
