import type { Actor } from "../../../identity/domain/actor.ts";
import type { Work } from "../../../identity/service/work.ts";
import { failureSentence, type StoredFailure } from "../../../customer/service/imports/present-import.ts";
import type { RowFault } from "../../../customer/domain/imports/row-reader.ts";
import { CASE_FIELDS, REQUIRED_CASE_FIELDS } from "../../domain/case-import/case-fields.ts";
import type { CaseImportCounts, CaseImportStatus } from "../../domain/case-import/case-import-state.ts";
import { caseFaultSentence, caseImportWords } from "../../domain/case-import/case-import-words.ts";
import type { CaseImportRow } from "../../store/case-import/case-imports.ts";
import { caseImportFailuresEn } from "../../words/case-import-en.ts";
import { caseImportFailuresZh } from "../../words/case-import-zh.ts";
import { caseMappingOf, caseSheetsOf } from "./case-plan.ts";
import { requireCaseImport } from "./require-case-import.ts";

/** A fault as kept with its import. */
export interface KeptCaseFault extends RowFault {
  readonly row: number;
}

export type CaseImportView = Awaited<ReturnType<typeof readCaseImport>>;

/** One import with everything that its screen shows. @throws Failure `forbidden`, `not-found` */
export async function readCaseImport(work: Work, id: string) {
  const row = await requireCaseImport(work, id);
  const words = caseImportWords(work.actor.language);
  return {
    ...summaryOfCaseImport(row, work.actor),
    sheets: caseSheetsOf(row).map(({ name, headerRow, columns }) => ({
      name,
      headerRow,
      columns: columns.map((column) => ({
        name: column.name,
        samples: [...column.samples],
        guess: column.guess?.field ?? null,
      })),
    })),
    fields: CASE_FIELDS.map(({ code }) => ({
      code,
      label: words.fields[code] ?? code,
      required: REQUIRED_CASE_FIELDS.some((one) => one === code),
    })),
    mapping: mutable(caseMappingOf(row)),
    faults: (row.faults as readonly KeptCaseFault[]).map((fault) => ({
      row: fault.row,
      column: fault.column,
      value: fault.value,
      code: fault.code,
      message: caseFaultSentence(fault, words),
    })),
  };
}

/** What lists of imports show. */
export function summaryOfCaseImport(row: CaseImportRow, { language }: Actor) {
  const failure = row.failure as StoredFailure | null;
  return {
    id: row.id,
    fileName: row.file_name,
    fileSize: row.file_bytes,
    status: row.status as CaseImportStatus,
    dryRun: row.dry_run,
    counts: caseCountsOf(row),
    progress: row.progress,
    hasErrorFile: row.error_file_id !== null,
    failure: failure && { code: failure.code, message: caseFailureSentence(failure, language) },
    createdByName: row.creator_name,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
  };
}

export function caseCountsOf(row: CaseImportRow): CaseImportCounts {
  return {
    read: row.rows_read,
    created: row.rows_created,
    repeated: row.rows_repeated,
    failed: row.rows_failed,
  };
}

function caseFailureSentence({ code, details }: StoredFailure, language: "zh" | "en"): string {
  const own: Readonly<Record<string, (of: StoredFailure["details"]) => string>> =
    language === "zh" ? caseImportFailuresZh : caseImportFailuresEn;
  return own[code]?.(details) ?? failureSentence({ code, details }, language);
}

function mutable({ sheet, columns, values, defaults }: ReturnType<typeof caseMappingOf>) {
  const copied = Object.entries(values).map(([field, words]) => [field, { ...words }] as const);
  return { sheet, columns: { ...columns }, values: Object.fromEntries(copied), defaults: { ...defaults } };
}
