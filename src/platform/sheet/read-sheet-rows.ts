import { csvRows } from "./csv-rows.ts";
import type { SheetFile } from "./sheet-file.ts";
import type { SheetBatch } from "./sheet-row.ts";

/**
 * Reads a spreadsheet file in batches of rows of one sheet each, in order. XLSX support is loaded when first needed.
 * Failures as `csvRows` and `xlsxRows`.
 */
export async function* readSheetRows(file: SheetFile): AsyncGenerator<SheetBatch> {
  if (file.kind === "text") {
    yield* csvRows(file);
    return;
  }
  const { xlsxRows } = await import("./xlsx-rows.ts");
  yield* xlsxRows(file);
}
