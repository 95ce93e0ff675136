import { chiSquareUpperTail } from "./chi-square-tail.ts";

export interface ChiSquareTest {
  /** Pearson's X², ≥ 0. */
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
  /** Strength of the association, 0 none … 1 complete. */
  readonly cramersV: number;
  readonly n: number;
  /** Below 5 in a table the approximation is rough (Cochran's rule); the reader is to be told. */
  readonly minimumExpected: number;
}

/**
 * Pearson's test of independence on a table of counts (rows × columns), without continuity correction, and
 * Cramér's V. Rows and columns without any count are left out. Null when fewer than two rows or two columns
 * remain. Throws RangeError on ragged rows or a count that is not a whole number ≥ 0.
 * Source: Pearson (1900); Cramér (1946), Mathematical Methods of Statistics, 21.9: V = √(X² ÷ (n (min(r, c) − 1))).
 */
export function chiSquareTest(table: readonly (readonly number[])[]): ChiSquareTest | null {
  checkTable(table);
  const rows = table.map((row) => sumOf(row));
  const columns = (table[0] ?? []).map((_, column) => sumOf(table.map((row) => row[column]!)));
  const rowCount = countPositive(rows);
  const columnCount = countPositive(columns);
  if (rowCount < 2 || columnCount < 2) return null;
  const n = sumOf(rows);
  const { statistic, minimumExpected } = compareWithExpected(table, rows, columns);
  const df = (rowCount - 1) * (columnCount - 1);
  const cramersV = Math.min(1, Math.sqrt(statistic / n / (Math.min(rowCount, columnCount) - 1)));
  return { statistic, df, p: chiSquareUpperTail(statistic, df), cramersV, n, minimumExpected };
}

function checkTable(table: readonly (readonly number[])[]): void {
  const width = table[0]?.length ?? 0;
  for (const row of table) {
    if (row.length !== width) throw new RangeError(`row of ${row.length} in a table ${width} wide`);
    const wrong = row.find((count) => !Number.isInteger(count) || count < 0);
    if (wrong !== undefined) throw new RangeError(`count ${wrong}`);
  }
}

function compareWithExpected(
  table: readonly (readonly number[])[],
  rows: readonly number[],
  columns: readonly number[],
): Pick<ChiSquareTest, "statistic" | "minimumExpected"> {
  const n = sumOf(rows);
  let statistic = 0;
  let minimumExpected = Infinity;
  for (const [i, row] of table.entries()) {
    for (const [j, count] of row.entries()) {
      const expected = (rows[i]! * columns[j]!) / n;
      if (expected === 0) continue;
      statistic += (count - expected) ** 2 / expected;
      minimumExpected = Math.min(minimumExpected, expected);
    }
  }
  return { statistic, minimumExpected };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function countPositive(counts: readonly number[]): number {
  return counts.filter((count) => count > 0).length;
}
