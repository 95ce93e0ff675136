import { importRows } from "../../../customer/service/imports/import-rows.ts";
import { BYTE_ORDER_MARK, csvLine } from "../../../identity/domain/csv-line.ts";
import type { Session } from "../../../identity/service/session.ts";
import { newId, recordAct } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { FileStorage, StoredBytes } from "../../../platform/files/file-storage.ts";
import { findFile, forgetFile, registerFile } from "../../../platform/files/registered-file.ts";
import type { SheetFile } from "../../../platform/sheet/sheet-file.ts";
import { guessedMapping, type ResponseSheet } from "../../domain/response-import/response-mapping.ts";
import { updateResponseImport, type ResponseImportRow } from "../../store/response-imports.ts";
import { sheetWords } from "../exporting/codebook-sheet.ts";
import { requireResponseImport } from "./require-response-import.ts";
import type { RefusedRow } from "./row-tally.ts";

const GIGABYTE = 1024 ** 3;

interface Refused {
  readonly row: ResponseImportRow;
  readonly file: SheetFile;
  /** Name of the sheet read; null: as guessed. */
  readonly sheet: string | null;
  readonly reasons: ReadonlyMap<number, RefusedRow>;
}

/**
 * Writes the rows that were refused as CSV: their columns, then row number, columns at fault and reasons; mended, it
 * can be uploaded as it is. It takes the place of the one of an earlier run.
 */
export async function replaceErrorFile(
  session: Session,
  storage: FileStorage,
  refused: Refused,
): Promise<void> {
  const { row, reasons } = refused;
  const stored =
    reasons.size === 0
      ? null
      : await storage.write(lines(refused, session.actor.language), { maxBytes: GIGABYTE });
  const old = await session.begin(async ({ tx, actor, now }) => {
    const before = row.error_file_id === null ? null : await findFile(tx, actor.orgId, row.error_file_id);
    const fileId = stored === null ? null : newId();
    if (stored !== null && fileId !== null)
      await registerFile(tx, actor.orgId, {
        ...stored,
        id: fileId,
        name: `${row.file_name}.errors.csv`,
        mediaType: "text/csv",
        purpose: "response-import-errors",
        createdBy: actor.kind === "user" ? actor.id : null,
        createdAt: now,
      });
    await updateResponseImport(tx, actor.orgId, row.id, { error_file_id: fileId });
    if (before !== null) await forgetFile(tx, actor.orgId, before.id);
    return before;
  });
  if (old !== null) await storage.remove(old.storageKey);
}

async function* lines(
  { row, file, sheet, reasons }: Refused,
  language: "zh" | "en",
): AsyncGenerator<Uint8Array> {
  const sheets = row.sheets as readonly ResponseSheet[];
  const wanted = sheet ?? guessedMapping(sheets).sheet;
  const read = sheets.find(({ name }) => name === wanted);
  if (!read) return;
  const { errorColumns: added } = sheetWords(language);
  const headings = read.columns.map(({ name }) => name);
  yield Buffer.from(BYTE_ORDER_MARK + csvLine([...headings, added.row, added.column, added.reason]));
  for await (const { rows } of importRows(file, { ...read, columns: [] }, 500)) {
    const bad = rows.flatMap((one) => {
      const refused = reasons.get(one.number);
      if (!refused) return [];
      const cells = read.columns.map(({ index }) => one.cells[index] ?? "");
      return [csvLine([...cells, one.number, refused.columns, refused.reason])];
    });
    if (bad.length > 0) yield Buffer.from(bad.join(""));
  }
}

/**
 * The rows that were refused, as CSV; reading them is audited, since they may hold contact data.
 * @throws Failure `forbidden`, `not-found`, `not-found-error-file`, `gone-file`
 */
export async function openErrorFile(
  session: Session,
  storage: FileStorage,
  id: string,
): Promise<{ readonly name: string; readonly content: ReadableStream<Uint8Array> }> {
  const file = await session.begin(async (work) => {
    const row = await requireResponseImport(work, id);
    const found: (StoredBytes & { readonly name: string }) | null =
      row.error_file_id === null ? null : await findFile(work.tx, work.actor.orgId, row.error_file_id);
    if (!found) throw new Failure("not-found-error-file");
    await recordAct(work, {
      action: "response.download-import-errors",
      recordType: "survey",
      recordId: row.survey_id,
      recordLabel: row.file_name,
      details: { importId: id },
    });
    return found;
  });
  return { name: file.name, content: await storage.read(file.storageKey) };
}
