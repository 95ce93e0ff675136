import type { Actor } from "../../../identity/domain/actor.ts";
import { en as platformEn } from "../../../platform/words/en.ts";
import { zh as platformZh } from "../../../platform/words/zh.ts";
import type { ImportField } from "../../domain/imports/import-field.ts";
import type { ImportMapping } from "../../domain/imports/import-mapping.ts";
import type { ImportCounts, ImportStatus, ImportSubject } from "../../domain/imports/import-state.ts";
import { fieldLabel, importWords, type ImportWords } from "../../domain/imports/import-words.ts";
import { REQUIRED_FIELDS } from "../../domain/imports/required-fields.ts";
import type { RowFault } from "../../domain/imports/row-reader.ts";
import type { ImportRow } from "../../store/imports/imports.ts";
import { chosenSheet, type FoundSheet } from "./read-sheets.ts";

type Details = Readonly<Record<string, string | number>>;

/** A failure as kept in the database. */
export interface StoredFailure {
  readonly code: string;
  readonly details: Details;
}

/** What undoing did, as kept in the database. */
export interface StoredReversal {
  readonly removed: number;
  readonly restored: number;
  readonly kept: number;
  readonly records: readonly { readonly id: string; readonly label: string; readonly code: string }[];
}

/** A fault with its row, as kept in the database. */
export interface StoredFault extends RowFault {
  readonly row: number;
}

export interface ImportView {
  readonly id: string;
  readonly subject: ImportSubject;
  readonly fileName: string;
  readonly fileSize: number;
  readonly status: ImportStatus;
  readonly dryRun: boolean;
  readonly counts: ImportCounts;
  readonly progress: number;
  readonly hasErrorFile: boolean;
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly reversal: { readonly removed: number; readonly restored: number; readonly kept: number } | null;
  readonly createdBy: { readonly id: string; readonly name: string } | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

export interface FieldView {
  readonly code: string;
  readonly label: string;
  readonly type: ImportField["type"];
  readonly required: boolean;
  readonly alternatives: string[];
  readonly choices: { readonly code: string; readonly label: string }[];
}

export interface ImportDetailView extends ImportView {
  readonly sheets: {
    readonly name: string;
    readonly hidden: boolean;
    readonly headerRow: number | null;
    readonly columns: {
      readonly name: string;
      readonly samples: string[];
      readonly guess: { readonly field: string; readonly confidence: number } | null;
    }[];
  }[];
  readonly fields: FieldView[];
  readonly mapping: ImportMapping;
}

/** An import as its reader sees it. */
export function presentImport(row: ImportRow, { language }: Actor): ImportView {
  const failure = row.failure as StoredFailure | null;
  const reversal = row.reversal as StoredReversal | null;
  return {
    id: row.id,
    subject: row.subject as ImportSubject,
    fileName: row.file_name,
    fileSize: row.file_bytes,
    status: row.status as ImportStatus,
    dryRun: row.dry_run,
    counts: {
      total: row.rows_total,
      read: row.rows_read,
      created: row.rows_created,
      updated: row.rows_updated,
      unchanged: row.rows_unchanged,
      failed: row.rows_failed,
    },
    progress: row.progress,
    hasErrorFile: row.error_file_id !== null,
    failure: failure && { code: failure.code, message: failureSentence(failure, language) },
    reversal: reversal && { removed: reversal.removed, restored: reversal.restored, kept: reversal.kept },
    createdBy:
      row.created_by !== null && row.creator_name !== null
        ? { id: row.created_by, name: row.creator_name }
        : null,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}

/** An import with its columns, the fields there are, and the mapping as saved, else as guessed. */
export function presentImportDetail(
  row: ImportRow,
  fields: readonly ImportField[],
  actor: Actor,
): ImportDetailView {
  const words = importWords(actor.language);
  const subject = row.subject as ImportSubject;
  const sheets = sheetsOf(row);
  return {
    ...presentImport(row, actor),
    sheets: sheets.map(({ name, hidden, headerRow, columns }) => ({
      name,
      hidden,
      headerRow,
      columns: columns.map(({ name: column, samples, guess }) => ({
        name: column,
        samples: [...samples],
        guess,
      })),
    })),
    fields: fields.map((field) => presentField(field, subject, words)),
    mapping: mappingOf(row),
  };
}

export function sheetsOf(row: ImportRow): readonly FoundSheet[] {
  return row.sheets as readonly FoundSheet[];
}

/** As saved, else as guessed from the best sheet. */
export function mappingOf(row: ImportRow): ImportMapping {
  return (row.mapping as ImportMapping | null) ?? guessedMapping(sheetsOf(row));
}

function guessedMapping(sheets: readonly FoundSheet[]): ImportMapping {
  const sheet = chosenSheet(sheets, null);
  const guessed = sheet.columns.flatMap(({ name, guess }) => (guess ? [[name, guess.field] as const] : []));
  return {
    sheet: sheets.length > 1 ? sheet.name : null,
    columns: Object.fromEntries(guessed),
    values: {},
    defaults: {},
    createMissingCustomers: false,
  };
}

function presentField(field: ImportField, subject: ImportSubject, words: ImportWords): FieldView {
  const group = REQUIRED_FIELDS[subject].find((codes) => codes.includes(field.code));
  return {
    code: field.code,
    label: fieldLabel(field, words),
    type: field.type,
    required: group !== undefined,
    alternatives: group?.filter((code) => code !== field.code) ?? [],
    choices: Object.keys(field.choices).map((code) => ({ code, label: words.choices[code] ?? code })),
  };
}

export function failureSentence({ code, details }: StoredFailure, language: "zh" | "en"): string {
  const platform: Readonly<Record<string, (details: Details) => string>> =
    language === "zh" ? platformZh : platformEn;
  return (importWords(language).failures[code] ?? platform[code])?.(details) ?? code;
}
