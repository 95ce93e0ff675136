import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
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
import { workingTimeBetween } from "./working-time-between.ts";

const MINUTE = 60_000;
const ZONES = [
  "Asia/Shanghai",
  "Asia/Urumqi",
  "Asia/Kathmandu",
  "UTC",
  "America/New_York",
  "Europe/London",
  "America/Havana",
  "Australia/Lord_Howe",
  "Pacific/Kiritimati",
];

/** Any hours of a day: cuts in pairs, so that they neither overlap nor are empty. */
const hours: fc.Arbitrary<readonly DailyInterval[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 6 })
  .map((cuts) => {
    const sorted = cuts.toSorted((a, b) => a - b);
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, i) => ({
      from: sorted[2 * i] ?? 0,
      to: sorted[2 * i + 1] ?? 0,
    }));
  });
const someHours = hours.filter((one) => one.length > 0);
const weekly: fc.Arbitrary<WeeklyHours> = fc.tuple(someHours, hours, hours, hours, hours, hours, hours);

/** Dates around Spring Festival 2026, the end of the announced year, and a few clock changes. */
const SPANS = [
  ["2026-02-09", 25],
  ["2026-12-20", 20],
  ["2026-03-05", 5],
  ["2026-10-29", 6],
] as const;
const dates = fc
  .constantFrom(...SPANS)
  .chain(([first, days]) =>
    fc.integer({ min: 0, max: days }).map((n) => Temporal.PlainDate.from(first).add({ days: n }).toString()),
  );
const override: fc.Arbitrary<DayOverride> = fc.record({
  date: dates,
  kind: fc.constantFrom("off", "work"),
  hours: fc.option(someHours),
  label: fc.constant(null),
  source: fc.constant("any"),
  version: fc.constant("1"),
});
const definition: fc.Arbitrary<WorkingCalendarDefinition> = fc.record({
  timeZone: fc.constantFrom(...ZONES),
  weekly,
  defaultHours: someHours,
  overrides: fc.array(override, { maxLength: 20 }),
  announcedThrough: fc.constantFrom(null, "2026-12-31", "2026-02-16"),
});
const calendars = definition.map(compileWorkingCalendar);

const moments = fc
  .tuple(dates, fc.integer({ min: 0, max: 1440 * MINUTE }))
  .map(([date, ms]) => Temporal.Instant.from(`${date}T00:00Z`).add({ milliseconds: ms }));
const amounts = fc.oneof(
  fc.integer({ min: 0, max: 60 * MINUTE }),
  fc.integer({ min: 0, max: 200 * 60 * MINUTE }),
  fc.integer({ min: 0, max: 600 }).map((minutes) => minutes * MINUTE),
);

function same(a: Temporal.Instant, b: Temporal.Instant): void {
  assert.equal(a.toString(), b.toString());
}

test("time added can be taken away again, and is the time between", () => {
  const law = fc.property(calendars, moments, amounts, (calendar, start, ms) => {
    const end = addWorkingTime(calendar, start, ms).at;
    assert.equal(workingTimeBetween(calendar, start, end), ms);
    const back = subtractWorkingTime(calendar, end, ms).at;
    same(back, ms === 0 ? start : nextWorkingMoment(calendar, start).at);
    if (isWorkingMoment(calendar, start)) same(back, start);
  });
  fc.assert(law, { numRuns: 400 });
});

test("time taken away can be added again, and is the time between", () => {
  const law = fc.property(calendars, moments, amounts, (calendar, end, ms) => {
    const start = subtractWorkingTime(calendar, end, ms).at;
    assert.equal(workingTimeBetween(calendar, end, start), 0 - ms);
    const again = addWorkingTime(calendar, start, ms).at;
    assert.ok(Temporal.Instant.compare(again, end) <= 0);
    assert.equal(workingTimeBetween(calendar, again, end), 0);
    if (ms > 0) assert.equal(isWorkingMoment(calendar, start), true);
  });
  fc.assert(law, { numRuns: 400 });
});

test("more time is never earlier, and time added in two parts is the same", () => {
  const law = fc.property(calendars, moments, amounts, amounts, (calendar, start, a, b) => {
    const first = addWorkingTime(calendar, start, a).at;
    const both = addWorkingTime(calendar, start, a + b).at;
    assert.ok(Temporal.Instant.compare(first, both) <= 0);
    same(addWorkingTime(calendar, first, b).at, both);
    const later = addWorkingTime(calendar, start.add({ milliseconds: b }), a).at;
    assert.ok(Temporal.Instant.compare(first, later) <= 0);
  });
  fc.assert(law, { numRuns: 400 });
});

