import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { TextBlank, TextWithBlanks } from "../definition/survey-definition.ts";
import { blanksIn, fromTokens, toTokens } from "./text-tokens.ts";

const plain = fc.string({ minLength: 1, maxLength: 30 }).filter((words) => !/[{}]/u.test(words));
const fallback = plain;
const blank: fc.Arbitrary<TextBlank> = fc.oneof(
  fc.record({ from: fc.constant("answer" as const), code: fc.constantFrom("q1", "a_b"), fallback }),
  fc.record({
    from: fc.constant("answer" as const),
    code: fc.constant("aspects"),
    row: fc.constantFrom("price", "1-a"),
    fallback,
  }),
  fc.record({ from: fc.constant("hidden" as const), code: fc.constant("store"), fallback }),
  fc.record({
    from: fc.constant("customer" as const),
    code: fc.constantFrom("name", "attributes.contract"),
    fallback,
  }),
);

test("a text with blanks reads the same after it was shown in a field", () => {
  fc.assert(
    fc.property(plain, fc.array(fc.tuple(blank, plain), { maxLength: 20 }), (first, pairs) => {
      const text: TextWithBlanks = pairs.length === 0 ? first : [first, ...pairs.flat()];
      assert.deepEqual(fromTokens(toTokens(text)), JSON.parse(JSON.stringify(text)));
    }),
  );
});

test("what is no good token stays words", () => {
  for (const typed of [
    "{{answer:q1}}",
    "{{answer:1q|a}}",
    "{{hidden:store[x]|a}}",
    "{{other:q|a}}",
    "{a}",
    "",
  ])
    assert.equal(fromTokens(typed), typed);
});

test("no more blanks are read than a text may have, and nothing typed is lost", () => {
  const typed = "{{hidden:store|店}}".repeat(25);
  const text = fromTokens(typed);
  assert.equal(blanksIn(text).length, 20);
  assert.equal(toTokens(text), typed);
  assert.equal(fromTokens("长".repeat(2500)).length, 2000);
});
