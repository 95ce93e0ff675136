import { linkClauses } from "./link-clauses.ts";
import type { WordMatch } from "./match-words.ts";
import { scoreClause } from "./score-clause.ts";
import type { ClauseScore } from "./score-clause.ts";
import { settleAlarms } from "./settle-alarms.ts";
import { settleDangers } from "./settle-dangers.ts";
import { settleIrony } from "./settle-irony.ts";
import { settleSayings } from "./settle-sayings.ts";
import { splitClauses } from "./split-clauses.ts";
import type { Clause } from "./split-clauses.ts";

/** The words of a text as they are meant here, its clauses and their scores. */
export interface ReadClauses {
  readonly words: readonly WordMatch[];
  readonly clauses: readonly Clause[];
  readonly scores: readonly ClauseScore[];
}

/**
 * Clauses with their scores, after the words were settled: phrases that stand as one, alarms of devices, dangers that did
 * not happen, and irony, which shows only in the scores of what was read literally.
 */
export function readClauses(text: string, matched: WordMatch[]): ReadClauses {
  const literal = settleDangers(text, settleAlarms(text, settleSayings(text, matched)));
  const read = scoreWords(text, literal);
  const meant = settleIrony(text, literal, read.scores);
  return meant === literal ? read : scoreWords(text, meant);
}

function scoreWords(text: string, words: readonly WordMatch[]): ReadClauses {
  const clauses = splitClauses(text, words);
  const scored = clauses.map((clause) => scoreClause(words, clause));
  return { words, clauses, scores: linkClauses(words, clauses, scored) };
}
