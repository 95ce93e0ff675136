import type { LexiconEntry } from "./lexicon-entry.ts";
import type { MeasureGroup } from "./lexicon.ts";
import type { WordMatch } from "./match-words.ts";
import type { Clause } from "./split-clauses.ts";

/** What stands before the word: negations in force, a degree of excess (太, 有点, 偏), its factor. */
export interface WordSetting {
  readonly words: readonly WordMatch[];
  readonly negations: number;
  readonly degree: number;
  readonly excess: boolean;
  /** The negation reports a lack (没有, 不) rather than a wish or a need (不用, 别). */
  readonly lacks: boolean;
}

/** How far before a measure word its noun may stand, and after it (噪音 … 大, 大 的 噪音). */
const NOUN_BEFORE = 5;
const NOUN_AFTER = 2;

/**
 * Score of a judging word under negation. Denied praise is blame almost as strong; denied blame is only faint
 * praise (不差 is less than 好); a double negation is affirmation, weakened.
 */
export function denyValue(entry: LexiconEntry, setting: WordSetting): number {
  if (setting.negations % 2 === 0) return entry.strength * 0.8;
  if (entry.denied !== null) return entry.strength === 0 && !setting.lacks ? 0 : entry.denied;
  return entry.strength > 0 ? -Math.max(0.8, entry.strength * 0.9) : -entry.strength * 0.6;
}

/** Index of the noun that gives a measure word its side: the nearest before it, else just after it; −1 if none. */
export function measuredNoun(words: readonly WordMatch[], index: number, clause: Clause): number {
  const first = Math.max(clause.from, index - NOUN_BEFORE);
  for (let i = index - 1; i >= first; i--) if (isMeasured(words[i]!)) return i;
  const last = Math.min(clause.to - 1, index + NOUN_AFTER);
  for (let i = index + 1; i <= last; i++) if (isMeasured(words[i]!)) return i;
  return -1;
}

function isMeasured(word: WordMatch): boolean {
  return word.entry !== null && word.entry.nounUp !== 0;
}

/**
 * Score of a measure word: its noun decides (价格高 against 效率高); without one the excess
 * after 太 / 有点 / 偏, else the word's own score.
 */
export function measureValue(setting: WordSetting, measure: MeasureGroup, noun: number): number {
  const turned = setting.negations % 2 === 1;
  const up = measure.pole === 0 || noun < 0 ? 0 : setting.words[noun]!.entry!.nounUp;
  if (up !== 0) {
    const side = up * measure.pole;
    return turned ? side * (side > 0 ? -0.8 : -0.4) : side * Math.min(1.6, setting.degree);
  }
  if (turned) return measure.denied ?? 0;
  return setting.excess ? measure.excess : measure.alone * setting.degree;
}
