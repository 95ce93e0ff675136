import { Failure } from "../../../kit/failure.ts";
import type { Session } from "../../../identity/service/session.ts";
import { announce, newId, recordAct, type Work } from "../../../identity/service/work.ts";
import type { FileStorage, StoredBytes } from "../../../platform/files/file-storage.ts";
import { findFile, forgetFile, registerFile } from "../../../platform/files/registered-file.ts";
import type { ImportCounts } from "../../domain/imports/import-state.ts";
import { lockImport, updateImport, type ImportRow } from "../../store/imports/imports.ts";
import { lockImports } from "../../store/imports/stage.ts";
import { ErrorSheet } from "./error-sheet.ts";
import { importPlan } from "./import-plan.ts";
import { ImportRun, type RunResult } from "./import-run.ts";
import { requireImport } from "./require-import.ts";
import { inspectImportFile } from "./text-rows.ts";

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told about every batch; `share` of the file is done (0–1). */
  readonly onProgress?: (counts: ImportCounts, share: number) => void;
  /** True when nobody will try again: an unexpected end is then written down as a failure. */
  readonly last?: boolean;
}

const STARTED = ["waiting", "checking", "running"];
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
 * A failure that the user can mend ends as status `failed`; anything else is thrown.
 */
export async function runImport(
  session: Session,
  storage: FileStorage,
  importId: string,
  options: RunOptions = {},
): Promise<void> {
  const begun = await session.begin((work) => beginRun(work, importId));
  if (begun === null) return;
  if (begun.oldErrors !== null) await storage.remove(begun.oldErrors);
  const errors = { sheet: null as ErrorSheet | null };
  try {
    await session.begin((work) => runWithin(work, { session, storage, importId, options, errors }));
  } catch (error) {
    if (error instanceof DryRunDone) {
      const stored = (await errors.sheet?.close()) ?? null;
      await session.begin((work) => finishRun(work, begun.row, error.result, stored));
      return;
    }
    await errors.sheet?.discard();
    if (!(error instanceof Failure) && options.last !== true) throw error;
    const failure = error instanceof Failure ? error : new Failure("import-interrupted");
    await session.begin((work) => failRun(work, importId, failure));
    if (!(error instanceof Failure)) throw error;
  }
}

async function beginRun(
  work: Work,
  importId: string,
): Promise<{ readonly row: ImportRow; readonly oldErrors: string | null } | null> {
  const { tx, actor, now } = work;
  await lockImport(tx, actor.orgId, importId);
  const row = await requireImport(work, importId);
  if (!STARTED.includes(row.status)) return null;
  const oldErrors = await dropErrorFile(work, row);
  await updateImport(tx, actor.orgId, importId, {
    status: row.dry_run ? "checking" : "running",
    started_at: now,
    rows_total: null,
    rows_read: 0,
    rows_created: 0,
    rows_updated: 0,
    rows_unchanged: 0,
    rows_failed: 0,
    progress: 0,
    faults: "[]",
  });
  return { row, oldErrors };
}

/** Forgets the error file of the run before; answers where its bytes lie. */
async function dropErrorFile({ tx, actor }: Work, row: ImportRow): Promise<string | null> {
  if (row.error_file_id === null) return null;
  const file = await findFile(tx, actor.orgId, row.error_file_id);
  await updateImport(tx, actor.orgId, row.id, { error_file_id: null });
  await forgetFile(tx, actor.orgId, row.error_file_id);
  return file?.storageKey ?? null;
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
  await lockImports(tx, actor.orgId);
  const row = await requireImport(work, importId);
  // Another worker may have been at it while this one waited for the lock.
  if (!STARTED.includes(row.status)) return;
  const plan = await importPlan(work, row);
  const file = await inspectImportFile(await storage.path(row.storage_key), row.file_name);
  const sheet = new ErrorSheet(storage, plan.sheet, row.language === "en" ? "en" : "zh");
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

async function finishRun(
  work: Work,
  row: ImportRow,
  { counts, faults }: RunResult,
  stored: StoredBytes | null,
): Promise<void> {
  const { tx, actor, now } = work;
  const errorFileId = stored === null ? null : await registerErrors(work, row, stored);
  await updateImport(tx, actor.orgId, row.id, {
    ...countColumns(counts),
    status: row.dry_run ? "checked" : "done",
    rows_total: counts.total,
    progress: 1,
    faults: JSON.stringify(faults),
    error_file_id: errorFileId,
    failure: null,
    finished_at: now,
    applied_at: row.dry_run ? null : now,
  });
  if (row.dry_run) return;
  const details = { subject: row.subject, ...counts };
  await recordAct(work, {
    action: "import.done",
    recordType: "import",
    recordId: row.id,
    recordLabel: row.file_name,
    details,
  });
  await announce(work, "customer.imported", { importId: row.id, ...details });
}

async function registerErrors({ tx, actor, now }: Work, row: ImportRow, stored: StoredBytes): Promise<string> {
  const id = newId();
  await registerFile(tx, actor.orgId, {
    ...stored,
    id,
    name: `${row.file_name.replace(/\.[a-z]{3,4}$/iu, "")}.errors.csv`,
    mediaType: "text/csv; charset=utf-8",
    purpose: "import-errors",
    createdBy: null,
    createdAt: now,
  });
  return id;
}

async function failRun({ tx, actor, now }: Work, importId: string, failure: Failure): Promise<void> {
  await updateImport(tx, actor.orgId, importId, {
    status: "failed",
    failure: JSON.stringify({ code: failure.code, details: failure.details }),
    progress: 0,
    finished_at: now,
  });
}

function countColumns(counts: ImportCounts) {
  return {
    rows_read: counts.read,
    rows_created: counts.created,
    rows_updated: counts.updated,
    rows_unchanged: counts.unchanged,
    rows_failed: counts.failed,
  };
}
