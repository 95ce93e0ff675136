import { comparableHeader, uniqueHeaders } from "./header-name.ts";
import type { ImportField } from "./import-field.ts";

/** The header must stand within this many rows that hold anything. */
export const HEADER_WITHIN_ROWS = 30;
/** More columns are no table of customers; Excel itself has 16,384. */
export const COLUMNS_LIMIT = 500;
const NAME_LENGTH = 80;
/** Columns that an error file adds; not read when it comes back. */
export const ERROR_FILE_COLUMNS = {
  zh: { row: "原行号", reason: "错误原因" },
  en: { row: "Original row", reason: "Reason" },
} as const;
const ADDED = new Set(
  Object.values(ERROR_FILE_COLUMNS).flatMap(({ row, reason }) => [
    comparableHeader(row),
    comparableHeader(reason),
  ]),
);

/** A row of texts; `number` as the spreadsheet program shows it. */
export interface TextRow {
  readonly number: number;
  readonly cells: readonly string[];
  /** Columns that hold a formula without a stored result. */
  readonly formulas?: readonly number[];
}

export interface FoundHeader {
  /** Index among the rows given. */
  readonly index: number;
  /** Row as the spreadsheet program numbers it. */
  readonly row: number;
  /** One per column; "" for columns without a name and for those an error file added. */
  readonly names: readonly string[];
}

/**
 * Finds the header: the row with the most names of fields (or of the columns a mapping names), also under title
 * rows; without any, the first row of at least two short, distinct texts that are no numbers. Null when there is none.
 */
export function findImportHeader(
  rows: readonly TextRow[],
  fields: readonly ImportField[],
  wanted: readonly string[] = [],
): FoundHeader | null {
  const known = new Set([...fields.flatMap((field) => field.aliases), ...wanted].map(comparableHeader));
  let best: { readonly index: number; readonly count: number } | null = null;
  for (const [index, row] of rows.slice(0, HEADER_WITHIN_ROWS).entries()) {
    const count = countKnown(row, known);
    if (count > (best?.count ?? 0)) best = { index, count };
  }
  const index = best?.index ?? rows.slice(0, HEADER_WITHIN_ROWS).findIndex(isNameRow);
  const row = rows[index];
  return row ? { index, row: row.number, names: headerNames(row.cells) } : null;
}

function headerNames(cells: readonly string[]): readonly string[] {
  return uniqueHeaders(cells.map((cell) => (ADDED.has(comparableHeader(cell)) ? "" : cell)));
}

function countKnown({ cells }: TextRow, known: ReadonlySet<string>): number {
  const found = new Set<string>();
  for (const cell of cells.slice(0, COLUMNS_LIMIT)) {
    if (cell.length > NAME_LENGTH) continue;
    const name = comparableHeader(cell);
    if (name !== "" && known.has(name)) found.add(name);
  }
  return found.size;
}

function isNameRow({ cells }: TextRow): boolean {
  const texts = cells.filter((cell) => cell !== "");
  if (texts.length < 2 || new Set(texts).size < texts.length) return false;
  return texts.every((text) => text.length <= NAME_LENGTH && !/^[\d\s.,:/%+-]+$/u.test(text));
}
