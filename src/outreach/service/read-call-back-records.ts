import { Failure } from "../../kit/failure.ts";
import { isoDate } from "../../kit/calendar-date.ts";
import type { Polarity } from "../../language/domain/verbatim-reading.ts";
import type { ColumnMapping } from "../domain/column-mapping.ts";
import type { Header } from "../domain/header-row.ts";
import { HEADER_WITHIN_ROWS } from "../domain/header-row.ts";
import { RecordBuilder } from "../domain/record-builder.ts";
import type { JudgedRecords } from "../domain/record-judging.ts";
import { judgeQuality } from "../domain/record-judging.ts";
import type { ReadingNote } from "../domain/reading-notes.ts";
import { failureOfNone, notesOn } from "../domain/reading-notes.ts";
import type { Cell, CellRow } from "../domain/sheet-cell.ts";
import type { SheetLayout } from "../domain/sheet-layout.ts";
import type { ColumnsUsed, SkipReason } from "../domain/sheet-records.ts";
import { checkMappedColumns, columnsUsed, SheetRecords } from "../domain/sheet-records.ts";
import { inspectSheetFile } from "../../platform/sheet/sheet-file.ts";
import type { SheetCell, SheetRow } from "../../platform/sheet/sheet-row.ts";
import { readSheetRows } from "../../platform/sheet/read-sheet-rows.ts";

export interface SkippedSheet {
  readonly file: string;
  readonly sheet: string;
  readonly reason: SkipReason;
}

interface ReadProgress {
  /** Rows read so far, of all files. */
  readonly rows: number;
  readonly bytes: number;
  readonly totalBytes: number;
}

export interface ReadRequest {
  /** Paths, read in this order. */
  readonly files: readonly string[];
  readonly mapping?: ColumnMapping | null;
  /** Days since 1970-01-01; later call-backs are flagged. */
  readonly today: number;
  /** Called about every 10,000 rows and at the end. */
  readonly onProgress?: (progress: ReadProgress) => void;
  /**
   * Called after each batch of rows with all verbatims read so far (a growing array, in the order of records) and
   * how many there are, so that they can be read for sentiment meanwhile. Reading waits for the promise.
   */
  readonly onVerbatims?: (verbatims: readonly string[], count: number) => Promise<void> | void;
}

/** Everything read, before the answers are judged. */
export interface ReadRecords {
  readonly all: RecordBuilder;
  readonly skippedSheets: readonly SkippedSheet[];
  readonly layouts: readonly SheetLayout[];
}

export interface CallBackReading extends JudgedRecords {
  /** Records read, with those left out. */
  readonly received: number;
  readonly skippedSheets: readonly SkippedSheet[];
  readonly columnsUsed: ColumnsUsed;
  readonly notes: readonly ReadingNote[];
}

/** Excel's last row; more are refused over all files together. */
const ROWS_LIMIT = 1_048_576;
const PROGRESS_ROWS = 10_000;
const DAY_MS = 86_400_000;

/**
 * Reads spreadsheets of call-back records and keeps those that pass the quality checks. Failures: those of reading
 * files (platform/sheet), `no-header`, `no-score-column`, `no-rows`, `column-missing`, `too-many-rows`,
 * `too-many-segment-values`, `all-rows-invalid`.
 */
export async function readCallBackRecords(
  request: ReadRequest & { sentimentOf: (verbatim: string) => Polarity },
): Promise<CallBackReading> {
  const read = await readRecords(request);
  return judgeRecords(read, (index) => request.sentimentOf(read.all.verbatim[index] ?? ""));
}

/**
 * First half: reads all rows of all files. Their verbatims (`all.verbatim`) may then be read for sentiment in one
 * batch before `judgeRecords`.
 */
export async function readRecords({
  files,
  mapping = null,
  today,
  onProgress,
  onVerbatims,
}: ReadRequest): Promise<ReadRecords> {
  const inspected = [];
  for (const path of files) inspected.push(await inspectSheetFile(path));
  const session: Session = {
    all: new RecordBuilder(),
    mapping,
    today,
    headers: [],
    layouts: [],
    skipped: [],
    rows: 0,
  };
  const totalBytes = inspected.reduce((sum, file) => sum + file.size, 0);
  let bytesBefore = 0;
  let reported = 0;
  const progress = (bytes: number): void =>
    onProgress?.({ rows: session.rows, bytes: bytesBefore + bytes, totalBytes });
  for (const file of inspected) {
    await readFile(session, file, async (bytes) => {
      await onVerbatims?.(session.all.verbatim, session.all.count);
      if (session.rows - reported < PROGRESS_ROWS) return;
      reported = session.rows;
      progress(bytes);
    });
    bytesBefore += file.size;
  }
  await onVerbatims?.(session.all.verbatim, session.all.count);
  progress(0);
  if (mapping) checkMappedColumns(mapping, session.headers);
  return { all: session.all, skippedSheets: session.skipped, layouts: session.layouts };
}

