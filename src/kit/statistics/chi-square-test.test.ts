import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { chiSquareUpperTail } from "./chi-square-tail.ts";
import { chiSquareTest } from "./chi-square-test.ts";

function near(actual: number | undefined, expected: number, digits = 10): void {
  assert.ok(
    Math.abs((actual ?? NaN) - expected) <= 10 ** -digits * Math.abs(expected),
    `${actual}, not ${expected}`,
  );
}

// Party (democrat, independent, republican) by gender: Agresti (2007), Introduction to Categorical Data Analysis, p. 39.
const PARTY_BY_GENDER = [
  [762, 327, 468],
  [484, 239, 477],
];

const table = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
  .chain(([rows, columns]) => {
    const row = fc.array(fc.nat({ max: 60 }), { minLength: columns, maxLength: columns });
    return fc.array(row, { minLength: rows, maxLength: rows });
  });

test("party and gender are associated as R's chisq.test says", () => {
  const result = chiSquareTest(PARTY_BY_GENDER);
  near(result?.statistic, 30.0701490958);
  assert.equal(result?.df, 2);
  near(result?.p, 2.95358918321e-7);
  near(result?.cramersV, 0.104435802356);
  assert.equal(result?.n, 2757);
  near(result?.minimumExpected, 246.35473341);
});

test("empty rows and columns do not count", () => {
  const padded = [
    [762, 0, 327, 468],
    [0, 0, 0, 0],
    [484, 0, 239, 477],
  ];
  assert.deepEqual(chiSquareTest(padded), chiSquareTest(PARTY_BY_GENDER));
});

test("a complete association has V = 1, none at all has X² = 0 and p = 1", () => {
  const complete = chiSquareTest([
    [30, 0],
    [0, 20],
  ]);
  near(complete?.cramersV, 1);
  near(complete?.statistic, 50);
  const none = chiSquareTest([
    [10, 20],
    [30, 60],
  ]);
  assert.equal(none?.statistic, 0);
  assert.equal(none?.p, 1);
  assert.equal(none?.cramersV, 0);
});

test("fewer than two filled rows or columns give no test", () => {
  assert.equal(chiSquareTest([]), null);
  assert.equal(chiSquareTest([[1, 2, 3]]), null);
  assert.equal(
    chiSquareTest([
      [1, 2],
      [0, 0],
    ]),
    null,
  );
  assert.equal(
    chiSquareTest([
      [1, 0],
      [5, 0],
    ]),
    null,
  );
  assert.equal(
    chiSquareTest([
      [0, 0],
      [0, 0],
    ]),
    null,
  );
});

test("a broken table is refused", () => {
  assert.throws(() => chiSquareTest([[1, 2], [3]]), RangeError);
  assert.throws(
    () =>
      chiSquareTest([
        [1, 2],
        [3, -1],
      ]),
    RangeError,
  );
});

test("very small p keep their digits", () => {
  // Regularised upper incomplete gamma function, mpmath with 40 digits.
  const exact: readonly (readonly [number, number, number])[] = [
    [3.841, 1, 0.0500136837639567],
    [100, 1, 1.52397060483211e-23],
    [250.5, 7, 2.16855089798645e-50],
    [1000, 4, 3.56941277977738e-215],
    [1200, 12, 1.73186500067319e-249],
    [5, 30, 0.999999930846861],
    [60.5, 30, 0.000800540163172117],
    [16, 13, 0.249129851165868],
    [0.1, 5, 0.999837683388077],
  ];
  for (const [statistic, df, p] of exact) near(chiSquareUpperTail(statistic, df), p, 12);
  assert.equal(chiSquareUpperTail(0, 3), 1);
  assert.equal(chiSquareUpperTail(1e6, 3), 0);
});

test("the tail falls as the statistic grows, also where the two ways to compute it meet", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0, max: 3, noNaN: true }), (df, times) => {
      const p = chiSquareUpperTail(df * times, df);
      assert.ok(p >= 0 && p <= 1 && chiSquareUpperTail(df * times + 1e-3, df) < p + 1e-13);
    }),
  );
});

test("the order of rows and columns does not matter, and nothing is ever NaN", () => {
  fc.assert(
    fc.property(table, (counts) => {
      const result = chiSquareTest(counts);
      const turned = chiSquareTest(
        (counts[0] ?? []).map((_, column) => counts.map((row) => row[column] ?? 0)),
      );
      const reversed = chiSquareTest(counts.toReversed());
      if (result === null) return assert.deepEqual([turned, reversed], [null, null]);
      const { statistic, p, cramersV, minimumExpected } = result;
      for (const share of [p, cramersV]) assert.ok(share >= 0 && share <= 1);
      for (const size of [statistic, minimumExpected]) assert.ok(size >= 0 && size < Infinity);
      for (const other of [turned, reversed]) {
        assert.ok(other && Math.abs(other.statistic - statistic) < 1e-9);
        assert.equal(other.df, result.df);
      }
    }),
  );
});
