import { Failure } from "../../../kit/failure.ts";
import type { Session } from "../../../identity/service/session.ts";
import type { Work } from "../../../identity/service/work.ts";
import type { FileStorage } from "../../../platform/files/file-storage.ts";
import type { ImportCounts } from "../../domain/imports/import-state.ts";
import { importWords, rowReason } from "../../domain/imports/import-words.ts";
import type { RowFault } from "../../domain/imports/row-reader.ts";
import { updateImport, type ImportRow } from "../../store/imports/imports.ts";
import { beginBulkWork } from "../../store/imports/stage.ts";
import { ErrorSheet } from "./error-sheet.ts";
import { importPlan } from "./import-plan.ts";
import { ImportRun, type RunResult } from "./import-run.ts";
import { requireImport } from "./require-import.ts";
import { beginRun, countColumns, failRun, finishRun, isStarted } from "./run-state.ts";
import { inspectImportFile } from "./text-rows.ts";

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told about every batch; `share` of the file is done (0–1). */
  readonly onProgress?: (counts: ImportCounts, share: number) => void;
  /** True when nobody will try again: an unexpected end is then written down as a failure. */
  readonly last?: boolean;
}

/** Milliseconds between two looks that others get at the progress. */
const PROGRESS_PACE = 500;

/** Ends the transaction of a dry run: everything is done and counted, nothing stays. */
class DryRunDone extends Error {
  readonly result: RunResult;

  constructor(result: RunResult) {
    super("dry run done");
    this.result = result;
  }
}

/**
 * Runs a started import in one transaction: all rows that can be read come in, or none. Ended in the middle, it can be
 * run again and gives the same; run again when done, it does nothing. One import of an organization at a time.
 * Answers the failure that the user can mend, with which it ended as `failed`; anything else is thrown.
 */
export async function runImport(
  session: Session,
  storage: FileStorage,
  importId: string,
  options: RunOptions = {},
): Promise<Failure | null> {
  const begun = await session.begin((work) => beginRun(work, importId));
  if (begun === null) return null;
  if (begun.oldErrors !== null) await storage.remove(begun.oldErrors);
  const setting: RunSetting = { session, storage, importId, options, errors: { sheet: null } };
  try {
    await session.begin((work) => runWithin(work, setting));
    return null;
  } catch (error) {
    if (error instanceof DryRunDone) {
      await endDryRun(setting, begun.row, error.result);
      return null;
    }
    await setting.errors.sheet?.discard();
    return failed(setting, error);
  }
}

async function endDryRun({ session, errors }: RunSetting, row: ImportRow, result: RunResult): Promise<void> {
  const stored = (await errors.sheet?.close()) ?? null;
  await session.begin((work) => finishRun(work, row, result, stored));
}

/** Writes a failure down and answers it; throws what is none, written down too when nobody will try again. */
async function failed({ session, importId, options }: RunSetting, error: unknown): Promise<Failure> {
  if (!(error instanceof Failure) && options.last !== true) throw error;
  const failure = error instanceof Failure ? error : new Failure("import-interrupted");
  await session.begin((work) => failRun(work, importId, failure));
  if (failure !== error) throw error;
  return failure;
}

interface RunSetting {
  readonly session: Session;
  readonly storage: FileStorage;
  readonly importId: string;
  readonly options: RunOptions;
  readonly errors: { sheet: ErrorSheet | null };
}

async function runWithin(work: Work, setting: RunSetting): Promise<void> {
  const { storage, importId, options } = setting;
  const { tx, actor, now } = work;
  await beginBulkWork(tx, actor.orgId);
  const row = await requireImport(work, importId);
  // Another worker may have been at it while this one waited for the lock.
  if (!isStarted(row)) return;
  const plan = await importPlan(work, row);
  const file = await inspectImportFile(await storage.path(row.storage_key), row.file_name);
  const language = row.language === "en" ? "en" : "zh";
  const words = importWords(language);
  const reasonOf = (faults: readonly RowFault[]): string => rowReason(faults, words);
  const sheet = new ErrorSheet(storage, plan.sheet, { language, reasonOf });
  setting.errors.sheet = sheet;
  const run = new ImportRun({
    file,
    plan,
    scope: { orgId: actor.orgId, importId, now },
    errors: sheet,
    signal: options.signal,
    onProgress: progressOf(setting),
  });
  const result = await run.write(tx);
  if (row.dry_run) throw new DryRunDone(result);
  await finishRun(work, row, result, await sheet.close());
}

/** Tells the caller of every batch, and everybody else now and then, in transactions of their own. */
function progressOf({
  session,
  importId,
  options,
}: RunSetting): (counts: ImportCounts, share: number) => Promise<void> {
  let told = 0;
  return async (counts, share) => {
    options.onProgress?.(counts, share);
    const at = performance.now();
    if (at - told < PROGRESS_PACE) return;
    told = at;
    await session.begin(({ tx, actor }) =>
      updateImport(tx, actor.orgId, importId, {
        ...countColumns(counts),
        progress: Math.round(share * 1000) / 1000,
      }),
    );
  };
}
