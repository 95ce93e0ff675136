import assert from "node:assert/strict";
import { test } from "node:test";
import { endOfDay, isDay, startOfDay } from "./day-bounds.ts";

test("a day begins and ends on the organization's clocks, also where they are put forward or back", () => {
  assert.equal(startOfDay("2026-03-01", "Asia/Shanghai"), "2026-02-28T16:00:00.000Z");
  assert.equal(endOfDay("2026-12-31", "Asia/Shanghai"), "2026-12-31T16:00:00.000Z");
  assert.equal(startOfDay("2026-03-29", "Europe/Berlin"), "2026-03-28T23:00:00.000Z");
  assert.equal(endOfDay("2026-03-29", "Europe/Berlin"), "2026-03-29T22:00:00.000Z");
});

test("an address that names no day is not taken for one", () => {
  assert.deepEqual(["2026-02-29", "昨天", "2026-3-1", ""].map(isDay), [false, false, false, false]);
  assert.equal(isDay("2026-02-28"), true);
});
