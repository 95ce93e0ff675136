/** One line of a CSV file (RFC 4180), without the line break. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return cells.map((cell) => quoted(String(cell ?? ""))).join(",");
}

function quoted(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
