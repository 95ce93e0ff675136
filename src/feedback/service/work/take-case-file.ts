import { Failure } from "../../../kit/failure.ts";
import type { FileScanner, ScanVerdict } from "../../../platform/files/file-scanner.ts";
import type { FileStorage, StoredBytes } from "../../../platform/files/file-storage.ts";
import { cleanFileName, fileKind, textKind, type CaseFileKind } from "../../domain/work/file-kind.ts";

const MEGABYTE = 1_048_576;
/** Largest file of a case. */
export const MOST_CASE_FILE_BYTES = 20 * MEGABYTE;

/** Where files of cases lie, and who looks for viruses in them; null: nobody. */
export interface CaseFileDeps {
  readonly files: FileStorage;
  readonly scanner: FileScanner | null;
}

/** A file as it came. */
export interface CameFile {
  /** As the sender's machine names it. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** A stored file that no case has yet. */
export interface TakenFile {
  readonly name: string;
  readonly mediaType: CaseFileKind;
  readonly stored: StoredBytes;
  /** `unscanned`: there is no scanner; `unknown`: it did not answer. */
  readonly scan: Exclude<ScanVerdict, "infected"> | "unscanned";
}

/**
 * Looks a file through and stores it, outside any transaction. What it is, its content says, not its name. Bytes
 * that no case takes in the end are to be removed by the caller.
 * @throws Failure `too-large-feedback-file` {megabytes} | `feedback-file-empty` | `feedback-file-kind` {name} |
 *   `feedback-file-infected` {name} | `disk-full`
 */
export async function takeCaseFile(
  { files, scanner }: CaseFileDeps,
  { name, content }: CameFile,
): Promise<TakenFile> {
  if (content.byteLength > MOST_CASE_FILE_BYTES) throw tooLarge();
  if (content.byteLength === 0) throw new Failure("feedback-file-empty", { name });
  const mediaType = fileKind(content) ?? kindOfText(content, name);
  if (mediaType === null) throw new Failure("feedback-file-kind", { name });
  const verdict = scanner === null ? "unscanned" : await scanner.scan(content);
  if (verdict === "infected") throw new Failure("feedback-file-infected", { name });
  const stored = await files.write(pieces(content), { maxBytes: MOST_CASE_FILE_BYTES });
  return { name: cleanFileName(name, mediaType), mediaType, stored, scan: verdict };
}

/** @throws Failure `too-large-feedback-file` as soon as more than a file may have has come */
export async function collect(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.byteLength;
    if (bytes > MOST_CASE_FILE_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export function tooLarge(): Failure {
  return new Failure("too-large-feedback-file", { megabytes: MOST_CASE_FILE_BYTES / MEGABYTE });
}

/** Text in the encodings in which it is written here. */
function kindOfText(content: Uint8Array, name: string): CaseFileKind | null {
  const isWide = (content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff);
  const encodings = isWide ? [content[0] === 0xff ? "utf-16le" : "utf-16be"] : ["utf-8", "gb18030"];
  for (const encoding of encodings) {
    const text = decoded(content, encoding);
    if (text !== null) return textKind(text, name);
  }
  return null;
}

function decoded(content: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    return null;
  }
}

async function* pieces(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
