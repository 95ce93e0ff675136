/** Ends of the parts of a day in which calls are tried, in hours. */
const SLOT_ENDS = [12, 18] as const;

/** `2026-05-08 1`: date and part of the day (before noon, to 18:00, evening) of a call in `timeZone`. */
function attemptSlot(at: string, timeZone: string): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
  return `${local.toPlainDate().toString()} ${SLOT_ENDS.filter((end) => local.hour >= end).length}`;
}

/** Parts of days in which somebody was called: three calls within an hour are one try. */
export function countSlots(attempts: readonly string[], timeZone: string): number {
  return new Set(attempts.map((at) => attemptSlot(at, timeZone))).size;
}
