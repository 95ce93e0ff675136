import { daysSinceEpoch } from "../kit/calendar-date.ts";
import { NO_DATE, type AttributeColumn, type CallBackRecords } from "../outreach/domain/call-back-records.ts";

export interface RecordGiven {
  readonly overall?: number;
  /** By dimension; 0 or missing = no answer. */
  readonly scores?: Readonly<Record<string, number>>;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly verbatim?: string;
  readonly date?: readonly [year: number, month: number, day: number];
  readonly customer?: string;
}

/** Call-back records in columns from a list of rows; row numbers count from 2 as below a header. */
export function recordsOf(
  given: readonly RecordGiven[],
  overallFrom: CallBackRecords["overallFrom"] = "column",
): CallBackRecords {
  const names = [...new Set(given.flatMap(({ scores }) => Object.keys(scores ?? {})))];
  const attributes = [...new Set(given.flatMap((row) => Object.keys(row.attributes ?? {})))];
  return {
    count: given.length,
    source: new Uint16Array(given.length),
    row: Uint32Array.from(given, (_, i) => i + 2),
    sources: [{ file: "回访记录.xlsx", sheet: "回访" }],
    scores: names.map((name) => ({
      name,
      values: Uint8Array.from(given, ({ scores }) => scores?.[name] ?? 0),
    })),
    overall: Uint8Array.from(given, ({ overall }) => overall ?? 0),
    overallFrom,
    overallName: overallFrom === "column" ? "总体满意度" : null,
    fourGrades: false,
    attributes: attributes.map((name) => attributeOf(name, given)),
    verbatim: given.map(({ verbatim }) => verbatim ?? ""),
    date: Int32Array.from(given, ({ date }) => {
      if (date === undefined) return NO_DATE;
      const [year, month, day] = date;
      return daysSinceEpoch({ year, month, day });
    }),
    customer: given.map(({ customer }) => customer ?? ""),
  };
}

/** `count` times the same row. */
export function times(count: number, row: RecordGiven): RecordGiven[] {
  return Array.from({ length: count }, () => row);
}

function attributeOf(name: string, given: readonly RecordGiven[]): AttributeColumn {
  const values = [...new Set(given.flatMap(({ attributes }) => attributes?.[name] ?? []))];
  return {
    name,
    values,
    codes: Uint16Array.from(given, ({ attributes }) => values.indexOf(attributes?.[name] ?? "") + 1),
  };
}
