/** Kinds of file that a case may hold. */
export type CaseFileKind = keyof typeof CASE_FILE_ENDINGS;

export const CASE_FILE_ENDINGS = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/heic": "heic",
  "image/gif": "gif",
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
  "text/plain": "txt",
  "text/csv": "csv",
} as const;

/** Pictures that every browser draws and that cannot run anything. */
const DRAWN: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/webp", "image/gif"]);

/** True for a picture that may be shown in place of being downloaded. */
export function isDrawn(mediaType: string): boolean {
  return DRAWN.has(mediaType);
}

const SIGNS: readonly (readonly [kind: CaseFileKind, at: number, signs: string])[] = [
  ["image/jpeg", 0, "\xff\xd8\xff"],
  ["image/png", 0, "\x89PNG\r\n\x1a\n"],
  ["image/gif", 0, "GIF87a"],
  ["image/gif", 0, "GIF89a"],
  ["image/webp", 8, "WEBP"],
  ["application/pdf", 0, "%PDF-"],
];
const HEIC_BRANDS = ["heic", "heix", "hevc", "heim", "heis", "mif1"];
const PARTS: readonly (readonly [kind: CaseFileKind, part: string])[] = [
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/document.xml"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml"],
  ["application/vnd.openxmlformats-officedocument.presentationml.presentation", "ppt/presentation.xml"],
];

/**
 * What a file is by its content, whatever its name says; null for all else: programs, archives, Office files with
 * macros, SVG and HTML, which could run as a page. Plain text is told by `textKind`.
 */
export function fileKind(bytes: Uint8Array): CaseFileKind | null {
  const found = SIGNS.find(([, at, signs]) => textAt(bytes, at, signs.length) === signs);
  if (found !== undefined) return found[0] === "image/webp" && !begins(bytes, "RIFF") ? null : found[0];
  if (textAt(bytes, 4, 4) === "ftyp") return HEIC_BRANDS.includes(textAt(bytes, 8, 4)) ? "image/heic" : null;
  return begins(bytes, "PK\x03\x04") ? officeKind(zipNames(bytes)) : null;
}

/** Letters, signs, tabs and ends of lines; no control characters, which programs are full of. */
const UNPRINTED = /[^\P{Cc}\t\r\n\f]/u;
const MARKUP = /^\s*(?:<[!?a-z]|#!)/iu;

/**
 * Plain text that is named as such; null for scripts and pages, which are text as well.
 * @param text the decoded content
 * @param name as the person's machine names the file
 */
export function textKind(text: string, name: string): CaseFileKind | null {
  if (UNPRINTED.test(text) || MARKUP.test(text)) return null;
  if (/\.csv$/iu.test(name)) return "text/csv";
  return /\.(?:txt|log)$/iu.test(name) ? "text/plain" : null;
}

const NAME_LENGTH = 120;

/** The person's name for a file without signs that mislead or lead elsewhere, with the ending of what it is. */
export function cleanFileName(given: string, kind: CaseFileKind): string {
  const plain = given
    .normalize("NFC")
    .replace(/^.*[/\\]/u, "")
    .replace(/\.[^.\s]{1,10}$/u, "")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}:*?"<>|]/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .replace(/^[. ]+/u, "")
    .trim();
  return `${[...plain].slice(0, NAME_LENGTH).join("") || "file"}.${CASE_FILE_ENDINGS[kind]}`;
}

function officeKind(names: ReadonlySet<string> | null): CaseFileKind | null {
  if (names === null || !names.has("[Content_Types].xml")) return null;
  if ([...names].some((name) => /vbaProject\.bin$/iu.test(name))) return null;
  return PARTS.find(([, part]) => names.has(part))?.[0] ?? null;
}

const END_SIZE = 22;
const ENTRY_SIZE = 46;
/** Longest comment behind the end of a ZIP. */
const COMMENT = 65_535;

/** Names in the directory of a ZIP; null: it has none that can be read. */
function zipNames(bytes: Uint8Array): ReadonlySet<string> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(bytes);
  if (end === null) return null;
  const names = new Set<string>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + ENTRY_SIZE > end || textAt(bytes, at, 4) !== "PK\x01\x02") return null;
    const length = view.getUint16(at + 28, true);
    names.add(textAt(bytes, at + ENTRY_SIZE, length));
    at += ENTRY_SIZE + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function endOf(bytes: Uint8Array): number | null {
  const last = bytes.length - END_SIZE;
  for (let at = last; at >= Math.max(0, last - COMMENT); at--)
    if (bytes[at] === 0x50 && textAt(bytes, at, 4) === "PK\x05\x06") return at;
  return null;
}

function begins(bytes: Uint8Array, signs: string): boolean {
  return textAt(bytes, 0, signs.length) === signs;
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
