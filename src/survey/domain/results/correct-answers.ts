import { same } from "../compare-versions/same.ts";
import type { SurveyDefinition } from "../definition/survey-definition.ts";
import type { AnswerContext, Answers, AnswerValue } from "../evaluate/answer-value.ts";
import type { AnswerFault } from "../evaluate/answer-fault.ts";
import { keepReachable } from "../evaluate/keep-reachable.ts";
import { scoresOf, type Measure } from "../measures.ts";

/** A response as it stands, words included, and where it came from. */
export interface AnswersAsGiven {
  readonly definition: SurveyDefinition;
  readonly measures: readonly Measure[];
  readonly answers: Answers;
  readonly scores: readonly (number | null)[];
  /** Facts about the customer are those of today. */
  readonly context: AnswerContext;
}

export interface CorrectedAnswers {
  readonly answers: Answers;
  readonly scores: readonly (number | null)[];
  /** Codes whose answer is another now, in the order of the questions; those that became unreachable included. */
  readonly changed: readonly string[];
  /** Empty: the correction can be made. */
  readonly faults: readonly AnswerFault[];
}

/**
 * Puts `change` (an answer by question code, null takes it away) into answers that were given before. What the change
 * makes unreachable goes, what it makes required must be there. The facts about a customer may have changed since: an
 * answer that would not be taken today for that reason alone stays, with its score, and is no fault.
 */
export function correctAnswers(
  given: AnswersAsGiven,
  change: Readonly<Record<string, unknown>>,
): CorrectedAnswers {
  const { definition, measures, context } = given;
  const before = keepReachable(definition, given.answers, context);
  const merged = { ...given.answers, ...change };
  const wanted = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
  const after = keepReachable(definition, wanted, context);
  const kept = Object.entries(given.answers).filter(
    ([code]) => !Object.hasOwn(before.answers, code) && !Object.hasOwn(change, code),
  );
  const answers = inOrder(definition, { ...Object.fromEntries(kept), ...after.answers });
  const old = scoresOf(measures, before.evaluation);
  const scores = scoresOf(measures, after.evaluation).map((score, i) =>
    score === old[i] ? (given.scores[i] ?? null) : score,
  );
  const known = new Set(before.faults.map(faultName));
  return {
    answers,
    scores,
    changed: codesOf(definition).filter((code) => !same(given.answers[code], answers[code])),
    faults: after.faults.filter(
      (fault) => Object.hasOwn(change, fault.question) || !known.has(faultName(fault)),
    ),
  };
}

const faultName = ({ question, row, code }: AnswerFault): string => `${question} ${row ?? ""} ${code}`;

function codesOf({ pages }: SurveyDefinition): readonly string[] {
  return pages.flatMap((page) => page.questions.map(({ code }) => code));
}

function inOrder(definition: SurveyDefinition, answers: Answers): Answers {
  return Object.fromEntries(
    codesOf(definition).flatMap((code): [string, AnswerValue][] => {
      const value = answers[code];
      return value === undefined ? [] : [[code, value]];
    }),
  );
}
