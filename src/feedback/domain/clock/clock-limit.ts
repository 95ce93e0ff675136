import { addWorkingTime } from "../../../kit/working-time/add-working-time.ts";
import { closeOfNthWorkingDayAfter } from "../../../kit/working-time/close-of-nth-working-day-after.ts";
import type { WorkingCalendar } from "../../../kit/working-time/working-calendar.ts";
import { workingTimeBetween } from "../../../kit/working-time/working-time-between.ts";

/**
 * How long a clock may run. `working-days`: to the close of business of the Nth working day after the start, never
 * N × 8 hours. `hours`: elapsed time, nights and holidays included ("24 hours", "72 hours").
 */
export interface ClockLimit {
  readonly unit: "working-days" | "hours";
  /** Whole, from 1. */
  readonly amount: number;
}

/** How a limit measures time. All amounts are milliseconds. */
export interface Measure {
  /** All there is. */
  readonly total: number;
  /** What of the time between two moments counts. */
  between(from: Temporal.Instant, to: Temporal.Instant): number;
  /** The earliest moment by which `amount` of counting time has passed since `from`. */
  after(
    from: Temporal.Instant,
    amount: number,
  ): { readonly at: Temporal.Instant; readonly provisional: boolean };
}

const HOUR_MS = 3_600_000;

/**
 * The measure of a clock that starts at `start`.
 * @throws RangeError for an amount that is not whole or below 1; Failure "calendar-never-works"
 */
export function measureOf(calendar: WorkingCalendar, start: Temporal.Instant, limit: ClockLimit): Measure {
  return limit.unit === "hours" ? elapsed(limit.amount) : working(calendar, start, limit.amount);
}

function elapsed(hours: number): Measure {
  if (!Number.isInteger(hours) || hours < 1) throw new RangeError(`a limit of ${hours} hours`);
  return {
    total: hours * HOUR_MS,
    between: (from, to) => Math.max(0, to.epochMilliseconds - from.epochMilliseconds),
    after: (from, amount) => ({
      at: Temporal.Instant.fromEpochMilliseconds(from.epochMilliseconds + amount),
      provisional: false,
    }),
  };
}

function working(calendar: WorkingCalendar, start: Temporal.Instant, days: number): Measure {
  const end = closeOfNthWorkingDayAfter(calendar, start, days);
  const between = (from: Temporal.Instant, to: Temporal.Instant): number =>
    Temporal.Instant.compare(from, to) >= 0 ? 0 : workingTimeBetween(calendar, from, to);
  const total = between(start, end.at);
  return {
    total,
    between,
    after: (from, amount) => {
      // All of it in one piece ends at the close of that day, also where hours of the first day are over.
      if (amount === total && from.equals(start)) return end;
      const { at, provisional } = addWorkingTime(calendar, from, amount);
      return { at, provisional: provisional || end.provisional };
    },
  };
}
