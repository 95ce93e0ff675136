import { calendarDate, daysFromSerial, isoDate, readDate } from "../../../kit/calendar-date.ts";
import { fault, value, type CellReading } from "./cell-reading.ts";
import { isoInstantOf, realDays, type WallTime } from "./zone-clock.ts";

const PLAIN_DAY = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/u;
const SERIAL = /^\d{5}(?:\.\d+)?$/u;
const TIME =
  /(上午|下午|中午|晚上|早上|凌晨|am|pm)?\s*(\d{1,2})\s*[:点时]\s*(\d{1,2})?\s*(?:[:分]\s*(\d{1,2})(?:\.\d+)?\s*秒?|分)?\s*(am|pm)?\s*(z|[+-]\d{2}:?\d{2})?$/iu;
const AFTERNOON = /^(?:下午|晚上|pm)$/u;
const MORNING = /^(?:上午|早上|凌晨|am)$/u;
const EARLIEST_YEAR = 1950;
const YEARS_AHEAD = 10;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** How moments are understood. */
export interface MomentContext {
  /** Days since 1970-01-01. */
  readonly today: number;
  /** Wall clock of the organization → milliseconds since 1970-01-01T00:00Z. */
  readonly clock: (time: WallTime) => number;
}

/** `YYYY-MM-DD` from the forms people type and from spreadsheet serials; a time of day is dropped. Years 1950 to in ten years. */
export function readDay(text: string, { today }: MomentContext): CellReading {
  const days = dayOf(text);
  if (typeof days === "string") return fault(days);
  return isPlausible(days, today) ? value(isoDate(days)) : fault("date-out-of-range");
}

/** An instant in UTC from a date with a time of day, on the organization's wall clock unless an offset is written. */
export function readInstant(text: string, context: MomentContext): CellReading {
  const plain = text.normalize("NFKC").trim();
  if (SERIAL.test(plain)) return instantOfSerial(Number(plain), context);
  const days = dayOf(plain);
  if (typeof days === "string") return fault(days);
  if (!isPlausible(days, context.today)) return fault("date-out-of-range");
  const time = timeOf(plain);
  if (time === null) return fault("time-missing");
  if (time.ms === null) return fault("time-unreadable");
  const epochMs =
    time.offsetMs === null ? context.clock({ days, ms: time.ms }) : days * DAY_MS + time.ms - time.offsetMs;
  return value(isoInstantOf(epochMs));
}

function instantOfSerial(serial: number, context: MomentContext): CellReading {
  const days = daysFromSerial(serial);
  if (!isPlausible(days, context.today)) return fault("date-out-of-range");
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  return value(isoInstantOf(context.clock({ days, ms: seconds * 1000 })));
}

type DayFault = "date-impossible" | "date-incomplete" | "date-unreadable";

function dayOf(text: string): number | DayFault {
  const plain = PLAIN_DAY.exec(text);
  if (plain) return realDays(Number(plain[1]), Number(plain[2]), Number(plain[3])) ?? "date-impossible";
  const read = readDate(text);
  if (read.kind === "date") return read.days;
  if (read.kind !== "not-a-date") return `date-${read.kind}`;
  return SERIAL.test(text.trim()) ? daysFromSerial(Number(text)) : "date-unreadable";
}

function isPlausible(days: number, today: number): boolean {
  const { year } = calendarDate(days);
  return year >= EARLIEST_YEAR && year <= calendarDate(today).year + YEARS_AHEAD;
}

interface TimeOfDay {
  /** Milliseconds since midnight; null: no such time. */
  readonly ms: number | null;
  /** Milliseconds ahead of UTC; null: as the wall clock says. */
  readonly offsetMs: number | null;
}

function timeOf(plain: string): TimeOfDay | null {
  const match = TIME.exec(plain);
  if (!match) return null;
  const [part, hourText] = [(match[1] ?? match[5] ?? "").toLowerCase(), match[2]];
  const [minute, second] = [Number(match[3] ?? 0), Number(match[4] ?? 0)];
  const hour = halfDay(Number(hourText), part);
  const real = hour < 24 && minute < 60 && second < 60;
  const ms = real ? (hour * 60 + minute) * MINUTE_MS + second * 1000 : null;
  return { ms, offsetMs: match[6] === undefined ? null : offsetOf(match[6]) };
}

function halfDay(hour: number, part: string): number {
  if (AFTERNOON.test(part)) return hour < 12 ? hour + 12 : hour;
  return MORNING.test(part) && hour === 12 ? 0 : hour;
}

function offsetOf(zone: string): number {
  if (zone.toLowerCase() === "z") return 0;
  const sign = zone.startsWith("-") ? -1 : 1;
  const digits = zone.replaceAll(/\D/gu, "");
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))) * MINUTE_MS;
}
