import { csvRows } from "./csv-rows.ts";
import type { SheetFile } from "./sheet-file.ts";
import type { SheetBatch, SheetHead, SheetRow } from "./sheet-row.ts";

/**
 * Reads a spreadsheet file (of a workbook only the sheet named `only`, where one is) in batches of rows of one sheet
 * each, in order. XLSX support is loaded when first needed. Failures as `csvRows` and `xlsxRows`.
 */
export async function* readSheetRows(
  file: SheetFile,
  only: string | null = null,
): AsyncGenerator<SheetBatch> {
  if (file.kind === "text") {
    yield* csvRows(file);
    return;
  }
  const { xlsxRows } = await import("./xlsx-rows.ts");
  yield* xlsxRows(file, only);
}

/** The first rows of every sheet, at least `rows` of them where there are so many. Failures as `readSheetRows`. */
export async function readSheetHeads(file: SheetFile, rows: number): Promise<readonly SheetHead[]> {
  if (file.kind !== "text") {
    const { xlsxHeads } = await import("./xlsx-rows.ts");
    return xlsxHeads(file, rows);
  }
  const first: SheetRow[] = [];
  for await (const batch of csvRows(file)) {
    first.push(...batch.rows);
    if (first.length >= rows) break;
  }
  return [{ name: "", hidden: false, rows: first }];
}
