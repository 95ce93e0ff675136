import assert from "node:assert/strict";
import { test } from "node:test";
import { Failure } from "../failure.ts";
import { addWorkingTime } from "./add-working-time.ts";
import { closeOfNthWorkingDayAfter } from "./close-of-nth-working-day-after.ts";
import type { DailyInterval } from "./daily-interval.ts";
import { isProvisional } from "./is-provisional.ts";
import { isWorkingMoment } from "./is-working-moment.ts";
import { nextWorkingMoment } from "./next-working-moment.ts";
import { subtractWorkingTime } from "./subtract-working-time.ts";
import {
  compileWorkingCalendar,
  type DayOverride,
  type WeeklyHours,
  type WorkingCalendarDefinition,
} from "./working-calendar.ts";
import { workingDay } from "./working-day.ts";
import { workingTimeBetween } from "./working-time-between.ts";

const HOUR = 3_600_000;
const OFFICE: readonly DailyInterval[] = [
  { from: 540, to: 720 },
  { from: 810, to: 1080 },
];
const WEEK: WeeklyHours = [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, [], []];

function decided(kind: "off" | "work", zh: string, dates: readonly string[]): DayOverride[] {
  const rest = { hours: null, label: { zh, en: zh }, source: "notice", version: "2026" };
  return dates.map((date) => ({ date: `2026-${date}`, kind, ...rest }));
}

const OVERRIDES = [
  ...decided("work", "春节", ["02-14", "02-28"]),
  ...decided(
    "off",
    "春节",
    ["15", "16", "17", "18", "19", "20", "21", "22", "23"].map((day) => `02-${day}`),
  ),
  ...decided("work", "国庆节", ["09-20", "10-10"]),
  ...decided(
    "off",
    "国庆节",
    ["01", "02", "03", "04", "05", "06", "07"].map((day) => `10-${day}`),
  ),
];
const DEFINITION: WorkingCalendarDefinition = {
  timeZone: "Asia/Shanghai",
  weekly: WEEK,
  defaultHours: OFFICE,
  overrides: OVERRIDES,
  announcedThrough: "2026-12-31",
};
const CALENDAR = compileWorkingCalendar(DEFINITION);

function beijing(local: string): Temporal.Instant {
  return Temporal.Instant.from(`${local}+08:00`);
}

function shown({ at, provisional }: { at: Temporal.Instant; provisional: boolean }): string {
  const local = at.toZonedDateTimeISO("Asia/Shanghai").toPlainDateTime().toString({ smallestUnit: "minute" });
  return provisional ? `${local} provisional` : local;
}

test("two hours left on the Friday before Spring Festival go on into the make-up Saturday", () => {
  assert.equal(shown(addWorkingTime(CALENDAR, beijing("2026-02-13T17:00"), 2 * HOUR)), "2026-02-14T10:00");
});

test("two hours left on the make-up Saturday end after the nine days off", () => {
  assert.equal(shown(addWorkingTime(CALENDAR, beijing("2026-02-14T17:00"), 2 * HOUR)), "2026-02-24T10:00");
});

test("time that runs out at the lunch break is due at its beginning, and starts again after it", () => {
  assert.equal(shown(addWorkingTime(CALENDAR, beijing("2026-03-02T09:00"), 3 * HOUR)), "2026-03-02T12:00");
  assert.equal(shown(addWorkingTime(CALENDAR, beijing("2026-03-02T12:00"), 3 * HOUR)), "2026-03-02T16:30");
  assert.equal(
    shown(subtractWorkingTime(CALENDAR, beijing("2026-03-02T16:30"), 3 * HOUR)),
    "2026-03-02T13:30",
  );
});

test("no working time added or taken away leaves the moment as it is, also at night", () => {
  const night = beijing("2027-03-02T23:11");
  assert.deepEqual(addWorkingTime(CALENDAR, night, 0), { at: night, provisional: false });
  assert.deepEqual(subtractWorkingTime(CALENDAR, night, 0), { at: night, provisional: false });
});

test("the time used over Spring Festival is Friday, the make-up Saturday and the first day back", () => {
  const [from, to] = [beijing("2026-02-13T00:00"), beijing("2026-02-25T00:00")];
  assert.equal(workingTimeBetween(CALENDAR, from, to), 3 * 7.5 * HOUR);
  assert.equal(workingTimeBetween(CALENDAR, to, from), -3 * 7.5 * HOUR);
  assert.equal(workingTimeBetween(CALENDAR, to, to), 0);
  assert.equal(workingTimeBetween(CALENDAR, beijing("2026-02-16T10:00"), beijing("2026-02-16T09:00")), 0);
});

