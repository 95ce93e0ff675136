import assert from "node:assert/strict";
import { test } from "node:test";
import { recordsOf } from "../../test/call-back-records.ts";
import { cutPeriods } from "./periods.ts";

const dated = (...dates: [number, number, number][]) =>
  recordsOf(dates.map((date) => ({ overall: 5, date })));

test("call-backs of a fortnight are cut into days, of six weeks into weeks beginning on Monday", () => {
  assert.deepEqual(cutPeriods(dated([2026, 3, 2], [2026, 3, 4]))?.labels, [
    "2026-03-02",
    "2026-03-03",
    "2026-03-04",
  ]);
  const weeks = cutPeriods(dated([2026, 3, 4], [2026, 4, 1]));
  assert.equal(weeks?.unit, "week");
  assert.deepEqual(weeks?.labels, ["2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23", "2026-03-30"]);
});

test("a year is cut into months without gaps, three years into quarters", () => {
  const months = cutPeriods(dated([2025, 11, 30], [2026, 2, 1]));
  assert.deepEqual(months?.labels, ["2025-11", "2025-12", "2026-01", "2026-02"]);
  assert.deepEqual([...(months?.of ?? [])], [0, 3]);
  assert.deepEqual(cutPeriods(dated([2024, 2, 29], [2026, 4, 1]))?.labels.at(-1), "2026-Q2");
});

test("records without a date belong to no period, and one day is no trend", () => {
  const records = recordsOf([{ date: [2026, 1, 5] }, {}, { date: [2026, 1, 6] }]);
  assert.deepEqual([...(cutPeriods(records)?.of ?? [])], [0, -1, 1]);
  assert.equal(cutPeriods(dated([2026, 1, 5], [2026, 1, 5])), null);
  assert.equal(cutPeriods(recordsOf([{}])), null);
});
