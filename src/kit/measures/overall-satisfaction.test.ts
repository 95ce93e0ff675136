import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { GradeCounts } from "./grade-counts.ts";
import { overallSatisfaction } from "./overall-satisfaction.ts";
import type { SatisfactionWeights } from "./overall-satisfaction.ts";

function near(actual: number | undefined, expected: number, digits = 10): void {
  assert.ok(
    Math.abs((actual ?? NaN) - expected) <= 10 ** -digits * Math.abs(expected),
    `${actual}, not ${expected}`,
  );
}

const count = fc.nat({ max: 300 });
const grades: fc.Arbitrary<GradeCounts> = fc.tuple(count, count, count, count, count);
const answered = grades.filter((counts) => counts.some((n) => n > 0));
const weight = fc.double({ min: 0, max: 1, noNaN: true });
const weights: fc.Arbitrary<SatisfactionWeights> = fc.tuple(weight, weight, weight, weight, weight);

test("very satisfied counts in full, satisfied as 80 %", () => {
  const result = overallSatisfaction([3, 5, 10, 40, 22]);
  near(result?.satisfaction, (22 + 40 * 0.8) / 80);
  assert.deepEqual([result?.n, result?.base, result?.weights], [80, 80, [1, 0.8, 0, 0, 0]]);
});

test("the interval is the adjusted Wald of the multinomial variance", () => {
  // Computed apart from the program: ¾ answer more at 0 and at 1, then mean ± z sd/√n, sd with divisor n.
  const result = overallSatisfaction([3, 5, 10, 40, 22]);
  near(result?.interval[0], 0.589978089115787);
  near(result?.interval[1], 0.753580193092802);
  const known = overallSatisfaction([3, 5, 10, 40, 22], { population: 200 });
  near(known?.interval[0], 0.6095164005741566);
  near(known?.interval[1], 0.7365705559475827);
});

test("on the base of all customers called back, those without an answer count as nothing", () => {
  const result = overallSatisfaction([3, 5, 10, 40, 22], { base: 100 });
  near(result?.satisfaction, 0.54);
  assert.deepEqual([result?.n, result?.base], [80, 100]);
  near(result?.interval[0], 0.4556440878309145);
  near(result?.interval[1], 0.6231736461592332);
  assert.equal(overallSatisfaction([0, 0, 0, 0, 0], { base: 12 })?.satisfaction, 0);
});

test("an organization's own weights are used", () => {
  near(overallSatisfaction([1, 1, 1, 1, 1], { weights: [1, 0.8, 0.6, 0.3, 0] })?.satisfaction, 0.54);
});

test("ten customers who all say satisfied do not make the figure certain", () => {
  const result = overallSatisfaction([0, 0, 0, 10, 0]);
  assert.equal(result?.satisfaction, 0.8);
  near(result?.interval[0], 0.6412766539797305);
  near(result?.interval[1], 0.8804624764550522);
});

test("different grades of the same weight count as one grade", () => {
  const mixed = overallSatisfaction([4, 3, 3, 0, 0]);
  assert.deepEqual(mixed?.interval, overallSatisfaction([10, 0, 0, 0, 0])?.interval);
  assert.equal(mixed?.interval[0], 0);
  assert.ok((mixed?.interval[1] ?? 0) > 0.2);
});

test("no answers give no figure; impossible bases and weights are refused", () => {
  assert.equal(overallSatisfaction([0, 0, 0, 0, 0]), null);
  assert.throws(() => overallSatisfaction([0, 0, 0, 0, 9], { base: 8 }), RangeError);
  assert.throws(() => overallSatisfaction([0, 0, 0, 0, 9], { weights: [100, 80, 0, 0, 0] }), RangeError);
});

test("the interval holds the figure, stays within 0–1 and has a width unless all were asked", () => {
  fc.assert(
    fc.property(answered, weights, fc.nat({ max: 500 }), (counts, chosen, unanswered) => {
      const base = counts.reduce((sum, n) => sum + n, 0) + unanswered;
      const result = overallSatisfaction(counts, { weights: chosen, base });
      assert.ok(result);
      const [low, high] = result.interval;
      const slack = 1e-12;
      assert.ok(
        low >= 0 && low <= result.satisfaction + slack && result.satisfaction - slack <= high && high <= 1,
      );
      const census = overallSatisfaction(counts, { weights: chosen, base, population: base });
      assert.ok(census && census.interval[1] - census.interval[0] <= slack);
    }),
  );
  fc.assert(
    fc.property(answered, (counts) => {
      const [low, high] = overallSatisfaction(counts)?.interval ?? [NaN, NaN];
      assert.ok(low < high);
    }),
  );
});

test("more answers of the same kind narrow the interval, a better grade raises the figure", () => {
  const width = (counts: GradeCounts) => {
    const [low, high] = overallSatisfaction(counts)?.interval ?? [NaN, NaN];
    return high - low;
  };
  fc.assert(
    fc.property(answered, fc.integer({ min: 2, max: 9 }), ([n1, n2, n3, n4, n5], times) => {
      const more: GradeCounts = [n1 * times, n2 * times, n3 * times, n4 * times, n5 * times];
      assert.ok(width(more) <= width([n1, n2, n3, n4, n5]) + 1e-12);
      const before = overallSatisfaction([n1, n2, n3 + 1, n4, n5])?.satisfaction ?? NaN;
      const after = overallSatisfaction([n1, n2, n3, n4 + 1, n5])?.satisfaction ?? NaN;
      assert.ok(after > before);
    }),
  );
});
