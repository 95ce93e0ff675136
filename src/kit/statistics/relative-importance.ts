import fCdf from "@stdlib/stats-base-dists-f-cdf";
import { eliminatePredictor, isCollinear } from "./eliminate-predictor.ts";
import type { PartialMatrix } from "./eliminate-predictor.ts";
import { EXACT_LMG_LIMIT, exactLmg } from "./exact-lmg.ts";
import { listwiseMoments } from "./listwise-moments.ts";
import { sampledLmg } from "./sampled-lmg.ts";

/** A score column; 0 = no answer. */
export interface Predictor {
  readonly name: string;
  readonly values: Uint8Array;
}

export interface RelativeImportanceOptions {
  /** Up to this many predictors all orders are counted; at most and by default `EXACT_LMG_LIMIT`. */
  readonly exactUpTo?: number;
  /** Seed of the sampled orders; 1 when not given. */
  readonly seed?: number;
  /** Rounds of sampled orders; see `sampledLmg`. */
  readonly rounds?: number;
  /**
   * A predictor answered in less than this share (0–1) of the records with a response is left out, as listwise
   * deletion would drop all the records without it. 0.5 when not given.
   */
  readonly minimumAnswered?: number;
}

interface ImportanceShare {
  readonly name: string;
  /** Part of R²; the contributions sum to `r2`. */
  readonly contribution: number;
  /** Part of what is explained, 0–1; the shares sum to 1. */
  readonly share: number;
}

interface ExcludedPredictor {
  readonly name: string;
  readonly reason: "few-answers" | "constant";
}

export interface RelativeImportance {
  readonly kind: "importance";
  /** Records with the response and every predictor answered. */
  readonly n: number;
  /** Share of the response's variance that the predictors explain together, 0–1 (not adjusted). */
  readonly r2: number;
  /** F test that R² is not 0 beyond chance: above 0.05 the shares say nothing. */
  readonly p: number;
  /** In the order of the predictors. */
  readonly shares: readonly ImportanceShare[];
  readonly excluded: readonly ExcludedPredictor[];
  readonly method: "exact" | "sampled";
  /** Largest standard error of a contribution from sampling the orders; 0 when exact. */
  readonly standardError: number;
}

export interface NoImportance {
  readonly kind: "none";
  readonly reason: "no-predictors" | "too-few-records" | "constant-response" | "no-association";
  readonly n: number;
  readonly excluded: readonly ExcludedPredictor[];
}

/** Below this R² there is nothing to share out but rounding. */
const NOTHING_EXPLAINED = 1e-12;

/**
 * How much each predictor contributes to explaining the response in a linear regression: LMG, the Shapley value
 * of R², over the records in which all are answered. Exact up to 20 predictors; beyond, sampled with a
 * stated standard error. Constant predictors are left out and named, collinear ones share what they have in
 * common. No importance, with its reason, when fewer records than predictors + 2 are complete, when the response
 * does not vary, or when no predictor is left. Throws RangeError on columns of unequal length.
 * Source: see `exactLmg` and `sampledLmg`.
 */
export function relativeImportance(
  response: Uint8Array,
  predictors: readonly Predictor[],
  options: RelativeImportanceOptions = {},
): RelativeImportance | NoImportance {
  const { minimumAnswered = 0.5 } = options;
  const enough = (predictor: Predictor) => answeredShare(response, predictor.values) >= minimumAnswered;
  const kept = predictors.filter(enough);
  const excluded = predictors
    .filter((predictor) => !kept.includes(predictor))
    .map(({ name }): ExcludedPredictor => ({ name, reason: "few-answers" }));
  const { n, scaledCovariance } = listwiseMoments([...kept.map(({ values }) => values), response]);
  const names = kept.map(({ name }) => name);
  const result = relativeImportanceOfCovariance({ n, names, covariance: scaledCovariance }, options);
  return { ...result, excluded: [...excluded, ...result.excluded] };
}

export interface CovarianceOfScores {
  readonly n: number;
  /** The predictors' names. */
  readonly names: readonly string[];
  /** Covariances times any positive number: predictors in the order of `names`, the response last; row by row. */
  readonly covariance: Float64Array;
}

