/** One cell as the file holds it. A formula gives its stored result; one without a stored result gives `FormulaWithoutResult`. */
export type SheetCell = string | number | boolean | Date | FormulaWithoutResult | null;

/** A formula that the writing program never calculated; `formula` is shown to the user, never run. */
export interface FormulaWithoutResult {
  readonly formula: string;
}

/** One row of one sheet. `number` is 1-based as the spreadsheet program shows it; for CSV it is the line the record begins on. */
export interface SheetRow {
  readonly file: string;
  readonly sheet: string;
  readonly number: number;
  readonly cells: readonly SheetCell[];
}

/** Some rows of one sheet, in order. `bytesRead` of the file so far, for progress. */
export interface SheetBatch {
  readonly rows: readonly SheetRow[];
  readonly bytesRead: number;
  /** True for a sheet the workbook hides. */
  readonly hidden?: boolean;
}

/** How a sheet begins. `name` is "" for CSV. */
export interface SheetHead {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
}
