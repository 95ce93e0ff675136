import { Failure } from "../../../kit/failure.ts";
import { readSheetRows } from "../../../platform/sheet/read-sheet-rows.ts";
import type { SheetFile } from "../../../platform/sheet/sheet-file.ts";
import type { TextRow } from "../../domain/imports/find-header.ts";
import type { FoundSheet } from "./read-sheets.ts";
import { namingFile, textRow } from "./text-rows.ts";

/** Some data rows, and how much of the file has been read (0–1). */
export interface RowBatch {
  readonly rows: readonly TextRow[];
  readonly share: number;
}

/** Excel's last row. */
const ROWS_LIMIT = 1_048_576;

/**
 * The data rows of one sheet in batches of at least `size` (but the last), blank ones left out.
 * @throws Failure those of reading files, `import-too-many-rows`
 */
export async function* importRows(
  file: SheetFile,
  sheet: FoundSheet,
  size: number,
): AsyncGenerator<RowBatch> {
  const batches = readSheetRows(file, sheet.name === "" ? null : sheet.name);
  const from = sheet.headerRow ?? 0;
  let waiting: TextRow[] = [];
  let total = 0;
  try {
    for (;;) {
      const next = await namingFile(file.name, () => batches.next());
      if (next.done === true) break;
      for (const row of next.value.rows) {
        const texts = row.number > from ? textRow(row) : null;
        if (texts !== null) waiting.push(texts);
      }
      if (total + waiting.length > ROWS_LIMIT)
        throw new Failure("import-too-many-rows", { limit: ROWS_LIMIT });
      if (waiting.length < size) continue;
      total += waiting.length;
      yield { rows: waiting, share: Math.min(1, next.value.bytesRead / Math.max(1, file.size)) };
      waiting = [];
    }
    if (waiting.length > 0) yield { rows: waiting, share: 1 };
  } finally {
    await batches.return(undefined);
  }
}
