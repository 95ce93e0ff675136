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
  /** Milliseconds that count, at the moment the case was read; below 0: late. */
  readonly left: number;
  readonly warnAt: string;
  /** What `left` counts. */
  readonly unit: "working" | "elapsed";
  /** Milliseconds that make a day of that. */
  readonly day: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * What the chip of a running or paused clock says.
 * @param now milliseconds since 1970
 */
export function clockWords(clock: Clock, now: number): DeadlineWords {
  const { state, left, unit, day } = clock;
  const workingDay = unit === "elapsed" ? null : day;
  if (state === "paused") {
    const key = left < 0 ? "pausedLate" : "paused";
    return { tone: "plain", key, blanks: {}, amount: amountOf(Math.abs(left), workingDay) };
  }
  const toGo = Date.parse(clock.dueAt) - now;
  if (toGo < 0) return overdueBy(-toGo);
  const amount = amountOf(unit === "elapsed" ? toGo : Math.max(left, 0), workingDay);
  return { tone: now >= Date.parse(clock.warnAt) ? "warn" : "plain", key: "left", blanks: {}, amount };
}

/** By the clock, nights and holidays too: on a Sunday no working time has passed, and yet Friday's limit is over. */
function overdueBy(milliseconds: number): DeadlineWords {
  return { tone: "accent", key: "overdue", blanks: {}, amount: amountOf(milliseconds, null) };
}

/**
 * Time in the two largest units worth telling; what is over is dropped.
 * @param workingDay milliseconds of work on a day; null: time by the clock
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
  if (late > 0) return overdueBy(late);
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
