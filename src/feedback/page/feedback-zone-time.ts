import { inZone } from "../../ui/date-format.ts";

/**
 * The instant at which the clocks of `zone` show `local`.
 * @param local `2026-11-22T14:30`
 * @param zone IANA name
 */
export function instantAt(local: string, zone: string): string {
  const guess = Date.parse(`${local}:00Z`);
  return new Date(guess - offsetAt(guess - offsetAt(guess, zone), zone)).toISOString();
}

/** The instant at which the day `plusDays` after `date` begins in `zone`. */
export function startOfDay(date: string, plusDays: number, zone: string): string {
  const day = new Date(Date.parse(`${date}T00:00:00Z`) + plusDays * 86_400_000).toISOString().slice(0, 10);
  return instantAt(`${day}T00:00`, zone);
}

/** What the clocks of `zone` show at an instant, as `datetime-local` fields want it. */
export function localAt(instant: string | number, zone: string): string {
  const { date, time } = inZone(instant, zone);
  return `${date}T${time}`;
}

/** Milliseconds by which the clocks of `zone` are ahead of UTC. */
function offsetAt(moment: number, zone: string): number {
  const name = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" })
    .formatToParts(moment)
    .find(({ type }) => type === "timeZoneName")?.value;
  const [, sign = "+", hours = "0", minutes = "0"] = /GMT([+-])(\d+):(\d+)/u.exec(name ?? "") ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
