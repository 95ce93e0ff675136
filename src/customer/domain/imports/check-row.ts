import { isoDate } from "../../../kit/calendar-date.ts";
import type { CellValue, ReadPhone } from "./cell-reading.ts";
import type { ImportSubject } from "./import-state.ts";
import { missingGroups } from "./required-fields.ts";
import type { ReadRow, RowFault } from "./row-reader.ts";
import { zoneDate } from "./zone-clock.ts";

/** In the order they must have. Instants in UTC of one form compare as texts. */
const TIMES = ["requestedAt", "firstResponseAt", "resolvedAt"];

/** What is wrong with the row as a whole: nothing in a field it needs, times out of order. Cells at fault are not counted as missing. */
export function rowFaults(
  subject: ImportSubject,
  row: ReadRow,
  columnOf: (field: string) => string | null,
): RowFault[] {
  const faulty = new Set(row.faults.map((fault) => fault.column));
  const faults = missingGroups(subject, new Set(row.values.keys()))
    .filter((group) => !group.some((field) => faulty.has(columnOf(field)) && columnOf(field) !== null))
    .map((group) => wholeRow("value-missing", { fields: group.join("|") }));
  const times = TIMES.map((field) => text(row.values.get(field))).filter((time) => time !== null);
  if (times.some((time, index) => index > 0 && time < (times[index - 1] ?? ""))) {
    faults.push(wholeRow("times-out-of-order", {}));
  }
  return faults;
}

/** A fault of the row as a whole. */
export function wholeRow(code: string, details: RowFault["details"] = {}): RowFault {
  return { code, column: null, value: null, details };
}

/** The day of service: as written, else the day it was asked for or done in the organization's zone. */
export function servedOn(values: ReadRow["values"], timeZone: string): string | null {
  const written = text(values.get("servedOn"));
  if (written !== null) return written;
  const instant = text(values.get("requestedAt")) ?? text(values.get("resolvedAt"));
  return instant === null ? null : isoDate(zoneDate(timeZone, instant));
}

/**
 * What a row is told from the others of its file by: its own number; without one, for a customer name and telephone
 * number, for a service record all that it holds.
 */
export function rowKey(
  subject: ImportSubject,
  values: ReadRow["values"],
): { readonly id: string | null; readonly key: string } {
  const id = text(values.get("externalId"));
  if (id !== null) return { id, key: `#${id}` };
  if (subject === "customers") {
    return {
      id: null,
      key: JSON.stringify([text(values.get("name")), firstPhone(values.get("contact.phone"))]),
    };
  }
  return { id: null, key: JSON.stringify([...values].toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}

/** A text value, or null. */
export function text(value: CellValue | undefined): string | null {
  return typeof value === "string" ? value : null;
}

/** The telephone numbers of a cell. */
export function phones(value: CellValue | undefined): readonly ReadPhone[] {
  return Array.isArray(value) ? (value as readonly ReadPhone[]) : [];
}

function firstPhone(value: CellValue | undefined): string | null {
  return phones(value)[0]?.value ?? null;
}
