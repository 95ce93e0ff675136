import { recordAct, type Work } from "../../../identity/service/work.ts";
import { newId } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { StoredBytes } from "../../../platform/files/file-storage.ts";
import { findFile, forgetFile, registerFile } from "../../../platform/files/registered-file.ts";
import {
  isCaseImportAtWork,
  type CaseImportCounts,
  type CaseImportStatus,
} from "../../domain/case-import/case-import-state.ts";
import {
  lockCaseImport,
  updateCaseImport,
  type CaseImportRow,
} from "../../store/case-import/case-imports.ts";
import { casePlan, type CasePlan } from "./case-plan.ts";
import type { KeptCaseFault } from "./present-case-import.ts";
import { requireCaseImport } from "./require-case-import.ts";

/** An import whose run begins, how its rows are read, and where the error file of the run before lies. */
export interface BegunCaseRun {
  readonly row: CaseImportRow;
  readonly plan: CasePlan;
  readonly oldErrors: string | null;
}

/** Marks the run as begun; null when there is nothing to run. */
export async function beginCaseRun(work: Work, importId: string): Promise<BegunCaseRun | null> {
  const { tx, actor, now } = work;
  await lockCaseImport(tx, actor.orgId, importId);
  const row = await requireCaseImport(work, importId);
  if (!isCaseImportAtWork(row.status as CaseImportStatus)) return null;
  const old = row.error_file_id === null ? null : await findFile(tx, actor.orgId, row.error_file_id);
  await updateCaseImport(tx, actor.orgId, importId, {
    status: row.dry_run ? "checking" : "running",
    started_at: row.started_at ?? now,
    error_file_id: null,
  });
  if (old !== null) await forgetFile(tx, actor.orgId, old.id);
  return { row, plan: await casePlan(work, row), oldErrors: old?.storageKey ?? null };
}

/** Notes in the transaction that stores some rows how far the run has come; two runs at once end here. */
export async function advanceCaseRun(
  work: Work,
  importId: string,
  counts: CaseImportCounts,
  at: { readonly from: number; readonly through: number; readonly share: number },
): Promise<void> {
  const { tx, actor } = work;
  await lockCaseImport(tx, actor.orgId, importId);
  const row = await requireCaseImport(work, importId);
  if (row.done_through !== at.from) throw new Error(`import ${importId} is run by another worker`);
  await updateCaseImport(tx, actor.orgId, importId, {
    ...columnsOf(counts),
    done_through: at.through,
    progress: Math.round(at.share * 1000) / 1000,
  });
}

/** Marks the run as done (a dry run as checked). */
export async function finishCaseRun(
  work: Work,
  importId: string,
  { counts, faults }: { readonly counts: CaseImportCounts; readonly faults: readonly KeptCaseFault[] },
  stored: StoredBytes | null,
): Promise<void> {
  const { tx, actor, now } = work;
  const row = await requireCaseImport(work, importId);
  const errorFileId = stored === null ? null : await registerErrors(work, row, stored);
  await updateCaseImport(tx, actor.orgId, importId, {
    ...columnsOf(counts),
    status: row.dry_run ? "checked" : "done",
    progress: 1,
    faults: JSON.stringify(faults),
    error_file_id: errorFileId,
    failure: null,
    finished_at: now,
  });
  if (row.dry_run) return;
  await recordAct(work, {
    action: "feedback-import.done",
    recordType: "feedback-import",
    recordId: importId,
    recordLabel: row.file_name,
    details: { ...counts },
  });
}

/** Marks the run as failed; `null`: it was broken off for a reason that nobody can mend by themselves. */
export async function failCaseRun(work: Work, importId: string, failure: Failure | null): Promise<void> {
  const { tx, actor, now } = work;
  const row = await requireCaseImport(work, importId);
  const told = failure ?? new Failure("case-import-interrupted", { row: row.done_through });
  await updateCaseImport(tx, actor.orgId, importId, {
    status: "failed",
    failure: JSON.stringify({ code: told.code, details: told.details }),
    finished_at: now,
  });
}

async function registerErrors(
  { tx, actor, now }: Work,
  row: CaseImportRow,
  stored: StoredBytes,
): Promise<string> {
  const id = newId();
  await registerFile(tx, actor.orgId, {
    ...stored,
    id,
    name: `${row.file_name.replace(/\.[a-z]{3,4}$/iu, "")}.errors.csv`,
    mediaType: "text/csv; charset=utf-8",
    purpose: "feedback-import-errors",
    createdBy: null,
    createdAt: now,
  });
  return id;
}

function columnsOf({ read, created, repeated, failed }: CaseImportCounts) {
  return { rows_read: read, rows_created: created, rows_repeated: repeated, rows_failed: failed };
}
