import type { Calendar } from "../../contract/calendar.ts";

export type WeeklyHours = Calendar["weeklyHours"];
export type DayHours = WeeklyHours[number];

/** Keys of the weekdays in the words, Monday first. */
export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** Days in a row with the same hours. */
export interface DayRun {
  /** 0 Monday … 6 Sunday, both included. */
  readonly from: number;
  readonly to: number;
  readonly hours: DayHours;
}

/** The week in short: days in a row with the same hours together, days off left out. */
export function dayRuns(week: WeeklyHours): readonly DayRun[] {
  const runs: DayRun[] = [];
  for (const [day, hours] of week.entries()) {
    const last = runs.at(-1);
    if (last && sameHours(last.hours, hours)) runs[runs.length - 1] = { ...last, to: day };
    else runs.push({ from: day, to: day, hours });
  }
  return runs.filter(({ hours }) => hours.length > 0);
}

function sameHours(a: DayHours, b: DayHours): boolean {
  return hoursText(a, ",") === hoursText(b, ",");
}

/** "09:00–12:00、13:30–18:00". */
export function hoursText(hours: DayHours, comma: string): string {
  return hours.map(({ from, to }) => `${from}–${to}`).join(comma);
}

/** The week with other hours on one day (0 Monday … 6 Sunday). */
export function withDay(week: WeeklyHours, day: number, hours: DayHours): WeeklyHours {
  const next: WeeklyHours = [...week];
  next[day] = hours;
  return next;
}

/** Monday's hours on Tuesday to Friday too. */
export function copyMonday(week: WeeklyHours): WeeklyHours {
  const [monday, , , , , saturday, sunday] = week;
  return [monday, monday, monday, monday, monday, saturday, sunday];
}

/** The next part of a day: after the last one, else a morning. */
export function nextInterval(hours: DayHours): DayHours[number] {
  const end = hours.at(-1)?.to;
  if (end === undefined) return { from: "09:00", to: "12:00" };
  return end < "13:30"
    ? { from: "13:30", to: "18:00" }
    : { from: end, to: end < "21:00" ? "21:00" : "24:00" };
}

/** What was typed as a clock time where that is clear: "9" → "09:00", "930" and "9：30" → "09:30"; else as it was. */
export function tidyClock(typed: string): string {
  const text = typed.normalize("NFKC").trim();
  const match = /^(\d{1,2})(?::?(\d{2}))?$/u.exec(text);
  if (!match) return text;
  return `${(match[1] ?? "").padStart(2, "0")}:${match[2] ?? "00"}`;
}
