import { seededRandom, shuffle } from "../seeded-random.ts";
import { eliminatePredictor, isCollinear } from "./eliminate-predictor.ts";
import type { PartialMatrix } from "./eliminate-predictor.ts";

/** Elimination steps to spend by default, some half a second on one core; one order of p predictors takes p³ ÷ 6. */
const STEPS = 2.5e8;
const FEWEST_ORDERS = 100;
const FEWEST_ROUNDS = 3;
const MOST_ROUNDS = 500;

export interface SampledLmg {
  /** Contributions to R²; they sum to R² whatever the orders drawn. */
  readonly contributions: Float64Array;
  /**
   * Largest standard error among the contributions: what sampling the orders (not the customers) leaves open.
   * Measured: below 0.0004 up to 60 predictors, 0.001 at 150, 0.005 at 300.
   */
  readonly standardError: number;
}

export interface SampledLmgOptions {
  /** Whole number; the same seed gives the same result. */
  readonly seed: number;
  /** Independent rounds, ≥ 2: more make the error smaller by their square root. Not given: what half a second allows. */
  readonly rounds?: number | undefined;
}

/**
 * LMG by averaging the gains in R² over sampled orders of the predictors instead of all of them. Each round takes
 * one random order, its rotations (so that every predictor stands in every place, which decides most of its gain)
 * and the reverse of each (antithetic). Any one of these orders is as likely as any other, so the average is
 * unbiased; rounds are independent and give the standard error. Throws RangeError below 2 rounds.
 * Source: Castro, Gómez & Tejada (2009), Computers & Operations Research 36, 1726–1730; antithetic pairs:
 * Mitchell et al. (2022), J. Machine Learning Research 23(43), 4.2; rotations stratify by place, as in Castro et
 * al. (2017), Computers & Operations Research 82, 180–188.
 */
export function sampledLmg(correlation: PartialMatrix, options: SampledLmgOptions): SampledLmg {
  const p = correlation.size - 1;
  const plan = affordablePlan(p);
  const { seed, rounds = plan.rounds } = options;
  if (!(rounds >= 2)) throw new RangeError(`${rounds} rounds`);
  const random = seededRandom(seed);
  const order = Uint16Array.from({ length: p }, (_, k) => k);
  const tally = { sum: new Float64Array(p), squares: new Float64Array(p) };
  const scratch = { size: correlation.size, values: new Float64Array(correlation.values.length) };
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    const gains = new Float64Array(p);
    for (const rotated of rotations(order, plan.rotations)) {
      addGains(correlation, rotated, scratch, gains);
      addGains(correlation, rotated.reverse(), scratch, gains);
    }
    addRound(gains, 2 * plan.rotations, tally);
  }
  return averageOf(tally, rounds);
}

interface Plan {
  readonly rounds: number;
  readonly rotations: number;
}

/** All rotations where at least `FEWEST_ROUNDS` rounds of them are affordable, else fewer, evenly spaced. */
function affordablePlan(p: number): Plan {
  const pairs = Math.max(FEWEST_ORDERS, Math.floor(STEPS / (p ** 3 / 6))) / 2;
  const rotations = Math.min(p, Math.floor(pairs / FEWEST_ROUNDS));
  return { rotations, rounds: Math.min(MOST_ROUNDS, Math.floor(pairs / rotations)) };
}

function* rotations(order: Uint16Array, count: number): Generator<Uint16Array> {
  const p = order.length;
  for (let turn = 0; turn < count; turn++) {
    const shift = Math.floor((turn * p) / count);
    yield order.map((_, place) => order[(place + shift) % p]!);
  }
}

/** Adds each predictor's gain in R² when the predictors enter in this order. */
function addGains(
  correlation: PartialMatrix,
  order: Uint16Array,
  scratch: PartialMatrix,
  gains: Float64Array,
): void {
  arrange(correlation, order, scratch);
  for (let place = 0; place < order.length; place++) {
    if (isCollinear(scratch, place)) continue;
    const predictor = order[place]!;
    gains[predictor] = gains[predictor]! + eliminatePredictor(scratch, place, scratch);
  }
}

function arrange(correlation: PartialMatrix, order: Uint16Array, scratch: PartialMatrix): void {
  const { size, values } = correlation;
  const p = order.length;
  for (let i = 0; i < p; i++) {
    const from = order[i]! * size;
    for (let j = i; j < p; j++) scratch.values[i * size + j] = values[from + order[j]!]!;
    scratch.values[i * size + p] = values[from + p]!;
  }
  scratch.values[p * size + p] = values[p * size + p]!;
}

interface Tally {
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

function addRound(gains: Float64Array, orders: number, tally: Tally): void {
  for (let k = 0; k < gains.length; k++) {
    const gain = gains[k]! / orders;
    tally.sum[k] = tally.sum[k]! + gain;
    tally.squares[k] = tally.squares[k]! + gain * gain;
  }
}

function averageOf(tally: Tally, rounds: number): SampledLmg {
  const contributions = tally.sum.map((sum) => sum / rounds);
  const variances = tally.squares.map((square, k) => Math.max(0, square / rounds - contributions[k]! ** 2));
  return { contributions, standardError: Math.sqrt(Math.max(0, ...variances) / (rounds - 1)) };
}
