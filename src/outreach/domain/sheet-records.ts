import { Failure } from "../../kit/failure.ts";
import type { ColumnMapping } from "./column-mapping.ts";
import { mappedColumns } from "./column-mapping.ts";
import { exactName, nearNames } from "./column-name.ts";
import type { Header } from "./header-row.ts";
import { findHeader, HEADER_WITHIN_ROWS } from "./header-row.ts";
import type { RecordBuilder } from "./record-builder.ts";
import { RecordReader } from "./record-reading.ts";
import type { CellRow } from "./sheet-cell.ts";
import { isBlankRow } from "./sheet-cell.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import { columnNamed, findLayout } from "./sheet-layout.ts";

/** Rows looked at before a sheet's columns get their parts. */
const SAMPLE_ROWS = 2000;

export interface NumberedRow {
  readonly number: number;
  readonly cells: CellRow;
}

export type SkipReason = "hidden" | "no-header" | "no-score-column" | "no-rows";

/** Columns in use by part, by their names in the sheets, each once. */
export interface ColumnsUsed {
  readonly scores: readonly string[];
  readonly overall: readonly string[];
  readonly attributes: readonly string[];
  readonly customer: readonly string[];
  readonly verbatim: readonly string[];
  readonly date: readonly string[];
}

export interface SheetTask {
  readonly file: string;
  readonly sheet: string;
  readonly mapping: ColumnMapping | null;
  /** Days since 1970-01-01. */
  readonly today: number;
}

/**
 * Reads one sheet row by row: the first rows wait until header and columns are known, all later ones go straight to
 * the builder.
 */
export class SheetRecords {
  layout: SheetLayout | null = null;
  header: Header | null = null;
  /** The header as it seems where none of the mapped columns was found. */
  otherHeader: Header | null = null;
  private readonly builder: RecordBuilder;
  private readonly task: SheetTask;
  private waiting: NumberedRow[] = [];
  private reader: RecordReader | null = null;
  private settled = false;

  constructor(builder: RecordBuilder, task: SheetTask) {
    this.builder = builder;
    this.task = task;
  }

  add(row: NumberedRow): void {
    if (this.reader) return this.reader.read(row.number, row.cells);
    if (this.settled || isBlankRow(row.cells)) return;
    this.waiting.push(row);
    if (this.waiting.length >= SAMPLE_ROWS + HEADER_WITHIN_ROWS) this.settle();
  }

  /** After the last row: why the sheet gave no records, or null when it did. */
  close(): SkipReason | null {
    this.settle();
    if (!this.header) return "no-header";
    return this.reader ? null : this.layout ? "no-rows" : "no-score-column";
  }

  /** Ends the waiting: called when enough rows wait or no more come. */
  settle(): void {
    if (this.settled) return;
    this.settled = true;
    const cells = this.waiting.map((row) => row.cells);
    const { mapping } = this.task;
    const wanted = mapping ? mappedColumns(mapping) : [];
    this.header = findHeader(cells, wanted.length > 0 ? wanted : null);
    if (!this.header && wanted.length > 0) this.otherHeader = findHeader(cells, null);
    if (!this.header) return;
    const sample = cells.slice(this.header.dataFrom);
    this.layout = findLayout(this.header, sample, mapping, { scores: new Set(this.builder.scores.keys()) });
    if (!this.layout || sample.length === 0) return;
    this.reader = new RecordReader(this.builder, { ...this.task, layout: this.layout });
    for (const row of this.waiting.slice(this.header.dataFrom)) this.reader.read(row.number, row.cells);
    this.waiting = [];
  }
}

/** Failure `column-missing` when no sheet has a column the mapping names; names the nearest columns. */
export function checkMappedColumns(mapping: ColumnMapping, headers: readonly Header[]): void {
  const names = headers.flatMap((header) => header.written).filter((name) => name !== "");
  for (const column of mappedColumns(mapping)) {
    if (headers.some((header) => columnNamed(header, column) >= 0)) continue;
    const near = nearNames(column, names);
    throw new Failure("column-missing", {
      column,
      near: (near.length > 0 ? near : names.slice(0, 12)).join(", "),
    });
  }
}

/** Gathers the parts of all layouts. */
export function columnsUsed(layouts: readonly SheetLayout[], attributes: readonly string[]): ColumnsUsed {
  const names = (of: (layout: SheetLayout) => readonly ({ readonly name: string } | null)[]): string[] => {
    const all = layouts.flatMap(of).flatMap((column) => (column ? [column.name] : []));
    return [...new Map(all.map((name) => [exactName(name), name])).values()];
  };
  return {
    scores: names((layout) => layout.scores),
    overall: names((layout) => [layout.overall]),
    attributes,
    customer: names((layout) => layout.customer),
    verbatim: names((layout) => [layout.verbatim]),
    date: names((layout) => [layout.date]),
  };
}
