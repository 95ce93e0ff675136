/** Nobody is reminded between these hours of the wall clock (lessons, Deadlines and working time). */
const QUIET_FROM = 21;
const QUIET_UNTIL = 8;

/**
 * When the night ends in which `now` lies: the next 08:00 in the zone; null by day. Nights are those of the wall
 * clock, also where it is put forward or back.
 * @param now ISO instant
 * @param timeZone IANA name
 */
export function quietUntil(now: string, timeZone: string): string | null {
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone);
  if (local.hour >= QUIET_UNTIL && local.hour < QUIET_FROM) return null;
  const day = local.toPlainDate().add({ days: local.hour >= QUIET_FROM ? 1 : 0 });
  const morning = day.toZonedDateTime({
    timeZone,
    plainTime: Temporal.PlainTime.from({ hour: QUIET_UNTIL }),
  });
  return morning.toInstant().toString();
}
