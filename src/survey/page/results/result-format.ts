import { formatValue } from "../../../chart/format-value.ts";

type Interval = readonly [low: number, high: number];

/** 0.675 → `67.5%`; a dash without a figure. */
export const shareText = (share: number | null): string =>
  share === null ? "—" : formatValue(share, "share");

/** 3.9125 → `3.91`. */
export const meanText = (mean: number | null): string => (mean === null ? "—" : formatValue(mean, "score"));

/** 30 → `+30.0`. */
export const pointText = (points: number | null): string =>
  points === null ? "—" : formatValue(points, "points");

/** Both ends in the writing of the figure; null without an interval. */
export function intervalText(interval: Interval | null, write: (end: number) => string): string | null {
  return interval && `${write(interval[0])}–${write(interval[1])}`;
}
