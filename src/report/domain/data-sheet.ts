import { formatCount } from "./format.ts";
import type { DataKind, DataSheet } from "./report-document.ts";
import type { ReportContext } from "./report-context.ts";

export type Value = string | number | null;
export type Column = readonly [label: string, kind: DataKind, width: number];

/** A sheet of the data workbook under its words; null without rows. */
export function makeSheet(
  { words, figures }: ReportContext,
  key: keyof ReportContext["words"]["sheetNames"],
  columns: readonly Column[],
  rows: readonly (readonly Value[])[],
): DataSheet | null {
  if (rows.length === 0) return null;
  return {
    name: words.sheetNames[key],
    title: words.data[key],
    note: words.data.basis(formatCount(figures.counts.valid), formatCount(figures.counts.received)),
    columns: columns.map(([label, kind, width]) => ({ label, kind, width })),
    rows,
  };
}
