import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { changePoint, MINIMUM_SERIES_LENGTH } from "./change-point.ts";

function near(actual: number | undefined, expected: number, digits = 10): void {
  assert.ok(
    Math.abs((actual ?? NaN) - expected) <= 10 ** -digits * Math.abs(expected),
    `${actual}, not ${expected}`,
  );
}

// Page's data as printed by Pettitt (1979), table 1; K = 232, change after point 17, p = 0.0146 there.
const PAGE = [
  -1.05, 0.96, 1.22, 0.58, -0.98, -0.03, -1.54, -0.71, -0.35, 0.66, 0.44, 0.91, -0.02, -1.42, 1.26, -1.02,
  -0.81, 1.66, 1.05, 0.97, 2.14, 1.22, -0.24, 1.6, 0.72, -0.12, 0.44, 0.03, 0.66, 0.56, 1.37, 1.66, 0.1, 0.8,
  1.29, 0.49, -0.07, 1.18, 3.29, 1.84,
];

const series = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: MINIMUM_SERIES_LENGTH, maxLength: 30 });

test("Pettitt's own example is reproduced", () => {
  const result = changePoint(PAGE);
  assert.equal(result?.statistic, 232);
  assert.equal(result?.index, 17);
  assert.equal(result?.method, "approximate");
  near(result?.p, 2 * Math.exp((-6 * 232 ** 2) / (40 ** 3 + 40 ** 2)));
  assert.equal(result?.p.toFixed(4), "0.0146");
});

test("short series are counted out exactly, ties included", () => {
  // Shares of all 40,320 orders with at least this K, counted one by one in Python.
  const counted: readonly (readonly [readonly number[], number, number])[] = [
    [[3, 1, 4, 1, 5, 9, 2, 6], 12, 0.2626984126984127],
    [[1, 2, 3, 4, 5, 6, 7, 8], 16, 0.02857142857142857],
    [[4.1, 4.0, 4.2, 4.1, 3.6, 3.5, 3.7, 3.6], 16, 0.02857142857142857],
    [[1, 1, 1, 1, 2, 2, 2, 2], 16, 0.02857142857142857],
  ];
  for (const [values, statistic, p] of counted) {
    const result = changePoint(values);
    assert.equal(result?.method, "exact");
    assert.equal(result?.statistic, statistic);
    near(result?.p, p);
  }
});

test("a fall in satisfaction is placed at its first point, with the means on both sides", () => {
  const result = changePoint([4, 4.1, 4, 4.2, 4.1, 3, 3.1, 3, 3.2]);
  assert.equal(result?.index, 5);
  near(result?.meanBefore, 4.08);
  near(result?.meanAfter, 3.075);
});

test("a level series shows no change", () => {
  assert.deepEqual(changePoint(Array.from({ length: 10 }, () => 4)), {
    index: 1,
    statistic: 0,
    p: 1,
    method: "exact",
    meanBefore: 4,
    meanAfter: 4,
  });
  assert.equal(changePoint(Array.from({ length: 20 }, () => 4))?.p, 1);
});

test("too short a series is not judged, and a gap in it is refused", () => {
  assert.equal(changePoint([1, 1, 1, 5, 5, 5, 5]), null);
  assert.equal(changePoint([]), null);
  assert.throws(() => changePoint([1, 2, NaN, 4, 5, 6, 7, 8]), RangeError);
});

test("the verdict depends on the order of the values only: a change of scale or direction of time keeps K and p", () => {
  fc.assert(
    fc.property(series, (values) => {
      const result = changePoint(values);
      assert.ok(
        result && result.p >= 0 && result.p <= 1 && result.index >= 1 && result.index < values.length,
      );
      const stretched = changePoint(values.map((value) => value ** 3 - 7));
      assert.deepEqual([stretched?.index, stretched?.statistic], [result.index, result.statistic]);
      const backwards = changePoint(values.toReversed());
      assert.equal(backwards?.statistic, result.statistic);
      near(backwards?.p, result.p, 9);
    }),
    { numRuns: 60 },
  );
});