/** Second half: judges every record. `polarityOf` is asked by the index in `read.all`, only where words can decide. */
export function judgeRecords(read: ReadRecords, polarityOf: (index: number) => Polarity): CallBackReading {
  const judged = judgeQuality(read.all, polarityOf);
  if (judged.records.count === 0) throw failureOfNone(judged.excluded);
  const used = columnsUsed(
    read.layouts,
    judged.records.attributes.map((attribute) => attribute.name),
  );
  return {
    ...judged,
    received: read.all.count,
    skippedSheets: read.skippedSheets,
    columnsUsed: used,
    notes: notesOn(judged, used, [...new Set(read.layouts.flatMap((layout) => layout.unanswered))]),
  };
}

interface Session {
  readonly all: RecordBuilder;
  readonly mapping: ColumnMapping | null;
  readonly today: number;
  readonly headers: Header[];
  readonly layouts: SheetLayout[];
  readonly skipped: SkippedSheet[];
  rows: number;
}

type InspectedFile = Awaited<ReturnType<typeof inspectSheetFile>>;

/** Reads one file; refuses it when none of its sheets holds call-back records. */
async function readFile(
  session: Session,
  file: InspectedFile,
  onBatch: (bytes: number) => Promise<void>,
): Promise<void> {
  const sheets = new Map<string, SheetRecords>();
  for await (const batch of readSheetRows(file)) {
    const name = batch.rows[0]?.sheet ?? "";
    if (batch.hidden) skip(session, { file: file.name, sheet: name, reason: "hidden" });
    else addRows(session, file, sheetNamed(session, sheets, file, name), batch.rows);
    await onBatch(batch.bytesRead);
  }
  const reasons = [...sheets].map(([name, sheet]) =>
    closeSheet(session, { file: file.name, sheet: name }, sheet),
  );
  if (reasons.includes(null)) return;
  if (session.mapping) checkMappedColumns(session.mapping, session.headers);
  const code = (["no-rows", "no-score-column", "no-header"] as const).find((reason) =>
    reasons.includes(reason),
  );
  throw new Failure(code ?? "no-header", { file: file.path, rows: HEADER_WITHIN_ROWS });
}

function sheetNamed(
  session: Session,
  sheets: Map<string, SheetRecords>,
  file: InspectedFile,
  name: string,
): SheetRecords {
  const known = sheets.get(name);
  if (known) return known;
  for (const before of sheets.values()) before.settle();
  const { mapping, today } = session;
  const sheet = new SheetRecords(session.all, { file: file.name, sheet: name, mapping, today });
  sheets.set(name, sheet);
  return sheet;
}

function skip(session: Session, skipped: SkippedSheet): void {
  const known = session.skipped.some(({ file, sheet }) => file === skipped.file && sheet === skipped.sheet);
  if (!known) session.skipped.push(skipped);
}

function addRows(
  session: Session,
  file: InspectedFile,
  sheet: SheetRecords,
  rows: readonly SheetRow[],
): void {
  session.rows += rows.length;
  if (session.rows > ROWS_LIMIT) throw new Failure("too-many-rows", { file: file.path, limit: ROWS_LIMIT });
  for (const row of rows) sheet.add({ number: row.number, cells: plainCells(row.cells) });
}

function closeSheet(
  session: Session,
  place: { file: string; sheet: string },
  sheet: SheetRecords,
): SkipReason | null {
  const reason = sheet.close();
  const header = sheet.header ?? sheet.otherHeader;
  if (header) session.headers.push(header);
  if (reason === null && sheet.layout) session.layouts.push(sheet.layout);
  if (reason !== null) skip(session, { ...place, reason });
  return reason;
}

/** Dates become their ISO text (their UTC fields are the calendar day), truth values text. */
function plainCells(cells: readonly SheetCell[]): CellRow {
  if (cells.every((cell) => typeof cell === "string")) return cells;
  return cells.map((cell): Cell => {
    if (cell instanceof Date) return isoDate(Math.floor(cell.getTime() / DAY_MS));
    return typeof cell === "boolean" ? String(cell).toUpperCase() : cell;
  });
}
