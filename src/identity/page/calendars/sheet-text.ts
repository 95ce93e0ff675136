/** A cell with the sign before it; in quotes a cell may hold any sign, and a doubled quote stands for one. */
const cellPattern = (part: string): RegExp =>
  new RegExp(`(${part}|\\n)(?:"((?:[^"]|"")*)"[^${part}\\n]*|([^${part}\\n]*))`, "gu");

/**
 * Cells of rows copied from a spreadsheet (tabs) or of a CSV text (commas, also `;`), quoted cells with line breaks
 * and doubled quotes included. The sign that parts cells is a tab where there is one, else the first comma or
 * semicolon outside quotes; a byte order mark is dropped.
 */
export function readSheetText(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/u, "").replaceAll("\r\n", "\n");
  const part = plain.includes("\t") ? "\t" : (/[,;]/u.exec(plain.replaceAll(/"[^"]*"/gu, ""))?.[0] ?? ",");
  const rows: string[][] = [];
  for (const [, before, quoted, bare] of `\n${plain}`.matchAll(cellPattern(part))) {
    if (before === "\n") rows.push([]);
    rows.at(-1)?.push(quoted === undefined ? (bare ?? "") : quoted.replaceAll('""', '"'));
  }
  return rows;
}

/** Text of a CSV file: UTF-8, else GB18030 as Excel writes it in China. */
export async function readSheetFile(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
