import type { Share } from "./figure-queries.ts";

const HOUR_MS = 3_600_000;
/** Below this a figure is no ground for a ranking (1-domain, Numbers). */
const ENOUGH = 30;

/** `86.4%` */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** True where there are answers, but too few to lean on. */
export function isSmall(n: number): boolean {
  return n > 0 && n < ENOUGH;
}

/** Hours with one decimal; whole ones from ten on. */
export function hoursOf(milliseconds: number): string {
  const hours = milliseconds / HOUR_MS;
  return hours >= 10 ? String(Math.round(hours)) : hours.toFixed(1);
}

/** All stages of a group in one share. */
export function joined(shares: readonly Share[]): { readonly count: number; readonly n: number } {
  return shares.reduce(
    (sum, share) => ({ count: sum.count + (share?.count ?? 0), n: sum.n + (share?.n ?? 0) }),
    { count: 0, n: 0 },
  );
}
