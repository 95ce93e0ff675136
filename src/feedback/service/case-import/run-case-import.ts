import { setImmediate } from "node:timers/promises";
import { ErrorSheet } from "../../../customer/service/imports/error-sheet.ts";
import { importRows } from "../../../customer/service/imports/import-rows.ts";
import type { FoundSheet } from "../../../customer/service/imports/read-sheets.ts";
import { inspectImportFile } from "../../../customer/service/imports/text-rows.ts";
import type { TextRow } from "../../../customer/domain/imports/find-header.ts";
import type { RowFault } from "../../../customer/domain/imports/row-reader.ts";
import type { Session } from "../../../identity/service/session.ts";
import { Failure } from "../../../kit/failure.ts";
import type { FileStorage } from "../../../platform/files/file-storage.ts";
import type { CaseImportCounts } from "../../domain/case-import/case-import-state.ts";
import { caseImportWords, caseRowReason } from "../../domain/case-import/case-import-words.ts";
import type { CaseImportRow } from "../../store/case-import/case-imports.ts";
import { CaseRun } from "./case-run.ts";
import { beginCaseRun, failCaseRun, finishCaseRun, type BegunCaseRun } from "./case-run-state.ts";

export interface CaseRunOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told of every batch; `share` of the file is read (0–1). */
  readonly onProgress?: (counts: CaseImportCounts, share: number) => void;
  /** True when nobody will try again: an unexpected end is then written down as a failure. */
  readonly last?: boolean;
}

/** Rows of one transaction. */
const BATCH_ROWS = 200;

/**
 * Runs a started import, some rows a transaction: what is stored stays, and a run that is broken off goes on there
 * when it is run again. Answers the failure that the user can mend, with which it ended; anything else is thrown.
 */
export async function runCaseImport(
  session: Session,
  storage: FileStorage,
  importId: string,
  options: CaseRunOptions = {},
): Promise<Failure | null> {
  const begun = await session.begin((work) => beginCaseRun(work, importId));
  if (begun === null) return null;
  if (begun.oldErrors !== null) await storage.remove(begun.oldErrors);
  const language = languageOf(begun.row);
  const words = caseImportWords(language);
  const reasonOf = (faults: readonly RowFault[]): string => caseRowReason(faults, words);
  const errors = new ErrorSheet(storage, begun.plan.sheet, { language, reasonOf });
  try {
    const run = new CaseRun(session, begun, errors);
    await readThrough(run, storage, begun, options);
    const stored = await errors.close();
    await session.begin((work) => finishCaseRun(work, importId, run.result(), stored));
    return null;
  } catch (error) {
    await errors.discard();
    return failed(session, importId, error, options.last === true);
  }
}

function languageOf({ language }: CaseImportRow): "zh" | "en" {
  return language === "en" ? "en" : "zh";
}

async function readThrough(
  run: CaseRun,
  storage: FileStorage,
  { row, plan }: BegunCaseRun,
  { signal, onProgress }: CaseRunOptions,
): Promise<void> {
  const file = await inspectImportFile(await storage.path(row.storage_key), row.file_name);
  // Samples and guesses play no part any more.
  const sheet: FoundSheet = { ...plan.sheet, columns: [] };
  for await (const { rows, share } of importRows(file, sheet, BATCH_ROWS)) {
    for (const part of parts(rows)) {
      signal?.throwIfAborted();
      await run.take(part, share);
      onProgress?.(run.result().counts, share);
      await setImmediate();
    }
  }
}

function parts(rows: readonly TextRow[]): readonly (readonly TextRow[])[] {
  const count = Math.ceil(rows.length / BATCH_ROWS);
  return Array.from({ length: count }, (_, at) => rows.slice(at * BATCH_ROWS, (at + 1) * BATCH_ROWS));
}

/** Writes a failure down and answers it; throws what is none, written down too when nobody will try again. */
async function failed(session: Session, importId: string, error: unknown, isLast: boolean): Promise<Failure> {
  const isTold = error instanceof Failure;
  if (isTold || isLast) await session.begin((work) => failCaseRun(work, importId, isTold ? error : null));
  if (!isTold) throw error;
  return error;
}
