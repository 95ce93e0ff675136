/** Says whether some font at hand has a glyph for a code point. */
export type Covers = (code: number) => boolean;

/** Signs the face lacks, and what a printer would set instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  "✓": "√",
  "✔": "√",
  "✅": "√",
  "☑": "√",
  "✗": "×",
  "✘": "×",
  "❌": "×",
  "‑": "-",
  "−": "–",
  "⁓": "～",
  "⭐": "★",
  "❤": "♥",
  "➜": "→",
  "➔": "→",
};
/** The customary mark for a character the printer does not have. */
const MISSING_LETTER = "〓";
const SPACE = /\p{Zs}|[\t\n\r\v\f\u2028\u2029]/u;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * The text with every character some font has; others give way to a like sign, letters to "〓",
 * pictures and controls to nothing, so that nothing prints as an empty box.
 */
export function printableText(text: string, covers: Covers): string {
  let printed = "";
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    printed += isPlain(code) || covers(code) ? character : substitute(character, covers);
  }
  return printed;
}

function isPlain(code: number): boolean {
  return code >= 0x20 && code < 0x7f;
}

function substitute(character: string, covers: Covers): string {
  if (SPACE.test(character)) return " ";
  for (const candidate of standIns(character)) {
    if ([...candidate].every((each) => covers(each.codePointAt(0) ?? 0))) return candidate;
  }
  return LETTER.test(character) ? MISSING_LETTER : "";
}

/** What may stand for a character no font has, best first. */
export function standIns(character: string): string[] {
  const known = [
    INSTEAD[character] ?? "",
    character.normalize("NFKC"),
    character.normalize("NFD").slice(0, 1),
  ];
  return known.filter((candidate) => candidate !== "" && candidate !== character);
}
