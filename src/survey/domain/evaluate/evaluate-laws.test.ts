import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyAnswers, anyContext } from "../../../test/survey-answer-samples.ts";
import { anyCondition, anyDefinition } from "../../../test/survey-samples.ts";
import { checkDefinition } from "../definition/check-definition.ts";
import type { SurveyDefinition } from "../definition/survey-definition.ts";
import type { Answers } from "./answer-value.ts";
import { evaluate, type Evaluation } from "./evaluate.ts";
import { keepReachable } from "./keep-reachable.ts";
import { truth, type Truth } from "./truth.ts";

const sample = anyDefinition.chain((definition) =>
  fc.record({
    definition: fc.constant(definition),
    sent: anyAnswers(definition),
    context: anyContext,
  }),
);

function reachableCodes({ pages }: Evaluation): string[] {
  return pages.flatMap((page) => page.questions.map((question) => question.code));
}

function questionsOf(definition: SurveyDefinition) {
  return definition.pages.flatMap((page) => page.questions);
}

/** All but the faults, which name what was sent. */
function outcome({ faults: _faults, complete: _complete, ...rest }: Evaluation) {
  return rest;
}

test("every drawn definition passes the check", () => {
  fc.assert(
    fc.property(anyDefinition, (definition) => assert.deepEqual(checkDefinition(definition), { definition })),
  );
});

test("nothing unreachable is kept, whatever is sent", () => {
  fc.assert(
    fc.property(sample, ({ definition, sent, context }) => {
      const { answers, evaluation } = keepReachable(definition, sent, context);
      const reachable = reachableCodes(evaluation);
      for (const code of Object.keys(answers)) assert.ok(reachable.includes(code), code);
    }),
    { numRuns: 500 },
  );
});

test("nothing required and reachable is missing without a fault", () => {
  fc.assert(
    fc.property(sample, ({ definition, sent, context }) => {
      const { answers, faults, evaluation } = keepReachable(definition, sent, context);
      for (const { code, required } of evaluation.pages.flatMap((page) => page.questions))
        if (required && !Object.hasOwn(answers, code))
          assert.ok(
            faults.some((fault) => fault.question === code),
            code,
          );
    }),
    { numRuns: 500 },
  );
});

test("every required row of a reachable matrix is graded or faulty", () => {
  fc.assert(
    fc.property(sample, ({ definition, sent, context }) => {
      const { answers, faults, evaluation } = keepReachable(definition, sent, context);
      const reachable = reachableCodes(evaluation);
      for (const question of questionsOf(definition)) {
        if (question.type !== "matrix" || !question.required || !reachable.includes(question.code)) continue;
        for (const { code } of question.rows) {
          const given: unknown = (answers[question.code] as Record<string, unknown> | undefined)?.[code];
          const grade: unknown = typeof given === "object" ? (given as { value?: number }).value : given;
          const faulty = faults.some((fault) => fault.question === question.code && fault.row === code);
          assert.ok(typeof grade === "number" || faulty);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("the order in which answers are given does not matter", () => {
  const shuffled = sample.chain((one) =>
    fc.record({
      one: fc.constant(one),
      order: fc.shuffledSubarray(Object.keys(one.sent), { minLength: Object.keys(one.sent).length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ one: { definition, sent, context }, order }) => {
      const again = Object.fromEntries(order.map((code) => [code, sent[code]]));
      assert.deepEqual(keepReachable(definition, again, context), keepReachable(definition, sent, context));
    }),
  );
});

test("keeping what was kept changes nothing", () => {
  fc.assert(
    fc.property(sample, ({ definition, sent, context }) => {
      const kept = keepReachable(definition, sent, context);
      const again = keepReachable(definition, kept.answers, context);
      assert.deepEqual(outcome(again.evaluation), outcome(kept.evaluation));
      assert.deepEqual(again.dropped, []);
      assert.ok(again.faults.every((fault) => fault.code === "required"));
      assert.equal(again.evaluation.complete, kept.evaluation.complete || again.faults.length === 0);
    }),
    { numRuns: 500 },
  );
});

test("an answer to a hidden question decides nothing", () => {
  fc.assert(
    fc.property(sample, ({ definition, sent, context }) => {
      const evaluation = evaluate(definition, sent, context);
      const reachable = reachableCodes(evaluation);
      const without = Object.fromEntries(Object.entries(sent).filter(([code]) => reachable.includes(code)));
      assert.deepEqual(evaluate(definition, without, context), evaluation);
    }),
    { numRuns: 300 },
  );
});

test("kept answers can be written as JSON and read back unchanged", () => {
  fc.assert(
    fc.property(sample, ({ definition, sent, context }) => {
      const { answers } = keepReachable(definition, sent, context);
      const text = JSON.stringify(answers);
      assert.deepEqual(JSON.parse(text), answers);
      assert.ok(!text.includes("\\u0000") && !text.includes("\\ud800"));
    }),
  );
});

const graded = anyDefinition.chain((definition) => {
  const questions = questionsOf(definition);
  return fc.record({
    a: anyCondition(questions),
    b: anyCondition(questions),
    informed: anyCondition(questions, false),
    context: anyContext,
    answers: anyAnswers(definition).map((sent) => evaluate(withoutConditions(definition), sent).answers),
    fewer: fc.integer({ min: 0, max: 12 }),
  });
});

function withoutConditions(definition: SurveyDefinition): SurveyDefinition {
  return {
    ...definition,
    pages: definition.pages.map(({ code, questions }) => ({
      code,
      questions: questions.map(({ showIf: _showIf, showWhenUnknown: _unknown, ...question }) => question),
    })),
  } as SurveyDefinition;
}

test("not (a and b) is (not a or not b), and the other way round", () => {
  fc.assert(
    fc.property(graded, ({ a, b, answers, context }) => {
      const value = (condition: Parameters<typeof truth>[0]): Truth => truth(condition, { answers, context });
      const not = [a, b].map((condition) => ({ op: "not", condition }) as const);
      assert.equal(
        value({ op: "not", condition: { op: "and", conditions: [a, b] } }),
        value({ op: "or", conditions: not }),
      );
      assert.equal(
        value({ op: "not", condition: { op: "or", conditions: [a, b] } }),
        value({ op: "and", conditions: not }),
      );
      assert.equal(value({ op: "not", condition: { op: "not", condition: a } }), value(a));
      assert.equal(value({ op: "and", conditions: [a, b] }), value({ op: "and", conditions: [b, a] }));
    }),
    { numRuns: 500 },
  );
});

test("more answers turn unknown into true or false, never one into the other", () => {
  fc.assert(
    fc.property(graded, ({ informed, answers, context, fewer }) => {
      const less: Answers = Object.fromEntries(Object.entries(answers).slice(0, fewer));
      const before = truth(informed, { answers: less, context: {} });
      const after = truth(informed, { answers, context });
      if (before !== null) assert.equal(after, before);
    }),
    { numRuns: 500 },
  );
});
