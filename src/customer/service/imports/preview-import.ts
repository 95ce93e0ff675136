import type { Session } from "../../../identity/service/session.ts";
import type { FileStorage } from "../../../platform/files/file-storage.ts";
import { rowFaults } from "../../domain/imports/check-row.ts";
import type { CellValue, ReadPhone } from "../../domain/imports/cell-reading.ts";
import type { TextRow } from "../../domain/imports/find-header.ts";
import {
  faultSentence,
  fieldLabel,
  importWords,
  type ImportWords,
} from "../../domain/imports/import-words.ts";
import { shownValue } from "../../domain/imports/row-reader.ts";
import { importPlan, type ImportPlan } from "./import-plan.ts";
import { importRows } from "./import-rows.ts";
import { requireImport } from "./require-import.ts";
import { inspectImportFile } from "./text-rows.ts";

export interface ImportPreviewView {
  readonly columns: { readonly name: string; readonly field: string; readonly label: string }[];
  readonly rows: PreviewRow[];
}

interface PreviewRow {
  readonly row: number;
  readonly cells: {
    readonly written: string;
    readonly value: string | null;
    readonly error: string | null;
  }[];
  readonly errors: string[];
}

/**
 * The first rows as they would be read by the saved mapping. What only the database knows (an unknown customer) is
 * found by a dry run. @throws Failure `not-found`, those of the mapping, those of reading files
 */
export async function previewImport(
  session: Session,
  storage: FileStorage,
  id: string,
  limit: number,
): Promise<ImportPreviewView> {
  const { row, plan } = await session.begin(async (work) => {
    const found = await requireImport(work, id);
    return { row: found, plan: await importPlan(work, found) };
  });
  const file = await inspectImportFile(await storage.path(row.storage_key), row.file_name);
  const words = importWords(session.actor.language);
  const columns = plan.columns.map(({ name, field }) => ({
    name,
    field: field.code,
    label: fieldLabel(field, words),
  }));
  for await (const { rows } of importRows(file, plan.sheet, limit)) {
    return { columns, rows: rows.slice(0, limit).map((texts) => previewRow(texts, plan, words)) };
  }
  return { columns, rows: [] };
}

function previewRow(row: TextRow, plan: ImportPlan, words: ImportWords): PreviewRow {
  const read = plan.readRow(row);
  const nameOf = (code: string): string | null =>
    plan.columns.find((column) => column.field.code === code)?.name ?? null;
  return {
    row: row.number,
    cells: plan.columns.map(({ index, name, field }) => {
      const fault = read.faults.find((found) => found.column === name);
      return {
        written: shownValue(row.cells[index] ?? ""),
        value: shownCell(read.values.get(field.code), words),
        error: fault ? faultSentence(fault, words) : null,
      };
    }),
    errors: rowFaults(plan.subject, read, nameOf).map((fault) => faultSentence(fault, words)),
  };
}

function shownCell(value: CellValue | undefined, words: ImportWords): string | null {
  if (value === undefined) return null;
  if (typeof value === "string") return words.choices[value] ?? value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return (value as readonly (string | ReadPhone)[])
    .map((part) => (typeof part === "string" ? part : part.value + (part.extension && ` #${part.extension}`)))
    .join(words.pieces.joint);
}
