/** Part of a day on the clock on the wall, in minutes after 00:00: 0 ≤ `from` < `to` ≤ 1440, `to` not included. */
export interface DailyInterval {
  readonly from: number;
  readonly to: number;
}

export const MINUTES_PER_DAY = 1440;

/**
 * The intervals in the order of the day. One may begin where another ends.
 * @throws RangeError when they overlap, are empty, leave the day or are not whole minutes.
 */
export function sortedHours(hours: readonly DailyInterval[]): readonly DailyInterval[] {
  const sorted = hours.toSorted((a, b) => a.from - b.from);
  let earliest = 0;
  for (const { from, to } of sorted) {
    const whole = Number.isInteger(from) && Number.isInteger(to);
    if (!whole || from < earliest || to <= from || to > MINUTES_PER_DAY)
      throw new RangeError(`Hours of a day do not fit: ${JSON.stringify(sorted)}`);
    earliest = to;
  }
  return sorted;
}
