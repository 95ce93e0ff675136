import type { CaseImport, CaseMapping } from "./case-import-queries.ts";

/** The sheet that a mapping reads; of several the one named, of one that. */
export function sheetOf(
  { sheets }: Pick<CaseImport, "sheets">,
  mapping: CaseMapping,
): CaseImport["sheets"][number] | null {
  const headed = sheets.filter(({ headerRow }) => headerRow !== null);
  return headed.find(({ name }) => name === mapping.sheet) ?? headed[0] ?? null;
}

/** The mapping with one column read as `field`; null: not read. A field that another column had goes over. */
export function withColumn(mapping: CaseMapping, column: string, field: string | null): CaseMapping {
  const others = Object.entries(mapping.columns).filter(([name, one]) => name !== column && one !== field);
  const own = field === null ? [] : [[column, field] as const];
  return { ...mapping, columns: Object.fromEntries([...others, ...own]) };
}

/** The mapping of another sheet of the file, as its columns were guessed. */
export function withSheet(mapping: CaseMapping, sheet: CaseImport["sheets"][number]): CaseMapping {
  const guessed = sheet.columns.flatMap(({ name, guess }) =>
    guess === null ? [] : [[name, guess] as const],
  );
  return { ...mapping, sheet: sheet.name, columns: Object.fromEntries(guessed) };
}

/** True when some column says what the customer said. */
export function hasWords({ fields }: Pick<CaseImport, "fields">, mapping: CaseMapping): boolean {
  const required = new Set(fields.filter((field) => field.required).map(({ code }) => code));
  return Object.values(mapping.columns).some((field) => required.has(field));
}
