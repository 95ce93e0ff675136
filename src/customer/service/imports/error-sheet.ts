import { BYTE_ORDER_MARK, csvLine } from "../../../identity/domain/csv-line.ts";
import type { FileStorage, StoredBytes } from "../../../platform/files/file-storage.ts";
import { ERROR_FILE_COLUMNS, type TextRow } from "../../domain/imports/find-header.ts";
import type { RowFault } from "../../domain/imports/row-reader.ts";
import type { FoundSheet } from "./read-sheets.ts";

/** A row that is not taken, with the reasons. */
export interface BadRow {
  readonly row: TextRow;
  readonly faults: readonly RowFault[];
}

interface ErrorSheetOptions {
  readonly language: "zh" | "en";
  /** Why a row was not taken, as one sentence. */
  readonly reasonOf: (faults: readonly RowFault[]) => string;
}

const GIGABYTE = 1024 ** 3;

/**
 * The file of rows to mend: the original columns, then row number and reasons, as CSV. It is streamed to the storage
 * while the import runs; only when there is a bad row is there a file at all.
 */
export class ErrorSheet {
  private readonly storage: FileStorage;
  private readonly sheet: FoundSheet;
  private readonly options: ErrorSheetOptions;
  private writing: Promise<StoredBytes> | null = null;
  private readonly lines = new TransformStream<Uint8Array, Uint8Array>();
  private readonly writer = this.lines.writable.getWriter();

  constructor(storage: FileStorage, sheet: FoundSheet, options: ErrorSheetOptions) {
    this.storage = storage;
    this.sheet = sheet;
    this.options = options;
  }

  /** Adds rows in the order of the sheet. @throws Failure `disk-full` */
  async add(rows: readonly BadRow[]): Promise<void> {
    if (rows.length === 0) return;
    const lines = rows.map(({ row, faults }) =>
      csvLine([
        ...this.sheet.columns.map(({ index }) => row.cells[index] ?? ""),
        row.number,
        this.options.reasonOf(faults),
      ]),
    );
    if (this.writing === null) {
      this.writing = this.storage.write(this.lines.readable, { maxBytes: GIGABYTE });
      this.writing.catch(() => {});
      lines.unshift(this.header());
    }
    // A write that failed never asks for more: whichever comes first tells.
    await Promise.race([this.writer.write(Buffer.from(lines.join(""))), this.writing]);
  }

  /** Ends the file; null when there was no bad row. */
  async close(): Promise<StoredBytes | null> {
    if (this.writing === null) return null;
    await Promise.race([this.writer.close(), this.writing]);
    return this.writing;
  }

  /** Gives the file up; nothing of it stays. */
  async discard(): Promise<void> {
    if (this.writing === null) return;
    // Not awaited: where the storage failed before it read a byte, the last line would wait for ever to be taken.
    this.writer.abort(new Error("import given up")).catch(() => {});
    const stored = await this.writing.catch(() => null);
    if (stored !== null) await this.storage.remove(stored.storageKey);
  }

  private header(): string {
    const { row, reason } = ERROR_FILE_COLUMNS[this.options.language];
    return BYTE_ORDER_MARK + csvLine([...this.sheet.columns.map((column) => column.name), row, reason]);
  }
}
