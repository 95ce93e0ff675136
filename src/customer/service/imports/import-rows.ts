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
  let waiting: TextRow[] = [];
  let total = 0;
  for await (const { rows, share } of readBatches(file, sheet)) {
    total += rows.length;
    if (total > ROWS_LIMIT) throw new Failure("import-too-many-rows", { limit: ROWS_LIMIT });
    waiting = waiting.length === 0 ? [...rows] : [...waiting, ...rows];
    if (waiting.length < size) continue;
    yield { rows: waiting, share };
    waiting = [];
  }
  if (waiting.length > 0) yield { rows: waiting, share: 1 };
}

/** As the reader gives them; its failures name the file as the person did. */
async function* readBatches(file: SheetFile, sheet: FoundSheet): AsyncGenerator<RowBatch> {
  const batches = readSheetRows(file, sheet.name === "" ? null : sheet.name);
  const from = sheet.headerRow ?? 0;
  try {
    for (;;) {
      const next = await namingFile(file.name, () => batches.next());
      if (next.done === true) return;
      const { rows, bytesRead } = next.value;
      const texts = rows.filter((row) => row.number > from).map(textRow);
      yield { rows: texts.filter((row) => row !== null), share: Math.min(1, bytesRead / file.size) };
    }
  } finally {
    await batches.return(undefined);
  }
}
