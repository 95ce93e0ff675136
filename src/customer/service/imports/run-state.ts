import type { Failure } from "../../../kit/failure.ts";
import { announce, newId, recordAct, type Work } from "../../../identity/service/work.ts";
import type { StoredBytes } from "../../../platform/files/file-storage.ts";
import { findFile, forgetFile, registerFile } from "../../../platform/files/registered-file.ts";
import type { ImportCounts } from "../../domain/imports/import-state.ts";
import { lockImport, updateImport, type ImportRow } from "../../store/imports/imports.ts";
import type { RunResult } from "./import-run.ts";
import { requireImport } from "./require-import.ts";
import { tellFailure, tellStarter } from "./tell-starter.ts";

const STARTED = ["waiting", "checking", "running"];

/** True for an import that was asked to run and has not ended. */
export function isStarted(row: ImportRow): boolean {
  return STARTED.includes(row.status);
}

/** An import whose run begins, and where the error file of the run before lies. */
export interface BegunRun {
  readonly row: ImportRow;
  readonly oldErrors: string | null;
}

/** Marks the run as begun; null when there is nothing to run. */
export async function beginRun(work: Work, importId: string): Promise<BegunRun | null> {
  const { tx, actor, now } = work;
  await lockImport(tx, actor.orgId, importId);
  const row = await requireImport(work, importId);
  if (!isStarted(row)) return null;
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

/** Marks the run as done (a dry run as checked), in the transaction that did it. */
export async function finishRun(
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
  await tellStarter(work, row, counts);
}

async function registerErrors(
  { tx, actor, now }: Work,
  row: ImportRow,
  stored: StoredBytes,
): Promise<string> {
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

/** Marks the run as failed. */
export async function failRun(work: Work, importId: string, failure: Failure): Promise<void> {
  const { tx, actor, now } = work;
  await updateImport(tx, actor.orgId, importId, {
    status: "failed",
    failure: JSON.stringify({ code: failure.code, details: failure.details }),
    progress: 0,
    finished_at: now,
  });
  await tellFailure(work, await requireImport(work, importId));
}

/** Counts as columns. */
export function countColumns(counts: ImportCounts) {
  return {
    rows_read: counts.read,
    rows_created: counts.created,
    rows_updated: counts.updated,
    rows_unchanged: counts.unchanged,
    rows_failed: counts.failed,
  };
}
