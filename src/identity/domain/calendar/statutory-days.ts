import chineseDays from "chinese-days";
import { daysSinceEpoch, isoDate } from "../../../kit/calendar-date.ts";
import type { DayOverride } from "../../../kit/working-time/working-calendar.ts";

/** `source` of the overrides made here. */
export const STATUTORY_SOURCE = "statutory";
/** `version` of the overrides made here: the package their days are read from. */
export const STATUTORY_VERSION = "chinese-days 1.5.7";
/** The package knows nothing before the notice of this year. */
export const FIRST_STATUTORY_YEAR = 2004;

const yearsRead = new Map<number, readonly DayOverride[]>();

/**
 * China's statutory days of a year, in order: `off` for each day of a holiday (the weekends within it too), `work`
 * for each make-up day (调休), labelled with the festival it belongs to. Empty for a year before 2004 or not yet
 * announced. The arrangements are those of the State Council's yearly notice
 * (国务院办公厅关于…年部分节假日安排的通知), as the package chinese-days holds them.
 */
export function statutoryDays(year: number): readonly DayOverride[] {
  const known = yearsRead.get(year);
  if (known) return known;
  const [first, next] = [newYear(year), newYear(year + 1)];
  const dates = Array.from({ length: next - first }, (_, i) => isoDate(first + i));
  const days = dates.map(statutoryDay).filter((day) => day !== null);
  yearsRead.set(year, days);
  return days;
}

/** The statutory days of every announced year. */
export function allStatutoryDays(): readonly DayOverride[] {
  const years = lastAnnouncedYear() - FIRST_STATUTORY_YEAR + 1;
  return Array.from({ length: years }, (_, i) => statutoryDays(FIRST_STATUTORY_YEAR + i)).flat();
}

/**
 * The last year whose notice the package holds: it must know National Day of that year, the last holiday of every
 * notice. For later years the package silently answers with plain weekdays.
 */
export function lastAnnouncedYear(): number {
  let year = FIRST_STATUTORY_YEAR;
  while (statutoryDay(`${year + 1}-10-01`) !== null) year++;
  return year;
}

/**
 * "2026-12-31": the last date whose holidays are announced; days after it are provisional. A notice may still move the
 * days before its New Year's Day, as that of 2019 did with 29 and 31 December 2018.
 */
export function statutoryAnnouncedThrough(): string {
  return `${lastAnnouncedYear()}-12-31`;
}

function newYear(year: number): number {
  return daysSinceEpoch({ year, month: 1, day: 1 });
}

/**
 * Only the festival's name ("Spring Festival,春节,4") tells a decided day from a plain one, and only the name and
 * what stands with it may be used: the package's `date` and weekday shift with the time zone of the machine.
 */
function statutoryDay(date: string): DayOverride | null {
  const { name, work } = chineseDays.getDayDetail(date);
  const [en, zh] = name.split(",");
  if (en === undefined || zh === undefined) return null;
  return {
    date,
    kind: work ? "work" : "off",
    hours: null,
    label: { zh, en },
    source: STATUTORY_SOURCE,
    version: STATUTORY_VERSION,
  };
}
