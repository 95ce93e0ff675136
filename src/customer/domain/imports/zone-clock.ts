import { calendarDate, daysSinceEpoch, isRealDate } from "../../../kit/calendar-date.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const REMEMBERED = 20_000;

/** A time as a clock on the wall shows it. */
export interface WallTime {
  /** Days since 1970-01-01. */
  readonly days: number;
  /** Milliseconds since midnight. */
  readonly ms: number;
}

/**
 * Makes a reader of wall clocks in a zone: milliseconds since 1970-01-01T00:00Z. A time that the clock skipped is
 * taken as long after the change as it is written; one that it showed twice is the first.
 */
export function zoneClock(timeZone: string): (time: WallTime) => number {
  const offsets = new Map<number, number | null>();
  return ({ days, ms }) => {
    let offset = offsets.get(days);
    if (offset === undefined) {
      if (offsets.size >= REMEMBERED) offsets.clear();
      offset = offsetOfDay(timeZone, days);
      offsets.set(days, offset);
    }
    return offset === null ? exactly(timeZone, days, ms) : days * DAY_MS + ms - offset;
  };
}

/** Milliseconds ahead of UTC for the whole day; null when that changes within or around it. */
function offsetOfDay(timeZone: string, days: number): number | null {
  const [before, after] = [0, 24].map((hour) => offsetAt(timeZone, days * DAY_MS + hour * 60 * MINUTE_MS));
  const [dayBefore, dayAfter] = [-24, 48].map((hour) =>
    offsetAt(timeZone, days * DAY_MS + hour * 60 * MINUTE_MS),
  );
  const same = before === after && before === dayBefore && before === dayAfter;
  return same ? (before ?? 0) : null;
}

function offsetAt(timeZone: string, epochMs: number): number {
  const moment = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone);
  return moment.offsetNanoseconds / 1e6;
}

function exactly(timeZone: string, days: number, ms: number): number {
  const { year, month, day } = calendarDate(days);
  const midnight = new Temporal.PlainDateTime(year, month, day);
  return midnight.add({ milliseconds: ms }).toZonedDateTime(timeZone).epochMilliseconds;
}

/** `2026-03-11T02:00:00.000Z` of milliseconds since 1970-01-01T00:00Z. */
export function isoInstantOf(epochMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toString({ smallestUnit: "millisecond" });
}

/** The date that a clock in the zone shows at an instant, as days since 1970-01-01. */
export function zoneDate(timeZone: string, instant: string): number {
  const { year, month, day } = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return daysSinceEpoch({ year, month, day });
}

/** Days since 1970-01-01, or null where the calendar has no such day. */
export function realDays(year: number, month: number, day: number): number | null {
  return isRealDate({ year, month, day }) ? daysSinceEpoch({ year, month, day }) : null;
}
