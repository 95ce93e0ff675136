/**
 * Cells of rows copied from a spreadsheet (tabs) or of a CSV text (commas, also `;`), quoted cells with line breaks
 * and doubled quotes included. The sign that parts cells is the one found first among tab, comma and semicolon outside
 * quotes; a byte order mark is dropped.
 */
export function readSheetText(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/u, "");
  const part = plain.includes("\t") ? "\t" : /[,;]/u.exec(plain.replaceAll(/"[^"]*"/gu, ""))?.[0] ?? ",";
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < plain.length; at++) {
    const sign = plain.charAt(at);
    if (quoted && sign === '"' && plain.charAt(at + 1) === '"') {
      cell += '"';
      at++;
    } else if (sign === '"' && (quoted || cell === "")) quoted = !quoted;
    else if (!quoted && (sign === part || sign === "\n")) {
      rows.at(-1)?.push(cell);
      cell = "";
      if (sign === "\n") rows.push([]);
    } else if (quoted || sign !== "\r") cell += sign;
  }
  rows.at(-1)?.push(cell);
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
