import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { meanInterval } from "./mean-interval.ts";
import { summarizeCounts } from "./sample-summary.ts";

function near(actual: number | undefined, expected: number, digits = 10): void {
  assert.ok(
    Math.abs((actual ?? NaN) - expected) <= 10 ** -digits * Math.abs(expected),
    `${actual}, not ${expected}`,
  );
}

const grades = fc.array(fc.nat({ max: 200 }), { minLength: 5, maxLength: 5 });
const varied = grades.filter((counts) => counts.filter((count) => count > 0).length >= 2);

test("grade counts give n, mean and variance as the single answers would", () => {
  const summary = summarizeCounts([3, 5, 10, 40, 22]);
  assert.equal(summary?.n, 80);
  near(summary?.mean, 3.9125);
  near(summary?.variance, 0.992246835443038); // NumPy 2.4, ddof = 1
});

test("the interval is Student's", () => {
  const summary = summarizeCounts([3, 5, 10, 40, 22]);
  const interval = summary && meanInterval(summary);
  near(interval?.[0], 3.690825270991856); // scipy.stats.t.interval, SciPy 1.17
  near(interval?.[1], 4.134174729008144);
});

test("a known population narrows the interval by 1 − n/N", () => {
  const summary = summarizeCounts([3, 5, 10, 40, 22]);
  const interval = summary && meanInterval(summary, { population: 200 });
  near(interval?.[0], 3.740791493255283); // computed with SciPy 1.17
  near(interval?.[1], 4.084208506744717);
});

test("one answer has a mean and no interval, unless it is the only customer there is", () => {
  const one = summarizeCounts([0, 0, 0, 1, 0]);
  assert.deepEqual(one, { n: 1, mean: 4, variance: 0 });
  assert.equal(one && meanInterval(one), null);
  assert.deepEqual(one && meanInterval(one, { population: 1 }), [4, 4]);
});

test("no answer has no summary, and a broken count is refused", () => {
  assert.equal(summarizeCounts([0, 0, 0, 0, 0]), null);
  assert.throws(() => summarizeCounts([1, -1]), RangeError);
  assert.throws(() => summarizeCounts([1, NaN]), RangeError);
});

test("answers that are all the same have a variance of exactly 0", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat({ max: 4 }), (n, grade) => {
      const counts = [0, 0, 0, 0, 0].map((_, at) => (at === grade ? n : 0));
      assert.deepEqual(summarizeCounts(counts), { n, mean: grade + 1, variance: 0 });
    }),
  );
});

test("the interval holds the mean and narrows with more answers of the same kind", () => {
  fc.assert(
    fc.property(varied, fc.integer({ min: 2, max: 9 }), (counts, times) => {
      const summary = summarizeCounts(counts);
      const more = summarizeCounts(counts.map((count) => count * times));
      assert.ok(summary && more);
      const [low, high] = meanInterval(summary) ?? [NaN, NaN];
      const [moreLow, moreHigh] = meanInterval(more) ?? [NaN, NaN];
      assert.ok(low < summary.mean && summary.mean < high);
      assert.ok(moreHigh - moreLow < high - low);
    }),
  );
});
