import { createReadStream } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { open } from "node:fs/promises";
import { createInflateRaw } from "node:zlib";
import { Failure } from "../../kit/failure.ts";

/** A part of a ZIP archive as its central directory tells (APPNOTE 6.3.10, 4.3.12). Sizes in bytes. */
export interface ZipPart {
  readonly path: string;
  readonly offset: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly method: number;
  readonly encrypted: boolean;
}

export interface ZipArchive {
  readonly file: string;
  readonly parts: ReadonlyMap<string, ZipPart>;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const OVERFLOW = 0xffffffff;
/** Bytes; a workbook of a million rows unpacks to less. */
const UNPACKED_LIMIT = 1024 * 1024 * 1024;
const PARTS_LIMIT = 10_000;
const STORED = 0;
const DEFLATED = 8;
const CHUNK = 256 * 1024;

/** Reads the central directory. Failures: `xlsx-broken` for a cut or damaged archive, `xlsx-too-large-unpacked` for a bomb. */
export async function openZip(file: string): Promise<ZipArchive> {
  const handle = await open(file, "r");
  try {
    const parts = await readDirectory(handle, file);
    let unpacked = 0;
    for (const part of parts.values()) unpacked += part.unpacked;
    if (unpacked > UNPACKED_LIMIT)
      throw new Failure("xlsx-too-large-unpacked", { file, megabytes: Math.round(unpacked / 1048576) });
    return { file, parts };
  } finally {
    await handle.close();
  }
}

async function readDirectory(handle: FileHandle, file: string): Promise<Map<string, ZipPart>> {
  const { size } = await handle.stat();
  const tail = await readAt(
    handle,
    Math.max(0, size - END_LENGTH - LONGEST_COMMENT),
    Math.min(size, END_LENGTH + LONGEST_COMMENT),
  );
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + END_LENGTH > tail.length || tail.readUInt32LE(end) !== END_SIGNATURE)
    throw new Failure("xlsx-broken", { file });
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  const count = tail.readUInt16LE(end + 10);
  if (start + length > size || count > PARTS_LIMIT) throw new Failure("xlsx-broken", { file });
  return readEntries(await readAt(handle, start, length), count, file);
}

function readEntries(directory: Buffer, count: number, file: string): Map<string, ZipPart> {
  const parts = new Map<string, ZipPart>();
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE)
      throw new Failure("xlsx-broken", { file });
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const path = directory.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/");
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [unpacked = 0, packed = 0, offset = 0] = withWideSizes(
      [directory.readUInt32LE(at + 24), directory.readUInt32LE(at + 20), directory.readUInt32LE(at + 42)],
      extra,
    );
    const encrypted = (directory.readUInt16LE(at + 8) & 1) === 1;
    parts.set(path, { path, offset, packed, unpacked, method: directory.readUInt16LE(at + 10), encrypted });
    at += 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
  }
  return parts;
}

/** Sizes of ZIP64 stand in an extra field, in this order, each only where the short one overflows (4.5.3). */
function withWideSizes(short: readonly number[], extra: Buffer): number[] {
  if (!short.includes(OVERFLOW)) return [...short];
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  return short.map((value) => {
    if (value !== OVERFLOW || at + 8 > extra.length) return value;
    at += 8;
    return Number(extra.readBigUInt64LE(at - 8));
  });
}

/**
 * Unpacks one part as text, piece by piece. Failures: `xlsx-broken` when the data is damaged or longer than the
 * directory says, `xlsx-password` for an encrypted part.
 */
export async function* unpackText(archive: ZipArchive, part: ZipPart): AsyncGenerator<string> {
  const { file } = archive;
  if (part.encrypted) throw new Failure("xlsx-password", { file });
  if (part.packed === 0) return;
  const decoder = new TextDecoder("utf-8");
  let unpacked = 0;
  try {
    for await (const chunk of await unpackedBytes(file, part)) {
      unpacked += chunk.length;
      if (unpacked > part.unpacked) break;
      yield decoder.decode(chunk, { stream: true });
    }
  } catch (error) {
    throw error instanceof Failure ? error : new Failure("xlsx-broken", { file });
  }
  if (unpacked !== part.unpacked) throw new Failure("xlsx-broken", { file });
}

async function unpackedBytes(file: string, part: ZipPart): Promise<AsyncIterable<Buffer>> {
  if (part.method !== STORED && part.method !== DEFLATED) throw new Failure("xlsx-broken", { file });
  const start = await dataStart(file, part);
  const packed = createReadStream(file, { start, end: start + part.packed - 1, highWaterMark: CHUNK });
  if (part.method === STORED) return packed;
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  packed.on("error", (error) => inflate.destroy(error));
  inflate.on("close", () => packed.destroy());
  return packed.pipe(inflate);
}

/** The local header repeats name and extra field in lengths of its own (4.3.7). */
async function dataStart(file: string, part: ZipPart): Promise<number> {
  const handle = await open(file, "r");
  try {
    const header = await readAt(handle, part.offset, 30);
    if (header.readUInt32LE(0) !== 0x04034b50) throw new Failure("xlsx-broken", { file });
    return part.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } catch {
    throw new Failure("xlsx-broken", { file });
  } finally {
    await handle.close();
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
