import type { WordMatch } from "./match-words.ts";

type ClauseOpening = "plain" | "contrast" | "reservation" | "concession" | "summary";

/** Words [from, to) of the verbatim that form a clause, without its closing punctuation. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly opening: ClauseOpening;
  readonly exclamations: number;
  readonly asks: boolean;
  /** Number of the sentence (。！？; and line ends close one). */
  readonly sentence: number;
}

/** What a sign may be, by its UTF-16 unit: a mark, a mark unless between digits, a blank. */
const MARK = 1;
const DOT = 2;
const BLANK = 3;
const SIGNS = signTable();
const SENTENCE_MARKS = new Set("。．！!？?；;\n\r");

function signTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const mark of '，、；;：:。．！!？?…~～—\n\r\t（）()【】[]《》“”"|/\\·•＂「」『』')
    table[mark.charCodeAt(0)] = MARK;
  for (const dot of ".,") table[dot.charCodeAt(0)] = DOT;
  for (const blank of " \u3000") table[blank.charCodeAt(0)] = BLANK;
  return table;
}

interface Open {
  from: number;
  opening: ClauseOpening;
}

/**
 * Clauses of a verbatim: cut at punctuation, at blanks between Chinese words, and before conjunctions of
 * contrast, concession and summary. Clauses without words are dropped.
 */
export function splitClauses(text: string, words: readonly WordMatch[]): Clause[] {
  const clauses: Clause[] = [];
  let open: Open = { from: 0, opening: "plain" };
  let sentence = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const opening = openingOf(word, i === open.from);
    if (opening) {
      if (i > open.from) clauses.push({ ...open, to: i, exclamations: 0, asks: false, sentence });
      open = { from: i, opening };
    } else if (isMark(text, word)) {
      const last = marksFrom(text, words, i);
      const clause = { ...open, to: i, ...readMarks(text, words[i]!.start, words[last]!.end), sentence };
      if (i > open.from) clauses.push(clause);
      if (SENTENCE_MARKS.has(text[word.start]!)) sentence++;
      open = { from: last + 1, opening: "plain" };
      i = last;
    }
  }
  if (words.length > open.from) {
    clauses.push({ ...open, to: words.length, exclamations: 0, asks: false, sentence });
  }
  return clauses;
}

function openingOf(word: WordMatch, first: boolean): ClauseOpening | null {
  const role = word.entry?.role;
  if (!role) return null;
  switch (role) {
    case "contrast":
      return "contrast";
    case "concession":
      return "concession";
    case "summary":
      return "summary";
    case "reservation":
      return first ? "reservation" : null;
    default:
      return null;
  }
}

/** Punctuation, or a blank that stands between two Chinese words. */
function isMark(text: string, word: WordMatch): boolean {
  if (word.entry) return false;
  const sign = SIGNS[text.charCodeAt(word.start)];
  if (sign === 0) return false;
  if (sign === MARK) return true;
  if (sign === DOT) return !betweenDigits(text, word.start);
  return isWide(text, word.start - 1) && isWide(text, word.end);
}

function betweenDigits(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isWide(text: string, at: number): boolean {
  return at < 0 || at >= text.length || text.charCodeAt(at) > 0x2e7f;
}

function marksFrom(text: string, words: readonly WordMatch[], first: number): number {
  let last = first;
  while (last + 1 < words.length && isMark(text, words[last + 1]!)) last++;
  return last;
}

function readMarks(text: string, start: number, end: number): { exclamations: number; asks: boolean } {
  let exclamations = 0;
  let asks = false;
  for (let i = start; i < end; i++) {
    const sign = text[i];
    if (sign === "!" || sign === "！") exclamations++;
    if (sign === "?" || sign === "？") asks = true;
  }
  return { exclamations, asks };
}
