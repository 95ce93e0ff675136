import type { Stats } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { Failure } from "../../kit/failure.ts";

const MEGABYTE = 1024 * 1024;
const CSV_MEGABYTES = 128;
/** A packed sheet of this size holds well over a million rows. */
const XLSX_MEGABYTES = 64;

/** What a file is by its first bytes, whatever its name says. */
type SheetFileKind = "zip" | "text";

export interface SheetFile {
  readonly path: string;
  /** The file's own name, for messages and remarks. */
  readonly name: string;
  readonly kind: SheetFileKind;
  /** Bytes. */
  readonly size: number;
}

const OTHER_TYPES: readonly (readonly [type: string, firstBytes: string])[] = [
  ["PDF", "25504446"],
  ["PNG", "89504e47"],
  ["JPEG", "ffd8ff"],
  ["GIF", "47494638"],
  ["RAR", "526172211a07"],
  ["7z", "377abcaf271c"],
  ["gzip", "1f8b08"],
  ["RTF", "7b5c727466"],
];
const OLE = "d0cf11e0a1b11ae1";
const MARKUP = /^\s*<(?:html|!doctype|table|\?xml|meta|head|style)/iu;

/**
 * Looks at a file before it is read. Failures: `file-missing`, `file-is-folder`, `file-unreadable`, `file-empty`,
 * `file-too-large`, `file-wrong-type`, `file-is-markup`, `xls-old-format`, `xlsx-password`.
 */
export async function inspectSheetFile(path: string): Promise<SheetFile> {
  const name = basename(path);
  const { size } = await regularFile(path);
  const handle = await orFailure(path, open(path, "r"));
  try {
    const head = Buffer.alloc(Math.min(4096, size));
    await handle.read(head, 0, head.length, 0);
    const kind = await kindBySignature(handle, path, head, size);
    const limit = kind === "zip" ? XLSX_MEGABYTES : CSV_MEGABYTES;
    if (size > limit * MEGABYTE) {
      throw new Failure("file-too-large", {
        file: path,
        megabytes: Math.ceil(size / MEGABYTE),
        limit,
      });
    }
    if (kind === "text") refuseOtherText(path, head);
    return { path, name, kind, size };
  } finally {
    await handle.close();
  }
}

/** Looked at before it is opened: opening a pipe would wait for a writer. */
async function regularFile(path: string): Promise<Stats> {
  const status = await orFailure(path, stat(path));
  if (status.isDirectory()) throw new Failure("file-is-folder", { file: path });
  if (!status.isFile()) throw new Failure("file-unreadable", { file: path });
  if (status.size === 0) throw new Failure("file-empty", { file: path });
  return status;
}

async function orFailure<T>(path: string, attempt: Promise<T>): Promise<T> {
  try {
    return await attempt;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    const missing = code === "ENOENT" || code === "ENOTDIR";
    throw new Failure(missing ? "file-missing" : "file-unreadable", { file: path });
  }
}

async function kindBySignature(
  handle: FileHandle,
  path: string,
  head: Buffer,
  size: number,
): Promise<SheetFileKind> {
  const hex = head.subarray(0, 8).toString("hex");
  if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) return "zip";
  if (hex.startsWith(OLE)) throw await oleFailure(handle, path, size);
  const other = OTHER_TYPES.find(([, bytes]) => hex.startsWith(bytes));
  if (other) throw new Failure("file-wrong-type", { file: path, type: other[0] });
  return "text";
}

/** Web pages that call themselves .xls are common exports of old systems; NULs mean that it is no text. */
function refuseOtherText(path: string, head: Buffer): void {
  if (MARKUP.test(head.toString("utf8").replace(/^\uFEFF/u, ""))) {
    throw new Failure("file-is-markup", { file: path });
  }
  if (!startsUtf16(head.subarray(0, 2).toString("hex")) && tooManyNuls(head)) {
    throw new Failure("file-wrong-type", { file: path, type: "" });
  }
}

function startsUtf16(hex: string): boolean {
  return hex.startsWith("fffe") || hex.startsWith("feff");
}

function tooManyNuls(head: Buffer): boolean {
  return head.filter((byte) => byte === 0).length * 10 > head.length;
}

/** An OLE compound file names its streams in UTF-16: a password-protected workbook holds "EncryptedPackage", an old one "Workbook" or "Book". */
async function oleFailure(handle: FileHandle, path: string, size: number): Promise<Failure> {
  const bytes = Buffer.alloc(Math.min(size, XLSX_MEGABYTES * MEGABYTE));
  await handle.read(bytes, 0, bytes.length, 0);
  const holds = (stream: string): boolean => bytes.includes(Buffer.from(stream, "utf16le"));
  if (holds("EncryptedPackage")) return new Failure("xlsx-password", { file: path });
  if (holds("Workbook") || holds("Book")) return new Failure("xls-old-format", { file: path });
  return new Failure("file-wrong-type", { file: path, type: holds("WordDocument") ? "Word (.doc)" : "" });
}
