/** Sums over the records in which every column has an answer. */
export interface ListwiseMoments {
  /** Records used. */
  readonly n: number;
  /** k × k, row by row: n Σxy − Σx Σy, which is n (n − 1) times the covariance. Whole numbers, exact below 2^53. */
  readonly scaledCovariance: Float64Array;
}

/**
 * Moments of columns of equal length holding small whole numbers, 0 = no answer, in one pass with listwise
 * deletion. A column without variation has exactly 0 on the diagonal. Throws RangeError on unequal lengths.
 */
export function listwiseMoments(columns: readonly Uint8Array[]): ListwiseMoments {
  const k = columns.length;
  const length = columns[0]?.length ?? 0;
  if (columns.some((column) => column.length !== length)) throw new RangeError("columns of unequal length");
  const record = new Float64Array(k);
  const sums = new Float64Array(k);
  const products = new Float64Array(k * k);
  let n = 0;
  for (let row = 0; row < length; row++) {
    if (!readRecord(columns, row, record)) continue;
    n++;
    addRecord(record, sums, products);
  }
  return { n, scaledCovariance: centre(n, sums, products) };
}

/** False, and `record` of no use, when an answer is missing. */
function readRecord(columns: readonly Uint8Array[], row: number, record: Float64Array): boolean {
  for (let i = 0; i < columns.length; i++) {
    const value = columns[i]![row]!;
    if (value === 0) return false;
    record[i] = value;
  }
  return true;
}

/** Fills the lower triangle only; the hot loop of the whole computation. */
function addRecord(record: Float64Array, sums: Float64Array, products: Float64Array): void {
  const k = record.length;
  for (let i = 0; i < k; i++) {
    const value = record[i]!;
    sums[i] = sums[i]! + value;
    const start = i * k;
    for (let j = 0; j <= i; j++) products[start + j] = products[start + j]! + value * record[j]!;
  }
}

function centre(n: number, sums: Float64Array, products: Float64Array): Float64Array {
  const k = sums.length;
  const centred = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) {
      const value = n * products[i * k + j]! - sums[i]! * sums[j]!;
      centred[i * k + j] = value;
      centred[j * k + i] = value;
    }
  }
  return centred;
}
