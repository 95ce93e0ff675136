import { Failure } from "../../../kit/failure.ts";
import { comparableHeader } from "./header-name.ts";
import type { ImportField } from "./import-field.ts";
import type { ImportMapping } from "./import-mapping.ts";
import type { ImportSubject } from "./import-state.ts";
import { missingGroups } from "./required-fields.ts";
import { cellReader, type MappedColumn, type RowContext } from "./row-reader.ts";

const COLUMNS_NAMED = 20;

/**
 * The columns in use, in the order of the sheet. Names in the mapping may differ in width, case and punctuation.
 * @throws Failure `import-column-missing`, `import-column-twice`, `import-field-unknown`, `import-field-twice`,
 * `import-field-missing` (nothing fills a required field; names the columns there are), `import-language-unreadable`
 * (no column is mapped at all)
 */
export function mappedColumns(
  subject: ImportSubject,
  names: readonly string[],
  mapping: ImportMapping,
  fields: readonly ImportField[],
): readonly MappedColumn[] {
  if (Object.keys(mapping.columns).length === 0) {
    throw new Failure("import-language-unreadable", { columns: listed(names) });
  }
  const known = new Map(fields.map((field) => [field.code, field]));
  const columns: MappedColumn[] = [];
  for (const [name, code] of Object.entries(mapping.columns)) {
    const field = known.get(code);
    if (!field) throw new Failure("import-field-unknown", { field: code });
    const index = columnNamed(names, name);
    if (index < 0) throw new Failure("import-column-missing", { column: name, columns: listed(names) });
    if (columns.some((column) => column.index === index))
      throw new Failure("import-column-twice", { column: name });
    const twice = columns.find((column) => column.field.code === code);
    if (twice) throw new Failure("import-field-twice", { field: code, first: twice.name, second: name });
    columns.push({ index, name: names[index] ?? name, field });
  }
  refuseMissing(subject, columns, mapping, names);
  return columns.toSorted((a, b) => a.index - b.index);
}

/**
 * Checks the words and defaults of a mapping.
 * @throws Failure `import-field-unknown`, `import-value-unknown`, `import-default-unreadable`
 */
export function checkMappingValues(
  mapping: ImportMapping,
  fields: readonly ImportField[],
  context: RowContext,
): void {
  const known = new Map(fields.map((field) => [field.code, field]));
  for (const [code, words] of Object.entries(mapping.values)) {
    const field = known.get(code);
    if (!field) throw new Failure("import-field-unknown", { field: code });
    const wrong = Object.values(words).find((value) => !Object.hasOwn(field.choices, value));
    if (wrong !== undefined) {
      const allowed = Object.keys(field.choices).join("|");
      throw new Failure("import-value-unknown", { field: code, value: wrong, allowed });
    }
  }
  for (const [code, text] of Object.entries(mapping.defaults)) {
    const field = known.get(code);
    if (!field) throw new Failure("import-field-unknown", { field: code });
    const reading = cellReader(field, mapping.values[code] ?? {}, context)(text.trim());
    if ("fault" in reading) throw new Failure("import-default-unreadable", { field: code, value: text });
  }
}

function refuseMissing(
  subject: ImportSubject,
  columns: readonly MappedColumn[],
  mapping: ImportMapping,
  names: readonly string[],
): void {
  const filled = new Set([...columns.map((column) => column.field.code), ...Object.keys(mapping.defaults)]);
  const [group] = missingGroups(subject, filled);
  if (group) throw new Failure("import-field-missing", { fields: group.join("|"), columns: listed(names) });
}

/** Index of a column: by its name as listed, else by its comparable name; −1 when there is none. */
function columnNamed(names: readonly string[], wanted: string): number {
  const exact = names.indexOf(wanted.trim());
  if (exact >= 0) return exact;
  const comparable = comparableHeader(wanted);
  return names.findIndex((name) => name !== "" && comparableHeader(name) === comparable);
}

function listed(names: readonly string[]): string {
  const named = names.filter((name) => name !== "");
  const rest = named.length > COLUMNS_NAMED ? "…" : "";
  return named.slice(0, COLUMNS_NAMED).join("、") + rest;
}
