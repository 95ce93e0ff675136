import assert from "node:assert/strict";
import { test } from "node:test";
import { dayAfter, dayStart } from "./day-start.ts";

test("a day in Shanghai begins at 16:00 UTC of the day before", () => {
  assert.equal(dayStart("2026-11-22", "Asia/Shanghai"), "2026-11-21T16:00:00.000Z");
});

test("days around a change of clocks begin at their own midnight", () => {
  assert.equal(dayStart("2026-03-29", "Europe/Berlin"), "2026-03-28T23:00:00.000Z");
  assert.equal(dayStart("2026-03-30", "Europe/Berlin"), "2026-03-29T22:00:00.000Z");
  assert.equal(dayStart("2026-10-26", "Europe/Berlin"), "2026-10-25T23:00:00.000Z");
  assert.equal(dayStart("2026-11-01", "America/New_York"), "2026-11-01T04:00:00.000Z");
});

test("the day after the last of a month is the first of the next", () => {
  assert.equal(dayAfter("2026-12-31"), "2027-01-01");
  assert.equal(dayAfter("2028-02-28"), "2028-02-29");
});
