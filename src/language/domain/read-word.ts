import {
  isDenied,
  endReach,
  isNumberAt,
  judge,
  passPlainWord,
  release,
  takeDegree,
  takeNegation,
} from "./clause-state.ts";
import type { ClauseState } from "./clause-state.ts";
import { EVENT_ACTS } from "./event-acts.ts";
import type { LexiconEntry } from "./lexicon-entry.ts";
import type { GrammarRole, MeasureGroup } from "./lexicon.ts";
import { denyValue, measuredNoun, measureValue } from "./weigh-word.ts";

type Act = (state: ClauseState, index: number, entry: LexiconEntry) => void;

const GOOD_WISH = 1.5;
/** "Not very good" is less than "not good". */
const NOT_VERY = 0.75;

const ACTS: Readonly<Record<GrammarRole, Act>> = {
  negation: (state, index, entry) => takeNegation(state, index, entry.weight),
  degree: (state, _, entry) => takeDegree(state, entry.weight, false),
  excess: (state, _, entry) => takeDegree(state, entry.weight, true),
  break: endReach,
  wish: (state, index) => {
    if (isDenied(state) && state.negationAt === index - 1) release(state);
    else if (state.wish < 0) state.wish = index;
  },
  "good-wish": (state, index) => {
    state.wellWished = true;
    state.scored.push({ index, value: GOOD_WISH });
  },
  question: (state, _, entry) => {
    state.asks = true;
    state.asksWhy = Math.max(state.asksWhy, entry.weight);
  },
  condition: (state) => void (state.conditional = true),
  unit: (state, index) => {
    if (state.words[index - 1]?.entry?.role === "number") state.unitAt = index;
  },
  late: (state, index) => {
    if (!isNumberAt(state, index + 1)) state.lateAt = index;
  },
  early: (state, index) => void (state.earlyAt = index),
  took: (state, index) => void (state.tookAt = index),
  ...EVENT_ACTS,
  number: () => {},
  light: () => {},
  modal: passPlainWord,
  inert: passPlainWord,
  summary: passPlainWord,
  contrast: passPlainWord,
  reservation: passPlainWord,
  concession: passPlainWord,
};

/** Roles that frame the clause and may stand beside a judgement of the same word (有待提高). */
const FRAMING: ReadonlySet<GrammarRole> = new Set([
  "wish",
  "question",
  "condition",
  "early",
  "late",
  "trouble",
  "mends",
  "again",
  "deed",
  "claim",
]);

/** Reads the word at `index`: risk, then degree, measure, judgement or grammar. */
export function readWord(state: ClauseState, index: number): void {
  const entry = state.words[index]!.entry;
  if (!entry) return passPlainWord(state);
  state.turned = isDenied(state);
  if (entry.risk) state.risks.push({ index, denied: isDenied(state) });
  if (isDegreeHere(state, index, entry)) takeDegree(state, entry.weight, false);
  else if (entry.measure) judgeMeasure(state, index, entry.measure);
  else if (entry.judges && !isMuted(state, index, entry)) judgeWord(state, index, entry);
  else if (entry.role) ACTS[entry.role](state, index, entry);
  else passPlainWord(state);
}

/** A degree word, or 好 before a word that judges (好慢). */
function isDegreeHere(state: ClauseState, index: number, entry: LexiconEntry): boolean {
  if (entry.role !== "degree") return false;
  if (!entry.judges) return true;
  const next = index + 1 < state.clause.to ? state.words[index + 1]!.entry : null;
  return next !== null && (next.measure !== null || (next.strength !== 0 && next.role === null));
}

/** The noun's own score falls away where the measure decides about it (噪音不大). */
function judgeMeasure(state: ClauseState, index: number, measure: MeasureGroup): void {
  if (isAttribute(state, index)) return passPlainWord(state);
  const noun = measuredNoun(state.words, index, state.clause);
  const value = measureValue(state, measure, noun);
  if (value !== 0 && measure.pole !== 0 && state.scored.at(-1)?.index === noun) state.scored.pop();
  judge(state, index, value);
}

/** A bare measure word before some other noun only names it (一条小路); after its own noun it judges. */
function isAttribute(state: ClauseState, index: number): boolean {
  if (state.degree !== 1 || state.excess || state.negations > 0 || index + 1 >= state.clause.to) return false;
  const next = state.words[index + 1]!.entry;
  const before = index > state.clause.from ? state.words[index - 1]!.entry : null;
  return (next === null || isPlain(next)) && (before === null || before.nounUp === 0);
}

function isPlain(entry: LexiconEntry): boolean {
  return !entry.judges && entry.role === null && entry.measure === null && entry.nounUp === 0;
}

/** 快 before a number is "nearly" (快两个小时); 可以 before a verb is "may" (可以看到). */
function isMuted(state: ClauseState, index: number, entry: LexiconEntry): boolean {
  if (entry.role === "number") return isNumberAt(state, index + 1);
  return entry.role === "modal" && !endsClause(state, index);
}

function endsClause(state: ClauseState, index: number): boolean {
  for (let i = index + 1; i < state.clause.to; i++) {
    const role = state.words[i]!.entry?.role;
    if (role !== "light" && role !== "question") return false;
  }
  return true;
}

function judgeWord(state: ClauseState, index: number, entry: LexiconEntry): void {
  if (entry.role === "again") endReach(state, index);
  judge(state, index, valueHere(state, entry));
  if (entry.role !== null && FRAMING.has(entry.role)) ACTS[entry.role](state, index, entry);
}

function valueHere(state: ClauseState, entry: LexiconEntry): number {
  if (state.negations === 0) return entry.strength * state.degree;
  const denied = denyValue(entry, state);
  return state.degreeInsideNegation ? denied * NOT_VERY : denied * state.degree;
}
