import type { DailyInterval } from "../../../kit/working-time/daily-interval.ts";
import {
  compileWorkingCalendar,
  type DayOverride,
  type WeeklyHours,
  type WorkingCalendar,
} from "../../../kit/working-time/working-calendar.ts";
import { calendarFaults, type CalendarSettings, type OwnDay, type WeeklyClock } from "./calendar-settings.ts";
import { allStatutoryDays, statutoryAnnouncedThrough } from "./statutory-days.ts";
import { readHours, type ClockInterval } from "./working-hours.ts";

/**
 * The calendar that deadlines are computed on. Compile once per version of the settings and keep it.
 * @throws Failure, the first of `calendarFaults`.
 */
export function compileCalendar(settings: CalendarSettings): WorkingCalendar {
  const [fault] = calendarFaults(settings);
  if (fault) throw fault;
  const weekly = weeklyMinutes(settings.weeklyHours);
  const defaultHours = fullDayHours(weekly);
  const statutory = settings.statutoryHolidays ? allStatutoryDays() : [];
  return compileWorkingCalendar({
    timeZone: settings.timeZone,
    weekly,
    defaultHours,
    overrides: [
      ...statutory.filter(({ kind }) => kind === "off" || defaultHours.length > 0),
      ...settings.ownDays.map((day) => ownOverride(day, settings.version)),
    ],
    announcedThrough: settings.statutoryHolidays ? statutoryAnnouncedThrough() : null,
  });
}

function weeklyMinutes(clock: WeeklyClock): WeeklyHours {
  const [mon, tue, wed, thu, fri, sat, sun] = clock;
  return [minutes(mon), minutes(tue), minutes(wed), minutes(thu), minutes(fri), minutes(sat), minutes(sun)];
}

/** The place is only named in faults, and there are none left. */
function minutes(clocks: readonly ClockInterval[]): readonly DailyInterval[] {
  return readHours(clocks, { date: "" }).hours;
}

/**
 * Hours of a make-up day, or of an own working day without hours of its own: a full working day, that is the
 * weekday with the longest hours, the earliest of several. A make-up Saturday is worked like a Monday even where
 * Saturdays are half days.
 */
function fullDayHours(weekly: WeeklyHours): readonly DailyInterval[] {
  const length = (hours: readonly DailyInterval[]) => hours.reduce((sum, { from, to }) => sum + to - from, 0);
  return weekly.reduce((longest, hours) => (length(hours) > length(longest) ? hours : longest));
}

function ownOverride({ date, kind, hours, label, source }: OwnDay, version: number): DayOverride {
  return {
    date,
    kind,
    hours: hours === null ? null : minutes(hours),
    label: label === "" ? null : { zh: label, en: label },
    source,
    version: String(version),
  };
}
