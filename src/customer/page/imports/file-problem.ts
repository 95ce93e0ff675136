const MEGABYTE = 1024 * 1024;
const LIMITS = { xlsx: 64 * MEGABYTE, csv: 128 * MEGABYTE } as const;

export interface FileProblem {
  readonly key: "wrongType" | "tooLarge" | "emptyFile";
  readonly blanks: Readonly<Record<string, string>>;
}

/** Why a file cannot be taken, before it is sent; null when it may be tried. */
export function fileProblem(file: { readonly name: string; readonly size: number }): FileProblem | null {
  const { name, size } = file;
  const type = /\.(xlsx|csv)$/iu.exec(name)?.[1]?.toLowerCase();
  if (type !== "xlsx" && type !== "csv") return { key: "wrongType", blanks: { name } };
  if (size === 0) return { key: "emptyFile", blanks: { name } };
  if (size > LIMITS[type])
    return { key: "tooLarge", blanks: { name, size: sizeText(size), limit: sizeText(LIMITS[type]) } };
  return null;
}

/** `1.4 MB`, with the units people know from their file manager. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < MEGABYTE) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / MEGABYTE).toFixed(bytes < 10 * MEGABYTE ? 1 : 0)} MB`;
}
