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
 * The day and all that follow it (`step` 1) or precede it (-1), without end.
 * @throws Failure "calendar-never-works" (`from` the date where the idle time begins, `years`) after ten years
 * without a working day.
 */
export function* walkDays(
  calendar: WorkingCalendar,
  first: CalendarDay,
  step: 1 | -1,
): Generator<CalendarDay> {
  let idle = 0;
  for (let day = first; ; day = calendar.day(day.number + step)) {
    idle = day.workingMs > 0 ? 0 : idle + 1;
    if (idle > HORIZON_DAYS) {
      const from = isoDate(day.number - step * HORIZON_DAYS);
      throw new Failure("calendar-never-works", { from, years: HORIZON_YEARS });
    }
    yield day;
  }
}
