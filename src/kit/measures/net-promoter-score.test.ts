import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { customerEffortScore } from "./customer-effort-score.ts";
import { netPromoterScore } from "./net-promoter-score.ts";

function near(actual: number | undefined, expected: number, digits = 10): void {
  assert.ok(
    Math.abs((actual ?? NaN) - expected) <= 10 ** -digits * Math.abs(expected),
    `${actual}, not ${expected}`,
  );
}

const recommendations = fc
  .array(fc.nat({ max: 100 }), { minLength: 11, maxLength: 11 })
  .filter((counts) => counts.some((n) => n > 0));

function countOf(answers: readonly number[]): number[] {
  return Array.from({ length: 11 }, (_, score) => answers.filter((answer) => answer === score).length);
}

test("five promoters and two detractors of ten make 30 points", () => {
  const result = netPromoterScore(countOf([10, 9, 9, 8, 7, 6, 10, 3, 9, 8]));
  assert.deepEqual([result?.n, result?.score], [10, 30]);
  assert.deepEqual([result?.promoters, result?.passives, result?.detractors], [0.5, 0.3, 0.2]);
});

test("the interval is Rocks' adjusted Wald", () => {
  // (p − d) ± z √((p + d − (p − d)²)/(n + 3)) with ¾ added to both, computed in Python.
  const ten = netPromoterScore(countOf([10, 9, 9, 8, 7, 6, 10, 3, 9, 8]));
  near(ten?.interval[0], -19.05061537636367);
  near(ten?.interval[1], 65.20446153020983);
  const hundred = netPromoterScore([15, 0, 0, 0, 0, 0, 0, 25, 0, 0, 60]);
  near(hundred?.interval[0], 29.34311120173409);
  near(hundred?.interval[1], 58.03552957496494);
});

test("twenty promoters and nobody else do not make the score certain; a census does", () => {
  const all = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20];
  const result = netPromoterScore(all);
  assert.equal(result?.score, 100);
  assert.equal(result?.interval[1], 100);
  assert.ok((result?.interval[0] ?? 100) < 80);
  assert.deepEqual(netPromoterScore(all, { population: 20 })?.interval, [100, 100]);
});

test("no answers give no score, and a broken count is refused", () => {
  assert.equal(netPromoterScore(countOf([])), null);
  assert.throws(() => netPromoterScore([1, 2, 3]), RangeError);
  assert.throws(() => netPromoterScore([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1]), RangeError);
});

test("the interval holds the score, stays within ±100 and narrows with more answers", () => {
  fc.assert(
    fc.property(recommendations, fc.integer({ min: 2, max: 50 }), (counts, times) => {
      const result = netPromoterScore(counts);
      const more = netPromoterScore(counts.map((n) => n * times));
      const known = netPromoterScore(counts, { population: (result?.n ?? 0) * times });
      assert.ok(result && more && known);
      for (const { score, interval } of [result, more, known]) {
        assert.ok(-100 <= interval[0] && interval[0] <= score && score <= interval[1] && interval[1] <= 100);
        assert.ok(interval[0] < interval[1]);
      }
      assert.ok(more.interval[1] - more.interval[0] < result.interval[1] - result.interval[0] + 1e-9);
      near(result.promoters + result.passives + result.detractors, 1);
    }),
  );
});

test("the effort score has a mean on its own scale and the share who found it easy", () => {
  const seven = customerEffortScore([1, 2, 3, 4, 10, 20, 10]);
  assert.deepEqual([seven?.n, seven?.scale, seven?.easy.count, seven?.easy.n], [50, 7, 40, 50]);
  near(seven?.mean, 270 / 50);
  assert.ok(seven?.interval && seven.interval[0] < seven.mean && seven.mean < seven.interval[1]);
});

test("on five points, 4 and 5 are easy; no answers give no score; a scale needs two points", () => {
  const five = customerEffortScore([1, 2, 3, 4, 10]);
  assert.deepEqual([five?.scale, five?.easy.count], [5, 14]);
  assert.equal(customerEffortScore([0, 0, 0, 0, 0]), null);
  assert.throws(() => customerEffortScore([3]), RangeError);
});
