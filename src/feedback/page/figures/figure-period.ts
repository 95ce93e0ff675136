/** Days of the organization, both included. */
export interface DayPeriod {
  readonly from: string;
  readonly to: string;
}

/** Periods that are asked for most, seen from `today` (`2026-03-11`). */
export function usualPeriods(
  today: string,
): Readonly<Record<"thisMonth" | "lastMonth" | "quarter", DayPeriod>> {
  const [year = 0, month = 1] = today.split("-").map(Number);
  return {
    thisMonth: { from: day(year, month, 1), to: today },
    lastMonth: { from: day(year, month - 1, 1), to: day(year, month, 0) },
    quarter: { from: day(year, month - 2, 1), to: today },
  };
}

/** Months and days beyond their ends roll over, as in Date. */
function day(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
}
