import type { LexiconEntry } from "./compile-lexicon.ts";
import type { GrammarRole, MeasureGroup } from "./lexicon.ts";
import type { WordMatch } from "./match-words.ts";
import type { Clause } from "./split-clauses.ts";
import { denyValue, measuredNoun, measureValue } from "./weigh-word.ts";

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

export interface ClauseScore {
  /** −1 … 1. */
  readonly score: number;
  readonly words: readonly ScoredWord[];
  readonly risks: readonly RiskWord[];
  /** Index of the word of wish or suggestion; −1 if none. */
  readonly wish: number;
  /** A number with a unit of time stands in the clause. */
  readonly duration: boolean;
}

/** How many unknown words a negation reaches over, and a degree word. */
const NEGATION_REACH = 4;
const DEGREE_REACH = 2;
/** What is wished for is missing; inside the neutral band by itself, so that a suggestion is no blame. */
const WISHED = 0.3;

/** Roles that frame the clause and may stand beside a judgement of the same word (有待提高). */
const FRAMING: ReadonlySet<GrammarRole> = new Set(["wish", "question", "condition", "early", "late"]);

interface State {
  readonly words: readonly WordMatch[];
  readonly scored: ScoredWord[];
  readonly risks: RiskWord[];
  /** Negations in force: their number, the last one's index, its lone score, plain words since. */
  negations: number;
  negationAt: number;
  lone: number;
  lacks: boolean;
  sinceNegation: number;
  degree: number;
  excess: boolean;
  degreeInsideNegation: boolean;
  sinceDegree: number;
  wish: number;
  wellWished: boolean;
  asks: boolean;
  asksWhy: number;
  conditional: boolean;
  unitAt: number;
  lateAt: number;
  earlyAt: number;
  deniedAfterUnit: boolean;
}

/**
 * Score of a clause: the sum of its words' scores after negation, degree and measure, then the frame of the
 * clause (wish, question, condition), squashed by x/√(x²+4), so that one plain word of strength 1 gives 0.45.
 */
export function scoreClause(words: readonly WordMatch[], clause: Clause): ClauseScore {
  const state = newState(words, clause.asks);
  for (let i = clause.from; i < clause.to; i++) {
    const entry = words[i]!.entry;
    if (entry) readEntry(state, i, entry, clause);
    else passPlainWord(state);
  }
  closeNegation(state, clause.from);
  const raw = frame(state) * (clause.exclamations > 1 ? 1.3 : 1);
  return {
    score: raw / Math.sqrt(raw * raw + 4),
    words: state.scored,
    risks: state.risks,
    wish: state.wellWished ? -1 : state.wish,
    duration: state.unitAt >= 0,
  };
}

function newState(words: readonly WordMatch[], asks: boolean): State {
  return {
    words,
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
    wellWished: false,
    asks,
    asksWhy: 0,
    conditional: false,
    unitAt: -1,
    lateAt: -1,
    earlyAt: -1,
    deniedAfterUnit: false,
  };
}

function readEntry(state: State, index: number, entry: LexiconEntry, clause: Clause): void {
  if (entry.risk) state.risks.push({ index, denied: state.negations % 2 === 1 });
  if (isDegreeHere(state, index, entry, clause)) {
    takeDegree(state, entry.role === "degree" ? entry.weight : 1.3, false);
  } else if (entry.measure) {
    judgeMeasure(state, index, entry.measure, clause);
  } else if (entry.judges && !isNearly(state, index, entry)) {
    judge(state, index, valueHere(state, entry));
  } else if (entry.role) {
    readRole(state, index, entry);
  } else {
    passPlainWord(state);
  }
  if (entry.judges && entry.role !== null && FRAMING.has(entry.role)) readRole(state, index, entry);
}

/** A degree word, or 好 before a word that judges (好慢). */
function isDegreeHere(state: State, index: number, entry: LexiconEntry, clause: Clause): boolean {
  if (entry.role !== "degree") return false;
  if (!entry.judges) return true;
  if (index + 1 >= clause.to) return false;
  const next = state.words[index + 1]!.entry;
  return next !== null && (next.measure !== null || (next.judges && next.strength !== 0 && next.role === null));
}

/** 快 before a number is "nearly" (快两个小时). */
function isNearly(state: State, index: number, entry: LexiconEntry): boolean {
  return entry.role === "number" && state.words[index + 1]?.entry?.role === "number";
}

function takeDegree(state: State, weight: number, excess: boolean): void {
  if (state.negations > 0 && state.degree === 1) state.degreeInsideNegation = true;
  state.degree = Math.min(2.5, state.degree * weight);
  state.excess ||= excess;
  state.sinceDegree = 0;
}

