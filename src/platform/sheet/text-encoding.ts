import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { Failure } from "../../kit/failure.ts";
import type { SheetFile } from "./sheet-file.ts";

export type TextEncoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

const CHUNK = 1024 * 1024;
/** Text in GB18030 that happens to be UTF-8 for this many three-byte signs in one line does not occur. */
const CLEARLY_UTF8 = 3;

/**
 * Decides a text file's encoding by decoding all of it strictly: UTF-8, else GB18030, or UTF-16 by its byte order
 * mark. Failure `encoding-mixed` with the line where the file changes its encoding (or leaves both).
 */
export async function detectEncoding(file: SheetFile): Promise<TextEncoding> {
  const marked = await byteOrderMark(file);
  if (marked) return marked;
  if (await isUtf8Throughout(file)) return "utf-8";
  let kind: LineKind = "either";
  let number = 0;
  for await (const line of lines(file)) {
    number++;
    const own = lineKind(line);
    if (own === "either") continue;
    if (own === "neither" || (kind !== "either" && own !== kind)) {
      throw new Failure("encoding-mixed", { file: file.path, line: number });
    }
    kind = own;
  }
  return "gb18030";
}

async function byteOrderMark(file: SheetFile): Promise<TextEncoding | null> {
  for await (const bytes of createReadStream(file.path, { end: 1 }) as AsyncIterable<Buffer>) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  }
  return null;
}

async function isUtf8Throughout(file: SheetFile): Promise<boolean> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(file.path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = wholeSignsEnd(bytes);
    if (!isUtf8(bytes.subarray(0, end))) return false;
    rest = bytes.subarray(end);
  }
  return rest.length === 0;
}

/** Where the last sign that may go on in the next chunk begins. */
function wholeSignsEnd(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

type LineKind = "either" | "utf-8" | "gb18030" | "neither";

function lineKind(line: Buffer): LineKind {
  let threeByteSigns = 0;
  let ascii = true;
  for (const byte of line) {
    if (byte < 0x80) continue;
    ascii = false;
    if (byte >= 0xe0 && byte < 0xf0) threeByteSigns++;
  }
  if (ascii) return "either";
  if (isUtf8(line)) return threeByteSigns >= CLEARLY_UTF8 ? "utf-8" : "either";
  return isGb18030(line) ? "gb18030" : "neither";
}

/** Structure of GB 18030: one byte; two bytes 81–FE 40–FE; four bytes 81–FE 30–39 81–FE 30–39. 80 is the euro sign of code page 936. */
function isGb18030(bytes: Buffer): boolean {
  let at = 0;
  while (at < bytes.length) {
    const length = (bytes[at] ?? 0) <= 0x80 ? 1 : signLength(bytes, at);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** 2 or 4, or 0 when no sign of GB 18030 begins here. A byte past the end counts as 0. */
function signLength(bytes: Buffer, at: number): number {
  if (bytes[at] === 0xff) return 0;
  if (between(bytes[at + 1], 0x40, 0xfe)) return bytes[at + 1] === 0x7f ? 0 : 2;
  const four =
    between(bytes[at + 1], 0x30, 0x39) &&
    between(bytes[at + 2], 0x81, 0xfe) &&
    between(bytes[at + 3], 0x30, 0x39);
  return four ? 4 : 0;
}

function between(byte: number | undefined, low: number, high: number): boolean {
  return byte !== undefined && byte >= low && byte <= high;
}

/** The file's lines as bytes; a line feed is never part of a longer sign in either encoding. */
async function* lines(file: SheetFile): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  for await (const chunk of createReadStream(file.path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      const line = chunk.subarray(start, end);
      yield parts.length === 0 ? line : Buffer.concat([...parts, line]);
      parts = [];
      start = end + 1;
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
  }
  if (parts.length > 0) yield Buffer.concat(parts);
}
