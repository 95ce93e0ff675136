import { BYTE_ORDER_MARK, csvLine } from "../../../identity/domain/csv-line.ts";
import { ERROR_FILE_COLUMNS, type TextRow } from "../../../customer/domain/imports/find-header.ts";
import type { RowFault } from "../../../customer/domain/imports/row-reader.ts";
import type { FoundSheet } from "../../../customer/service/imports/read-sheets.ts";
import type { FileStorage, StoredBytes } from "../../../platform/files/file-storage.ts";
import { caseImportWords, caseRowReason } from "../../domain/case-import/case-import-words.ts";

/** A row that is not registered, with the reasons. */
export interface BadCaseRow {
  readonly row: TextRow;
  readonly faults: readonly RowFault[];
}

const GIGABYTE = 1024 ** 3;

/**
 * The file of rows to mend: the original columns, then row number and reasons, as CSV that can be imported as it is.
 * Streamed to the storage while the import runs; only when there is a bad row is there a file at all.
 */
export class CaseErrorSheet {
  private readonly storage: FileStorage;
  private readonly sheet: FoundSheet;
  private readonly language: "zh" | "en";
  private writing: Promise<StoredBytes> | null = null;
  private readonly lines = new TransformStream<Uint8Array, Uint8Array>();
  private readonly writer = this.lines.writable.getWriter();

  constructor(storage: FileStorage, sheet: FoundSheet, language: "zh" | "en") {
    this.storage = storage;
    this.sheet = sheet;
    this.language = language;
  }

  /** Adds rows in the order of the sheet. @throws Failure `disk-full` */
  async add(rows: readonly BadCaseRow[]): Promise<void> {
    if (rows.length === 0) return;
    const words = caseImportWords(this.language);
    const lines = rows.map(({ row, faults }) => {
      const cells = this.sheet.columns.map(({ index }) => row.cells[index] ?? "");
      return csvLine([...cells, row.number, caseRowReason(faults, words)]);
    });
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
    const { row, reason } = ERROR_FILE_COLUMNS[this.language];
    return BYTE_ORDER_MARK + csvLine([...this.sheet.columns.map(({ name }) => name), row, reason]);
  }
}
