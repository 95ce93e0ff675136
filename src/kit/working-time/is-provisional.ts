import { dayBefore, dayHolding } from "./walk-days.ts";
import type { WorkingCalendar } from "./working-calendar.ts";

/**
 * Whether the time between two moments, in either order, meets a provisional day: one after the announced holidays
 * for which nothing has been decided by an override. No time between them meets none.
 */
export function isProvisional(calendar: WorkingCalendar, a: Temporal.Instant, b: Temporal.Instant): boolean {
  const [fromMs = 0, toMs = 0] = [a.epochMilliseconds, b.epochMilliseconds].toSorted((x, y) => x - y);
  if (fromMs === toMs) return false;
  const last = dayBefore(calendar, toMs).number;
  if (last <= calendar.lastAnnouncedDay) return false;
  let number = Math.max(dayHolding(calendar, fromMs).number, calendar.lastAnnouncedDay + 1);
  while (number <= last && !calendar.day(number).provisional) number++;
  return number <= last;
}
