import { once } from "node:events";
import { PassThrough, Readable } from "node:stream";
import excel from "exceljs";
import { defuseCell } from "./defuse-cell.ts";

/** A text, a number, or nothing. */
export type OutputCell = string | number | null;

export interface OutputSheet {
  /** Name of the sheet in a workbook: at most 31 characters, without []:*?/\. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: AsyncIterable<readonly OutputCell[]>;
}

export const SHEET_MEDIA_TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
export type SheetFormat = keyof typeof SHEET_MEDIA_TYPES;

/** Rows between two pauses in which what was written can leave. */
const ROWS_PER_TURN = 500;
const WIDTH = 18;
/** A cell of Excel holds no more. */
const MOST_LETTERS = 32_767;
/** What XML 1.0 forbids (§2.2). */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

/**
 * A sheet as the bytes of a file, made as they are read: rows are asked for only as fast as the reader takes them.
 * CSV is UTF-8 with BOM, so that Excel reads Chinese. Texts that would run as formulas are defused. When the reader
 * leaves, the rows' iterator is closed; when the rows fail, the stream fails.
 */
export function writeSheet(format: SheetFormat, sheet: OutputSheet): ReadableStream<Uint8Array> {
  if (format === "xlsx") return writeWorkbook([sheet]);
  return Readable.toWeb(Readable.from(csvChunks(sheet))) as ReadableStream<Uint8Array>;
}

/** As `writeSheet`, of several sheets in one workbook, in their order. */
export function writeWorkbook(sheets: readonly OutputSheet[]): ReadableStream<Uint8Array> {
  return Readable.toWeb(workbookStream(sheets)) as ReadableStream<Uint8Array>;
}

async function* csvChunks({ header, rows }: OutputSheet): AsyncGenerator<Buffer> {
  let lines = `\uFEFF${csvLine(header)}`;
  let count = 0;
  for await (const row of rows) {
    lines += csvLine(row);
    count += 1;
    if (count % ROWS_PER_TURN !== 0) continue;
    yield Buffer.from(lines);
    lines = "";
  }
  yield Buffer.from(lines);
}

function csvLine(cells: readonly OutputCell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: OutputCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = defuseCell(cell);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function workbookStream(sheets: readonly OutputSheet[]): Readable {
  const output = new PassThrough();
  writeSheets(sheets, output).catch((fault: unknown) =>
    output.destroy(fault instanceof Error ? fault : new Error(String(fault))),
  );
  return output;
}

async function writeSheets(sheets: readonly OutputSheet[], output: PassThrough): Promise<void> {
  const workbook = new excel.stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: false,
  });
  for (const sheet of sheets) if (!(await addSheet(workbook, sheet, output))) return;
  await workbook.commit();
}

/** False when the reader has left. */
async function addSheet(
  workbook: excel.stream.xlsx.WorkbookWriter,
  { name, header, rows }: OutputSheet,
  output: PassThrough,
): Promise<boolean> {
  const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = header.map(() => ({ width: WIDTH }));
  const head = sheet.addRow(header.map(workbookCell));
  head.font = { bold: true };
  head.commit();
  let count = 0;
  for await (const row of rows) {
    sheet.addRow(row.map(workbookCell)).commit();
    count += 1;
    if (count % ROWS_PER_TURN === 0 && !(await hasRoom(output))) return false;
  }
  sheet.commit();
  return true;
}

function workbookCell(cell: OutputCell): OutputCell {
  if (typeof cell !== "string") return cell;
  return defuseCell(cell.toWellFormed().replaceAll(FORBIDDEN, "")).slice(0, MOST_LETTERS);
}

/** Waits until the reader has taken what was written; false when the reader has left. */
async function hasRoom(output: PassThrough): Promise<boolean> {
  await new Promise(setImmediate);
  if (!output.destroyed && output.readableLength > output.readableHighWaterMark) {
    const leave = new AbortController();
    const { signal } = leave;
    await Promise.race([once(output, "drain", { signal }), once(output, "close", { signal })]);
    leave.abort();
  }
  return !output.destroyed;
}
