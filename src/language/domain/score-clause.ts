import { beginClause, isDenied, loseNegation } from "./clause-state.ts";
import type { ClauseState, RiskWord, ScoredWord } from "./clause-state.ts";
import type { WordMatch } from "./match-words.ts";
import { readWord } from "./read-word.ts";
import type { Clause } from "./split-clauses.ts";

export interface ClauseScore {
  /** Sum of its words' scores in its frame; about −8 … 8. */
  readonly raw: number;
  /** The same as −1 … 1. */
  readonly score: number;
  readonly words: readonly ScoredWord[];
  readonly risks: readonly RiskWord[];
  /** Index of the word of wish or suggestion; −1 if none. */
  readonly wish: number;
  /** Place of 说是 and the like; −1 if none. */
  readonly claimAt: number;
  readonly claimFalse: boolean;
  /** A fault is told as mended; as come back. */
  readonly mends: boolean;
  readonly relapses: boolean;
  /** A number with a unit of time stands in the clause. */
  readonly duration: boolean;
}

/** What is wished for is missing; inside the neutral band by itself, so that a suggestion is no blame. */
const WISHED = 0.3;
/** A wish softens the blame beside it, a condition everything, a question the praise. */
const BLAME_IN_WISH = 0.7;
const IN_CONDITION = 0.4;
const PRAISE_IN_QUESTION = 0.4;
/** Two or more exclamation marks. */
const SHOUTED = 1.3;
/** "Only after so long", "so long and still not", "took so long", "so long before time". */
const LATE = -2;
const STILL_NOT = -0.8;
const TOOK_LONG = -1;
const EARLY = 1;
/** "Only after so many times", "the fault is back". */
const AFTER_TRIES = -1.5;
const CAME_BACK = -1;
const BEFORE_RETURN = 0.3;

/**
 * Score of a clause: the sum of its words' scores after negation, degree and measure, then the frame of the
 * clause (duration, wish, question, condition), squashed by x/√(x²+4), so that one plain word of strength 1
 * gives 0.45.
 */
export function scoreClause(words: readonly WordMatch[], clause: Clause): ClauseScore {
  const state = beginClause(words, clause);
  for (let i = clause.from; i < clause.to; i++) readWord(state, i);
  closeNegation(state);
  const raw = frame(state) * (clause.exclamations > 1 ? SHOUTED : 1);
  return {
    raw,
    score: squash(raw),
    words: state.scored,
    risks: state.risks,
    wish: state.wellWished ? -1 : state.wish,
    claimAt: state.claimAt,
    claimFalse: state.claimFalse,
    mends: state.mends && raw > 0,
    relapses: state.relapses,
    duration: state.unitAt >= 0,
  };
}

/** x/√(x²+4). */
export function squash(raw: number): number {
  return raw / Math.sqrt(raw * raw + 4);
}

/** A negation at the clause's end denies the expected thing before it (发票没有). */
function closeNegation(state: ClauseState): void {
  if (!isDenied(state)) return;
  const before = state.negationAt > state.clause.from ? state.words[state.negationAt - 1]!.entry : null;
  const expected = before !== null && before.judges && before.strength === 0 && before.denied !== null;
  if (state.lacks && expected) {
    state.scored.push({ index: state.negationAt - 1, value: before.denied! });
  } else {
    loseNegation(state);
  }
}

function frame(state: ClauseState): number {
  let blame = timeScore(state) + (state.relapses ? CAME_BACK : 0);
  let praise = 0;
  for (const { value } of state.scored) {
    if (value > 0) praise += value;
    else blame += value;
  }
  if (state.wish >= 0 && !state.wellWished) {
    praise = 0;
    blame = blame * BLAME_IN_WISH - WISHED;
  }
  if (state.relapses) praise *= BEFORE_RETURN;
  if (state.asks) {
    praise *= PRAISE_IN_QUESTION;
    blame -= state.asksWhy;
  }
  return (blame + praise) * (state.conditional ? IN_CONDITION : 1);
}

function timeScore(state: ClauseState): number {
  if (state.countAt >= 0 && state.lateAt > state.countAt) return AFTER_TRIES;
  if (state.unitAt < 0) return 0;
  if (state.lateAt > state.unitAt) return LATE;
  if (state.earlyAt >= 0) return EARLY;
  if (state.tookAt >= 0 && state.tookAt < state.unitAt) return TOOK_LONG;
  return state.deniedAfterUnit ? STILL_NOT : 0;
}
