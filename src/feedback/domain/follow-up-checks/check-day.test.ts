import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { checkStanding, endOfWeek } from "./check-day.ts";

test("a check is late from the day after its date, due on it, and of this week until Sunday", () => {
  // A Wednesday.
  const today = "2026-03-11";
  assert.equal(checkStanding("2026-03-10", today), "late");
  assert.equal(checkStanding("2026-03-11", today), "today");
  assert.equal(checkStanding("2026-03-15", today), "week");
  assert.equal(checkStanding("2026-03-16", today), "later");
  assert.equal(checkStanding("2026-03-16", "2026-03-15"), "later");
});

test("a week ends on its own Sunday, six days off at most", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000 }), (days) => {
      const day = Temporal.PlainDate.from("2020-01-01").add({ days });
      const end = Temporal.PlainDate.from(endOfWeek(day.toString()));
      assert.equal(end.dayOfWeek, 7);
      const off = day.until(end).days;
      assert.ok(off >= 0 && off <= 6);
    }),
  );
});
