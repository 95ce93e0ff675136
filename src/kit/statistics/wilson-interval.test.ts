import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { wilsonInterval } from "./wilson-interval.ts";

function near(actual: number | undefined, expected: number, digits = 10): void {
  assert.ok(
    Math.abs((actual ?? NaN) - expected) <= 10 ** -digits * Math.abs(expected),
    `${actual}, not ${expected}`,
  );
}

const sample = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.record({ n: fc.constant(n), successes: fc.integer({ min: 0, max: n }) }));

test("the interval agrees with published examples", () => {
  // 81/263, 15/148, 1/29 and (below) 0/20 are Newcombe's (1998), Statistics in Medicine 17, 857–872, table I,
  // method 3; their further digits and 6/32 were computed independently.
  const published: readonly (readonly [number, number, number, number])[] = [
    [81, 263, 0.255288519878, 0.366209576983],
    [15, 148, 0.0623863995307, 0.1604872417233],
    [1, 29, 0.00611321429276, 0.1717552187932],
    [6, 32, 0.0888954468957, 0.3530915520138],
  ];
  for (const [successes, n, low, high] of published) {
    const interval = wilsonInterval(successes, n);
    near(interval?.[0], low);
    near(interval?.[1], high);
  }
});

test("no success among twenty still leaves up to 16 %", () => {
  const interval = wilsonInterval(0, 20);
  assert.equal(interval?.[0], 0);
  near(interval?.[1], 0.161125158053);
});

test("another confidence level is kept", () => {
  // 0.2561 … 0.3264: stats.stackexchange.com question 183225; further digits by root finding in SciPy 1.17.
  const interval = wilsonInterval(319, 1100, { level: 0.99 });
  near(interval?.[0], 0.25610126372866937);
  near(interval?.[1], 0.3264168717295454);
});

test("a known population narrows the interval", () => {
  // Roots of (share − q)² = z² q (1 − q)/n (N − n)/(N − 1), found numerically in SciPy 1.17.
  const one = wilsonInterval(81, 263, { population: 1000 });
  near(one?.[0], 0.26232105039283354);
  near(one?.[1], 0.357742582828981);
  const other = wilsonInterval(15, 148, { population: 160 });
  near(other?.[0], 0.08876376011538352);
  near(other?.[1], 0.11549773743138594);
});

test("a census leaves nothing open, also when answers outnumber the customers on file", () => {
  assert.deepEqual(wilsonInterval(3, 4, { population: 4 }), [0.75, 0.75]);
  assert.deepEqual(wilsonInterval(3, 4, { population: 2 }), [0.75, 0.75]);
  assert.deepEqual(wilsonInterval(1, 1, { population: 1 }), [1, 1]);
});

test("without answers there is no interval", () => {
  assert.equal(wilsonInterval(0, 0), null);
});

test("impossible counts and levels are refused", () => {
  assert.throws(() => wilsonInterval(5, 4), RangeError);
  assert.throws(() => wilsonInterval(-1, 4), RangeError);
  assert.throws(() => wilsonInterval(NaN, 4), RangeError);
  assert.throws(() => wilsonInterval(1, 4, { level: 1 }), RangeError);
});

test("the interval holds the share, stays within 0–1 and mirrors when success and failure swap", () => {
  fc.assert(
    fc.property(
      sample,
      fc.option(fc.integer({ min: 1, max: 9000 }), { nil: undefined }),
      (drawn, population) => {
        const { n, successes } = drawn;
        const [low, high] = wilsonInterval(successes, n, { population }) ?? [NaN, NaN];
        assert.ok(0 <= low && low <= successes / n && successes / n <= high && high <= 1);
        const [mirroredLow, mirroredHigh] = wilsonInterval(n - successes, n, { population }) ?? [NaN, NaN];
        assert.ok(Math.abs(1 - mirroredHigh - low) < 1e-12 && Math.abs(1 - mirroredLow - high) < 1e-12);
      },
    ),
  );
});

test("the same share from more answers, or from a smaller population, gives a narrower interval", () => {
  const width = (interval: readonly [number, number] | null) => (interval ? interval[1] - interval[0] : NaN);
  fc.assert(
    fc.property(sample, fc.integer({ min: 2, max: 9 }), ({ n, successes }, times) => {
      const plain = width(wilsonInterval(successes, n));
      assert.ok(width(wilsonInterval(successes * times, n * times)) < plain);
      assert.ok(width(wilsonInterval(successes, n, { population: n * times })) <= plain);
    }),
  );
});
