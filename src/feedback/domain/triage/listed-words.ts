import type { Span } from "../../../language/domain/verbatim-reading.ts";

/** Words that decide one thing, to be looked up in a text. */
export interface ListedWords {
  readonly pattern: RegExp;
}

export interface FoundWord extends Span {
  readonly word: string;
}

/**
 * A list of words separated by blanks; "_" stands for a blank. `except`: longer words in which a listed word means
 * something else (新风系统); where one of them stands, nothing in it is found.
 */
export function listWords(words: string, except = ""): ListedWords {
  const wanted = alternatives(words);
  const spared = alternatives(except);
  return { pattern: new RegExp(spared === "" ? `(${wanted})` : `(?:${spared})|(${wanted})`, "giu") };
}

/** Where the listed words stand, in the order of the text; of two at the same place the longer. */
export function findListedWords(text: string, { pattern }: ListedWords): FoundWord[] {
  const found: FoundWord[] = [];
  for (const match of text.matchAll(pattern)) {
    const word = match[1];
    if (word !== undefined) found.push({ start: match.index, end: match.index + word.length, word });
  }
  return found;
}

/** Longest first, so that the longest matches; Latin words only as whole words. */
function alternatives(words: string): string {
  return words
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => word.replaceAll("_", " "))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => (/^[a-z]/i.test(word) ? `(?<![a-z])${escaped(word)}(?![a-z])` : escaped(word)))
    .join("|");
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
