import { dayNumberOf, type WorkingCalendar } from "../../../kit/working-time/working-calendar.ts";
import { workingTimeBetween } from "../../../kit/working-time/working-time-between.ts";

const HOUR_MS = 3_600_000;
/** Of a calendar without working days. */
const EIGHT_HOURS_MS = 8 * HOUR_MS;
const WEEK = 7;

/** Working time until something is due, in whole units; what is over is dropped. */
export interface TimeLeft {
  readonly isLate: boolean;
  readonly days: number;
  readonly hours: number;
}

/** Working time from `now` to the end of the calendar day `dueOn` (`YYYY-MM-DD`), by the calendar's clock. */
export function timeLeftUntilDay(calendar: WorkingCalendar, now: string, dueOn: string): TimeLeft {
  const end = Temporal.PlainDate.from(dueOn).add({ days: 1 }).toZonedDateTime(calendar.timeZone).toInstant();
  return timeLeftUntil(calendar, now, end.toString());
}

/** Working time from `now` to `dueAt`; ISO instants. */
export function timeLeftUntil(calendar: WorkingCalendar, now: string, dueAt: string): TimeLeft {
  const [from, to] = [Temporal.Instant.from(now), Temporal.Instant.from(dueAt)];
  const isLate = Temporal.Instant.compare(from, to) > 0;
  const ms = Math.abs(workingTimeBetween(calendar, from, to));
  const day = usualDayMs(calendar, from);
  return { isLate, days: Math.floor(ms / day), hours: Math.floor((ms % day) / HOUR_MS) };
}

/** Working time of the first day of the week around `at` that has any. */
function usualDayMs(calendar: WorkingCalendar, at: Temporal.Instant): number {
  const first = dayNumberOf(at.toZonedDateTimeISO(calendar.timeZone).toPlainDate());
  for (let i = 0; i < WEEK; i++) {
    const { workingMs } = calendar.day(first + i);
    if (workingMs > 0) return workingMs;
  }
  return EIGHT_HOURS_MS;
}
