import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyAnswers, anyContext } from "../../../test/survey-answer-samples.ts";
import { anyDefinition } from "../../../test/survey-samples.ts";
import { keepReachable } from "../evaluate/keep-reachable.ts";
import { measuresOf, scoresOf } from "../measures.ts";
import { changedWords } from "./changed-words.ts";
import { correctAnswers, type AnswersAsGiven } from "./correct-answers.ts";

const sample = anyDefinition.chain((definition) =>
  fc.record({
    definition: fc.constant(definition),
    sent: anyAnswers(definition),
    change: anyAnswers(definition),
    earlier: anyContext,
    later: anyContext,
  }),
);
type Sample = typeof sample extends fc.Arbitrary<infer T> ? T : never;

function given({ definition, sent, earlier }: Sample, context: Sample["later"]): AnswersAsGiven {
  const measures = measuresOf(definition);
  const { answers, evaluation } = keepReachable(definition, sent, earlier);
  return { definition, measures, answers, scores: scoresOf(measures, evaluation), context };
}

test("a correction leads to what the same answers would have been stored as", () => {
  fc.assert(
    fc.property(sample, (drawn) => {
      const before = given(drawn, drawn.earlier);
      const corrected = correctAnswers(before, drawn.change);
      const whole = keepReachable(
        drawn.definition,
        withoutNulls({ ...before.answers, ...drawn.change }),
        drawn.earlier,
      );
      assert.deepEqual(corrected.answers, whole.answers);
      assert.deepEqual(corrected.scores, scoresOf(before.measures, whole.evaluation));
      assert.deepEqual(
        corrected.faults.filter(({ question }) => question in drawn.change),
        whole.faults.filter(({ question }) => question in drawn.change),
      );
    }),
    { numRuns: 150 },
  );
});

test("whatever became of the customer since, what is not corrected stays as it was", () => {
  fc.assert(
    fc.property(sample, (drawn) => {
      const before = given(drawn, drawn.later);
      const { answers, scores, changed, faults } = correctAnswers(before, {});
      assert.deepEqual([answers, scores, changed, faults], [before.answers, before.scores, [], []]);
    }),
    { numRuns: 150 },
  );
});

test("only words that differ are written anew, and those that are gone are withdrawn", () => {
  const words = (question: string, text: string) => ({ question, part: "", kind: "words" as const, text });
  assert.deepEqual(
    changedWords(
      [words("a", "慢"), words("b", "贵")],
      [words("b", "偏贵"), words("c", "好"), words("a", "慢")],
    ),
    [words("b", "偏贵"), words("c", "好")],
  );
  assert.deepEqual(changedWords([words("a", "慢")], []), [{ ...words("a", ""), text: null }]);
});

function withoutNulls(answers: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null));
}
