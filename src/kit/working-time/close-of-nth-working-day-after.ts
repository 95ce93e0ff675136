import { dayHolding, walkDays } from "./walk-days.ts";
import { checkWorkingDays } from "./working-amount.ts";
import type { CalendarMoment, WorkingCalendar } from "./working-calendar.ts";

/**
 * "N working days": close of business of the Nth working day after the date of `start`, whatever the hour, and
 * whether that date was worked or not; never N × 8 hours. The day itself does not count, as in Article 85 of China's
 * law of civil procedure (期间开始的时和日，不计算在期间内). A day counts however short its hours are.
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
  let counted = 0;
  let provisional = false;
  for (const day of walkDays(calendar, calendar.day(dateOfStart.number + 1), 1)) {
    provisional ||= day.provisional;
    const close = day.stretches.at(-1);
    if (close) counted++;
    if (close && counted === n)
      return { at: Temporal.Instant.fromEpochMilliseconds(close.toMs), provisional };
  }
  throw new Error("walkDays has no end");
}
