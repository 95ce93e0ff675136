import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { holmAdjustment } from "./holm-adjustment.ts";

const ps = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }), { maxLength: 12 });

function rounded(values: readonly (number | null)[]): (number | null)[] {
  return values.map((value) => value && Number(value.toPrecision(10)));
}

test("published examples come out as R's p.adjust gives them", () => {
  assert.deepEqual(
    rounded(holmAdjustment([0.5, 0.003, 0.32, 0.054, 0.0003])),
    [0.64, 0.012, 0.64, 0.162, 0.0015],
  );
  assert.deepEqual(
    rounded(holmAdjustment([0.319, 0.201, 0.4, 0.374, 0.113])),
    [0.957, 0.804, 0.957, 0.957, 0.565],
  );
});

test("a comparison that could not be tested stays open and costs the others nothing", () => {
  assert.deepEqual(holmAdjustment([0.01, null, 0.04]), [0.02, null, 0.04]);
  assert.deepEqual(holmAdjustment([]), []);
  assert.deepEqual(holmAdjustment([null]), [null]);
});

test("a p outside 0–1 is refused", () => {
  assert.throws(() => holmAdjustment([1.2]), RangeError);
  assert.throws(() => holmAdjustment([NaN]), RangeError);
});

test("adjusted values are at least the raw ones, at most 1 and at most Bonferroni's", () => {
  fc.assert(
    fc.property(ps, (raw) => {
      const adjusted = holmAdjustment(raw);
      const tests = raw.filter((p) => p !== null).length;
      assert.equal(adjusted.length, raw.length);
      for (const [at, p] of raw.entries()) {
        const value = adjusted[at] ?? null;
        if (p === null || value === null) assert.equal(value, p);
        else assert.ok(value >= p && value <= Math.min(1, tests * p) + 1e-15);
      }
    }),
  );
});

test("the order of the values is kept, in whatever order they are given", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (raw) => {
      const adjusted = holmAdjustment(raw);
      for (const [i, p] of raw.entries()) {
        for (const [j, other] of raw.entries()) {
          if (p < other) assert.ok((adjusted[i] ?? NaN) <= (adjusted[j] ?? NaN));
          if (p === other) assert.equal(adjusted[i], adjusted[j]);
        }
      }
      assert.deepEqual(holmAdjustment(raw.toReversed()), adjusted.toReversed());
    }),
  );
});