/** `relativeImportance` from a covariance or correlation matrix. */
export function relativeImportanceOfCovariance(
  scores: CovarianceOfScores,
  options: RelativeImportanceOptions = {},
): RelativeImportance | NoImportance {
  const { n, names, covariance } = scores;
  const size = names.length + 1;
  const varies = (index: number) => covariance[index * size + index]! > 0;
  const none = (
    reason: NoImportance["reason"],
    excluded: readonly ExcludedPredictor[] = [],
  ): NoImportance => {
    return { kind: "none", reason, n, excluded };
  };
  if (n < 3) return none("too-few-records");
  if (names.length === 0) return none("no-predictors");
  if (!varies(names.length)) return none("constant-response");
  const kept = names.map((_, index) => index).filter(varies);
  const excluded = names
    .filter((_, index) => !varies(index))
    .map((name): ExcludedPredictor => ({ name, reason: "constant" }));
  if (kept.length === 0) return none("no-predictors", excluded);
  if (n < kept.length + 2) return none("too-few-records", excluded);
  const correlation = correlationOf(covariance, size, [...kept, names.length]);
  const { r2, rank } = regress(correlation);
  if (r2 < NOTHING_EXPLAINED) return none("no-association", excluded);
  const { contributions, method, standardError } = contributionsTo(correlation, options);
  const shares = kept.map((index, k) => shareOf(names[index]!, contributions[k]!, r2));
  return { kind: "importance", n, r2, p: regressionP(r2, rank, n), shares, excluded, method, standardError };
}

function answeredShare(response: Uint8Array, values: Uint8Array): number {
  let records = 0;
  let answered = 0;
  for (let row = 0; row < response.length; row++) {
    if (response[row] === 0) continue;
    records++;
    if (values[row] !== 0) answered++;
  }
  return records === 0 ? 0 : answered / records;
}

function correlationOf(covariance: Float64Array, stride: number, kept: readonly number[]): PartialMatrix {
  const size = kept.length;
  const values = new Float64Array(size * size);
  const deviation = kept.map((index) => Math.sqrt(covariance[index * stride + index]!));
  for (const [i, row] of kept.entries()) {
    for (const [j, column] of kept.entries()) {
      const value = covariance[row * stride + column]! / (deviation[i]! * deviation[j]!);
      values[i * size + j] = i === j ? 1 : value;
    }
  }
  return { size, values };
}

/** R² of all predictors together, and how many of them are linearly independent. */
function regress(correlation: PartialMatrix): { readonly r2: number; readonly rank: number } {
  const matrix = { size: correlation.size, values: correlation.values.slice() };
  let r2 = 0;
  let rank = 0;
  for (let k = 0; k < matrix.size - 1; k++) {
    if (isCollinear(matrix, k)) continue;
    r2 += eliminatePredictor(matrix, k, matrix);
    rank++;
  }
  return { r2: Math.min(1, r2), rank };
}

function contributionsTo(
  correlation: PartialMatrix,
  options: RelativeImportanceOptions,
): Pick<RelativeImportance, "method" | "standardError"> & { readonly contributions: Float64Array } {
  const limit = Math.min(EXACT_LMG_LIMIT, options.exactUpTo ?? EXACT_LMG_LIMIT);
  if (correlation.size - 1 <= limit) {
    return { contributions: exactLmg(correlation), method: "exact", standardError: 0 };
  }
  const { seed = 1, rounds } = options;
  return { ...sampledLmg(correlation, { seed, rounds }), method: "sampled" };
}

function shareOf(name: string, contribution: number, r2: number): ImportanceShare {
  return { name, contribution, share: contribution / r2 };
}

/** P(F ≥ f) taken as P(1/F ≤ 1/f), which keeps its digits when it is very small. */
function regressionP(r2: number, rank: number, n: number): number {
  const unexplained = (1 - r2) / (n - rank - 1);
  return fCdf(unexplained / (r2 / rank), n - rank - 1, rank);
}
