import assert from "node:assert/strict";
import test from "node:test";
import { compileWorkingCalendar } from "../../../kit/working-time/working-calendar.ts";
import { timeLeftUntil, timeLeftUntilDay } from "./time-left.ts";

const hours = [{ from: 9 * 60, to: 18 * 60 }];
const calendar = compileWorkingCalendar({
  timeZone: "Asia/Shanghai",
  weekly: [hours, hours, hours, hours, hours, [], []],
  defaultHours: hours,
  overrides: [],
  announcedThrough: null,
});
/** Wednesday 11 March 2026, 10:00 in Shanghai. */
const NOW = "2026-03-11T02:00:00Z";

test("what is left is told in working days and hours, the weekend left out", () => {
  assert.deepEqual(timeLeftUntilDay(calendar, NOW, "2026-03-11"), { isLate: false, days: 0, hours: 8 });
  assert.deepEqual(timeLeftUntilDay(calendar, NOW, "2026-03-12"), { isLate: false, days: 1, hours: 8 });
  assert.deepEqual(timeLeftUntilDay(calendar, NOW, "2026-03-16"), { isLate: false, days: 3, hours: 8 });
});

test("what is over is late by so much", () => {
  assert.deepEqual(timeLeftUntilDay(calendar, NOW, "2026-03-10"), { isLate: true, days: 0, hours: 1 });
  assert.deepEqual(timeLeftUntil(calendar, NOW, "2026-03-10T02:00:00Z"), { isLate: true, days: 1, hours: 0 });
  assert.deepEqual(timeLeftUntil(calendar, NOW, NOW), { isLate: false, days: 0, hours: 0 });
});
