import { inZone } from "../../../ui/date-format.ts";

const DAY_MS = 86_400_000;

/**
 * The instant at which a plain date begins in a zone, ISO. Where the clock skips midnight, the first moment after.
 *
 * @param date `2026-11-22`
 * @param zone IANA name
 */
export function dayStart(date: string, zone: string): string {
  const wanted = Date.parse(`${date}T00:00:00Z`);
  let instant = wanted;
  // The offset is that of the instant sought, which a first guess may miss by a change of clocks.
  for (let turn = 0; turn < 3; turn++) instant += wanted - wallClock(instant, zone);
  return new Date(instant).toISOString();
}

/** The next plain date. */
export function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/** What the clock on the wall shows, as if it were UTC. */
function wallClock(instant: number, zone: string): number {
  const { date, time } = inZone(instant, zone);
  return Date.parse(`${date}T${time}:00Z`);
}
