import type { Span } from "../verbatim-reading.ts";

/** A word of a text that may be learned, with every place where it stands. */
export interface TextFeature {
  readonly feature: string;
  readonly places: readonly Span[];
}

/** Longer words are no words: addresses, links, broken text. */
const LONGEST = 12;
/** Most words of one text that are learned from; the first ones count. */
const MOST = 400;
/** Letters only: no digits, so no telephone, order or house numbers, and nothing of a mail address. */
const LETTERS = /^[\p{L}\p{M}]+$/u;
/** What surrounds a part of a mail or web address, or of a code: the segmenter cuts these into letters and signs. */
const JOINS = /[\p{Nd}@_./\\-]/u;
const LATIN = /^[a-z]/;

/**
 * The words of a text that may be learned, each once, in the order of the text: letters only, up to 12 of them, in
 * lower case, without parts of mail addresses, links and codes.
 * @param words the text as cut by a segmenter: joined they are the text
 */
export function textFeatures(text: string, words: readonly string[]): TextFeature[] {
  const found = new Map<string, Span[]>();
  let start = 0;
  for (const word of words) {
    const end = start + word.length;
    const feature = learnable(text, start, end);
    if (feature !== null) {
      const places = found.get(feature);
      if (places) places.push({ start, end });
      else if (found.size < MOST) found.set(feature, [{ start, end }]);
    }
    start = end;
  }
  return [...found].map(([feature, places]) => ({ feature, places }));
}

function learnable(text: string, start: number, end: number): string | null {
  if (end - start > LONGEST) return null;
  const word = text.slice(start, end).toLowerCase();
  if (!LETTERS.test(word)) return null;
  if (LATIN.test(word) && (joins(text[start - 1], text[start - 2]) || joins(text[end], text[end + 1])))
    return null;
  return word;
}

/** A sign between two letters or digits belongs to an address or a code; one at the end of a sentence does not. */
function joins(sign: string | undefined, beyond: string | undefined): boolean {
  if (sign === undefined || !JOINS.test(sign)) return false;
  return /\p{Nd}/u.test(sign) || (beyond !== undefined && /[a-z\p{Nd}]/iu.test(beyond));
}
