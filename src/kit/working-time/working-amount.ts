const MOST_MS = 100 * 366 * 86_400_000;
const MOST_DAYS = 100 * 366;

/** @throws RangeError unless 0 ≤ `ms` ≤ a hundred years, in whole milliseconds. */
export function checkWorkingMs(ms: number): void {
  if (!Number.isInteger(ms) || ms < 0 || ms > MOST_MS)
    throw new RangeError(`Working time must be 0 to ${MOST_MS} whole milliseconds, not ${ms}`);
}

/** @throws RangeError unless 1 ≤ `days` ≤ a hundred years, whole. */
export function checkWorkingDays(days: number): void {
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    throw new RangeError(`Working days must be 1 to ${MOST_DAYS}, whole, not ${days}`);
}
