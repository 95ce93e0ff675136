import { calendarDate, daysSinceEpoch, isoDate } from "../../../kit/calendar-date.ts";
import { weekdayOf } from "../../../kit/working-time/working-calendar.ts";

const DAY_STEPS = new Map([
  ["ArrowLeft", -1],
  ["ArrowRight", 1],
  ["ArrowUp", -7],
  ["ArrowDown", 7],
]);

/** Where a key leads from a date (`2026-11-22`): arrows, Home and End of the week, months; null for other keys. */
export function movedDate(date: string, key: string): string | null {
  const [year = 1970, month = 1, day = 1] = date.split("-").map(Number);
  const number = daysSinceEpoch({ year, month, day });
  const step = DAY_STEPS.get(key);
  if (step !== undefined) return isoDate(number + step);
  if (key === "Home") return isoDate(number - weekdayOf(number) + 1);
  if (key === "End") return isoDate(number - weekdayOf(number) + 7);
  if (key === "PageUp") return inMonth(year, month - 1, day);
  if (key === "PageDown") return inMonth(year, month + 1, day);
  return null;
}

/** The same day of another month, or its last. */
function inMonth(year: number, month: number, day: number): string {
  const [realYear, realMonth] = month < 1 ? [year - 1, 12] : month > 12 ? [year + 1, 1] : [year, month];
  const next =
    realMonth === 12
      ? { year: realYear + 1, month: 1, day: 1 }
      : { year: realYear, month: realMonth + 1, day: 1 };
  const last = calendarDate(daysSinceEpoch(next) - 1).day;
  return isoDate(daysSinceEpoch({ year: realYear, month: realMonth, day: Math.min(day, last) }));
}
