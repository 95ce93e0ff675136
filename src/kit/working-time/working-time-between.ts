import { dayHolding } from "./walk-days.ts";
import type { CalendarDay, WorkingCalendar } from "./working-calendar.ts";

/**
 * Working time from `a` to `b` in milliseconds; negative when `b` is before `a`. Parts of a millisecond are dropped.
 * Whether a later announcement may change it: `isProvisional(calendar, a, b)`.
 */
export function workingTimeBetween(
  calendar: WorkingCalendar,
  a: Temporal.Instant,
  b: Temporal.Instant,
): number {
  const [aMs, bMs] = [a.epochMilliseconds, b.epochMilliseconds];
  return aMs <= bMs ? passed(calendar, aMs, bMs) : 0 - passed(calendar, bMs, aMs);
}

function passed(calendar: WorkingCalendar, fromMs: number, toMs: number): number {
  let sum = 0;
  let day = dayHolding(calendar, fromMs);
  while (day.startMs < toMs) {
    const whole = fromMs <= day.startMs && day.endMs <= toMs;
    sum += whole ? day.workingMs : passedOnDay(day, fromMs, toMs);
    day = calendar.day(day.number + 1);
  }
  return sum;
}

function passedOnDay(day: CalendarDay, fromMs: number, toMs: number): number {
  const within = day.stretches.map((one) => Math.min(one.toMs, toMs) - Math.max(one.fromMs, fromMs));
  return within.reduce((sum, ms) => sum + Math.max(0, ms), 0);
}
