import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { summarizeCounts } from "./sample-summary.ts";
import type { SampleSummary } from "./sample-summary.ts";
import { welchTTest } from "./welch-t-test.ts";

function near(actual: number | undefined, expected: number, digits = 10): void {
  assert.ok(
    Math.abs((actual ?? NaN) - expected) <= 10 ** -digits * Math.abs(expected),
    `${actual}, not ${expected}`,
  );
}

// Extra hours of sleep under two drugs: R datasets, sleep (Cushny & Peebles 1905; Student 1908).
const FIRST_DRUG = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
const SECOND_DRUG = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

function summarize(values: readonly number[]): SampleSummary {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  return { n, mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) };
}

const group = fc.record({
  n: fc.integer({ min: 2, max: 1000 }),
  mean: fc.double({ min: 1, max: 5, noNaN: true }),
  variance: fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 4, noNaN: true })),
});

test("two sleeping drugs compare as in R's t.test", () => {
  const result = welchTTest(summarize(FIRST_DRUG), summarize(SECOND_DRUG));
  near(result?.statistic, -1.8608134674869);
  near(result?.df, 17.7764735161785);
  near(result?.p, 0.0793941401874);
  near(result?.interval[0], -3.3654832307117);
  near(result?.interval[1], 0.2054832307117);
});

test("two customer groups compare from their grade counts alone", () => {
  const first = summarizeCounts([3, 5, 10, 40, 22]);
  const second = summarizeCounts([1, 0, 4, 30, 60]);
  const result = first && second && welchTTest(first, second);
  near(result?.statistic, -4.91158258169135); // scipy.stats.ttest_ind(equal_var=False), SciPy 1.17
  near(result?.p, 2.5589682548116183e-6, 9);
  near(result?.df, 135.5822493442265);
  near(result?.interval[0], -0.9052585580414702);
  near(result?.interval[1], -0.385530915642741);
});

test("a group without spread is compared by the other group's spread", () => {
  const result = welchTTest({ n: 40, mean: 4.2, variance: 0.25 }, { n: 25, mean: 3.9, variance: 0 });
  near(result?.df, 39);
  near(result?.statistic, 3.7947331922020586);
  near(result?.p, 0.0005032137194549975);
});

test("no test where nothing varies or a group has one answer", () => {
  const still = { n: 40, mean: 4, variance: 0 };
  assert.equal(welchTTest(still, { n: 30, mean: 3, variance: 0 }), null);
  assert.equal(welchTTest(still, still), null);
  assert.equal(welchTTest({ n: 1, mean: 4, variance: 0 }, { n: 30, mean: 3, variance: 1 }), null);
});

test("swapping the groups only turns the sign, and nothing is ever NaN", () => {
  fc.assert(
    fc.property(group, group, (a, b) => {
      const result = welchTTest(a, b);
      const swapped = welchTTest(b, a);
      if (result === null || swapped === null) return assert.equal(result, swapped);
      assert.ok(swapped.statistic === -result.statistic);
      near(swapped.df, result.df);
      assert.equal(swapped.p, result.p);
      const { statistic, df, p, difference, interval } = result;
      assert.ok([statistic, df, p, difference, ...interval].every(Number.isFinite));
      assert.ok(p >= 0 && p <= 1 && df >= Math.min(a.n, b.n) - 1 - 1e-9 && df <= a.n + b.n - 2 + 1e-6);
      assert.ok(interval[0] <= difference && difference <= interval[1]);
      const excludesZero = interval[0] > 0 || interval[1] < 0;
      if (Math.abs(p - 0.05) > 1e-9) assert.equal(excludesZero, p < 0.05);
    }),
  );
});
