import assert from "node:assert/strict";
import { test } from "node:test";
import { addWorkingTime } from "./add-working-time.ts";
import type { DailyInterval } from "./daily-interval.ts";
import { compileWorkingCalendar, dayNumberOf, type WorkingCalendar } from "./working-calendar.ts";
import { workingDay } from "./working-day.ts";
import { zoneDay } from "./zone-day.ts";

const HOUR = 3_600_000;
const ALL_DAY: DailyInterval = { from: 0, to: 1440 };

function clock(from: string, to: string): DailyInterval {
  const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  return { from: minutes(from), to: minutes(to) };
}

function hoursOn(zone: string, date: string, ...hours: DailyInterval[]): number {
  const { stretches } = zoneDay(zone, dayNumberOf(date), hours);
  return stretches.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0) / HOUR;
}

function everyDay(timeZone: string, hours: DailyInterval[]): WorkingCalendar {
  const weekly = [hours, hours, hours, hours, hours, hours, hours] as const;
  return compileWorkingCalendar({
    timeZone,
    weekly,
    defaultHours: hours,
    overrides: [],
    announcedThrough: null,
  });
}

test("hours that the clock skips do not pass, hours that it repeats pass twice", () => {
  const zone = "America/New_York";
  assert.equal(hoursOn(zone, "2026-03-08", clock("01:00", "03:00")), 1);
  assert.equal(hoursOn(zone, "2026-03-08", clock("02:00", "03:00")), 0);
  assert.equal(hoursOn(zone, "2026-03-08", clock("02:30", "03:30")), 0.5);
  assert.equal(hoursOn(zone, "2026-11-01", clock("01:00", "03:00")), 3);
  assert.equal(hoursOn(zone, "2026-11-01", clock("01:00", "01:30")), 1);
  assert.equal(hoursOn(zone, "2026-11-01", clock("00:30", "01:30"), clock("01:30", "02:00")), 2.5);
  assert.equal(hoursOn(zone, "2026-07-01", clock("01:00", "03:00")), 2);
});

test("a whole day lasts 23 or 25 hours where the clock changes, half an hour more or less on Lord Howe", () => {
  assert.equal(hoursOn("America/New_York", "2026-03-08", ALL_DAY), 23);
  assert.equal(hoursOn("America/New_York", "2026-11-01", ALL_DAY), 25);
  assert.equal(hoursOn("Australia/Lord_Howe", "2026-04-05", ALL_DAY), 24.5);
  assert.equal(hoursOn("Australia/Lord_Howe", "2026-10-04", ALL_DAY), 23.5);
});

test("Shanghai had summer time from 1986 to 1991 and has none now", () => {
  const zone = "Asia/Shanghai";
  assert.equal(hoursOn(zone, "1986-05-04", ALL_DAY), 23);
  assert.equal(hoursOn(zone, "1991-04-14", ALL_DAY), 23);
  assert.equal(hoursOn(zone, "1991-09-15", ALL_DAY), 25);
  assert.equal(hoursOn(zone, "1992-04-12", ALL_DAY), 24);
  const offices = everyDay(zone, [clock("09:00", "18:00")]);
  assert.equal(workingDay(offices, "1990-07-02").opensAt?.toString(), "1990-07-02T00:00:00Z");
  assert.equal(workingDay(offices, "2026-07-02").opensAt?.toString(), "2026-07-02T01:00:00Z");
});

test("a date the zone skipped has no working time, and one without midnight opens when it begins", () => {
  const apia = zoneDay("Pacific/Apia", dayNumberOf("2011-12-30"), [ALL_DAY]);
  assert.deepEqual([apia.endMs - apia.startMs, apia.stretches], [0, []]);
  const calendar = everyDay("Pacific/Apia", [ALL_DAY]);
  const end = addWorkingTime(calendar, Temporal.Instant.from("2011-12-29T12:00-10:00"), 24 * HOUR).at;
  assert.equal(end.toString({ timeZone: "Pacific/Apia" }), "2011-12-31T12:00:00+14:00");
  assert.equal(hoursOn("America/Sao_Paulo", "2018-11-04", clock("00:00", "02:00")), 1);
  assert.equal(hoursOn("America/Havana", "2026-11-01", clock("00:00", "02:00")), 3);
});

test("minutes of a date that come back after the next date began are not working time", () => {
  const [saturday, sunday] = ["2005-10-29", "2005-10-30"].map((date) =>
    zoneDay("America/St_Johns", dayNumberOf(date), [ALL_DAY]),
  );
  assert.equal(saturday?.endMs, sunday?.startMs);
  assert.equal(hoursOn("America/St_Johns", "2005-10-29", ALL_DAY), 24);
  assert.equal(hoursOn("America/St_Johns", "2005-10-30", ALL_DAY), 24 + 1 / 60);
});
