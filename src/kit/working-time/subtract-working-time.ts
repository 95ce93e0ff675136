import { isProvisional } from "./is-provisional.ts";
import { dayBefore, searchDays } from "./walk-days.ts";
import { checkWorkingMs } from "./working-amount.ts";
import type { CalendarMoment, WorkingCalendar } from "./working-calendar.ts";

/**
 * The latest moment from which `workingMs` milliseconds of working time pass until `end`; at the start of a stretch
 * of hours that is its opening, not the close before. So `subtractWorkingTime(addWorkingTime(t, d), d)` is `t` for
 * a working moment, and the next working moment for any other. Nothing subtracted gives `end` itself. Parts of a
 * millisecond in `end` are dropped.
 * @param workingMs whole milliseconds, 0 to a hundred years.
 * @throws RangeError for another amount; Failure "calendar-never-works" when ten years pass without working time.
 */
export function subtractWorkingTime(
  calendar: WorkingCalendar,
  end: Temporal.Instant,
  workingMs: number,
): CalendarMoment {
  checkWorkingMs(workingMs);
  if (workingMs === 0) return { at: end, provisional: false };
  const at = Temporal.Instant.fromEpochMilliseconds(momentBefore(calendar, end.epochMilliseconds, workingMs));
  return { at, provisional: isProvisional(calendar, at, end) };
}

function momentBefore(calendar: WorkingCalendar, endMs: number, workingMs: number): number {
  let left = workingMs;
  return searchDays(calendar, dayBefore(calendar, endMs), -1, (day) => {
    for (const { fromMs, toMs } of day.stretches.toReversed()) {
      const closeMs = Math.min(toMs, endMs);
      if (left <= closeMs - fromMs) return closeMs - left;
      left -= Math.max(0, closeMs - fromMs);
    }
    return null;
  });
}
