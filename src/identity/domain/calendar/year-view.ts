import { daysSinceEpoch, isoDate } from "../../../kit/calendar-date.ts";
import {
  weekdayOf,
  type CalendarDay,
  type DayLabel,
  type WorkingCalendar,
} from "../../../kit/working-time/working-calendar.ts";
import { STATUTORY_SOURCE } from "./statutory-days.ts";
import { clockHours, type ClockInterval } from "./working-hours.ts";

/**
 * Why a day is worked or not: by the week (`working`, `weekend`), by the statutory holidays (`holiday`, `make-up`), or
 * by the organization's own decision (`own-off`, `own-work`).
 */
export type DayKind = "working" | "weekend" | "holiday" | "make-up" | "own-off" | "own-work";

export interface ViewedDay {
  /** "2026-02-17". */
  readonly date: string;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  readonly kind: DayKind;
  readonly label: DayLabel | null;
  readonly provisional: boolean;
  /** On the clock on the wall; empty on a day off. */
  readonly hours: readonly ClockInterval[];
  /** Minutes that really pass in the day's hours. */
  readonly workingMinutes: number;
}

export interface ViewedMonth {
  /** 1–12. */
  readonly month: number;
  readonly days: readonly ViewedDay[];
  readonly workingDays: number;
  readonly workingMinutes: number;
}

export interface YearView {
  readonly year: number;
  readonly months: readonly ViewedMonth[];
  readonly workingDays: number;
  readonly workingMinutes: number;
  /** Some day of the year may yet change by an announcement. */
  readonly provisional: boolean;
}

/**
 * A year of the calendar, month by month.
 * @throws RangeError unless 1 ≤ `year` ≤ 9999, whole.
 */
export function yearView(calendar: WorkingCalendar, year: number): YearView {
  if (!Number.isInteger(year) || year < 1 || year > 9999) throw new RangeError(`No such year: ${year}`);
  const months = Array.from({ length: 12 }, (_, i) => viewedMonth(calendar, year, i + 1));
  return {
    year,
    months,
    workingDays: total(months.map(({ workingDays }) => workingDays)),
    workingMinutes: total(months.map(({ workingMinutes }) => workingMinutes)),
    provisional: months.some(({ days }) => days.some(({ provisional }) => provisional)),
  };
}

function viewedMonth(calendar: WorkingCalendar, year: number, month: number): ViewedMonth {
  const first = daysSinceEpoch({ year, month, day: 1 });
  const next = daysSinceEpoch(
    month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 },
  );
  const days = Array.from({ length: next - first }, (_, i) => viewedDay(calendar.day(first + i)));
  return {
    month,
    days,
    workingDays: days.filter(({ workingMinutes }) => workingMinutes > 0).length,
    workingMinutes: total(days.map(({ workingMinutes }) => workingMinutes)),
  };
}

function viewedDay(day: CalendarDay): ViewedDay {
  return {
    date: isoDate(day.number),
    weekday: weekdayOf(day.number),
    kind: dayKind(day),
    label: day.override?.label ?? null,
    provisional: day.provisional,
    hours: clockHours(day.hours),
    workingMinutes: day.workingMs / 60_000,
  };
}

function dayKind({ kind, override }: CalendarDay): DayKind {
  if (override === null) return kind === "work" ? "working" : "weekend";
  if (override.source === STATUTORY_SOURCE) return kind === "work" ? "make-up" : "holiday";
  return kind === "work" ? "own-work" : "own-off";
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
