import { daysSinceEpoch } from "../calendar-date.ts";
import { sortedHours, type DailyInterval } from "./daily-interval.ts";
import { zoneDay, type Stretch } from "./zone-day.ts";

export interface DayLabel {
  readonly zh: string;
  readonly en: string;
}

/**
 * What is decided for one date, overruling the week. `source` and `version` say where it comes from and are carried
 * along as data, so that a deadline can be explained later.
 */
export interface DayOverride {
  /** "2026-02-17". */
  readonly date: string;
  readonly kind: "off" | "work";
  /** Hours of a `work` day; null means the calendar's default hours. Not read for `off`. */
  readonly hours: readonly DailyInterval[] | null;
  readonly label: DayLabel | null;
  readonly source: string;
  readonly version: string;
}

/** Hours of each weekday, Monday first; a day may be empty. */
export type WeeklyHours = readonly [
  readonly DailyInterval[],
  readonly DailyInterval[],
  readonly DailyInterval[],
  readonly DailyInterval[],
  readonly DailyInterval[],
  readonly DailyInterval[],
  readonly DailyInterval[],
];

export interface WorkingCalendarDefinition {
  /** IANA name, "Asia/Shanghai". */
  readonly timeZone: string;
  readonly weekly: WeeklyHours;
  /** Hours of a `work` override without hours of its own: a make-up day falls on a weekday that has none. */
  readonly defaultHours: readonly DailyInterval[];
  /** Where two name the same date, the later in the list holds. */
  readonly overrides: readonly DayOverride[];
  /** Last date ("2026-12-31") whose statutory holidays are announced; null where none apply. */
  readonly announcedThrough: string | null;
}

/** One date of a calendar. Milliseconds since 1970-01-01T00:00Z; `endMs` is the next date's `startMs`. */
export interface CalendarDay {
  /** Days since 1970-01-01. */
  readonly number: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly kind: "off" | "work";
  readonly hours: readonly DailyInterval[];
  readonly stretches: readonly Stretch[];
  readonly workingMs: number;
  readonly override: DayOverride | null;
  /** After the announced days, and nobody has decided this date: a holiday may yet be announced. */
  readonly provisional: boolean;
}

/** A compiled calendar: immutable to its users, each day computed once and kept. */
export interface WorkingCalendar {
  readonly timeZone: string;
  /** Number of the last announced day; Infinity where no statutory holidays apply. */
  readonly lastAnnouncedDay: number;
  readonly day: (dayNumber: number) => CalendarDay;
}

/** A computed moment. `provisional`: the way to it met a day that may yet become a holiday or a working day. */
export interface CalendarMoment {
  readonly at: Temporal.Instant;
  readonly provisional: boolean;
}

/** About 55 years of days; a calendar asked about more forgets and computes again. */
const MOST_DAYS_KEPT = 20_000;

/**
 * Compiles a calendar; do it once per version of the calendar and keep the result.
 * @throws RangeError for an unknown zone, an impossible date, hours that overlap or leave the day, or a `work`
 * override without any hours: whoever lets people edit calendars checks these first.
 */
export function compileWorkingCalendar(definition: WorkingCalendarDefinition): WorkingCalendar {
  const { timeZone } = definition;
  zoneDay(timeZone, 0, []);
  const weekly = definition.weekly.map(sortedHours);
  const defaultHours = sortedHours(definition.defaultHours);
  const overrides = new Map(definition.overrides.map((one) => [dayNumberOf(one.date), one]));
  const hoursOfOverrides = new Map([...overrides].map(([n, one]) => [n, overrideHours(one, defaultHours)]));
  const lastAnnouncedDay =
    definition.announcedThrough === null ? Infinity : dayNumberOf(definition.announcedThrough);

  const compileDay = (number: number): CalendarDay => {
    const override = overrides.get(number) ?? null;
    const hours = hoursOfOverrides.get(number) ?? weekly[weekdayOf(number) - 1] ?? [];
    const day = zoneDay(timeZone, number, hours);
    const workingMs = day.stretches.reduce((sum, stretch) => sum + stretch.toMs - stretch.fromMs, 0);
    const provisional = override === null && number > lastAnnouncedDay;
    return {
      number,
      ...day,
      kind: hours.length > 0 ? "work" : "off",
      hours,
      workingMs,
      override,
      provisional,
    };
  };

  const kept = new Map<number, CalendarDay>();
  const day = (number: number): CalendarDay => {
    const known = kept.get(number);
    if (known) return known;
    if (kept.size >= MOST_DAYS_KEPT) kept.clear();
    const compiled = compileDay(number);
    kept.set(number, compiled);
    return compiled;
  };
  return { timeZone, lastAnnouncedDay, day };
}

function overrideHours(
  override: DayOverride,
  defaultHours: readonly DailyInterval[],
): readonly DailyInterval[] {
  if (override.kind === "off") return [];
  const hours = override.hours === null ? defaultHours : sortedHours(override.hours);
  if (hours.length === 0) throw new RangeError(`Working day ${override.date} has no hours`);
  return hours;
}

/**
 * Days since 1970-01-01 of a plain date.
 * @throws RangeError for a text that is no date.
 */
export function dayNumberOf(date: string | Temporal.PlainDate): number {
  return daysSinceEpoch(Temporal.PlainDate.from(date).withCalendar("iso8601"));
}

/** 1 Monday … 7 Sunday (ISO 8601); day 0, 1970-01-01, was a Thursday. */
export function weekdayOf(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}
