import { calendarDate } from "../calendar-date.ts";
import type { DailyInterval } from "./daily-interval.ts";

/** Time that passes without a gap, in milliseconds since 1970-01-01T00:00Z: `fromMs` < `toMs`, the end not included. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/** A date in a zone, and when its hours pass there, in order. A date that the zone skipped has no length. */
export interface ZoneDay {
  readonly startMs: number;
  readonly endMs: number;
  readonly stretches: readonly Stretch[];
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * When the hours of a date pass in a zone. A moment counts when the clock on the wall then shows a time within the
 * hours. So where the clock is put forward the skipped part of the hours does not pass; where it is put back the
 * repeated part passes twice (01:00–03:00 in New York is 1 h on the second Sunday of March, 3 h on the first of
 * November). A date begins at its first moment; one that the clock enters, leaves and enters again (St John's,
 * before 2012) keeps the minutes between as non-working time.
 * @throws RangeError for an unknown zone or a day outside what Temporal knows (about ±270,000 years).
 */
export function zoneDay(timeZone: string, dayNumber: number, hours: readonly DailyInterval[]): ZoneDay {
  const start = startOfDay(timeZone, dayNumber);
  const endMs = startOfDay(timeZone, dayNumber + 1).epochMilliseconds;
  const stretches: Stretch[] = [];
  let part: Temporal.ZonedDateTime | null = start;
  while (part !== null && part.epochMilliseconds < endMs) {
    const change: Temporal.ZonedDateTime | null = part.getTimeZoneTransition("next");
    const fromMs = part.epochMilliseconds;
    const toMs = Math.min(endMs, change?.epochMilliseconds ?? endMs);
    const midnightMs = dayNumber * DAY_MS - part.offsetNanoseconds / 1e6;
    stretches.push(...stretchesWithin({ fromMs, toMs }, midnightMs, hours));
    part = change;
  }
  return { startMs: start.epochMilliseconds, endMs, stretches };
}

function startOfDay(timeZone: string, dayNumber: number): Temporal.ZonedDateTime {
  const { year, month, day } = calendarDate(dayNumber);
  return new Temporal.PlainDate(year, month, day).toZonedDateTime(timeZone);
}

function stretchesWithin(part: Stretch, midnightMs: number, hours: readonly DailyInterval[]): Stretch[] {
  return hours
    .map(({ from, to }) => ({
      fromMs: Math.max(part.fromMs, midnightMs + from * MINUTE_MS),
      toMs: Math.min(part.toMs, midnightMs + to * MINUTE_MS),
    }))
    .filter(({ fromMs, toMs }) => fromMs < toMs);
}
