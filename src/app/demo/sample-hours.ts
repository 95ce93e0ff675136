import { compileWorkingCalendar, type WorkingCalendar } from "../../kit/working-time/working-calendar.ts";

/** Hours of the hotline: every day of the year, holidays included. */
export const HOTLINE_HOURS = { name: "客服热线（全年无休）", from: "08:30", to: "20:30" } as const;

/** The hours of the hotline, in the zone of a calendar. */
export function hotlineCalendar({ timeZone }: Pick<WorkingCalendar, "timeZone">): WorkingCalendar {
  const hours = [{ from: minutesOf(HOTLINE_HOURS.from), to: minutesOf(HOTLINE_HOURS.to) }];
  return compileWorkingCalendar({
    timeZone,
    weekly: [hours, hours, hours, hours, hours, hours, hours],
    defaultHours: hours,
    overrides: [],
    announcedThrough: null,
  });
}

function minutesOf(clock: string): number {
  const [hour = "0", minute = "0"] = clock.split(":");
  return Number(hour) * 60 + Number(minute);
}
