import type { Language } from "./i18n.ts";

/** `2026-11-22` as people write it: the same in Chinese, `22 Nov 2026` in English. */
export function formatDate(date: string, language: Language): string {
  if (language === "zh") return date;
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new Intl.DateTimeFormat("en-GB", {
    year: "numeric",
    month: "short",
    day: "numeric",
    timeZone: "UTC",
  }).format(Date.UTC(year, month - 1, day));
}

export interface ZonedInstant {
  /** Plain date in the zone, `2026-11-22`. */
  readonly date: string;
  /** `14:30`. */
  readonly time: string;
}

/** Where an ISO instant falls on the calendar and clock of `zone` (IANA name). */
export function inZone(instant: string | number, zone: string): ZonedInstant {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? "";
  return {
    date: `${part("year")}-${part("month")}-${part("day")}`,
    time: `${part("hour")}:${part("minute")}`,
  };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-CA", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  });
  clocks.set(zone, clock);
  return clock;
}
