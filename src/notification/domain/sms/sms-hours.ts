/** Customers get no SMS between these hours of the wall clock. */
const QUIET_FROM = 22;
const QUIET_UNTIL = 8;

/**
 * When the night ends in which `now` lies: the next 08:00 in the zone; null by day.
 * @param now ISO instant
 * @param timeZone IANA name
 */
export function quietUntil(now: string, timeZone: string): string | null {
  const { hour } = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone);
  if (hour >= QUIET_UNTIL && hour < QUIET_FROM) return null;
  return hour >= QUIET_FROM ? nextMorning(now, timeZone) : morningAfter(now, timeZone, 0);
}

/** 08:00 of the next day in the zone, as ISO instant. */
export function nextMorning(now: string, timeZone: string): string {
  return morningAfter(now, timeZone, 1);
}

/** The day in the zone: `2026-03-11`. */
export function dayOf(now: string, timeZone: string): string {
  return Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

function morningAfter(now: string, timeZone: string, days: number): string {
  const day = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().add({ days });
  const plainTime = Temporal.PlainTime.from({ hour: QUIET_UNTIL });
  return day.toZonedDateTime({ timeZone, plainTime }).toInstant().toString();
}
