import { Failure } from "../failure.ts";
import { isoDate } from "../calendar-date.ts";
import type { CalendarDay, WorkingCalendar } from "./working-calendar.ts";

const DAY_MS = 86_400_000;
/** A calendar that never works is given up after ten years in a row without a working day. */
const HORIZON_YEARS = 10;
const HORIZON_DAYS = 3653;

/** The day that holds the moment: `startMs` ≤ `ms` < `endMs`. */
export function dayHolding(calendar: WorkingCalendar, ms: number): CalendarDay {
  let day = calendar.day(Math.floor(ms / DAY_MS));
  while (ms < day.startMs) day = calendar.day(day.number - 1);
  while (ms >= day.endMs) day = calendar.day(day.number + 1);
  return day;
}

/** The day that holds the time just before the moment: `startMs` < `ms` ≤ `endMs`. */
export function dayBefore(calendar: WorkingCalendar, ms: number): CalendarDay {
  return dayHolding(calendar, ms - 1);
}

/**
 * What `find` first finds on the day or on those that follow it (`step` 1) or precede it (-1).
 * @throws Failure "calendar-never-works" (`from`: the date where the idle time begins, `years`) after ten years in a
 * row without a working day.
 */
export function searchDays<T>(
  calendar: WorkingCalendar,
  first: CalendarDay,
  step: 1 | -1,
  find: (day: CalendarDay) => T | null,
): T {
  let idle = 0;
  for (let day = first; ; day = calendar.day(day.number + step)) {
    const found = find(day);
    if (found !== null) return found;
    idle = day.workingMs > 0 ? 0 : idle + 1;
    if (idle < HORIZON_DAYS) continue;
    const from = isoDate(day.number - step * (idle - 1));
    throw new Failure("calendar-never-works", { from, years: HORIZON_YEARS });
  }
}
