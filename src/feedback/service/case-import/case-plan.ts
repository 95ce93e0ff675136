import { createHash } from "node:crypto";
import { checkMappingValues } from "../../../customer/domain/imports/check-mapping.ts";
import type { ImportMapping } from "../../../customer/domain/imports/import-mapping.ts";
import { rowReader } from "../../../customer/domain/imports/row-reader.ts";
import { importSetting } from "../../../customer/service/imports/import-setting.ts";
import { chosenSheet, type FoundSheet } from "../../../customer/service/imports/read-sheets.ts";
import type { Work } from "../../../identity/service/work.ts";
import { CASE_FIELDS } from "../../domain/case-import/case-fields.ts";
import { mappedCaseColumns } from "../../domain/case-import/check-case-mapping.ts";
import type { CaseReading } from "../../domain/case-import/read-case-row.ts";
import type { CaseImportRow } from "../../store/case-import/case-imports.ts";

/** How the rows of one import are read. */
export interface CasePlan {
  readonly sheet: FoundSheet;
  readonly reading: CaseReading;
}

const DIGEST_LENGTH = 40;

/** @throws Failure `import-no-sheet`, those of `mappedCaseColumns` and `checkMappingValues` */
export async function casePlan(work: Work, row: CaseImportRow): Promise<CasePlan> {
  const { context } = await importSetting(work, "service-records");
  const mapping = caseMappingOf(row);
  const sheet = chosenSheet(caseSheetsOf(row), mapping.sheet);
  const columns = mappedCaseColumns(sheet.columns, mapping);
  checkMappingValues(mapping, CASE_FIELDS, context);
  const readRow = rowReader(columns, mapping, CASE_FIELDS, context);
  return { sheet, reading: { columns, readRow, moments: context, now: work.now, digest: digestOf } };
}

/** Forty hexadecimal signs: two of a billion voices are alike by chance once in 10³⁰ tries. */
function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, DIGEST_LENGTH);
}

export function caseSheetsOf(row: CaseImportRow): readonly FoundSheet[] {
  return row.sheets as readonly FoundSheet[];
}

/** As last run, else as guessed from the best sheet. */
export function caseMappingOf(row: CaseImportRow): ImportMapping {
  return (row.mapping as ImportMapping | null) ?? guessed(caseSheetsOf(row));
}

function guessed(sheets: readonly FoundSheet[]): ImportMapping {
  const sheet = chosenSheet(sheets, null);
  const named = sheet.columns.flatMap(({ name, guess }) => (guess ? [[name, guess.field] as const] : []));
  return {
    sheet: sheets.length > 1 ? sheet.name : null,
    columns: Object.fromEntries(named),
    values: {},
    defaults: {},
    createMissingCustomers: false,
  };
}
