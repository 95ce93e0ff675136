import { Failure } from "../../../kit/failure.ts";
import { MINUTES_PER_DAY, type DailyInterval } from "../../../kit/working-time/daily-interval.ts";

/** Hours as people write them: "09:00" to "12:00"; the end may be "24:00". */
export interface ClockInterval {
  readonly from: string;
  readonly to: string;
}

/** Where hours stand: on a weekday, 1 Monday … 7 Sunday, or on a date. */
export type HoursPlace = { readonly weekday: number } | { readonly date: string };

export interface HoursReading {
  /** Minutes of the day, in order; only of use when there are no faults. */
  readonly hours: readonly DailyInterval[];
  readonly faults: readonly Failure[];
}

const CLOCK = /^(\d{1,2}):(\d{2})$/u;

/**
 * Reads the hours of one day. Faults: "calendar-hours-unreadable", "calendar-hours-backwards" (the end is not after
 * the beginning), "calendar-hours-overlap", each with `from`, `to` and the place.
 */
export function readHours(clocks: readonly ClockInterval[], place: HoursPlace): HoursReading {
  const faults: Failure[] = [];
  const read: { clock: ClockInterval; interval: DailyInterval }[] = [];
  for (const clock of clocks) {
    const [from, to] = [clockMinutes(clock.from), clockMinutes(clock.to)];
    if (from === null || to === null) faults.push(fault("unreadable", clock, place));
    else if (to <= from) faults.push(fault("backwards", clock, place));
    else read.push({ clock, interval: { from, to } });
  }
  read.sort((a, b) => a.interval.from - b.interval.from);
  for (const [i, { clock, interval }] of read.entries()) {
    const before = read[i - 1]?.interval.to ?? 0;
    if (interval.from < before) faults.push(fault("overlap", clock, place));
  }
  return { hours: read.map(({ interval }) => interval), faults };
}

function fault(kind: string, { from, to }: ClockInterval, place: HoursPlace): Failure {
  return new Failure(`calendar-hours-${kind}`, { from, to, ...place });
}

/** Minutes after 00:00 of "9:00", "09:00" or "24:00" (1440), full-width signs too; null for anything else. */
function clockMinutes(text: string): number | null {
  const match = CLOCK.exec(text.normalize("NFKC").trim());
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  const total = hours * 60 + minutes;
  return minutes < 60 && total <= MINUTES_PER_DAY ? total : null;
}

/** The hours of a day as people write them. */
export function clockHours(hours: readonly DailyInterval[]): readonly ClockInterval[] {
  return hours.map(({ from, to }) => ({ from: clockText(from), to: clockText(to) }));
}

/** "09:00" of 540 minutes after 00:00, "24:00" of 1440. */
function clockText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}