function valueHere(state: State, entry: LexiconEntry): number {
  if (state.negations === 0) return entry.strength * state.degree;
  const denied = denyValue(entry, state);
  return state.degreeInsideNegation ? denied * 0.8 : denied * state.degree;
}

/** The noun's own score falls away where the measure decides about it (噪音不大). */
function judgeMeasure(state: State, index: number, measure: MeasureGroup, clause: Clause): void {
  const noun = measuredNoun(state.words, index, clause);
  const value = measureValue(state, measure, noun);
  if (value !== 0 && measure.pole !== 0 && state.scored.at(-1)?.index === noun) state.scored.pop();
  judge(state, index, value);
}

function judge(state: State, index: number, value: number): void {
  if (value !== 0) state.scored.push({ index, value });
  if (value !== 0 || state.negations > 0) release(state);
}

function release(state: State): void {
  state.negations = 0;
  state.sinceNegation = 0;
  state.degree = 1;
  state.excess = false;
  state.degreeInsideNegation = false;
}

function passPlainWord(state: State): void {
  if (state.degree !== 1 && ++state.sinceDegree > DEGREE_REACH) {
    state.degree = 1;
    state.excess = false;
    state.degreeInsideNegation = false;
  }
  if (state.negations > 0 && ++state.sinceNegation > NEGATION_REACH) loseNegation(state);
}

/** A negation that met nothing to turn: a bare denial mildly reports something missing. */
function loseNegation(state: State): void {
  if (state.negations % 2 === 1 && state.lone !== 0) {
    state.scored.push({ index: state.negationAt, value: state.lone });
  }
  release(state);
}

function closeNegation(state: State, from: number): void {
  if (state.negations % 2 === 0) return;
  const before = state.negationAt > from ? state.words[state.negationAt - 1]!.entry : null;
  if (state.lacks && before && before.judges && before.strength === 0 && before.denied !== null) {
    state.scored.push({ index: state.negationAt - 1, value: before.denied });
    state.negations = 0;
    return;
  }
  loseNegation(state);
}

function readRole(state: State, index: number, entry: LexiconEntry): void {
  switch (entry.role) {
    case "negation":
      return takeNegation(state, index, entry);
    case "excess":
      return takeDegree(state, entry.weight, true);
    case "break":
      if (state.negations > 0 && state.negationAt !== index - 1) loseNegation(state);
      return;
    case "wish":
      if (state.negations % 2 === 1) release(state);
      else if (state.wish < 0) state.wish = index;
      return;
    case "good-wish":
      state.wellWished = true;
      state.scored.push({ index, value: 1.5 });
      return;
    case "question":
      state.asks = true;
      state.asksWhy = Math.max(state.asksWhy, entry.weight);
      return;
    case "condition":
      state.conditional = true;
      return;
    default:
      readTimeRole(state, index, entry);
  }
}

function takeNegation(state: State, index: number, entry: LexiconEntry): void {
  if (state.degree !== 1 && state.sinceDegree > 0) state.degree = 1;
  state.negations++;
  state.negationAt = index;
  state.lone = entry.weight;
  state.lacks = entry.weight < 0;
  state.sinceNegation = 0;
  if (state.unitAt >= 0) state.deniedAfterUnit = true;
}

function readTimeRole(state: State, index: number, entry: LexiconEntry): void {
  if (entry.role === "unit") {
    const before = index > 0 ? state.words[index - 1]! : null;
    if (before?.entry?.role === "number") state.unitAt = index;
  } else if (entry.role === "late") {
    if (state.words[index + 1]?.entry?.role !== "number") state.lateAt = index;
  } else if (entry.role === "early") {
    state.earlyAt = index;
  } else if (entry.role !== "number" && entry.role !== "light") {
    passPlainWord(state);
  }
}

/** The clause as a whole: durations, then wish, question and condition. */
function frame(state: State): number {
  let sum = 0;
  let praise = 0;
  for (const { value } of state.scored) {
    if (value > 0) praise += value;
    else sum += value;
  }
  sum += timeScore(state);
  if (state.wish >= 0 && !state.wellWished) {
    praise = 0;
    sum = sum * 0.7 - WISHED;
  }
  if (state.asks) {
    praise *= 0.4;
    sum -= state.asksWhy;
  }
  return state.conditional ? (sum + praise) * 0.4 : sum + praise;
}

function timeScore(state: State): number {
  if (state.unitAt < 0) return 0;
  if (state.lateAt > state.unitAt) return -2;
  if (state.earlyAt >= 0) return 1;
  return state.deniedAfterUnit ? -0.8 : 0;
}
