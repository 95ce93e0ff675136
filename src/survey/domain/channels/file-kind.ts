/** Kinds of file that customers may add and organizations show. */
export type FileKind = "image/png" | "image/jpeg" | "image/webp" | "application/pdf";

export const FILE_ENDINGS: Readonly<Record<FileKind, string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "application/pdf": "pdf",
};

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];

/**
 * What a file is by its first bytes, whatever its name says; null for anything else, SVG and HTML among them, which
 * could run as a page.
 */
export function fileKind(bytes: Uint8Array): FileKind | null {
  if (begins(bytes, PNG)) return "image/png";
  if (begins(bytes, JPEG)) return "image/jpeg";
  if (begins(bytes, RIFF) && begins(bytes.subarray(8), WEBP)) return "image/webp";
  return begins(bytes, PDF) ? "application/pdf" : null;
}

function begins(bytes: Uint8Array, signs: readonly number[]): boolean {
  return signs.every((sign, i) => bytes[i] === sign);
}
