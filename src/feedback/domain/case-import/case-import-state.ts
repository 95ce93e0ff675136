/**
 * Where an import stands: `uploaded` (its columns are looked at) → `waiting` → `checking` (dry run) → `checked`, or
 * `running` → `done`. `failed` can be run again and goes on where it ended.
 */
export const CASE_IMPORT_STATUSES = [
  "uploaded",
  "waiting",
  "checking",
  "checked",
  "running",
  "done",
  "failed",
] as const;
export type CaseImportStatus = (typeof CASE_IMPORT_STATUSES)[number];

/** True while a job works on it or is about to. */
export const isCaseImportAtWork = (status: CaseImportStatus): boolean =>
  status === "waiting" || status === "checking" || status === "running";

/** Rows by what became of them; `repeated` were there before. */
export interface CaseImportCounts {
  readonly read: number;
  readonly created: number;
  readonly repeated: number;
  readonly failed: number;
}

export const NO_ROWS: CaseImportCounts = { read: 0, created: 0, repeated: 0, failed: 0 };
