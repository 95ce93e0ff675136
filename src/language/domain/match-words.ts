import { NUMBER_ENTRY } from "./lexicon-entry.ts";
import type { LexiconEntry, WordTree } from "./lexicon-entry.ts";
import { stepDown } from "./word-tree.ts";

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A word of the text; `entry` is null for words the dictionary does not know. */
export interface WordMatch {
  readonly start: number;
  readonly end: number;
  readonly entry: LexiconEntry | null;
}

/**
 * The text as dictionary words and other words, in order, without gaps. The longest dictionary word wins;
 * it starts and ends where segmented words do, so that 好 is not found in 好像. A segmented word that the
 * dictionary does not know is opened when dictionary words fill it (太慢) or a longer one lies in it.
 * Segments whose lengths do not add up to the text's are replaced by single characters.
 */
export function matchWords(text: string, segments: readonly string[], tree: WordTree): WordMatch[] {
  const ends = boundaries(text, segments);
  const matches: WordMatch[] = [];
  let at = 0;
  while (at < text.length) {
    const found = longest(text, { start: at, end: text.length }, tree, ends);
    if (found) {
      matches.push(found);
      at = found.end;
      continue;
    }
    let end = at + 1;
    while (ends[end] === 0) end++;
    const unit = text.charCodeAt(at);
    if (unit >= 48 && unit <= 57) matches.push({ start: at, end, entry: NUMBER_ENTRY });
    else if (end - at === 1) matches.push({ start: at, end, entry: null });
    else openWord(text, { start: at, end }, tree, matches);
    at = end;
  }
  return matches;
}

/** 1 at every position where a segmented word ends. */
function boundaries(text: string, segments: readonly string[]): Uint8Array {
  const ends = new Uint8Array(text.length + 1);
  let at = 0;
  for (const segment of segments) {
    at += segment.length;
    if (at <= text.length) ends[at] = 1;
  }
  if (at !== text.length) ends.fill(1);
  ends[text.length] = 1;
  return ends;
}

/** The longest dictionary word that starts at `start` and ends by `end`, where `ends` allows it. */
function longest(
  text: string,
  { start, end }: Range,
  tree: WordTree,
  ends: Uint8Array | null,
): WordMatch | null {
  let best: LexiconEntry | null = null;
  let bestEnd = 0;
  let node = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    node = stepDown(tree, node, unit >= 65 && unit <= 90 ? unit + 32 : unit);
    if (node === 0) break;
    const entry = tree.entries[node]!;
    if (entry !== null && (ends === null || ends[at + 1] === 1)) {
      best = entry;
      bestEnd = at + 1;
    }
  }
  return best ? { start, end: bestEnd, entry: best } : null;
}

/** Parts of an unknown word: dictionary words that fill it, else longer ones that lie in it. */
function openWord(text: string, word: Range, tree: WordTree, matches: WordMatch[]): void {
  if (text.charCodeAt(word.start) <= 127) {
    matches.push({ ...word, entry: null });
    return;
  }
  const filling = fillWord(text, word, tree);
  if (filling) matches.push(...filling);
  else pickWords(text, word, tree, matches);
}

function fillWord(text: string, word: Range, tree: WordTree): WordMatch[] | null {
  const parts: WordMatch[] = [];
  let at = word.start;
  while (at < word.end) {
    const part = longest(text, { start: at, end: word.end }, tree, null);
    if (!part) return null;
    parts.push(part);
    at = part.end;
  }
  return parts;
}

function pickWords(text: string, word: Range, tree: WordTree, matches: WordMatch[]): void {
  let plainFrom = word.start;
  let at = word.start;
  while (at < word.end) {
    const part = longest(text, { start: at, end: word.end }, tree, null);
    if (!part || part.end - part.start < 2) {
      at++;
      continue;
    }
    if (plainFrom < at) matches.push({ start: plainFrom, end: at, entry: null });
    matches.push(part);
    at = part.end;
    plainFrom = at;
  }
  if (plainFrom < word.end) matches.push({ start: plainFrom, end: word.end, entry: null });
}
