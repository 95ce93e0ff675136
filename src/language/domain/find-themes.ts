import type { CompiledLexicon } from "./lexicon-entry.ts";
import type { WordMatch } from "./match-words.ts";
import type { ClauseScore } from "./score-clause.ts";
import type { Clause } from "./split-clauses.ts";
import { outsideBand, polarityOf } from "./combine-clauses.ts";
import type { Polarity, ThemeMention } from "./verbatim-reading.ts";

interface Found {
  readonly theme: number;
  readonly start: number;
  readonly end: number;
  readonly polarity: Polarity;
}

interface Pending {
  readonly theme: number;
  readonly index: number;
}

const NO_SUBJECTS: readonly Pending[] = [];

/**
 * Themes a verbatim mentions, in the order of the text, each at most once per clause. Inside a clause pairs
 * (师傅 … 慢) win over cues (冷淡), cues over subjects (师傅 with any judgement). A subject left without a
 * judgement waits for the next clause that judges and names no subject of its own (服务态度，真的很好).
 */
export function findThemes(
  words: readonly WordMatch[],
  clauses: readonly Clause[],
  scores: readonly ClauseScore[],
  lexicon: CompiledLexicon,
): ThemeMention[] {
  const mentions: ThemeMention[] = [];
  let pending = NO_SUBJECTS;
  for (let i = 0; i < clauses.length; i++) {
    const reading = readClauseThemes(words, clauses[i]!, scores[i]!, lexicon);
    const found = reading.found;
    const last = lastScored(scores[i]!, words);
    if (found.length === 0 && last !== null && pending.length > 0) {
      for (const { theme, index } of pending) {
        found.push({ theme, start: words[index]!.start, end: last, polarity: sideOf(scores[i]!.score) });
      }
    }
    pending = last === null && reading.subjects.length > 0 ? reading.subjects : NO_SUBJECTS;
    found.sort((a, b) => a.start - b.start || a.end - b.end);
    for (const mention of found) mentions.push(toMention(mention, lexicon));
  }
  return mentions;
}

function toMention(found: Found, lexicon: CompiledLexicon): ThemeMention {
  const { code, dimension, problemClass } = lexicon.themes[found.theme]!;
  const { start, end, polarity } = found;
  return { start, end, theme: code, dimension, problemClass, polarity };
}

function lastScored(score: ClauseScore, words: readonly WordMatch[]): number | null {
  const last = score.words.at(-1);
  return last ? words[last.index]!.end : null;
}

function sideOf(score: number): Polarity {
  return polarityOf(outsideBand(score));
}

function readClauseThemes(
  words: readonly WordMatch[],
  clause: Clause,
  score: ClauseScore,
  lexicon: CompiledLexicon,
): { found: Found[]; subjects: readonly Pending[] } {
  if (!isThemed(words, clause)) return { found: [], subjects: NO_SUBJECTS };
  const found: Found[] = [];
  const taken = new Set<number>();
  findPairs(words, clause, lexicon, (theme, first, last) => {
    if (taken.has(theme)) return;
    taken.add(theme);
    found.push({ theme, start: words[first]!.start, end: words[last]!.end, polarity: sideOf(score.score) });
  });
  const pairs = found.length;
  findCues(words, clause, score, (theme, index, polarity) => {
    if (taken.has(theme)) return;
    taken.add(theme);
    found.push({ theme, start: words[index]!.start, end: words[index]!.end, polarity });
  });
  const subjects = findSubjects(words, clause);
  if ((score.words.length > 0 || score.wish >= 0) && pairs === 0) {
    for (const { theme, index } of subjects) {
      if (taken.has(theme)) continue;
      taken.add(theme);
      found.push({
        theme,
        start: words[index]!.start,
        end: words[index]!.end,
        polarity: sideOf(score.score),
      });
    }
  }
  return { found, subjects };
}

function isThemed(words: readonly WordMatch[], clause: Clause): boolean {
  for (let i = clause.from; i < clause.to; i++) if (words[i]!.entry?.themed) return true;
  return false;
}

function findPairs(
  words: readonly WordMatch[],
  clause: Clause,
  lexicon: CompiledLexicon,
  report: (theme: number, first: number, last: number) => void,
): void {
  let seen: Map<number, number> | null = null;
  for (let i = clause.from; i < clause.to; i++) {
    const entry = words[i]!.entry;
    if (entry === null) continue;
    for (const pair of entry.pairSubjectOf) {
      seen ??= new Map();
      const quality = seen.get(~pair);
      if (quality !== undefined) report(lexicon.pairThemes[pair]!, quality, i);
      seen.set(pair, i);
    }
    for (const pair of entry.pairQualityOf) {
      seen ??= new Map();
      const subject = seen.get(pair);
      if (subject !== undefined && subject !== i) report(lexicon.pairThemes[pair]!, subject, i);
      seen.set(~pair, i);
    }
  }
}

function findCues(
  words: readonly WordMatch[],
  clause: Clause,
  score: ClauseScore,
  report: (theme: number, index: number, polarity: Polarity) => void,
): void {
  for (let i = clause.from; i < clause.to; i++) {
    const entry = words[i]!.entry;
    if (!entry || entry.cueOf.length === 0) continue;
    const own = score.words.find((word) => word.index === i);
    const polarity = own && score.wish < 0 ? polarityOf(own.value) : sideOf(score.score);
    for (const theme of entry.cueOf) report(theme, i, polarity);
  }
}

function findSubjects(words: readonly WordMatch[], clause: Clause): Pending[] {
  const subjects: Pending[] = [];
  for (let i = clause.from; i < clause.to; i++) {
    const entry = words[i]!.entry;
    if (!entry?.themed) continue;
    for (const theme of entry.subjectOf) subjects.push({ theme, index: i });
  }
  return subjects;
}
