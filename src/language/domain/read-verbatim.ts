import { combineClauses, outsideBand, polarityOf } from "./combine-clauses.ts";
import { compileLexicon } from "./compile-lexicon.ts";
import { findThemes } from "./find-themes.ts";
import { judgeNature } from "./judge-nature.ts";
import { judgePriority } from "./judge-priority.ts";
import type { Lexicon } from "./lexicon.ts";
import { matchWords } from "./match-words.ts";
import type { WordMatch } from "./match-words.ts";
import { readClauses } from "./read-clauses.ts";
import { saysNothing } from "./nothing-said.ts";
import type { ClauseScore } from "./score-clause.ts";
import type { Clause } from "./split-clauses.ts";
import { starterLexicon } from "./starter-lexicon.ts";
import type { Segmenter, VerbatimReading } from "./verbatim-reading.ts";

/**
 * Reads a customer's words: sentiment by clause and as a whole, themes, fact or feeling, priority with the
 * deciding words. Works on any text in time linear in its length and never throws. Chinese in full; English
 * with a small dictionary and the same grammar, so English polarity is a first guess only. Irony that no
 * mark betrays, and comparisons between two products, are beyond it.
 */
export function readVerbatim(
  text: string,
  segment: Segmenter,
  lexicon: Lexicon = starterLexicon,
): VerbatimReading {
  if (saysNothing(text)) return nothingSaid(text);
  const compiled = compileLexicon(lexicon);
  const matched = matchWords(text, segment(text), compiled.tree);
  const { words, clauses, scores } = readClauses(text, matched);
  const score = combineClauses(
    clauses,
    scores.map((clause) => clause.raw),
  );
  const polarity = polarityOf(score);
  return {
    score,
    polarity,
    clauses: clauses.map((clause, i) => toReading(words, clause, scores[i]!)),
    themes: findThemes(words, clauses, scores, compiled),
    nature: judgeNature(words, scores),
    ...judgePriority(text, words, scores, polarity),
    sentimentWords: sentimentWords(text, words, scores),
  };
}

function nothingSaid(text: string): VerbatimReading {
  const word = text.trim();
  const start = text.indexOf(word);
  const end = start + word.length;
  return {
    score: 0,
    polarity: "neutral",
    clauses: [],
    themes: [],
    nature: "none",
    priority: "low",
    reasons: word === "" ? [] : [{ start, end, word, reason: "nothing-said" }],
    sentimentWords: [],
  };
}

function toReading(words: readonly WordMatch[], clause: Clause, scored: ClauseScore) {
  const score = outsideBand(scored.score);
  return {
    start: words[clause.from]!.start,
    end: words[clause.to - 1]!.end,
    score,
    polarity: polarityOf(score),
  };
}

function sentimentWords(
  text: string,
  words: readonly WordMatch[],
  scores: readonly ClauseScore[],
): VerbatimReading["sentimentWords"] {
  const found: VerbatimReading["sentimentWords"][number][] = [];
  for (const clause of scores) {
    for (const { index, value } of clause.words) {
      const { start, end } = words[index]!;
      found.push({ start, end, word: text.slice(start, end), polarity: polarityOf(value) });
    }
  }
  return found;
}
