interface DecidingWord {
  readonly start: number;
  readonly end: number;
  readonly decides: readonly string[];
}

/** A piece of text; `decides` is empty where it decided nothing. */
export interface Piece {
  readonly text: string;
  readonly decides: readonly string[];
}

/** The verbatim in pieces, marked words apart; of words that overlap the first, then the longer one is marked. */
export function markWords(text: string, words: readonly DecidingWord[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, decides } of words.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at || end <= start || end > text.length) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), decides: [] });
    pieces.push({ text: text.slice(start, end), decides });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), decides: [] });
  return pieces;
}

/** What was decided, each with the words that did it, in the order of the text. */
export function decidedBy(
  text: string,
  words: readonly DecidingWord[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { start, end, decides } of words.toSorted((a, b) => a.start - b.start)) {
    const word = text.slice(start, end);
    for (const one of decides) {
      const known = found.get(one) ?? [];
      found.set(one, word === "" || known.includes(word) ? known : [...known, word]);
    }
  }
  return found;
}
