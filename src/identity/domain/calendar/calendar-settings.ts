import { isRealDate } from "../../../kit/calendar-date.ts";
import { Failure } from "../../../kit/failure.ts";
import { readHours, type ClockInterval } from "./working-hours.ts";

/** Hours of each weekday, Monday first. */
export type WeeklyClock = readonly [
  readonly ClockInterval[],
  readonly ClockInterval[],
  readonly ClockInterval[],
  readonly ClockInterval[],
  readonly ClockInterval[],
  readonly ClockInterval[],
  readonly ClockInterval[],
];

/** A date the organization decided for itself; it overrules the week and the statutory days. */
export interface OwnDay {
  /** "2026-02-13". */
  readonly date: string;
  readonly kind: "off" | "work";
  /** Own hours of a working day; null means those of the longest weekday. Null on a day off. */
  readonly hours: readonly ClockInterval[] | null;
  /** May be empty. */
  readonly label: string;
  readonly source: "hand" | "import";
}

/** A working calendar as people edit it. */
export interface CalendarSettings {
  readonly name: string;
  /** IANA name, "Asia/Shanghai". */
  readonly timeZone: string;
  readonly weeklyHours: WeeklyClock;
  /** Whether China's statutory holidays and make-up days apply. */
  readonly statutoryHolidays: boolean;
  readonly ownDays: readonly OwnDay[];
  /** Raised by each change; carried by own days as their version. */
  readonly version: number;
}

const LONGEST_CALENDAR_NAME = 60;
export const LONGEST_DAY_LABEL = 60;

const OFFICE_DAY: readonly ClockInterval[] = [
  { from: "09:00", to: "12:00" },
  { from: "13:30", to: "18:00" },
];

/** Monday to Friday 09:00–12:00 and 13:30–18:00, with statutory holidays. */
export function officeCalendar(name: string, timeZone: string): CalendarSettings {
  const weeklyHours: WeeklyClock = [OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, [], []];
  return { name, timeZone, weeklyHours, statutoryHolidays: true, ownDays: [], version: 1 };
}

/**
 * Everything wrong with the settings, in the order of the form; empty when they can be compiled. Codes:
 * "calendar-name-missing", "calendar-name-too-long", "calendar-zone-unknown", "calendar-hours-unreadable",
 * "calendar-hours-backwards", "calendar-hours-overlap", "calendar-date-impossible", "calendar-day-twice",
 * "calendar-day-off-with-hours", "calendar-day-without-hours", "calendar-label-too-long",
 * "calendar-without-working-time".
 */
export function calendarFaults(settings: CalendarSettings): readonly Failure[] {
  return [
    ...nameFaults(settings.name),
    ...(isTimeZone(settings.timeZone)
      ? []
      : [new Failure("calendar-zone-unknown", { zone: settings.timeZone })]),
    ...settings.weeklyHours.flatMap((hours, i) => readHours(hours, { weekday: i + 1 }).faults),
    ...ownDayFaults(settings),
    ...workingTimeFaults(settings),
  ];
}

function nameFaults(name: string): Failure[] {
  if (name.trim() === "") return [new Failure("calendar-name-missing")];
  if (name.length <= LONGEST_CALENDAR_NAME) return [];
  return [new Failure("calendar-name-too-long", { limit: LONGEST_CALENDAR_NAME })];
}

/** Whether the name is a zone of the IANA time zone database; fixed offsets such as "+08:00" are not. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/u.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function ownDayFaults({ ownDays, weeklyHours }: CalendarSettings): Failure[] {
  const seen = new Set<string>();
  const weekIsEmpty = weeklyHours.every((hours) => hours.length === 0);
  return ownDays.flatMap((day) => {
    const faults = [...dateFaults(day.date, seen), ...dayHoursFaults(day, weekIsEmpty)];
    if (day.label.length > LONGEST_DAY_LABEL)
      faults.push(new Failure("calendar-label-too-long", { date: day.date, limit: LONGEST_DAY_LABEL }));
    seen.add(day.date);
    return faults;
  });
}

function dateFaults(date: string, seen: ReadonlySet<string>): Failure[] {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date);
  const [year = 0, month = 0, day = 0] = match ? match.slice(1).map(Number) : [];
  if (!isRealDate({ year, month, day })) return [new Failure("calendar-date-impossible", { date })];
  return seen.has(date) ? [new Failure("calendar-day-twice", { date })] : [];
}

function dayHoursFaults({ date, kind, hours }: OwnDay, weekIsEmpty: boolean): readonly Failure[] {
  if (kind === "off") return hours === null ? [] : [new Failure("calendar-day-off-with-hours", { date })];
  if (hours === null ? weekIsEmpty : hours.length === 0)
    return [new Failure("calendar-day-without-hours", { date })];
  return hours === null ? [] : readHours(hours, { date }).faults;
}

function workingTimeFaults({ ownDays, weeklyHours }: CalendarSettings): Failure[] {
  const anyHours = [...weeklyHours, ...ownDays.map(({ hours }) => hours ?? [])].some(
    ({ length }) => length > 0,
  );
  return anyHours ? [] : [new Failure("calendar-without-working-time")];
}
