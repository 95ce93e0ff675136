import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDate, inZone } from "./date-format.ts";

test("an instant late in the evening UTC is the next morning in Shanghai", () => {
  assert.deepEqual(inZone("2026-02-16T22:05:00Z", "Asia/Shanghai"), { date: "2026-02-17", time: "06:05" });
});

test("midnight is written 00:00, not 24:00", () => {
  assert.deepEqual(inZone("2026-11-21T16:00:00Z", "Asia/Shanghai"), { date: "2026-11-22", time: "00:00" });
});

test("a plain date never moves with the reader's zone", () => {
  assert.equal(formatDate("2026-01-01", "zh"), "2026-01-01");
  assert.equal(formatDate("2026-01-01", "en"), "1 Jan 2026");
});
