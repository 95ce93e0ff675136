import { comparableHeader } from "../../../customer/domain/imports/header-name.ts";
import type { ImportField } from "../../../customer/domain/imports/import-field.ts";
import type { ImportMapping } from "../../../customer/domain/imports/import-mapping.ts";
import type { MappedColumn } from "../../../customer/domain/imports/row-reader.ts";
import { Failure } from "../../../kit/failure.ts";
import { CASE_FIELDS, REQUIRED_CASE_FIELDS } from "./case-fields.ts";

/** A column of a sheet with its place in the row. */
export interface NamedColumn {
  readonly index: number;
  readonly name: string;
}

const COLUMNS_NAMED = 20;

/**
 * The columns in use, in the order of the sheet. Names in the mapping may differ in width, case and punctuation.
 * @throws Failure `import-column-missing`, `import-column-twice`, `import-field-unknown`, `import-field-twice`,
 *   `case-import-no-words` (no column is read as what was said)
 */
export function mappedCaseColumns(
  names: readonly NamedColumn[],
  mapping: Pick<ImportMapping, "columns">,
): readonly MappedColumn[] {
  const columns: MappedColumn[] = [];
  for (const [name, code] of Object.entries(mapping.columns)) {
    const field = fieldOf(code);
    const found = columnNamed(names, name);
    if (!found) throw new Failure("import-column-missing", { column: name, columns: listed(names) });
    const twice = columns.find((column) => column.field.code === code);
    if (twice) throw new Failure("import-field-twice", { field: code, first: twice.name, second: name });
    if (columns.some(({ index }) => index === found.index))
      throw new Failure("import-column-twice", { column: name });
    columns.push({ ...found, field });
  }
  if (!columns.some(({ field }) => REQUIRED_CASE_FIELDS.some((code) => code === field.code)))
    throw new Failure("case-import-no-words", { columns: listed(names) });
  return columns.toSorted((a, b) => a.index - b.index);
}

function fieldOf(code: string): ImportField {
  const field = CASE_FIELDS.find((one) => one.code === code);
  if (!field) throw new Failure("import-field-unknown", { field: code });
  return field;
}

function columnNamed(names: readonly NamedColumn[], wanted: string): NamedColumn | undefined {
  const exact = names.find(({ name }) => name === wanted.trim());
  if (exact) return { index: exact.index, name: exact.name };
  const comparable = comparableHeader(wanted);
  const found = names.find(({ name }) => name !== "" && comparableHeader(name) === comparable);
  return found && { index: found.index, name: found.name };
}

function listed(names: readonly NamedColumn[]): string {
  const named = names.filter(({ name }) => name !== "").map(({ name }) => name);
  return named.slice(0, COLUMNS_NAMED).join("、") + (named.length > COLUMNS_NAMED ? "…" : "");
}
