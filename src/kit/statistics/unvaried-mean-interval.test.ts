import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { unvariedMeanInterval } from "./unvaried-mean-interval.ts";

function near(actual: number | undefined, expected: number, digits = 10): void {
  assert.ok(
    Math.abs((actual ?? NaN) - expected) <= 10 ** -digits * Math.abs(expected),
    `${actual}, not ${expected}`,
  );
}

test("ten customers who are all satisfied leave the rest of the customers open", () => {
  const z = 1.959963984540054;
  const interval = unvariedMeanInterval({ n: 10, value: 0.8, min: 0, max: 1 });
  const certain = 10 / (10 + z * z); // lower Wilson limit of 10 of 10
  near(interval?.[0], 0.8 * certain);
  near(interval?.[1], 0.8 * certain + 1 - certain);
});

test("without answers there is no interval, and a census leaves nothing open", () => {
  assert.equal(unvariedMeanInterval({ n: 0, value: 3, min: 1, max: 5 }), null);
  assert.deepEqual(unvariedMeanInterval({ n: 7, value: 4, min: 1, max: 5 }, { population: 7 }), [4, 4]);
});

test("the interval holds the value, stays on the scale and narrows with n", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e5 }), fc.integer({ min: 1, max: 5 }), (n, value) => {
      const [low, high] = unvariedMeanInterval({ n, value, min: 1, max: 5 }) ?? [NaN, NaN];
      const [moreLow, moreHigh] = unvariedMeanInterval({ n: n + 1, value, min: 1, max: 5 }) ?? [NaN, NaN];
      assert.ok(1 <= low && low <= value && value <= high && high <= 5);
      assert.ok(high - low > moreHigh - moreLow && moreHigh - moreLow > 0);
    }),
  );
});
