import type { Polarity } from "../../language/domain/verbatim-reading.ts";
import { judgeAnswers } from "./answer-quality.ts";
import type { Evaluation } from "./evaluate/evaluate.ts";
import { scoresOf, type Measure } from "./measures.ts";
import { overallFromScores } from "./satisfaction-scale.ts";

/** What is worth a look in a response. */
export const RESPONSE_FLAGS = [
  "straight-line",
  "contradiction",
  "too-fast",
  "incomplete",
  "few-scores",
  "duplicate",
] as const;
export type ResponseFlag = (typeof RESPONSE_FLAGS)[number];

/** Why a response stays out of the figures until a person says otherwise. */
export const RESPONSE_EXCLUSIONS = ["no-score", "straight-line-contradiction", "duplicate"] as const;
type ResponseExclusion = (typeof RESPONSE_EXCLUSIONS)[number];

export interface ResponseVerdict {
  readonly flags: readonly ResponseFlag[];
  readonly exclusion: ResponseExclusion | null;
}

/** What is known of a response when it is checked. */
export interface ResponseFacts {
  readonly measures: readonly Measure[];
  /** As the answers stand, words included. */
  readonly evaluation: Evaluation;
  /** From opening the page to sending; null where nobody can know. */
  readonly seconds: number | null;
  /** An earlier response with the same answers: `whole` when it says the same words, or comes from the same customer. */
  readonly twin: "none" | "alike" | "whole";
  /** Everything in the customer's own words. */
  readonly words: string;
}

/** The indicator that says how satisfied a customer is on the whole. */
const OVERALL = "overall-satisfaction";
/** Seconds that reading and answering one question takes at the very least. */
const SECONDS_A_QUESTION = 1;
const STRAIGHT_LINE_FROM = 5;

/**
 * Judges a response (S8). Left out: the whole record again, no score where scores were asked for, one grade throughout
 * that the customer's own words contradict. Flagged only: one grade throughout, a contradiction alone, answers faster
 * than one a second, less than half of the questions answered, an answer like another's shortly before.
 * `polarityOf` is called only when words can decide.
 */
export function judgeResponse(facts: ResponseFacts, polarityOf: () => Polarity): ResponseVerdict {
  const { measures, evaluation, seconds, twin, words } = facts;
  const scores = gradesOf(measures, evaluation);
  const answers = {
    scores,
    asked: scores.length,
    overall: evaluation.scores[OVERALL] ?? overallFromScores(scores),
    hasWords: words !== "",
  };
  const verdict = judgeAnswers(answers, polarityOf);
  const isOpposed =
    verdict.flags.includes("contradiction") || verdict.exclusion === "straight-line-contradiction";
  const { answered, asked } = countQuestions(evaluation);
  const found: Readonly<Record<ResponseFlag, boolean>> = {
    "straight-line": isStraightLine(scores),
    contradiction: isOpposed,
    "too-fast": seconds !== null && seconds < answered * SECONDS_A_QUESTION,
    incomplete: answered * 2 < asked,
    "few-scores": verdict.flags.includes("few-scores"),
    duplicate: twin !== "none",
  };
  return {
    flags: RESPONSE_FLAGS.filter((flag) => found[flag]),
    exclusion: twin === "whole" ? "duplicate" : exclusionOf(verdict.exclusion, facts),
  };
}

function exclusionOf(
  exclusion: "no-score" | "straight-line-contradiction" | null,
  { measures, evaluation }: ResponseFacts,
): ResponseExclusion | null {
  if (exclusion !== "no-score") return exclusion;
  const isScored = scoresOf(measures, evaluation).some((score) => score !== null);
  return measures.length === 0 || isScored ? null : exclusion;
}

/** Grades in the order of the measures, 0 = no answer. */
function gradesOf(measures: readonly Measure[], { scores }: Evaluation): readonly number[] {
  return measures.flatMap(({ kind, indicator }) => (kind === "grade" ? [scores[indicator] ?? 0] : []));
}

function isStraightLine(scores: readonly number[]): boolean {
  const given = scores.filter((score) => score !== 0);
  return given.length >= STRAIGHT_LINE_FROM && new Set(given).size === 1;
}

function countQuestions({ pages, answers }: Evaluation): {
  readonly answered: number;
  readonly asked: number;
} {
  const asked = pages.reduce((sum, { questions }) => sum + questions.length, 0);
  return { answered: Object.keys(answers).length, asked };
}
