import { inZone } from "../../ui/date-format.ts";
import type { Language } from "../../ui/i18n.ts";
import type { zh } from "../words/inbox-screen-zh.ts";

/** A key of the words of deadlines with its blanks; `amount` is filled by another key. */
export interface DeadlineWords {
  readonly tone: "plain" | "warn" | "accent";
  readonly key: keyof (typeof zh)["deadline"];
  readonly blanks: Readonly<Record<string, string>>;
  readonly amount: Amount | null;
}

export interface Amount {
  readonly key:
    "workingDays" | "workingDaysHours" | "workingHours" | "days" | "daysHours" | "hours" | "minutes";
  readonly count: number;
  readonly hours: number;
}

interface Clock {
  readonly state: "running" | "paused" | "stopped";
  readonly dueAt: string;
  /** Milliseconds that count; below 0: late. */
  readonly left: number;
  readonly warnAt: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The answer of the server is at most so old when it is shown. */
const SLACK = 3 * MINUTE;

/**
 * What the chip of a running or paused clock says.
 * @param now milliseconds since 1970
 * @param workingDay milliseconds of work on a usual day
 */
export function clockWords(clock: Clock, now: number, workingDay: number): DeadlineWords {
  const { state, dueAt, left } = clock;
  const isLate = left < 0;
  // Time of the clock counts nights as well: then what is left is just what lies between now and the due time.
  const isElapsed = Math.abs(Math.abs(Date.parse(dueAt) - now) - Math.abs(left)) <= SLACK;
  const amount = amountOf(Math.abs(left), isElapsed ? null : workingDay);
  if (state === "paused") return { tone: "plain", key: isLate ? "pausedLate" : "paused", blanks: {}, amount };
  if (isLate) return { tone: "accent", key: "late", blanks: {}, amount };
  return { tone: now >= Date.parse(clock.warnAt) ? "warn" : "plain", key: "left", blanks: {}, amount };
}

/**
 * Time in the two largest units worth telling; what is over is dropped.
 * @param workingDay milliseconds of work on a usual day; null: time by the clock
 */
function amountOf(milliseconds: number, workingDay: number | null): Amount {
  const isWorking = workingDay !== null;
  const day = workingDay ?? DAY;
  const count = Math.floor(milliseconds / day);
  const hours = Math.floor((milliseconds % day) / HOUR);
  if (milliseconds < HOUR) return { key: "minutes", count: Math.floor(milliseconds / MINUTE), hours: 0 };
  if (count === 0) return { key: isWorking ? "workingHours" : "hours", count: hours, hours: 0 };
  if (hours === 0) return { key: isWorking ? "workingDays" : "days", count, hours: 0 };
  return { key: isWorking ? "workingDaysHours" : "daysHours", count, hours };
}

interface Moment {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly zone: string;
  readonly language: Language;
}

/** What a list says of the next due time, of which it knows the moment alone. */
export function dueWords(dueAt: string, { now, zone, language }: Moment): DeadlineWords {
  const late = now - Date.parse(dueAt);
  if (late > 0) return { tone: "accent", key: "overdue", blanks: {}, amount: amountOf(late, null) };
  const { date, time } = inZone(dueAt, zone);
  if (date === inZone(now, zone).date)
    return { tone: "warn", key: "dueToday", blanks: { time }, amount: null };
  if (date === inZone(now + DAY, zone).date)
    return { tone: "plain", key: "dueTomorrow", blanks: { time }, amount: null };
  return { tone: "plain", key: "dueOn", blanks: { date: shortDay(date, language) }, amount: null };
}

/** `2026-11-25` as `11月25日`, in English `25 Nov`. */
export function shortDay(date: string, language: Language): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  if (language === "zh") return `${month}月${day}日`;
  return new Intl.DateTimeFormat("en-GB", { month: "short", day: "numeric", timeZone: "UTC" }).format(
    Date.UTC(year, month - 1, day),
  );
}

interface Interval {
  /** `09:00`. */
  readonly from: string;
  readonly to: string;
}

/** Milliseconds of work on the first weekday that has any; eight hours where none has. */
export function usualDay(week: readonly (readonly Interval[])[]): number {
  const hours = week.find((day) => day.length > 0) ?? [];
  const sum = hours.reduce((all, { from, to }) => all + minutesOf(to) - minutesOf(from), 0);
  return sum > 0 ? sum * MINUTE : 8 * HOUR;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
