import { fault, value, type CellReading, type CellValue } from "./cell-reading.ts";
import type { TextRow } from "./find-header.ts";
import type { ImportField, ImportFieldType } from "./import-field.ts";
import type { ImportMapping } from "./import-mapping.ts";
import {
  choiceReader,
  readBoolean,
  readEmail,
  readNumberCell,
  readPhones,
  readTags,
  readText,
} from "./read-cell.ts";
import { readDay, readInstant, type MomentContext } from "./read-moment.ts";

/** What is wrong with a row; `column` and `value` are null where it concerns the row as a whole. */
export interface RowFault {
  readonly code: string;
  readonly column: string | null;
  readonly value: string | null;
  readonly details: Readonly<Record<string, string | number>>;
}

/** A row as far as it could be read. Fields without a value are absent. */
export interface ReadRow {
  readonly values: ReadonlyMap<string, CellValue>;
  readonly faults: readonly RowFault[];
}

/** What the reader of rows knows of the organization. */
export interface RowContext extends MomentContext {
  /** Colleagues and departments by comparable name (people by mail address too): id, or null where several share it. */
  readonly people: ReadonlyMap<string, string | null>;
  readonly departments: ReadonlyMap<string, string | null>;
}

/** A column in use. */
export interface MappedColumn {
  readonly index: number;
  readonly name: string;
  readonly field: ImportField;
}

const SHOWN_VALUE = 60;
// Control characters but tab and line breaks: nothing anybody typed, and PostgreSQL takes no NUL.
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;
const NOTHING = new Set(["", "-", "--", "—", "/", "\\", "无", "n/a", "null", "#n/a"]);

/** Makes the reader of one import's rows. */
export function rowReader(
  columns: readonly MappedColumn[],
  mapping: Pick<ImportMapping, "values" | "defaults">,
  fields: readonly ImportField[],
  context: RowContext,
): (row: Pick<TextRow, "cells" | "formulas">) => ReadRow {
  const readers = columns.map((column) => ({
    ...column,
    read: cellReader(column.field, mapping.values[column.field.code] ?? {}, context),
  }));
  const defaults = defaultValues(mapping, fields, context);
  return ({ cells, formulas }) => {
    const values = new Map(defaults);
    const faults: RowFault[] = [];
    for (const { index, name, field, read } of readers) {
      const text = cleanCell(cells[index] ?? "");
      if (isNothing(text)) continue;
      const reading = formulas?.includes(index) ? fault("formula-without-result") : read(text);
      if ("fault" in reading) {
        faults.push({ code: reading.fault, column: name, value: shownValue(text), details: reading.details });
      } else if (reading.value !== null) values.set(field.code, reading.value);
    }
    return { values, faults };
  };
}

/** The reader of one field's cells; `own` are the mapping's words for its values. */
export function cellReader(
  field: ImportField,
  own: Readonly<Record<string, string>>,
  context: RowContext,
): (text: string) => CellReading {
  return READERS[field.type](field, own, context);
}

type MakeReader = (
  field: ImportField,
  own: Readonly<Record<string, string>>,
  context: RowContext,
) => (text: string) => CellReading;

const READERS: Readonly<Record<ImportFieldType, MakeReader>> = {
  text: (field) => (text) => readText(text, field),
  choice: (field, own) => choiceReader(field, own),
  date: (_, __, context) => (text) => readDay(text, context),
  instant: (_, __, context) => (text) => readInstant(text, context),
  number: () => readNumberCell,
  boolean: () => readBoolean,
  phone: () => readPhones,
  email: () => readEmail,
  tags: () => readTags,
  person: (_, __, context) => (text) => among(context.people, text, "person"),
  department: (_, __, context) => (text) => among(context.departments, text, "department"),
};

/** Name of a person or department to compare by. */
export function comparableOwnName(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

/** Text without control characters and spaces around it. */
export function cleanCell(text: string): string {
  return text.replaceAll(CONTROLS, "").trim();
}

/** Shortened for a message. */
export function shownValue(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ");
  return line.length > SHOWN_VALUE ? `${line.slice(0, SHOWN_VALUE - 1).toWellFormed()}…` : line;
}

/** True for what people type into a cell to say that there is nothing. */
export function isNothing(text: string): boolean {
  return text.length < 5 && NOTHING.has(text.toLowerCase());
}

function defaultValues(
  mapping: Pick<ImportMapping, "values" | "defaults">,
  fields: readonly ImportField[],
  context: RowContext,
): ReadonlyMap<string, CellValue> {
  const values = new Map<string, CellValue>();
  for (const [code, text] of Object.entries(mapping.defaults)) {
    const field = fields.find((known) => known.code === code);
    const reading = field && cellReader(field, mapping.values[code] ?? {}, context)(cleanCell(text));
    if (reading && "value" in reading && reading.value !== null) values.set(code, reading.value);
  }
  return values;
}

function among(known: ReadonlyMap<string, string | null>, text: string, kind: string): CellReading {
  const id = known.get(comparableOwnName(text));
  if (id === undefined) return fault(`${kind}-unknown`);
  return id === null ? fault(`${kind}-ambiguous`) : value(id);
}