test("working days end at close of business and count make-up days, not holidays", () => {
  const cases: [start: string, n: number, close: string][] = [
    ["2026-02-12T10:00", 3, "2026-02-24T18:00"],
    ["2026-09-30T09:00", 5, "2026-10-13T18:00"],
    ["2026-09-18T16:00", 1, "2026-09-20T18:00"],
    ["2026-03-02T23:59", 2, "2026-03-04T18:00"],
    ["2026-03-02T00:00", 2, "2026-03-04T18:00"],
  ];
  for (const [start, n, close] of cases)
    assert.equal(shown(closeOfNthWorkingDayAfter(CALENDAR, beijing(start), n)), close, start);
});

test("what arrives on a day off, or after close, is due on the first working day after that date", () => {
  assert.equal(
    shown(closeOfNthWorkingDayAfter(CALENDAR, beijing("2026-02-17T10:00"), 1)),
    "2026-02-24T18:00",
  );
  assert.equal(
    shown(closeOfNthWorkingDayAfter(CALENDAR, beijing("2026-02-24T20:00"), 1)),
    "2026-02-25T18:00",
  );
  assert.equal(
    shown(closeOfNthWorkingDayAfter(CALENDAR, beijing("2026-03-07T08:00"), 1)),
    "2026-03-09T18:00",
  );
});

test("a result that meets a day whose holidays are not announced is provisional", () => {
  const eve = beijing("2026-12-31T17:00");
  assert.equal(shown(addWorkingTime(CALENDAR, eve, HOUR)), "2026-12-31T18:00");
  assert.equal(shown(addWorkingTime(CALENDAR, eve, 2 * HOUR)), "2027-01-01T10:00 provisional");
  assert.equal(shown(closeOfNthWorkingDayAfter(CALENDAR, eve, 1)), "2027-01-01T18:00 provisional");
  assert.equal(
    shown(nextWorkingMoment(CALENDAR, beijing("2026-12-31T19:00"))),
    "2027-01-01T09:00 provisional",
  );
  assert.equal(
    shown(subtractWorkingTime(CALENDAR, beijing("2027-01-01T10:00"), 2 * HOUR)),
    "2026-12-31T17:00 provisional",
  );
  assert.equal(isProvisional(CALENDAR, beijing("2026-12-01T00:00"), beijing("2027-01-01T00:00")), false);
  assert.equal(isProvisional(CALENDAR, beijing("2027-01-01T00:01"), beijing("2026-12-01T00:00")), true);
});

test("a date somebody has decided is not provisional, nor is any where no statutory holidays apply", () => {
  const own: DayOverride = { ...OVERRIDES[0]!, date: "2027-01-01", kind: "off" };
  const calendar = compileWorkingCalendar({ ...DEFINITION, overrides: [...OVERRIDES, own] });
  assert.equal(workingDay(calendar, "2027-01-01").provisional, false);
  assert.equal(workingDay(calendar, "2027-01-02").provisional, true);
  assert.equal(isProvisional(calendar, beijing("2026-12-31T00:00"), beijing("2027-01-02T00:00")), false);
  const hotline = compileWorkingCalendar({ ...DEFINITION, announcedThrough: null });
  assert.equal(isProvisional(hotline, beijing("2026-01-01T00:00"), beijing("2036-01-01T00:00")), false);
});

test("a provisional day on the way to a decided one leaves the result provisional", () => {
  const own: DayOverride = { ...OVERRIDES[0]!, date: "2027-01-02", kind: "work" };
  const calendar = compileWorkingCalendar({ ...DEFINITION, overrides: [...OVERRIDES, own] });
  const [eve, friday] = [beijing("2026-12-31T17:00"), beijing("2027-01-01T19:00")];
  assert.equal(shown(closeOfNthWorkingDayAfter(calendar, eve, 2)), "2027-01-02T18:00 provisional");
  assert.equal(shown(closeOfNthWorkingDayAfter(calendar, friday, 1)), "2027-01-02T18:00");
  assert.equal(shown(nextWorkingMoment(calendar, friday)), "2027-01-02T09:00 provisional");
});

test("a day tells its hours, opening and close, and who decided it", () => {
  const makeUp = workingDay(CALENDAR, Temporal.PlainDate.from("2026-02-14"));
  assert.deepEqual(
    [makeUp.date, makeUp.kind, makeUp.hours, makeUp.workingMs, makeUp.label?.zh, makeUp.override?.source],
    ["2026-02-14", "work", OFFICE, 7.5 * HOUR, "春节", "notice"],
  );
  assert.equal(makeUp.opensAt?.equals(beijing("2026-02-14T09:00")), true);
  assert.equal(makeUp.closesAt?.equals(beijing("2026-02-14T18:00")), true);
  const off = workingDay(CALENDAR, "2026-02-17");
  assert.deepEqual([off.kind, off.hours, off.opensAt, off.closesAt], ["off", [], null, null]);
});

