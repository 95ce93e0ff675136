import type { Work } from "../../../identity/service/work.ts";
import { mappedColumns } from "../../domain/imports/check-mapping.ts";
import type { ImportMapping } from "../../domain/imports/import-mapping.ts";
import type { ImportSubject } from "../../domain/imports/import-state.ts";
import { rowReader, type MappedColumn, type ReadRow } from "../../domain/imports/row-reader.ts";
import type { TextRow } from "../../domain/imports/find-header.ts";
import type { ImportRow } from "../../store/imports/imports.ts";
import { importSetting, type ImportSetting } from "./import-setting.ts";
import { mappingOf, sheetsOf } from "./present-import.ts";
import { chosenSheet, type FoundSheet } from "./read-sheets.ts";

/** How the rows of one import are read: saved mapping, its sheet and columns, and the reader. */
export interface ImportPlan {
  readonly subject: ImportSubject;
  readonly mapping: ImportMapping;
  readonly sheet: FoundSheet;
  readonly columns: readonly MappedColumn[];
  readonly setting: ImportSetting;
  readonly readRow: (row: TextRow) => ReadRow;
}

/** @throws Failure `import-no-sheet` and those of `mappedColumns` */
export async function importPlan(work: Work, row: ImportRow): Promise<ImportPlan> {
  const subject = row.subject as ImportSubject;
  const setting = await importSetting(work, subject);
  const mapping = mappingOf(row);
  const sheet = chosenSheet(sheetsOf(row), mapping.sheet);
  const names = sheet.columns.map((column) => column.name);
  // The mapping speaks of the columns that have a name; in the row they stand at their own place.
  const columns = mappedColumns(subject, names, mapping, setting.fields).map((column) => ({
    ...column,
    index: sheet.columns[column.index]?.index ?? column.index,
  }));
  return {
    subject,
    mapping,
    sheet,
    columns,
    setting,
    readRow: rowReader(columns, mapping, setting.fields, setting.context),
  };
}
