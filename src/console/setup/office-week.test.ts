import assert from "node:assert/strict";
import { test } from "node:test";
import { officeWeekFault, readOfficeWeek, weeklyHoursOf, type OfficeWeek } from "./office-week.ts";

const OFFICE: OfficeWeek = {
  works: [true, true, true, true, true, false, false],
  from: "09:00",
  to: "18:00",
  pause: { from: "12:00", to: "13:30" },
};

test("an office week with a lunch break is two intervals a day and nothing at the weekend", () => {
  const hours = weeklyHoursOf(OFFICE);
  assert.deepEqual(hours[0], [
    { from: "09:00", to: "12:00" },
    { from: "13:30", to: "18:00" },
  ]);
  assert.deepEqual(hours[6], []);
  assert.deepEqual(readOfficeWeek(hours), OFFICE);
});

test("a hotline works seven days without a break", () => {
  const hotline: OfficeWeek = { works: Array(7).fill(true), from: "08:00", to: "22:00", pause: null };
  assert.deepEqual(readOfficeWeek(weeklyHoursOf(hotline)), hotline);
  assert.equal(officeWeekFault(hotline), null);
});

test("a week without working days, or hours that run backwards, are told before they are sent", () => {
  assert.equal(officeWeekFault({ ...OFFICE, works: Array(7).fill(false) }), "noDays");
  assert.equal(officeWeekFault({ ...OFFICE, to: "13:00" }), "wrongHours");
  assert.equal(officeWeekFault({ ...OFFICE, from: "" }), "wrongHours");
});
