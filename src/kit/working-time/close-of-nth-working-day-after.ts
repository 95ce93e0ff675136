import { dayHolding, searchDays } from "./walk-days.ts";
import { checkWorkingDays } from "./working-amount.ts";
import type { CalendarMoment, WorkingCalendar } from "./working-calendar.ts";

/**
 * "N working days": close of business of the Nth working day after the date of `start`, whatever the hour, and
 * whether that date was worked or not; never N × 8 hours. A day counts however short its hours are. The first day
 * does not count (China's Civil Code, article 201), and business hours end the last one (article 203).
 * @param n whole, 1 to a hundred years.
 * @throws RangeError for another `n`; Failure "calendar-never-works" when ten years pass without working time.
 */
export function closeOfNthWorkingDayAfter(
  calendar: WorkingCalendar,
  start: Temporal.Instant,
  n: number,
): CalendarMoment {
  checkWorkingDays(n);
  const dateOfStart = dayHolding(calendar, start.epochMilliseconds);
  let left = n;
  let provisional = false;
  const closeMs = searchDays(calendar, calendar.day(dateOfStart.number + 1), 1, (day) => {
    provisional ||= day.provisional;
    const close = day.stretches.at(-1);
    if (close) left--;
    return close && left === 0 ? close.toMs : null;
  });
  return { at: Temporal.Instant.fromEpochMilliseconds(closeMs), provisional };
}
