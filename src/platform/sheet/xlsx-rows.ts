import { Failure } from "../../kit/failure.ts";
import type { SheetFile } from "./sheet-file.ts";
import type { SheetBatch, SheetCell, SheetHead, SheetRow } from "./sheet-row.ts";
import type { Workbook, WorkbookSheet } from "./xlsx-workbook.ts";
import { openWorkbook } from "./xlsx-workbook.ts";
import { decodeEscapes, xmlAttribute, XmlScanner } from "./xml-scanner.ts";
import { unpackText } from "./zip-archive.ts";

const EPOCH_SERIAL = 25569;
const DAY_MS = 86_400_000;
/** Excel's last column, XFD. */
const COLUMNS_LIMIT = 16_384;

/**
 * Reads the sheets of an XLSX workbook (or the one named `only`) in batches of rows, rows without any value left out.
 * Numbers in a date format come as Date whose UTC fields are the calendar day; errors such as #DIV/0! as text.
 * Failures as `openWorkbook`.
 */
export async function* xlsxRows(file: SheetFile, only: string | null = null): AsyncGenerator<SheetBatch> {
  const workbook = await openWorkbook(file.path);
  const sheets = workbook.sheets.filter((sheet) => only === null || sheet.name === only);
  const total = sheets.reduce((sum, sheet) => sum + sheet.part.packed, 0);
  let before = 0;
  for (const sheet of sheets) {
    yield* sheetRows(
      file,
      workbook,
      sheet,
      (share) => (file.size * (before + share * sheet.part.packed)) / Math.max(1, total),
    );
    before += sheet.part.packed;
  }
}

/** The first rows of every sheet, at least `rows` of them where there are so many. Failures as `openWorkbook`. */
export async function xlsxHeads(file: SheetFile, rows: number): Promise<readonly SheetHead[]> {
  const workbook = await openWorkbook(file.path);
  const heads: SheetHead[] = [];
  for (const sheet of workbook.sheets) {
    const first: SheetRow[] = [];
    for await (const batch of sheetRows(file, workbook, sheet, () => 0)) {
      first.push(...batch.rows);
      if (first.length >= rows) break;
    }
    heads.push({ name: sheet.name, hidden: sheet.hidden, rows: first });
  }
  return heads;
}

async function* sheetRows(
  file: SheetFile,
  workbook: Workbook,
  sheet: WorkbookSheet,
  bytesAt: (share: number) => number,
): AsyncGenerator<SheetBatch> {
  const reader = new SheetXmlReader(workbook, file.name, sheet.name);
  const scanner = new XmlScanner(reader);
  let unpacked = 0;
  try {
    for await (const piece of unpackText(workbook.archive, sheet.part)) {
      scanner.write(piece);
      unpacked += piece.length;
      const rows = reader.take();
      const share = Math.min(1, unpacked / Math.max(1, sheet.part.unpacked));
      if (rows.length > 0) yield { rows, bytesRead: Math.round(bytesAt(share)), hidden: sheet.hidden };
    }
  } catch (error) {
    throw error instanceof RangeError ? new Failure("xlsx-broken", { file: file.path }) : error;
  }
}

/** Turns the XML of a sheet ("sheetData": rows, cells, values) into rows. */
class SheetXmlReader {
  private readonly workbook: Workbook;
  private readonly file: string;
  private readonly sheet: string;
  private rows: SheetRow[] = [];
  private cells: SheetCell[] = [];
  private rowNumber = 0;
  private column = -1;
  private type = "";
  private style = 0;
  private value: string | null = null;
  private formula: string | null = null;
  private into: "value" | "formula" | null = null;
  private inGuide = false;

  constructor(workbook: Workbook, file: string, sheet: string) {
    this.workbook = workbook;
    this.file = file;
    this.sheet = sheet;
  }

  take(): SheetRow[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: string): void {
    if (name === "c") this.openCell(attributes);
    else if (name === "v") {
      this.into = "value";
      this.value = "";
    } else if (name === "row") {
      this.rowNumber = Number(xmlAttribute(attributes, "r") ?? this.rowNumber + 1);
      this.cells = [];
      this.column = -1;
    } else if (name === "f") {
      this.into = "formula";
      this.formula = "";
    } else if (name === "rPh") this.inGuide = true;
    else if (name === "t" && !this.inGuide) {
      this.into = "value";
      this.value ??= "";
    }
  }

  text(text: string): void {
    if (this.into === "value") this.value = (this.value ?? "") + text;
    else if (this.into === "formula") this.formula = (this.formula ?? "") + text;
  }

  close(name: string): void {
    if (name === "c") this.closeCell();
    else if (name === "v" || name === "t" || name === "f") this.into = null;
    else if (name === "rPh") this.inGuide = false;
    else if (name === "row" && this.cells.length > 0) {
      this.rows.push({ file: this.file, sheet: this.sheet, number: this.rowNumber, cells: this.cells });
    }
  }

  private openCell(attributes: string): void {
    const reference = xmlAttribute(attributes, "r");
    this.column = reference === null ? this.column + 1 : columnOf(reference);
    this.type = xmlAttribute(attributes, "t") ?? "n";
    this.style = Number(xmlAttribute(attributes, "s") ?? 0);
    this.value = null;
    this.formula = null;
  }

  private closeCell(): void {
    const cell = this.cell();
    if (cell === null || this.column < 0 || this.column >= COLUMNS_LIMIT) return;
    while (this.cells.length < this.column) this.cells.push(null);
    this.cells[this.column] = cell;
  }

  private cell(): SheetCell {
    const { value, formula, type } = this;
    const calculated = value !== null && (value !== "" || type === "str");
    if (formula !== null && !calculated) return { formula };
    return value === null ? null : this.typed(type, value);
  }

  private typed(type: string, value: string): SheetCell {
    if (type === "s") return this.workbook.sharedTexts[Number(value)] ?? null;
    if (type === "n") return this.number(value);
    if (type === "b") return value === "1" || value === "true";
    return detached(decodeEscapes(value));
  }

  private number(value: string): SheetCell {
    const number = Number(value);
    if (value.trim() === "") return null;
    if (!Number.isFinite(number)) return value;
    if (!this.workbook.dateStyles[this.style]) return number;
    const days = number + this.workbook.dateShift - EPOCH_SERIAL;
    const moment = new Date(Math.round(days * 86_400) * 1000);
    return Math.abs(days * DAY_MS) > 8e15 ? number : moment;
  }
}

/** A copy: a piece cut out of the XML would keep the whole XML in memory for as long as the text is kept. */
function detached(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, "utf16le").toString("utf16le");
}

/** 0-based column of a reference such as "AB12". */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}
