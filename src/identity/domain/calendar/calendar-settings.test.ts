import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "../../words/en.ts";
import { zh } from "../../words/zh.ts";
import {
  calendarFaults,
  isTimeZone,
  officeCalendar,
  type CalendarSettings,
  type OwnDay,
} from "./calendar-settings.ts";

const OFFICE = officeCalendar("总部日历", "Asia/Shanghai");

function ownDay(part: Partial<OwnDay>): OwnDay {
  return { date: "2026-06-08", kind: "off", hours: null, label: "公司周年", source: "hand", ...part };
}

function codes(part: Partial<CalendarSettings>): string[] {
  const faults = calendarFaults({ ...OFFICE, ...part });
  for (const { code, details } of faults)
    for (const words of [zh, en]) {
      const sentence: (details: Readonly<Record<string, string | number>>) => string =
        words[code as keyof typeof zh];
      assert.doesNotMatch(sentence(details), /undefined|null|NaN/u, code);
    }
  return faults.map(({ code }) => code);
}

function monday(...hours: { from: string; to: string }[]): Partial<CalendarSettings> {
  const [, tue, wed, thu, fri, sat, sun] = OFFICE.weeklyHours;
  return { weeklyHours: [hours, tue, wed, thu, fri, sat, sun] };
}

test("an office calendar is right from the start", () => {
  assert.deepEqual(codes({}), []);
  assert.deepEqual(codes(monday({ from: "0:00", to: "24:00" })), []);
  assert.deepEqual(codes(monday({ from: "14:00", to: "18:00" }, { from: "０９：００", to: "14:00" })), []);
});

test("a calendar needs a name of a sensible length and a zone that exists", () => {
  assert.deepEqual(codes({ name: "  " }), ["calendar-name-missing"]);
  assert.deepEqual(codes({ name: "日".repeat(61) }), ["calendar-name-too-long"]);
  assert.deepEqual(codes({ timeZone: "Asia/Peking" }), ["calendar-zone-unknown"]);
  assert.deepEqual(["Asia/Shanghai", "Asia/Urumqi", "UTC"].map(isTimeZone), [true, true, true]);
  assert.deepEqual(["+08:00", "", "Beijing"].map(isTimeZone), [false, false, false]);
});

test("hours that cannot be read, run backwards or overlap are named with their weekday", () => {
  assert.deepEqual(codes(monday({ from: "九点", to: "12:00" })), ["calendar-hours-unreadable"]);
  assert.deepEqual(codes(monday({ from: "09:60", to: "24:01" })), ["calendar-hours-unreadable"]);
  assert.deepEqual(codes(monday({ from: "22:00", to: "06:00" })), ["calendar-hours-backwards"]);
  assert.deepEqual(codes(monday({ from: "09:00", to: "09:00" })), ["calendar-hours-backwards"]);
  const overlap = monday({ from: "09:00", to: "12:00" }, { from: "11:30", to: "18:00" });
  assert.deepEqual(codes(overlap), ["calendar-hours-overlap"]);
  const [fault] = calendarFaults({ ...OFFICE, ...overlap });
  assert.deepEqual(fault?.details, { from: "11:30", to: "18:00", weekday: 1 });
  assert.match(zh["calendar-hours-overlap"](fault?.details ?? {}), /^周一的时间“11:30–18:00”与前一段重叠/u);
});

test("own days need real dates, each only once", () => {
  for (const date of ["2026-02-29", "2026-13-01", "2026/2/3", "明天", ""])
    assert.deepEqual(codes({ ownDays: [ownDay({ date })] }), ["calendar-date-impossible"], date);
  assert.deepEqual(codes({ ownDays: [ownDay({}), ownDay({ kind: "work" })] }), ["calendar-day-twice"]);
  assert.deepEqual(codes({ ownDays: [ownDay({ label: "长".repeat(61) })] }), ["calendar-label-too-long"]);
});

test("own hours belong to working days only and follow the rules of the week", () => {
  const hours = [{ from: "10:00", to: "16:00" }];
  assert.deepEqual(codes({ ownDays: [ownDay({ kind: "work", hours })] }), []);
  assert.deepEqual(codes({ ownDays: [ownDay({ hours })] }), ["calendar-day-off-with-hours"]);
  assert.deepEqual(codes({ ownDays: [ownDay({ kind: "work", hours: [] })] }), ["calendar-day-without-hours"]);
  const backwards = ownDay({ kind: "work", hours: [{ from: "16:00", to: "10:00" }] });
  assert.deepEqual(codes({ ownDays: [backwards] }), ["calendar-hours-backwards"]);
});

test("a calendar without any working time is refused; one that works on single dates is not", () => {
  const weeklyHours: CalendarSettings["weeklyHours"] = [[], [], [], [], [], [], []];
  assert.deepEqual(codes({ weeklyHours }), ["calendar-without-working-time"]);
  const fair = ownDay({ kind: "work", hours: [{ from: "09:00", to: "17:00" }] });
  assert.deepEqual(codes({ weeklyHours, ownDays: [fair] }), []);
  assert.deepEqual(codes({ weeklyHours, ownDays: [fair, ownDay({ kind: "work", date: "2026-06-09" })] }), [
    "calendar-day-without-hours",
  ]);
});

test("all faults are told at once", () => {
  const found = codes({
    name: "",
    timeZone: "x",
    ...monday({ from: "a", to: "b" }),
    ownDays: [ownDay({ date: "?" })],
  });
  assert.deepEqual(found, [
    "calendar-name-missing",
    "calendar-zone-unknown",
    "calendar-hours-unreadable",
    "calendar-date-impossible",
  ]);
});
