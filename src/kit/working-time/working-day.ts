import { isoDate } from "../calendar-date.ts";
import type { DailyInterval } from "./daily-interval.ts";
import { dayNumberOf, type DayLabel, type DayOverride, type WorkingCalendar } from "./working-calendar.ts";

/** What a calendar says about one date. */
export interface WorkingDay {
  /** "2026-02-17". */
  readonly date: string;
  readonly kind: "off" | "work";
  /** On the clock on the wall; empty on an `off` day. */
  readonly hours: readonly DailyInterval[];
  /** Milliseconds that really pass in the hours: differs from them where the clock changes. */
  readonly workingMs: number;
  /** First opening and last close; null when no working time passes. */
  readonly opensAt: Temporal.Instant | null;
  readonly closesAt: Temporal.Instant | null;
  readonly label: DayLabel | null;
  /** The decision that overrules the week on this date, if any. */
  readonly override: DayOverride | null;
  readonly provisional: boolean;
}

/** @throws RangeError for a text that is no date. */
export function workingDay(calendar: WorkingCalendar, date: string | Temporal.PlainDate): WorkingDay {
  const { number, kind, hours, workingMs, stretches, override, provisional } = calendar.day(
    dayNumberOf(date),
  );
  const [first, last] = [stretches[0], stretches.at(-1)];
  return {
    date: isoDate(number),
    kind,
    hours,
    workingMs,
    opensAt: first ? Temporal.Instant.fromEpochMilliseconds(first.fromMs) : null,
    closesAt: last ? Temporal.Instant.fromEpochMilliseconds(last.toMs) : null,
    label: override?.label ?? null,
    override,
    provisional,
  };
}
