/** A cell as the rules see it: a date comes as its ISO text, a formula only when its result is not stored. */
export type Cell = string | number | FormulaCell | null;

interface FormulaCell {
  readonly formula: string;
}

/** A row's cells from column A on; missing cells at the end are empty. */
export type CellRow = readonly (Cell | undefined)[];

/** The cell as trimmed text: "" for an empty cell and for a formula without result. */
export function cellText(cell: Cell | undefined): string {
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "number" ? String(cell) : "";
}

/** The cell as a person should read it in a remark, shortened to 30 characters. */
export function cellShown(cell: Cell | undefined): string {
  const isFormula = typeof cell === "object" && cell !== null;
  const text = isFormula ? `(=${cell.formula})` : cellText(cell).replaceAll(/\s+/gu, " ");
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}

/** True when no cell holds anything. */
export function isBlankRow(row: CellRow): boolean {
  return row.every(
    (cell) => cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === ""),
  );
}