test("the time between adds up over any moment, and changes its sign with the direction", () => {
  const law = fc.property(calendars, moments, moments, moments, (calendar, a, b, c) => {
    const between = (x: Temporal.Instant, y: Temporal.Instant) => workingTimeBetween(calendar, x, y);
    assert.equal(between(a, b) + between(b, c), between(a, c));
    assert.equal(between(b, a), 0 - between(a, b));
    assert.ok(Math.abs(between(a, b)) <= Math.abs(a.until(b).total("milliseconds")));
  });
  fc.assert(law, { numRuns: 400 });
});

/** Goes through the dates on the wall that the time from `a` to `b` meets. */
function meetsUndecidedDate(
  given: WorkingCalendarDefinition,
  a: Temporal.Instant,
  b: Temporal.Instant,
): boolean {
  const { announcedThrough, overrides, timeZone } = given;
  if (announcedThrough === null || a.equals(b)) return false;
  const last = b.subtract({ milliseconds: 1 }).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  let date = a.toZonedDateTimeISO(timeZone).toPlainDate();
  for (; date.toString() <= last; date = date.add({ days: 1 })) {
    const text = date.toString();
    if (text > announcedThrough && !overrides.some((one) => one.date === text)) return true;
  }
  return false;
}

test("a result is provisional when its way meets a date after the announced ones that nobody has decided", () => {
  const law = fc.property(definition, moments, moments, amounts, (given, a, b, ms) => {
    const calendar = compileWorkingCalendar(given);
    const [from, to] = [a, b].toSorted((x, y) => Temporal.Instant.compare(x, y));
    if (from && to) assert.equal(isProvisional(calendar, a, b), meetsUndecidedDate(given, from, to));
    const later = addWorkingTime(calendar, a, ms);
    assert.equal(later.provisional, meetsUndecidedDate(given, a, later.at));
    const earlier = subtractWorkingTime(calendar, a, ms);
    assert.equal(earlier.provisional, meetsUndecidedDate(given, earlier.at, a));
  });
  fc.assert(law, { numRuns: 400 });
});

test("the close of the Nth working day has N dates with working time between it and the start's date", () => {
  const law = fc.property(definition, moments, fc.integer({ min: 1, max: 30 }), (given, start, n) => {
    const calendar = compileWorkingCalendar(given);
    const close = closeOfNthWorkingDayAfter(calendar, start, n).at;
    const worked = new Set<string>();
    let midnight = start.toZonedDateTimeISO(given.timeZone).add({ days: 1 }).startOfDay();
    while (Temporal.Instant.compare(midnight.toInstant(), close) < 0) {
      const next = midnight.add({ days: 1 }).startOfDay();
      if (workingTimeBetween(calendar, midnight.toInstant(), next.toInstant()) > 0)
        worked.add(midnight.toPlainDate().toString());
      midnight = next;
    }
    assert.equal(worked.size, n);
    assert.equal(isWorkingMoment(calendar, close.subtract({ milliseconds: 1 })), true);
  });
  fc.assert(law, { numRuns: 200 });
});

/** Looks at the clock on the wall minute by minute, from the definition alone. */
function showsWorkingTime(given: WorkingCalendarDefinition, minute: Temporal.Instant): boolean {
  const wall = minute.toZonedDateTimeISO(given.timeZone);
  const decided = given.overrides.findLast(({ date }) => date === wall.toPlainDate().toString());
  const usual = given.weekly[wall.dayOfWeek - 1] ?? [];
  const open = decided?.kind === "off" ? [] : decided ? (decided.hours ?? given.defaultHours) : usual;
  const shown = wall.hour * 60 + wall.minute;
  return open.some(({ from, to }) => from <= shown && shown < to);
}

test("every operation agrees with watching the clock minute by minute", () => {
  const minutes = fc.integer({ min: 1, max: 5 * 1440 });
  const law = fc.property(
    definition,
    dates,
    fc.integer({ max: 1439, min: 0 }),
    minutes,
    (given, date, at, span) => {
      const calendar = compileWorkingCalendar(given);
      const start = Temporal.Instant.from(`${date}T00:00Z`).add({ minutes: at });
      const watched = Array.from({ length: span }, (_, i) => start.add({ minutes: i }));
      const working = watched.filter((minute) => showsWorkingTime(given, minute));
      const end = start.add({ minutes: span });
      assert.equal(workingTimeBetween(calendar, start, end), working.length * MINUTE);
      for (const minute of watched.slice(0, 200))
        assert.equal(isWorkingMoment(calendar, minute), working.includes(minute));
      const [first, last] = [working[0], working.at(-1)];
      if (!first || !last) return;
      same(nextWorkingMoment(calendar, start).at, first);
      same(addWorkingTime(calendar, start, working.length * MINUTE).at, last.add({ minutes: 1 }));
      same(subtractWorkingTime(calendar, end, working.length * MINUTE).at, first);
    },
  );
  fc.assert(law, { numRuns: 80 });
});
