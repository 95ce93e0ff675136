import assert from "node:assert/strict";
import { test } from "node:test";
import { recordsOf, times } from "../../test/call-back-records.ts";
import { DEFAULT_SETTINGS } from "./figure-settings.ts";
import { trendOf } from "./trend.ts";

/** `good` of 40 call-backs a month are very satisfied, the others dissatisfied. */
const months = (good: readonly number[]) =>
  recordsOf(
    good.flatMap((count, i) => [
      ...times(count, { overall: 5, date: [2025, i + 1, 15] }),
      ...times(40 - count, { overall: 2, date: [2025, i + 1, 20] }),
    ]),
  );

test("a lasting drop is found where it begins", () => {
  const trend = trendOf(months([36, 35, 36, 34, 35, 20, 21, 19, 22, 20]), DEFAULT_SETTINGS);
  assert.ok(trend?.change);
  const { at, p, before, after } = trend.change;
  assert.equal(trend.points[at]?.label, "2025-06");
  assert.ok(p < 0.05);
  assert.ok(after < before);
});

test("ups and downs by chance are no change", () => {
  const trend = trendOf(months([30, 32, 29, 31, 30, 32, 29, 31, 30]), DEFAULT_SETTINGS);
  assert.equal(trend?.change, null);
  assert.equal(trend?.tooShort, false);
  assert.equal(trend?.latest?.significant, false);
});

test("seven periods are too few to test, and a thin month is not compared", () => {
  assert.equal(trendOf(months([30, 32, 29, 31, 30, 32, 10]), DEFAULT_SETTINGS)?.tooShort, true);
  const thin = recordsOf([
    ...times(40, { overall: 5, date: [2025, 1, 3] }),
    ...times(40, { overall: 4, date: [2025, 3, 3] }),
    ...times(5, { overall: 1, date: [2025, 4, 3] }),
  ]);
  const trend = trendOf(thin, DEFAULT_SETTINGS);
  assert.equal(trend?.latest, null);
  assert.deepEqual(
    trend?.points.map(({ n, sample }) => [n, sample]),
    [
      [40, "enough"],
      [0, "small"],
      [40, "enough"],
      [5, "small"],
    ],
  );
});
