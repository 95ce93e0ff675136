/** Advance widths of U+0020–U+007E in thousandths of the font size; source: hmtx of Noto Sans SC 400. */
const ASCII_WIDTHS = [
  224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555, 555,
  555, 555, 555, 555, 555, 278, 278, 555, 555, 555, 474, 946, 608, 657, 638, 688, 589, 552, 689, 728, 293,
  535, 646, 543, 812, 723, 742, 633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555,
  559, 606, 563, 618, 510, 620, 554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 468,
  377, 607, 521, 802, 498, 521, 475, 338, 270, 338, 555,
];
const FIRST_ASCII = 0x20;
const LATIN_WIDTH = 600;
const WIDE_WIDTH = 1000;
/** Below it letters are Latin, Greek or Cyrillic; above it Chinese and full-width signs. */
const FIRST_WIDE = 0x2010;
const EN_DASH = 0x2013;
const MINUS = 0x2212;
/** Bold letters are up to six hundredths wider. */
const BOLD_FACTOR = 1.06;

/** Width in pixels of one line of text in the charts' face at `size` pixels; ± 2 % for Latin letters with accents. */
export function textWidth(text: string, size: number, bold = false): number {
  let thousandths = 0;
  for (const character of text) thousandths += advance(character.codePointAt(0) ?? 0);
  return (thousandths * size * (bold ? BOLD_FACTOR : 1)) / 1000;
}

function advance(code: number): number {
  const ascii = ASCII_WIDTHS[code - FIRST_ASCII];
  if (ascii !== undefined) return ascii;
  if (code === EN_DASH || code === MINUS) return LATIN_WIDTH;
  return code < FIRST_WIDE ? LATIN_WIDTH : WIDE_WIDTH;
}

/** Signs that may not begin a line, and signs that may not end one. */
const NEVER_FIRST = /^[，。、；：？！）》】」”’…,.;:?!)\]}%％]/u;
const NEVER_LAST = /[（《【「“‘([{]$/u;
/** A Latin word may be followed by a break after these. */
const WORD_END = /[\s/-]/u;

/** Breaks a label into lines no wider than `width` pixels, at words where there are words, else between characters. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of splitPieces(text, width, size)) {
    const full = textWidth((line + piece).trimEnd(), size) > width;
    if (full && line.trim() !== "" && !NEVER_FIRST.test(piece)) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines.length === 0 ? [""] : lines;
}

/** What stays together: Latin words with what follows them, single Chinese characters with the bracket before them. */
function splitPieces(text: string, width: number, size: number): string[] {
  const found: string[] = [];
  let open = "";
  for (const character of text.replace(/\s+/gu, " ").trim()) {
    const wide = (character.codePointAt(0) ?? 0) >= FIRST_WIDE;
    if (wide && open !== "" && !NEVER_LAST.test(open)) {
      found.push(open);
      open = "";
    }
    const ends = endsPiece(open, character, wide);
    open += character;
    if (ends) {
      found.push(open);
      open = "";
    }
  }
  if (open !== "") found.push(open);
  return found.flatMap((piece) => (textWidth(piece.trimEnd(), size) > width ? [...piece] : [piece]));
}

/** A closing sign hangs on to what is before it, so it never begins a piece with the word that follows. */
function endsPiece(open: string, character: string, wide: boolean): boolean {
  if (open === "" && NEVER_FIRST.test(character)) return true;
  return WORD_END.test(character) || (wide && !NEVER_LAST.test(character));
}

/** Room for a column of labels: `room` pixels, or what their longest word needs, up to one and a half times as much. */
export function labelRoom(labels: readonly string[], room: number, size: number): number {
  const words = labels.flatMap((label) => label.match(/[\p{Script=Latin}\p{N}]+[/-]?/gu) ?? []);
  const longest = Math.max(0, ...words.map((word) => textWidth(word, size)));
  return Math.max(room, Math.min(longest + 1, room * 1.5));
}

/** Like `wrapText`, with lines of like length and never more than `most`: what is longer ends in an ellipsis. */
export function wrapLabel(text: string, width: number, size: number, most = 3): string[] {
  const lines = wrapText(text, width, size);
  if (lines.length === 1) return lines;
  if (lines.length <= most) return balance(text, lines, { width, size });
  const kept = lines.slice(0, most);
  let last = kept[most - 1] ?? "";
  while (last !== "" && textWidth(`${last}…`, size) > width) last = last.slice(0, -1);
  kept[most - 1] = `${last}…`;
  return kept;
}

/** Narrows the lines as far as their number stays the same, so that no single character stands on the last. */
function balance(text: string, lines: string[], { width, size }: { width: number; size: number }): string[] {
  const longest = Math.max(
    ...splitPieces(text, width, size).map((piece) => textWidth(piece.trimEnd(), size)),
  );
  let best = lines;
  for (let narrower = width - size / 2; narrower >= longest; narrower -= size / 2) {
    const tried = wrapText(text, narrower, size);
    if (tried.length > lines.length || tried.some((line) => textWidth(line, size) > width)) break;
    best = tried;
  }
  return best;
}
