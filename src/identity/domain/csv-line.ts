/** A spreadsheet program would run a cell that begins so (OWASP, CSV injection). */
const RUNS = /^[=+\-@\t\r]/u;
/** First sign of a CSV file: tells Excel that it is UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/**
 * One line of CSV (RFC 4180, ends with CR LF). A text that a spreadsheet would take for a formula gets a leading `'`;
 * numbers stay numbers.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: string | number | null): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = RUNS.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
