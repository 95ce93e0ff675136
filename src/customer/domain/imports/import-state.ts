/** What an import brings. */
export const IMPORT_SUBJECTS = ["customers", "service-records"] as const;
export type ImportSubject = (typeof IMPORT_SUBJECTS)[number];

/**
 * Where an import stands: `uploaded` (being mapped) → `waiting` → `checking` (dry run) → `checked`, or `running` →
 * `done` → `undoing` → `undone`. `failed` can be mapped and run again.
 */
export const IMPORT_STATUSES = [
  "uploaded",
  "waiting",
  "checking",
  "checked",
  "running",
  "done",
  "failed",
  "undoing",
  "undone",
] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

const AT_WORK: readonly ImportStatus[] = ["waiting", "checking", "running", "undoing"];

/** True while a job works on the import or is about to. */
export const isImportAtWork = (status: ImportStatus): boolean => AT_WORK.includes(status);

/** True while the mapping may be changed and the import run. */
export const isImportOpen = (status: ImportStatus): boolean =>
  status === "uploaded" || status === "checked" || status === "failed";

/** Rows of one import by what became of them. `total` is null until the file was read to its end. */
export interface ImportCounts {
  readonly total: number | null;
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
}
