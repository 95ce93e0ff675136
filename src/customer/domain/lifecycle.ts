import { daysSinceEpoch, isoDate, isRealDate } from "../../kit/calendar-date.ts";

/** new: registered at most 3 months ago; old: more than 12 months ago; current: between (1-domain, "segment"). */
export const LIFECYCLES = ["new", "current", "old"] as const;
export type Lifecycle = (typeof LIFECYCLES)[number];

const NEW_MONTHS = 3;
const OLD_MONTHS = 12;

/**
 * `YYYY-MM-DD` of the same day `months` earlier; a day the month lacks becomes its last
 * (2026-05-31 less 3 months is 2026-02-28).
 */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const index = year * 12 + month - 1 - months;
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1, day: date };
  while (!isRealDate(target)) target.day -= 1;
  return isoDate(daysSinceEpoch(target));
}

/** First days (`YYYY-MM-DD`) of registration that are still "new" and still "not old", as seen on `today`. */
export function lifecycleBounds(today: string): { readonly newFrom: string; readonly currentFrom: string } {
  return { newFrom: monthsBefore(today, NEW_MONTHS), currentFrom: monthsBefore(today, OLD_MONTHS) };
}

/** Derived at the moment asked, never stored; null without a day of registration. */
export function lifecycle(registeredOn: string | null, today: string): Lifecycle | null {
  if (registeredOn === null) return null;
  const { newFrom, currentFrom } = lifecycleBounds(today);
  if (registeredOn >= newFrom) return "new";
  return registeredOn >= currentFrom ? "current" : "old";
}
