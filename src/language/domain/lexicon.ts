import type { DimensionCode, PriorityReason, ProblemClass } from "./verbatim-reading.ts";

/** Words are written separated by blanks; a "_" inside a word stands for a blank ("not_bad"). */
export type WordList = string;

/**
 * Words that judge. `strength` −3 … 3 (0: the word itself says nothing).
 * `denied` is the score when the word is negated; left out, praise turns to blame and blame to faint praise.
 * Expected things ("回复", "发票") have strength 0 and a negative `denied`: only their lack is a complaint.
 */
export interface SentimentGroup {
  readonly meaning: string;
  readonly strength: number;
  readonly denied?: number;
  readonly words: WordList;
}

/**
 * - negation: turns what follows; `weight` is its score when nothing that judges follows.
 * - degree: multiplies what follows by `weight`; excess: the same, and a measure word becomes a fault (太咸).
 * - contrast: what follows counts more; reservation: a small "only" after praise; concession: counts less.
 * - wish, question, condition: the good that is named is not there yet.
 * - good-wish: a wish that is praise (再接再厉). light: does not use up the reach of a negation (没有想象中的好).
 * - trouble: a fault that can be mended; mends: takes back the trouble beside it (毛病 … 解决了); again: a trouble after it
 *   has come back. soon, prompt (就), deed: together they praise speed (当天 就 上门). claim: what follows is somebody's word,
 *   not yet true (说是免费). count: with a number before and "late" after it, too many times (催了三遍才).
 * - break: ends the reach of a negation. summary: the sentence sums up. late: "才" after a duration.
 * - early: "提前" beside a duration; took: 花了 before one. modal: judges only at the end of a clause (可以). number, unit: make a duration; a judging word that is a number too (快) is "nearly" before one. inert: no meaning of its parts (好像, 不仅).
 */
export type GrammarRole =
  | "negation"
  | "degree"
  | "excess"
  | "contrast"
  | "reservation"
  | "concession"
  | "wish"
  | "good-wish"
  | "question"
  | "condition"
  | "light"
  | "break"
  | "summary"
  | "late"
  | "early"
  | "took"
  | "modal"
  | "number"
  | "unit"
  | "trouble"
  | "mends"
  | "again"
  | "soon"
  | "prompt"
  | "deed"
  | "claim"
  | "count"
  | "inert";

export interface GrammarGroup {
  readonly role: GrammarRole;
  readonly weight?: number;
  readonly words: WordList;
}

/**
 * Words of size or taste whose value depends on the noun (效率高, 价格高).
 * `pole` 1 for the upper end, −1 for the lower end, 0 for neither; `alone` is the score without such a noun,
 * `excess` the score after 太 / 有点 / 偏, `denied` the score after 不 without a noun.
 */
export interface MeasureGroup {
  readonly pole: -1 | 0 | 1;
  readonly alone: number;
  readonly excess: number;
  readonly denied?: number;
  readonly words: WordList;
}

/** Nouns with the score of their upper end: 效率 +1.5 (high is good), 价格 −1.5 (high is bad). */
export interface MeasuredNounGroup {
  readonly meaning: string;
  readonly up: number;
  readonly words: WordList;
}

/** Words that decide a priority unless they are negated. */
export interface RiskGroup {
  readonly reason: PriorityReason;
  readonly words: WordList;
}

/**
 * A theme of service. `cues` name it by themselves; `subjects` name it together with any judgement in the
 * clause; a pair names it when one of its subjects and one of its qualities stand in the same clause.
 */
export interface ThemeDefinition {
  readonly code: string;
  readonly dimension: DimensionCode;
  readonly problemClass: ProblemClass;
  readonly cues?: WordList;
  readonly subjects?: WordList;
  readonly pairs?: readonly { readonly subjects: WordList; readonly qualities: WordList }[];
}

/** A dictionary: plain data, so that an organization's own can be stored and edited. */
export interface Lexicon {
  readonly sentiments: readonly SentimentGroup[];
  readonly grammar: readonly GrammarGroup[];
  readonly measures: readonly MeasureGroup[];
  readonly measuredNouns: readonly MeasuredNounGroup[];
  readonly risks: readonly RiskGroup[];
  /** Words of observable facts (收到, 打电话, 破损). */
  readonly facts: readonly WordList[];
  readonly themes: readonly ThemeDefinition[];
}

export type LexiconAdditions = Partial<Lexicon>;

/**
 * A new dictionary with an organization's additions. Where a word stands in both, the addition's sense of
 * the same kind wins (a sentiment group replaces the sentiment, a grammar group the grammar role); strength 0
 * without `denied` silences a word's sentiment. A theme with a known code gains cues, subjects and pairs and
 * keeps the base's dimension and class. Neither argument is changed.
 */
export function extendLexicon(base: Lexicon, additions: LexiconAdditions): Lexicon {
  return {
    sentiments: [...base.sentiments, ...(additions.sentiments ?? [])],
    grammar: [...base.grammar, ...(additions.grammar ?? [])],
    measures: [...base.measures, ...(additions.measures ?? [])],
    measuredNouns: [...base.measuredNouns, ...(additions.measuredNouns ?? [])],
    risks: [...base.risks, ...(additions.risks ?? [])],
    facts: [...base.facts, ...(additions.facts ?? [])],
    themes: [...base.themes, ...(additions.themes ?? [])],
  };
}

/** The words of a list, blanks restored. */
export function wordsOf(list: WordList): string[] {
  return list
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => word.replaceAll("_", " "));
}
