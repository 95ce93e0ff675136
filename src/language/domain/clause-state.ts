import type { WordMatch } from "./match-words.ts";
import type { Clause } from "./split-clauses.ts";

export interface ScoredWord {
  /** Index into the verbatim's words. */
  readonly index: number;
  /** Score here, after negation and degree; about −5 … 5. */
  readonly value: number;
}

export interface RiskWord {
  readonly index: number;
  readonly denied: boolean;
}

/** What has been read of a clause so far. */
export interface ClauseState {
  readonly words: readonly WordMatch[];
  readonly clause: Clause;
  scored: ScoredWord[];
  risks: RiskWord[];
  /** Negations in force: their number, the last one's place and lone score, whether it reports a lack. */
  negations: number;
  negationAt: number;
  lone: number;
  lacks: boolean;
  sinceNegation: number;
  /** Factor of the degree words in force; `excess` after 太, 有点, 偏. */
  degree: number;
  excess: boolean;
  degreeInsideNegation: boolean;
  sinceDegree: number;
  /** Places of words that frame the clause; −1 = none. */
  wish: number;
  unitAt: number;
  lateAt: number;
  earlyAt: number;
  tookAt: number;
  wellWished: boolean;
  asks: boolean;
  /** What the question word costs (为什么). */
  asksWhy: number;
  conditional: boolean;
  deniedAfterUnit: boolean;
  /** The word being read is denied. */
  turned: boolean;
  /** Places of 又, of a word like 当天, of 就 after one or after a duration, of 说是, of a number of times; −1 = none. */
  againAt: number;
  soonAt: number;
  promptAt: number;
  claimAt: number;
  /** The claim is told as false (又说). */
  claimFalse: boolean;
  countAt: number;
  mends: boolean;
  relapses: boolean;
}

/** How many unknown words a negation reaches over, and a degree word. */
const NEGATION_REACH = 3;
const DEGREE_REACH = 2;
const LARGEST_DEGREE = 2.5;

export function beginClause(words: readonly WordMatch[], clause: Clause): ClauseState {
  return {
    words,
    clause,
    scored: [],
    risks: [],
    negations: 0,
    negationAt: -1,
    lone: 0,
    lacks: false,
    sinceNegation: 0,
    degree: 1,
    excess: false,
    degreeInsideNegation: false,
    sinceDegree: 0,
    wish: -1,
    unitAt: -1,
    lateAt: -1,
    earlyAt: -1,
    tookAt: -1,
    wellWished: false,
    asks: clause.asks,
    asksWhy: 0,
    conditional: false,
    deniedAfterUnit: false,
    turned: false,
    againAt: -1,
    soonAt: -1,
    promptAt: -1,
    claimAt: -1,
    claimFalse: false,
    countAt: -1,
    mends: false,
    relapses: false,
  };
}

export function isNumberAt(state: ClauseState, index: number): boolean {
  return state.words[index]?.entry?.role === "number";
}

export function isDenied(state: ClauseState): boolean {
  return state.negations % 2 === 1;
}

/** A word without meaning for the score: negation and degree wear off. */
export function passPlainWord(state: ClauseState): void {
  if (state.degree !== 1 && ++state.sinceDegree > DEGREE_REACH) loseDegree(state);
  if (state.negations > 0 && ++state.sinceNegation > NEGATION_REACH) loseNegation(state);
}

function loseDegree(state: ClauseState): void {
  state.degree = 1;
  state.excess = false;
  state.degreeInsideNegation = false;
}

/** A negation that met nothing to turn: a bare denial mildly reports something missing. */
export function loseNegation(state: ClauseState): void {
  if (isDenied(state) && state.lone !== 0) state.scored.push({ index: state.negationAt, value: state.lone });
  release(state);
}

/** Ends the reach of a negation, unless it stands just before `index`. */
export function endReach(state: ClauseState, index: number): void {
  if (state.negations > 0 && state.negationAt !== index - 1) loseNegation(state);
}

/** Negation and degree are used up. */
export function release(state: ClauseState): void {
  state.negations = 0;
  state.sinceNegation = 0;
  loseDegree(state);
}

export function takeNegation(state: ClauseState, index: number, lone: number): void {
  if (state.sinceDegree > 0) loseDegree(state);
  state.negations++;
  state.negationAt = index;
  state.lone = lone;
  state.lacks = lone < 0;
  state.sinceNegation = 0;
  if (state.unitAt >= 0) state.deniedAfterUnit = true;
}

export function takeDegree(state: ClauseState, factor: number, excess: boolean): void {
  if (state.negations > 0 && state.degree === 1) state.degreeInsideNegation = true;
  state.degree = Math.min(LARGEST_DEGREE, state.degree * factor);
  state.excess ||= excess;
  state.sinceDegree = 0;
}

/** Records a judgement; a word without one passes a degree on, but takes a negation with it. */
export function judge(state: ClauseState, index: number, value: number): void {
  if (value !== 0) state.scored.push({ index, value });
  if (value !== 0 || state.negations > 0) release(state);
}
