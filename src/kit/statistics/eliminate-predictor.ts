/**
 * Symmetric matrix of predictors 0 … p − 1 and, last, the response; row by row, size × size; only the part on and
 * above the diagonal is read and kept up to date. Starts as the correlation matrix; after predictors have been
 * eliminated it holds what is left of the variances and covariances once these predictors are accounted for.
 */
export interface PartialMatrix {
  readonly size: number;
  readonly values: Float64Array;
}

/**
 * Share of a predictor's own variance below which it counts as a linear combination of the eliminated ones.
 * Squared scale: an R² of more than 1 − 1e-10 with the others; R's lm pivots at about 1e-14.
 */
const COLLINEAR = 1e-10;

/** True when predictor `k` says nothing beyond the eliminated ones, and is to be passed over. */
export function isCollinear(matrix: PartialMatrix, k: number): boolean {
  return matrix.values[k * matrix.size + k]! < COLLINEAR;
}

/**
 * Accounts for predictor `k`: one step of Gaussian elimination over the rows after `k`, written to `into` (which
 * may be the matrix itself). Returns the gain in R², ≥ 0. `k` must not be collinear.
 */
export function eliminatePredictor(matrix: PartialMatrix, k: number, into: PartialMatrix): number {
  const { size, values } = matrix;
  const pivotRow = k * size;
  const pivot = values[pivotRow + k]!;
  const target = into.values;
  for (let i = k + 1; i < size; i++) {
    const factor = values[pivotRow + i]! / pivot;
    const row = i * size;
    for (let j = i; j < size; j++) target[row + j] = values[row + j]! - factor * values[pivotRow + j]!;
  }
  return values[pivotRow + size - 1]! ** 2 / pivot;
}
