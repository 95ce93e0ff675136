import { NUMBER_ENTRY } from "./lexicon-entry.ts";
import type { WordMatch } from "./match-words.ts";
import type { ClauseScore } from "./score-clause.ts";
import type { VerbatimReading } from "./verbatim-reading.ts";

/**
 * Fact or feeling. Fact: a word of an observable event or state, a duration, or a number. Feeling: a word
 * that judges and is no such fact itself. None: neither, as in "无".
 */
export function judgeNature(
  words: readonly WordMatch[],
  scores: readonly ClauseScore[],
): VerbatimReading["nature"] {
  const fact = scores.some((score) => score.duration) || words.some((word) => isFact(word));
  const feeling = scores.some((score) => score.words.some(({ index }) => isFeeling(words[index]!)));
  if (fact) return feeling ? "both" : "fact";
  return feeling ? "feeling" : "none";
}

function isFact(word: WordMatch): boolean {
  return word.entry !== null && (word.entry.fact || word.entry === NUMBER_ENTRY);
}

function isFeeling(word: WordMatch): boolean {
  return word.entry !== null && !word.entry.fact && (word.entry.judges || word.entry.measure !== null);
}