test("an opening is working time, a close is not", () => {
  const asked = ["09:00", "11:59", "12:00", "13:29", "13:30", "17:59", "18:00"];
  const working = asked.map((time) => isWorkingMoment(CALENDAR, beijing(`2026-03-02T${time}`)));
  assert.deepEqual(working, [true, true, false, false, true, true, false]);
});

test("a night shift runs through midnight", () => {
  const night: readonly DailyInterval[] = [
    { from: 0, to: 360 },
    { from: 1320, to: 1440 },
  ];
  const weekly: WeeklyHours = [night, night, night, night, night, night, night];
  const calendar = compileWorkingCalendar({ ...DEFINITION, weekly, overrides: [], announcedThrough: null });
  const start = beijing("2026-03-02T23:00");
  assert.equal(shown(addWorkingTime(calendar, start, HOUR)), "2026-03-03T00:00");
  assert.equal(shown(addWorkingTime(calendar, start, 7 * HOUR)), "2026-03-03T06:00");
  assert.equal(shown(nextWorkingMoment(calendar, beijing("2026-03-03T00:00"))), "2026-03-03T00:00");
  assert.equal(shown(closeOfNthWorkingDayAfter(calendar, start, 1)), "2026-03-04T00:00");
});

test("an own day overrules the one before it in the list and may have hours of its own", () => {
  const short: DayOverride = { ...OVERRIDES[0]!, hours: [{ from: 600, to: 660 }], source: "own" };
  const calendar = compileWorkingCalendar({ ...DEFINITION, overrides: [...OVERRIDES, short] });
  assert.equal(workingDay(calendar, "2026-02-14").workingMs, HOUR);
  assert.equal(workingDay(calendar, "2026-02-14").override?.source, "own");
});

test("a calendar in which nothing ever works says so instead of searching for ever", () => {
  const never: WeeklyHours = [[], [], [], [], [], [], []];
  const onlyOnce = [{ ...OVERRIDES[0]!, hours: OFFICE }];
  const calendar = compileWorkingCalendar({ ...DEFINITION, weekly: never, overrides: onlyOnce });
  const after = beijing("2026-02-14T18:00");
  const neverWorks = (error: unknown) =>
    error instanceof Failure &&
    error.code === "calendar-never-works" &&
    error.details["years"] === 10 &&
    error.details["from"] === "2026-02-15";
  assert.equal(shown(addWorkingTime(calendar, beijing("2025-01-01T00:00"), HOUR)), "2026-02-14T10:00");
  assert.throws(() => closeOfNthWorkingDayAfter(calendar, after, 1), neverWorks);
  assert.throws(() => addWorkingTime(calendar, beijing("2026-02-15T00:00"), 1), neverWorks);
  assert.throws(() => nextWorkingMoment(calendar, beijing("2026-02-15T00:00")), neverWorks);
  assert.throws(
    () => subtractWorkingTime(calendar, beijing("2026-02-14T00:00"), 1),
    (error: unknown) => error instanceof Failure && error.details["from"] === "2026-02-13",
  );
  assert.equal(workingTimeBetween(calendar, after, beijing("2046-01-01T00:00")), 0);
});

test("amounts and calendars that make no sense are refused", () => {
  const start = beijing("2026-03-02T09:00");
  for (const amount of [-1, 0.5, Number.NaN, Infinity, 1e16]) {
    assert.throws(() => addWorkingTime(CALENDAR, start, amount), RangeError);
    assert.throws(() => subtractWorkingTime(CALENDAR, start, amount), RangeError);
    assert.throws(() => closeOfNthWorkingDayAfter(CALENDAR, start, amount), RangeError);
  }
  const wrong: Partial<WorkingCalendarDefinition>[] = [
    { timeZone: "Asia/Nowhere" },
    { defaultHours: [{ from: 600, to: 600 }] },
    { defaultHours: [{ from: 600, to: 1441 }] },
    { defaultHours: [OFFICE[0]!, { from: 700, to: 800 }] },
    { overrides: [{ ...OVERRIDES[0]!, date: "2026-02-30" }] },
    { overrides: [{ ...OVERRIDES[0]!, hours: [] }] },
    { announcedThrough: "2026" },
  ];
  for (const part of wrong)
    assert.throws(() => compileWorkingCalendar({ ...DEFINITION, ...part }), RangeError, JSON.stringify(part));
});
