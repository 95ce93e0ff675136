import chiSquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";

const TINY = 1e-300;
const MAX_STEPS = 500;

/**
 * Probability that chi-square with `df` degrees of freedom (a whole number ≥ 1) exceeds `statistic` ≥ 0. Range
 * 0–1, exact to about 13 digits however small (below 1e-300 it becomes 0): 1 − cdf alone would lose all digits
 * of a p below 1e-16.
 * Source: Q(df/2, x/2), Abramowitz & Stegun 26.4.2; continued fraction 6.5.31 evaluated by Lentz's method.
 */
export function chiSquareUpperTail(statistic: number, df: number): number {
  const a = df / 2;
  const x = statistic / 2;
  if (x < a + 1) return 1 - chiSquareCdf(statistic, df);
  return Math.exp(a * Math.log(x) - x - logGammaOfHalf(df)) * incompleteGammaFraction(a, x);
}

/** ln Γ(twice ÷ 2) for a whole number `twice` ≥ 1, by Γ(a + 1) = a Γ(a) from Γ(1/2) = √π or Γ(1) = 1. */
function logGammaOfHalf(twice: number): number {
  let sum = twice % 2 === 1 ? Math.log(Math.PI) / 2 : 0;
  for (let k = twice - 2; k > 0; k -= 2) sum += Math.log(k / 2);
  return sum;
}

/** Γ(a, x) ÷ (x^a e^−x); converges quickly for x ≥ a + 1. */
function incompleteGammaFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let step = 1; step <= MAX_STEPS; step++) {
    const term = -step * (step - a);
    b += 2;
    d = 1 / nonZero(term * d + b);
    c = nonZero(b + term / c);
    fraction *= c * d;
    if (Math.abs(c * d - 1) < Number.EPSILON) break;
  }
  return fraction;
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
