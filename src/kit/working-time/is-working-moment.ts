import { dayHolding } from "./walk-days.ts";
import type { WorkingCalendar } from "./working-calendar.ts";

/** Whether the moment lies in working time; an opening does, a close does not. */
export function isWorkingMoment(calendar: WorkingCalendar, moment: Temporal.Instant): boolean {
  const ms = moment.epochMilliseconds;
  return dayHolding(calendar, ms).stretches.some(({ fromMs, toMs }) => fromMs <= ms && ms < toMs);
}
