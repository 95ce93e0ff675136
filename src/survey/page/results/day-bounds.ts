import { inZone } from "../../../ui/date-format.ts";

/** The instant at which a plain date begins on the clocks of `zone`. */
export function startOfDay(date: string, zone: string): string {
  const wanted = Date.parse(`${date}T00:00:00Z`);
  let at = wanted;
  // The second round settles dates next to a change of the clocks.
  for (let round = 0; round < 2; round++) {
    const { date: day, time } = inZone(at, zone);
    at += wanted - Date.parse(`${day}T${time}:00Z`);
  }
  return new Date(at).toISOString();
}

/** The instant at which the day after a plain date begins. */
export function endOfDay(date: string, zone: string): string {
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return startOfDay(next, zone);
}

/** True for `YYYY-MM-DD` of a day that exists; an address may hold anything. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}
