import excel from "exceljs";
import { defuseCell } from "./defuse-cell.ts";

export interface WorkbookPage {
  /** At most 31 characters, without []:*?/\. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  /** The first row is a header: bold, and it stays in view. */
  readonly hasHeader: boolean;
  /** Values to choose from, by number of the column from 1. */
  readonly choices?: Readonly<Record<number, readonly string[]>>;
}

const MOST_LETTERS = 32_767;
/** Rows below the written ones that offer the choices too. */
const FURTHER_ROWS = 200;
/** What XML 1.0 forbids (§2.2). */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

/** A small workbook of texts, made in memory, to be read and filled in by people. Formulas are defused. */
export async function writeWorkbook(pages: readonly WorkbookPage[]): Promise<Uint8Array> {
  const workbook = new excel.Workbook();
  for (const page of pages) writePage(workbook, page);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writePage(workbook: excel.Workbook, { name, rows, widths, hasHeader, choices }: WorkbookPage): void {
  const sheet = workbook.addWorksheet(name, {
    views: hasHeader ? [{ state: "frozen", ySplit: 1 }] : [],
  });
  sheet.columns = widths.map((width) => ({ width }));
  for (const row of rows) {
    const added = sheet.addRow(row.map(cellOf));
    added.alignment = { wrapText: true, vertical: "top" };
  }
  if (hasHeader) {
    sheet.getRow(1).font = { bold: true };
    sheet.getRow(1).fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE8EEF5" } };
  }
  for (const [column, values] of Object.entries(choices ?? {}))
    offer(sheet, Number(column), values, rows.length);
}

function cellOf(text: string): string {
  return defuseCell(text.toWellFormed().replaceAll(FORBIDDEN, "")).slice(0, MOST_LETTERS);
}

function offer(sheet: excel.Worksheet, column: number, values: readonly string[], written: number): void {
  for (let row = 2; row <= written + FURTHER_ROWS; row++)
    sheet.getCell(row, column).dataValidation = {
      type: "list",
      allowBlank: true,
      formulae: [`"${values.join(",")}"`],
    };
}
