import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Failure } from "../../../kit/failure.ts";
import { sheetCellText } from "../../../platform/sheet/cell-text.ts";
import { readSheetRows } from "../../../platform/sheet/read-sheet-rows.ts";
import type { SheetRow } from "../../../platform/sheet/sheet-row.ts";
import { inspectSheetFile } from "../../../platform/sheet/sheet-file.ts";
import { isTemplateSheet } from "../../domain/import-definition/read-template-sheet.ts";
import type { SheetText } from "../../domain/import-definition/template-row.ts";

/** A survey has 200 questions at most; rows of texts and of nothing come on top. */
const MOST_ROWS = 2_000;
const MOST_COLUMNS = 60;

/**
 * The rows of the first sheet that has the template's header, null where no sheet has it.
 * @param name of the file, for messages
 * @throws Failure those of reading sheets: `xls-old-format`, `xlsx-broken`, `xlsx-password`, `file-wrong-type` …
 */
export async function readSheetTexts(
  content: Uint8Array,
  name: string,
): Promise<readonly SheetText[] | null> {
  const folder = await mkdtemp(path.join(tmpdir(), "huiyin-survey-"));
  try {
    const file = path.join(folder, "survey");
    await writeFile(file, content);
    return await templateRows(file);
  } catch (error) {
    if (error instanceof Failure) throw new Failure(error.code, { ...error.details, file: name });
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function templateRows(path: string): Promise<readonly SheetText[] | null> {
  let sheet: string | null = null;
  let rows: SheetText[] = [];
  for await (const batch of readSheetRows(await inspectSheetFile(path))) {
    for (const [name, own] of Map.groupBy(batch.rows, (row) => row.sheet)) {
      if (name !== sheet && isTemplateSheet(rows)) return rows;
      if (name !== sheet) rows = [];
      sheet = name;
      rows.push(...own.slice(0, MOST_ROWS - rows.length).map(textsOf));
    }
    if (rows.length >= MOST_ROWS && isTemplateSheet(rows)) break;
  }
  return isTemplateSheet(rows) ? rows : null;
}

function textsOf({ number, cells }: SheetRow): SheetText {
  return { number, cells: cells.slice(0, MOST_COLUMNS).map((cell) => sheetCellText(cell)) };
}
