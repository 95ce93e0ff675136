/** Instants (ISO) between which a month lies; it ends before `before`. */
export interface MonthPeriod {
  readonly from: string;
  readonly before: string;
}

/**
 * When a month begins and ends on the clocks of a zone.
 * @param month `2026-05`
 */
export function monthPeriod(month: string, timeZone: string): MonthPeriod {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const start = (day: Temporal.PlainDate): string =>
    day.toZonedDateTime({ timeZone }).startOfDay().toInstant().toString();
  return { from: start(first), before: start(first.add({ months: 1 })) };
}

/** True once the last day of the month is over in the zone. */
export function isMonthOver(month: string, timeZone: string, now: string): boolean {
  const { before } = monthPeriod(month, timeZone);
  return Temporal.Instant.compare(Temporal.Instant.from(now), Temporal.Instant.from(before)) >= 0;
}

/** The last `count` months up to the one in which `now` lies, latest first: `2026-05`, `2026-04`, … */
export function lastMonths(now: string, timeZone: string, count: number): readonly string[] {
  const here = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().toPlainYearMonth();
  return Array.from({ length: count }, (_, back) => here.subtract({ months: back }).toString());
}
