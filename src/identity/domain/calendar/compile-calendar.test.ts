import assert from "node:assert/strict";
import { test } from "node:test";
import { Failure } from "../../../kit/failure.ts";
import { closeOfNthWorkingDayAfter } from "../../../kit/working-time/close-of-nth-working-day-after.ts";
import { workingDay } from "../../../kit/working-time/working-day.ts";
import { workingTimeBetween } from "../../../kit/working-time/working-time-between.ts";
import { officeCalendar, type CalendarSettings, type OwnDay } from "./calendar-settings.ts";
import { compileCalendar } from "./compile-calendar.ts";
import { lastAnnouncedYear } from "./statutory-days.ts";

const OFFICE = officeCalendar("总部日历", "Asia/Shanghai");
const HOUR = 3_600_000;

function own(part: Partial<OwnDay>): CalendarSettings {
  const day: OwnDay = {
    date: "2026-06-08",
    kind: "off",
    hours: null,
    label: "公司周年",
    source: "hand",
    ...part,
  };
  return { ...OFFICE, ownDays: [day], version: 7 };
}

function minutesOn(settings: CalendarSettings, date: string): number {
  return workingDay(compileCalendar(settings), date).workingMs / 60_000;
}

test("three working days from before Spring Festival 2026 end on the first day back", () => {
  const calendar = compileCalendar(OFFICE);
  const received = Temporal.Instant.from("2026-02-12T15:20+08:00");
  const due = closeOfNthWorkingDayAfter(calendar, received, 3);
  assert.equal(due.at.toString({ timeZone: "Asia/Shanghai" }), "2026-02-24T18:00:00+08:00");
  assert.equal(due.provisional, false);
});

test("a year has the working days the ministry counts: weekends and statutory holidays taken off", () => {
  // 366 − 104 − 11 in 2024 (劳社部发〔2008〕3号); 365 − 104 − 13 since 2025 (人社部发〔2025〕2号).
  const calendar = compileCalendar(OFFICE);
  for (const [year, days] of [
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ] as const) {
    const [from, to] = [year, year + 1].map((one) => Temporal.Instant.from(`${one}-01-01T00:00+08:00`));
    assert.equal(workingTimeBetween(calendar, from!, to!), days * 7.5 * HOUR, String(year));
  }
});

test("days after the last announced year are provisional, and only where statutory holidays apply", () => {
  const after = `${lastAnnouncedYear() + 1}-01-01`;
  assert.equal(workingDay(compileCalendar(OFFICE), after).provisional, true);
  const hotline = compileCalendar({ ...OFFICE, statutoryHolidays: false });
  assert.equal(workingDay(hotline, after).provisional, false);
  assert.equal(workingDay(hotline, "2026-02-17").kind, "work");
});

test("the organization's own day overrules the week and the statutory day, and carries label and version", () => {
  const day = workingDay(compileCalendar(own({})), "2026-06-08");
  assert.deepEqual(
    [day.kind, day.label?.zh, day.override?.source, day.override?.version],
    ["off", "公司周年", "hand", "7"],
  );
  assert.equal(minutesOn(own({ date: "2026-02-16", kind: "work", label: "" }), "2026-02-16"), 450);
  assert.equal(minutesOn(own({ date: "2026-02-14" }), "2026-02-14"), 0);
  const halfDay = own({ date: "2026-02-14", kind: "work", hours: [{ from: "09:00", to: "12:00" }] });
  assert.equal(minutesOn(halfDay, "2026-02-14"), 180);
});

test("a make-up Saturday is a full working day even where Saturdays are half days", () => {
  const [mon, tue, wed, thu, fri] = OFFICE.weeklyHours;
  const saturday = [{ from: "09:00", to: "12:00" }];
  const settings: CalendarSettings = { ...OFFICE, weeklyHours: [mon, tue, wed, thu, fri, saturday, []] };
  assert.equal(minutesOn(settings, "2026-03-07"), 180);
  assert.equal(minutesOn(settings, "2026-02-28"), 450);
});

test("a calendar of single dates keeps the statutory days off and has no make-up days", () => {
  const weeklyHours: CalendarSettings["weeklyHours"] = [[], [], [], [], [], [], []];
  const fair: Partial<OwnDay> = { kind: "work", hours: [{ from: "09:00", to: "17:00" }] };
  const settings = { ...own(fair), weeklyHours };
  assert.deepEqual([minutesOn(settings, "2026-06-08"), minutesOn(settings, "2026-02-14")], [480, 0]);
});

test("settings with a fault are not compiled", () => {
  const wrong = { ...OFFICE, timeZone: "Asia/Nowhere" };
  assert.throws(
    () => compileCalendar(wrong),
    (error: unknown) => error instanceof Failure && error.code === "calendar-zone-unknown",
  );
});
