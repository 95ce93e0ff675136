import type { CaseFileKind } from "../feedback/domain/work/file-kind.ts";

const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.codePointAt(0) ?? 0);

/** A ZIP with empty entries of these names, as an Office program writes its files. */
export function officeFile(names: readonly string[]): Uint8Array {
  const locals = names.map((name) => entry("PK\x03\x04", 30, 26, name));
  const offsets = locals.map((_, i) => locals.slice(0, i).reduce((sum, one) => sum + one.length, 0));
  const directory = names.map((name, i) => {
    const header = entry("PK\x01\x02", 46, 28, name);
    new DataView(header.buffer).setUint32(42, offsets[i] ?? 0, true);
    return header;
  });
  const start = locals.reduce((sum, one) => sum + one.length, 0);
  const end = new Uint8Array(22);
  end.set(latin("PK\x05\x06"));
  const view = new DataView(end.buffer);
  view.setUint16(8, names.length, true);
  view.setUint16(10, names.length, true);
  view.setUint32(
    12,
    directory.reduce((sum, one) => sum + one.length, 0),
    true,
  );
  view.setUint32(16, start, true);
  return Uint8Array.from([...locals, ...directory, end].flatMap((part) => [...part]));
}

function entry(sign: string, size: number, lengthAt: number, name: string): Uint8Array {
  const bytes = new TextEncoder().encode(name);
  const header = new Uint8Array(size + bytes.length);
  header.set(latin(sign));
  new DataView(header.buffer).setUint16(lengthAt, bytes.length, true);
  header.set(bytes, size);
  return header;
}

/** The smallest file of each kind that is told by its bytes. */
export const SAMPLE_FILES: Readonly<Record<Exclude<CaseFileKind, "text/plain" | "text/csv">, Uint8Array>> = {
  "image/jpeg": latin("\xff\xd8\xff\xe0\0\x10JFIF\0"),
  "image/png": latin("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
  "image/gif": latin("GIF89a\x01\0\x01\0"),
  "image/webp": latin("RIFF\x24\0\0\0WEBPVP8 "),
  "image/heic": latin("\0\0\0\x18ftypheic\0\0\0\0"),
  "application/pdf": latin("%PDF-1.7\n"),
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": officeFile([
    "[Content_Types].xml",
    "_rels/.rels",
    "word/document.xml",
  ]),
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": officeFile([
    "[Content_Types].xml",
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
  ]),
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": officeFile([
    "[Content_Types].xml",
    "ppt/presentation.xml",
  ]),
};
