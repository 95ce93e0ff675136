import { createReadStream } from "node:fs";
import type { Parser } from "csv-parse";
import { CsvError, parse } from "csv-parse";
import { Failure } from "../../kit/failure.ts";
import type { SheetBatch, SheetRow } from "./sheet-row.ts";
import type { SheetFile } from "./sheet-file.ts";
import type { TextEncoding } from "./text-encoding.ts";
import { detectEncoding } from "./text-encoding.ts";

const CHUNK = 256 * 1024;
/** Bytes; a record this long is an opening quote that was never closed. */
const RECORD_LIMIT = 8 * 1024 * 1024;
const DELIMITERS = [",", ";", "\t"];
const LINES_TO_GUESS = 30;

/**
 * Reads a CSV file in batches of rows, in any of the encodings of `detectEncoding`, with comma, semicolon or tab.
 * Rows of any length are accepted. A row's number is the line it begins on. Failures: `encoding-mixed`, `csv-quotes`
 * (with the line the record begins on).
 */
export async function* csvRows(file: SheetFile): AsyncGenerator<SheetBatch> {
  const encoding = await detectEncoding(file);
  const delimiter = await guessDelimiter(file, encoding);
  const records = new RecordStream(file, delimiter);
  let bytesRead = 0;
  for await (const chunk of decoded(file, encoding)) {
    await records.feed(chunk.content);
    bytesRead += chunk.bytes;
    const rows = records.take();
    if (rows.length > 0) yield { rows, bytesRead };
  }
  await records.end();
  const rows = records.take();
  if (rows.length > 0) yield { rows, bytesRead: file.size };
}

/** csv-parse without its object stream: records are collected as they are parsed. */
class RecordStream {
  private readonly file: SheetFile;
  private readonly parser: Parser;
  private rows: SheetRow[] = [];
  private lastLine = 0;
  /** The parser's own count of lines, which is exact only for records of one line. */
  private countedLines = 0;
  private bytesInRecord = 0;
  private nulSeen = false;

  constructor(file: SheetFile, delimiter: string) {
    this.file = file;
    this.parser = parse({
      bom: true,
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      on_record: (record: string[], { lines }: { lines: number }) => this.add(record, lines),
    });
    this.parser.on("error", () => {});
    this.parser.resume();
  }

  async feed(content: Buffer | string): Promise<void> {
    this.nulSeen ||= content.includes("\u0000");
    this.bytesInRecord += content.length;
    await new Promise<void>((resolve, reject) => {
      this.parser.write(content, (error) => (error ? reject(this.failure(error)) : resolve()));
    });
    if (this.bytesInRecord > RECORD_LIMIT) throw this.quotesFailure();
  }

  async end(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.parser.once("error", (error) => reject(this.failure(error)));
      this.parser.once("end", resolve);
      this.parser.end();
    });
  }

  take(): SheetRow[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  private add(record: string[], countedLines: number): null {
    const number = this.lastLine + 1;
    this.lastLine = number + (countedLines === this.countedLines + 1 ? 0 : lineBreaks(record));
    this.countedLines = countedLines;
    this.bytesInRecord = 0;
    const cells = this.nulSeen ? record.map((cell) => cell.replaceAll("\u0000", "")) : record;
    this.rows.push({ file: this.file.name, sheet: "", number, cells });
    return null;
  }

  private failure(error: Error): Error {
    return error instanceof CsvError ? this.quotesFailure() : error;
  }

  private quotesFailure(): Failure {
    return new Failure("csv-quotes", { file: this.file.path, line: this.lastLine + 1 });
  }
}

async function* decoded(
  file: SheetFile,
  encoding: TextEncoding,
): AsyncGenerator<{ content: Buffer | string; bytes: number }> {
  const decoder = encoding === "utf-8" ? null : new TextDecoder(encoding);
  for await (const chunk of createReadStream(file.path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    yield { content: decoder ? decoder.decode(chunk, { stream: true }) : chunk, bytes: chunk.length };
  }
}

/** The sign that stands equally often in the most of the first lines; quoted texts do not count. */
async function guessDelimiter(file: SheetFile, encoding: TextEncoding): Promise<string> {
  let head = "";
  for await (const bytes of createReadStream(file.path, {
    end: CHUNK - 1,
    highWaterMark: CHUNK,
  }) as AsyncIterable<Buffer>) {
    head += new TextDecoder(encoding).decode(bytes);
  }
  const named = /^sep=(.)\r?\n/iu.exec(head)?.[1];
  if (named !== undefined) return named;
  const lines = head.replaceAll(/"(?:[^"]|"")*"/gu, "").split(/\r\n|\n|\r/u, LINES_TO_GUESS);
  const weighed = DELIMITERS.map((sign) => ({ sign, weight: regularity(lines, sign) }));
  return weighed.toSorted((a, b) => b.weight - a.weight)[0]?.sign ?? ",";
}

function regularity(lines: readonly string[], sign: string): number {
  const linesWith = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(sign).length - 1;
    if (count > 0) linesWith.set(count, (linesWith.get(count) ?? 0) + 1);
  }
  return Math.max(0, ...[...linesWith].map(([count, times]) => count * times * times));
}

function lineBreaks(record: readonly string[]): number {
  let breaks = 0;
  for (const cell of record) {
    if (cell.includes("\n") || cell.includes("\r")) breaks += cell.split(/\r\n|\n|\r/u).length - 1;
  }
  return breaks;
}
