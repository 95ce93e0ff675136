import assert from "node:assert/strict";
import { test } from "node:test";
import type { Comparison, Condition } from "../definition/condition.ts";
import { truth, type Truth } from "./truth.ts";

const facts = { answers: { yes: true }, context: {} };
const asks = (question: string, value: boolean): Comparison => ({
  op: "compare",
  subject: { of: "answer", question },
  operator: "equals",
  value,
});
const LEAF: readonly (readonly [Truth, Condition])[] = [
  [false, asks("yes", false)],
  [null, asks("unanswered", true)],
  [true, asks("yes", true)],
];

/** Kleene (1952), Introduction to Metamathematics, § 64. */
const AND: readonly (readonly Truth[])[] = [
  [false, false, false],
  [false, null, null],
  [false, null, true],
];
const OR: readonly (readonly Truth[])[] = [
  [false, null, true],
  [null, null, true],
  [true, true, true],
];

test("and, or and not follow Kleene's tables", () => {
  for (const [i, [a, left]] of LEAF.entries()) {
    for (const [j, [, right]] of LEAF.entries()) {
      assert.equal(truth({ op: "and", conditions: [left, right] }, facts), AND[i]?.[j]);
      assert.equal(truth({ op: "or", conditions: [left, right] }, facts), OR[i]?.[j]);
    }
    assert.equal(truth({ op: "not", condition: left }, facts), a === null ? null : !a);
  }
});

test("“answered” is the one question that an unanswered question answers", () => {
  const answered = (question: string): Comparison => ({
    op: "compare",
    subject: { of: "answer", question },
    operator: "answered",
  });
  assert.equal(truth(answered("yes"), facts), true);
  assert.equal(truth(answered("unanswered"), facts), false);
  const tagged = { op: "compare", subject: { of: "customer", field: "tags" }, operator: "answered" } as const;
  assert.equal(truth(tagged, { answers: {}, context: { customer: { tags: [] } } }), false);
});

test("comparisons read grades, rows, choices, words and customer fields", () => {
  const answers = {
    grade: 3,
    matrix: { speed: 2, attitude: { value: 4, remark: "很耐心" }, price: { remark: "偏贵" } },
    one: { code: "other", text: "朋友介绍" },
    many: ["phone", { code: "other", text: "微信" }],
    day: "2026-03-11",
    words: "Too SLOW",
  } as const;
  const context = { customer: { tags: ["vip", "key"], cooperationMonths: 14 }, hidden: { store: "S01" } };
  const check = (
    subject: Comparison["subject"],
    operator: Comparison["operator"],
    value?: Comparison["value"],
  ): Truth =>
    truth(
      { op: "compare", subject, operator, ...(value === undefined ? {} : { value }) },
      { answers, context },
    );
  const answer = (question: string, rest: { row?: string; part?: "text" } = {}) =>
    ({ of: "answer", question, ...rest }) as const;
  assert.equal(check(answer("grade"), "at_most", 3), true);
  assert.equal(check(answer("grade"), "at_least", 4), false);
  assert.equal(check(answer("matrix", { row: "speed" }), "at_most", 2), true);
  assert.equal(check(answer("matrix", { row: "attitude" }), "at_most", 2), false);
  assert.equal(check(answer("matrix", { row: "price" }), "at_most", 2), null);
  assert.equal(check(answer("matrix", { row: "price", part: "text" }), "contains", "贵"), true);
  assert.equal(check(answer("matrix"), "all_of", ["speed", "attitude"]), true);
  assert.equal(check(answer("one"), "equals", "other"), true);
  assert.equal(check(answer("one", { part: "text" }), "contains", "朋友"), true);
  assert.equal(check(answer("many"), "any_of", ["visit", "phone"]), true);
  assert.equal(check(answer("many"), "all_of", ["phone", "visit"]), false);
  assert.equal(check(answer("many", { part: "text" }), "equals", "微信"), true);
  assert.equal(check(answer("day"), "at_most", "2026-12-31"), true);
  assert.equal(check(answer("words"), "contains", "slow"), true);
  assert.equal(check(answer("words"), "at_most", 3), null);
  assert.equal(check({ of: "customer", field: "tags" }, "any_of", ["vip"]), true);
  assert.equal(check({ of: "customer", field: "cooperationMonths" }, "at_least", 12), true);
  assert.equal(check({ of: "customer", field: "toString" }, "equals", "x"), null);
  assert.equal(check({ of: "hidden", field: "store" }, "equals", "S02"), false);
});
