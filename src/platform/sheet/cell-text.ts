import type { SheetCell } from "./sheet-row.ts";

const MIDNIGHT = "T00:00:00.000Z";

/**
 * A cell as text: dates as `2026-03-11` or `2026-03-11 09:30:00` (their UTC fields are the wall clock), truth values
 * as TRUE and FALSE, a formula without a stored result as `=` and the formula, an empty cell as "".
 */
export function sheetCellText(cell: SheetCell | undefined): string {
  if (typeof cell === "string") return cell;
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === "object") return `=${cell.formula}`;
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}

function dateText(moment: Date): string {
  const iso = moment.toISOString();
  return iso.endsWith(MIDNIGHT) ? iso.slice(0, -MIDNIGHT.length) : iso.slice(0, 19).replace("T", " ");
}
