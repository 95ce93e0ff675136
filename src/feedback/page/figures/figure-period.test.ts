import assert from "node:assert/strict";
import test from "node:test";
import { usualPeriods } from "./figure-period.ts";

test("last month and the last three months roll over the year", () => {
  assert.deepEqual(usualPeriods("2026-01-15"), {
    thisMonth: { from: "2026-01-01", to: "2026-01-15" },
    lastMonth: { from: "2025-12-01", to: "2025-12-31" },
    quarter: { from: "2025-11-01", to: "2026-01-15" },
  });
  assert.equal(usualPeriods("2028-03-01").lastMonth.to, "2028-02-29");
});
