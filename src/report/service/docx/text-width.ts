/**
 * About how wide a text is in points: Chinese and other full-width characters one em, the rest by classes measured
 * in Microsoft YaHei and Calibri. Good enough to know on which page a heading stands, and several times cheaper
 * than the docx library's own width tables.
 */
export function roughTextWidth(
  text: string,
  font: { readonly size: number; readonly bold: boolean },
): number {
  let ems = 0;
  for (const character of text) ems += emWidth(character);
  return ems * font.size * (font.bold ? 1.04 : 1);
}

function emWidth(character: string): number {
  if (character >= "\u2E80") return 1;
  if (/[\u2014\u2018-\u201D\u2026]/u.test(character)) return 0.7;
  if (/[ .,:;'!|il()[\]]/u.test(character)) return 0.28;
  if (/[A-Zmw%&@]/u.test(character)) return 0.66;
  return 0.53;
}
