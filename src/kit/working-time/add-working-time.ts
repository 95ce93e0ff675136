import { isProvisional } from "./is-provisional.ts";
import { dayHolding, searchDays } from "./walk-days.ts";
import { checkWorkingMs } from "./working-amount.ts";
import type { CalendarMoment, WorkingCalendar } from "./working-calendar.ts";

/**
 * The earliest moment by which `workingMs` milliseconds of working time have passed since `start`; at the end of a
 * stretch of hours that is its close, not the next opening. Nothing added gives `start` itself. Parts of a
 * millisecond in `start` are dropped.
 * @param workingMs whole milliseconds, 0 to a hundred years.
 * @throws RangeError for another amount; Failure "calendar-never-works" when ten years pass without working time.
 */
export function addWorkingTime(
  calendar: WorkingCalendar,
  start: Temporal.Instant,
  workingMs: number,
): CalendarMoment {
  checkWorkingMs(workingMs);
  if (workingMs === 0) return { at: start, provisional: false };
  const at = Temporal.Instant.fromEpochMilliseconds(
    momentAfter(calendar, start.epochMilliseconds, workingMs),
  );
  return { at, provisional: isProvisional(calendar, start, at) };
}

function momentAfter(calendar: WorkingCalendar, startMs: number, workingMs: number): number {
  let left = workingMs;
  return searchDays(calendar, dayHolding(calendar, startMs), 1, (day) => {
    for (const { fromMs, toMs } of day.stretches) {
      const openMs = Math.max(fromMs, startMs);
      if (left <= toMs - openMs) return openMs + left;
      left -= Math.max(0, toMs - openMs);
    }
    return null;
  });
}
