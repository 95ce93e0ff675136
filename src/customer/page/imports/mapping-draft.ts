import type { ImportDetail } from "../../contract/import.ts";
import { missingGroups } from "../../domain/imports/required-fields.ts";
import type { ImportSubject } from "../../domain/imports/import-state.ts";

export type Mapping = ImportDetail["mapping"];
export type Sheet = ImportDetail["sheets"][number];
export type Field = ImportDetail["fields"][number];

/** The sheet that the mapping reads. */
export function sheetOf(sheets: readonly Sheet[], mapping: Mapping): Sheet | undefined {
  return (
    sheets.find(({ name }) => name === mapping.sheet) ??
    sheets.find(({ headerRow, hidden }) => headerRow !== null && !hidden) ??
    sheets[0]
  );
}

/** The mapping for another sheet: columns as guessed there, each field once, the surest guess first. */
export function mappingForSheet(mapping: Mapping, sheet: Sheet): Mapping {
  const guesses = sheet.columns
    .flatMap(({ name, guess }) => (guess ? [{ name, ...guess }] : []))
    .toSorted((one, other) => other.confidence - one.confidence);
  const columns = new Map<string, string>();
  for (const { name, field } of guesses) {
    if (![...columns.values()].includes(field)) columns.set(name, field);
  }
  return { ...mapping, sheet: sheet.name, columns: Object.fromEntries(columns) };
}

/** Column `name` fills `field`; null: it is not read. */
export function withColumn(mapping: Mapping, name: string, field: string | null): Mapping {
  const others = Object.entries(mapping.columns).filter(([column]) => column !== name);
  const columns = Object.fromEntries(field === null ? others : [...others, [name, field]]);
  // Own words of a field that no column fills any more mean nothing.
  const filled = new Set(Object.values(columns));
  const values = Object.fromEntries(Object.entries(mapping.values).filter(([code]) => filled.has(code)));
  return { ...mapping, columns, values };
}

/** Every row without a value of its own gets `value`; null: none. */
export function withDefault(mapping: Mapping, field: string, value: string | null): Mapping {
  const others = Object.entries(mapping.defaults).filter(([code]) => code !== field);
  return { ...mapping, defaults: Object.fromEntries(value === null ? others : [...others, [field, value]]) };
}

/** In the column of `field` the word `word` means `value`; null: nothing is said about it. */
export function withWord(mapping: Mapping, field: string, word: string, value: string | null): Mapping {
  const words = Object.entries(mapping.values[field] ?? {}).filter(([known]) => known !== word);
  const next = Object.fromEntries(value === null ? words : [...words, [word, value]]);
  const others = Object.entries(mapping.values).filter(([code]) => code !== field);
  return {
    ...mapping,
    values: Object.fromEntries(Object.keys(next).length > 0 ? [...others, [field, next]] : others),
  };
}

/** Groups of required fields of which none is filled by a column or for all rows. */
export function missingFields(subject: ImportSubject, mapping: Mapping): readonly (readonly string[])[] {
  return missingGroups(
    subject,
    new Set([...Object.values(mapping.columns), ...Object.keys(mapping.defaults)]),
  );
}

export function sameMapping(one: Mapping, other: Mapping): boolean {
  return mappingKey(one) === mappingKey(other);
}

/** The same for mappings that say the same, in whatever order. */
export function mappingKey({ sheet, columns, values, defaults, createMissingCustomers }: Mapping): string {
  const sorted = (record: object): unknown => Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const words = Object.entries(values).map(([code, known]): [string, unknown] => [code, sorted(known)]);
  return JSON.stringify([
    sheet,
    sorted(columns),
    sorted(Object.fromEntries(words)),
    sorted(defaults),
    createMissingCustomers,
  ]);
}
