import ExcelJS from "exceljs";
import { FLAT_COLUMNS, flatRows } from "./flat-rows.ts";

/** Writes `count` flat rows under one header as a workbook of one sheet, as they come. */
export async function writeFlatXlsx(file: string, count: number, seed: number): Promise<void> {
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: false });
  const sheet = writer.addWorksheet("回访记录");
  sheet.addRow([...FLAT_COLUMNS]).commit();
  for (const row of flatRows(count, seed)) sheet.addRow(row).commit();
  sheet.commit();
  await writer.commit();
}
