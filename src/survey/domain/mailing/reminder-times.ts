import { dayNumberOf, type WorkingCalendar } from "../../../kit/working-time/working-calendar.ts";
import { searchDays } from "../../../kit/working-time/walk-days.ts";
import { isoDate } from "../../../kit/calendar-date.ts";

/** By which days and which clock reminders go out: the organization's. */
export interface ReminderClock {
  readonly calendar: WorkingCalendar;
  /** IANA name. */
  readonly timeZone: string;
}

/** The hour from which nothing goes out any more, on the clock on the wall. */
const NIGHT = 21;

/**
 * The full hour of the first working day on or after a date.
 * @throws Failure "calendar-never-works" when ten years pass without a working day
 */
export function workingDayAt(
  { calendar, timeZone }: ReminderClock,
  date: Temporal.PlainDate,
  hour: number,
): Temporal.Instant {
  const number = searchDays(calendar, calendar.day(dayNumberOf(date)), 1, (day) =>
    day.kind === "work" ? day.number : null,
  );
  const day = Temporal.PlainDate.from(isoDate(number));
  return day.toZonedDateTime({ timeZone, plainTime: { hour } }).toInstant();
}

/**
 * When a reminder that is due may go out: now, on a working day between its hour and 21:00; else at its hour of the
 * next working day.
 */
export function sendingMoment(clock: ReminderClock, hour: number, now: Temporal.Instant): Temporal.Instant {
  const local = now.toZonedDateTimeISO(clock.timeZone);
  const today = local.toPlainDate();
  const works = clock.calendar.day(dayNumberOf(today)).kind === "work";
  if (works && local.hour >= hour && local.hour < NIGHT) return now;
  return workingDayAt(clock, local.hour < hour ? today : today.add({ days: 1 }), hour);
}

/** The date of an instant on the organization's clock. */
export function localDate({ timeZone }: ReminderClock, at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO(timeZone).toPlainDate();
}

/** The last day on which a link given out now can be answered, and the midnight that ends it. */
export function linkEnd(
  timeZone: string,
  now: string,
  validDays: number,
): { readonly lastDay: string; readonly expiresAt: string } {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate();
  const lastDay = today.add({ days: validDays });
  const midnight = lastDay.add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
  return { lastDay: lastDay.toString(), expiresAt: midnight.toString({ fractionalSecondDigits: 3 }) };
}

/** The last day on which a link that ends at `expiresAt` can be answered. */
export function lastDayOf(timeZone: string, expiresAt: string): string {
  const last = Temporal.Instant.from(expiresAt).subtract({ milliseconds: 1 });
  return last.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
