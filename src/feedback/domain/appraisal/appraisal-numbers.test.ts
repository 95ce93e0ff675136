import assert from "node:assert/strict";
import { test } from "node:test";
import { isMonthOver, lastMonths, monthPeriod } from "./appraisal-month.ts";
import { appraisalNumbers, type Tally } from "./appraisal-numbers.ts";

const tally = (figure: Tally["figure"], n: number, count: number, more: Partial<Tally> = {}): Tally => ({
  figure,
  n,
  count,
  mean: null,
  sum: null,
  variance: null,
  ...more,
});

test("every share is told with its base and interval, nothing is made up where nothing was counted", () => {
  const { shares, score, closed, responsible } = appraisalNumbers([
    tally("closed", 12, 12),
    tally("on_time", 40, 36),
    tally("responsible", 5, 4, { sum: 250 }),
  ]);
  assert.deepEqual([closed, shares.on_time?.count, shares.on_time?.n], [12, 36, 40]);
  assert.ok((shares.on_time?.interval[0] ?? 1) < 0.9 && (shares.on_time?.interval[1] ?? 0) > 0.9);
  assert.deepEqual([shares.satisfied, score], [null, null]);
  assert.deepEqual(responsible, { cases: 4, weight: 2.5, pending: 1 });
});

test("the mean grade keeps within the scale, and one grade has no interval", () => {
  const few = appraisalNumbers([tally("score", 3, 3, { mean: 4.9, variance: 0.9 })]).score;
  assert.equal(few?.interval?.[1], 5);
  const one = appraisalNumbers([tally("score", 1, 1, { mean: 4 })]).score;
  assert.deepEqual([one?.mean, one?.interval], [4, null]);
});

test("a month lies between its midnights in the organization's zone", () => {
  assert.deepEqual(monthPeriod("2026-02", "Asia/Shanghai"), {
    from: "2026-01-31T16:00:00Z",
    before: "2026-02-28T16:00:00Z",
  });
  assert.equal(isMonthOver("2026-02", "Asia/Shanghai", "2026-02-28T15:59:59Z"), false);
  assert.equal(isMonthOver("2026-02", "Asia/Shanghai", "2026-02-28T16:00:00Z"), true);
  assert.deepEqual(lastMonths("2026-01-31T16:00:00Z", "Asia/Shanghai", 3), ["2026-02", "2026-01", "2025-12"]);
});
