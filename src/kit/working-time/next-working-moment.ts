import { dayHolding, searchDays } from "./walk-days.ts";
import type { CalendarMoment, WorkingCalendar } from "./working-calendar.ts";

/**
 * `from` itself in working time, else the next opening. Parts of a millisecond are dropped. Provisional when a day
 * from that of `from` to that of the result is.
 * @throws Failure "calendar-never-works" when ten years pass without working time.
 */
export function nextWorkingMoment(calendar: WorkingCalendar, from: Temporal.Instant): CalendarMoment {
  const fromMs = from.epochMilliseconds;
  let provisional = false;
  const atMs = searchDays(calendar, dayHolding(calendar, fromMs), 1, (day) => {
    provisional ||= day.provisional;
    const stretch = day.stretches.find(({ toMs }) => fromMs < toMs);
    return stretch ? Math.max(fromMs, stretch.fromMs) : null;
  });
  return { at: Temporal.Instant.fromEpochMilliseconds(atMs), provisional };
}
