import assert from "node:assert/strict";
import { test } from "node:test";
import { officeCalendar, type OwnDay } from "./calendar-settings.ts";
import { compileCalendar } from "./compile-calendar.ts";
import { lastAnnouncedYear } from "./statutory-days.ts";
import { yearView, type ViewedDay } from "./year-view.ts";

const OWN: OwnDay[] = [
  { date: "2026-06-08", kind: "off", hours: null, label: "公司周年", source: "hand" },
  {
    date: "2026-06-13",
    kind: "work",
    hours: [{ from: "09:00", to: "12:00" }],
    label: "盘点",
    source: "import",
  },
];
const CALENDAR = compileCalendar({ ...officeCalendar("总部日历", "Asia/Shanghai"), ownDays: OWN });
const YEAR = yearView(CALENDAR, 2026);

function day(date: string): ViewedDay | undefined {
  return YEAR.months.flatMap(({ days }) => days).find((one) => one.date === date);
}

test("every day of the year stands in its month, with its weekday", () => {
  assert.deepEqual(
    YEAR.months.map(({ days }) => days.length),
    [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31],
  );
  assert.deepEqual([day("2026-01-01")?.weekday, day("2026-12-31")?.weekday], [4, 4]);
  assert.equal(yearView(CALENDAR, 2024).months[1]?.days.length, 29);
});

test("a day says why it is worked or not", () => {
  const kinds = ["2026-02-12", "2026-02-07", "2026-02-17", "2026-02-14", "2026-06-08", "2026-06-13"];
  assert.deepEqual(
    kinds.map((date) => day(date)?.kind),
    ["working", "weekend", "holiday", "make-up", "own-off", "own-work"],
  );
  assert.equal(day("2026-02-15")?.kind, "holiday");
  assert.deepEqual(day("2026-02-17")?.label, { zh: "春节", en: "Spring Festival" });
  assert.deepEqual(day("2026-02-14")?.hours, [
    { from: "09:00", to: "12:00" },
    { from: "13:30", to: "18:00" },
  ]);
  assert.deepEqual(day("2026-02-17")?.hours, []);
  assert.deepEqual([day("2026-06-13")?.label?.zh, day("2026-06-13")?.workingMinutes], ["盘点", 180]);
});

test("months and year add up", () => {
  // February 2026: 20 weekdays, less six of Spring Festival, and two make-up Saturdays.
  const february = YEAR.months[1];
  assert.deepEqual([february?.workingDays, february?.workingMinutes], [16, 16 * 450]);
  // The year's 248, a day off of their own and a short Saturday.
  assert.deepEqual([YEAR.workingDays, YEAR.workingMinutes], [248, 247 * 450 + 180]);
});

test("a year not yet announced is provisional, an announced one is not", () => {
  assert.equal(YEAR.provisional, false);
  const next = yearView(CALENDAR, lastAnnouncedYear() + 1);
  assert.equal(next.provisional, true);
  assert.ok(next.months.every(({ days }) => days.every(({ provisional }) => provisional)));
});

test("only whole years of four digits or fewer can be viewed", () => {
  for (const year of [0, 2026.5, 10_000, Number.NaN])
    assert.throws(() => yearView(CALENDAR, year), RangeError);
});
