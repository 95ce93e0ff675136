import { isoDate, periodIndex as calendarPeriod } from "../../kit/calendar-date.ts";
import { NO_DATE, type CallBackRecords } from "../../outreach/domain/call-back-records.ts";
import type { Trend } from "./satisfaction-figures.ts";

const WEEK = 7;
const MONTHS_FOR_MONTHLY = 2;
const MONTHS_FOR_QUARTERLY = 24;

export interface Periods {
  readonly unit: Trend["unit"];
  readonly labels: readonly string[];
  /** Per record: index into `labels`, −1 without a date. */
  readonly of: Int32Array;
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts the dated records into calendar periods without gaps: days within a fortnight, weeks within two months,
 * months up to two years, else quarters. Null without dates or when all fall into one period of the finest kind.
 */
export function cutPeriods(records: CallBackRecords): Periods | null {
  const span = dateSpan(records);
  if (span === null || span.from === span.to) return null;
  const unit = chooseUnit(span.from, span.to);
  const start = periodIndex(span.from, unit);
  const labels: string[] = [];
  for (let index = start; index <= periodIndex(span.to, unit); index++) labels.push(periodLabel(index, unit));
  const of = Int32Array.from(records.date, (day) => (day === NO_DATE ? -1 : periodIndex(day, unit) - start));
  return { unit, labels, of, ...span };
}

/** First and last date, days since 1970-01-01. */
export function dateSpan(records: CallBackRecords): { readonly from: number; readonly to: number } | null {
  let from = Infinity;
  let to = -Infinity;
  for (const day of records.date) {
    if (day === NO_DATE) continue;
    from = Math.min(from, day);
    to = Math.max(to, day);
  }
  return to === -Infinity ? null : { from, to };
}

function chooseUnit(from: number, to: number): Trend["unit"] {
  const months = periodIndex(to, "month") - periodIndex(from, "month") + 1;
  if (months > MONTHS_FOR_QUARTERLY) return "quarter";
  if (months > MONTHS_FOR_MONTHLY) return "month";
  return to - from < 2 * WEEK ? "day" : "week";
}

/** Running number of the period a day lies in. Weeks begin on Monday (1970-01-01 was a Thursday). */
function periodIndex(day: number, unit: Trend["unit"]): number {
  if (unit === "day") return day;
  if (unit === "week") return Math.floor((day + 3) / WEEK);
  return calendarPeriod(day, unit);
}

function periodLabel(index: number, unit: Trend["unit"]): string {
  if (unit === "month") return `${Math.floor(index / 12)}-${two((index % 12) + 1)}`;
  if (unit === "quarter") return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
  return isoDate(unit === "day" ? index : index * WEEK - 3);
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
