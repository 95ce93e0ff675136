import type { Interval } from "../../kit/statistics/interval.ts";

/** "–" stands where there is no figure. */
const NO_FIGURE = "–";

/** A score 1–5 with two decimals. */
export function formatScore(value: number | null): string {
  return value === null ? NO_FIGURE : value.toFixed(2);
}

/** A share 0–1 as a percentage with one decimal. */
export function formatShare(value: number | null): string {
  return value === null ? NO_FIGURE : `${(value * 100).toFixed(1)}%`;
}

/** A difference of scores with two decimals, without its sign. */
export function formatGap(difference: number): string {
  return Math.abs(difference).toFixed(2);
}

/** A whole number with thousands separators. */
export function formatCount(value: number): string {
  return String(Math.round(value)).replaceAll(/\B(?=(\d{3})+$)/g, ",");
}

/** p with three decimals; "< 0.001" below that. With the sign of relation: "p = 0.021". */
export function formatP(p: number): string {
  return p < 0.001 ? "p < 0.001" : `p = ${p.toFixed(3)}`;
}

export function formatScoreInterval(interval: Interval | null): string {
  return interval === null ? NO_FIGURE : `${formatScore(interval[0])}–${formatScore(interval[1])}`;
}

export function formatShareInterval(interval: Interval | null): string {
  return interval === null ? NO_FIGURE : `${formatShare(interval[0])}–${formatShare(interval[1])}`;
}

/** As `formatShareInterval` with one percent sign: fits a tile. */
export function formatShareRange(interval: Interval | null): string {
  return interval === null ? NO_FIGURE : `${(interval[0] * 100).toFixed(1)}–${formatShare(interval[1])}`;
}

/** Cuts a text after `limit` characters at a whole character, with "…". */
export function shorten(text: string, limit: number): string {
  const plain = text.replaceAll(/\s+/g, " ").trim();
  const characters = [...plain];
  return characters.length <= limit ? plain : `${characters.slice(0, limit - 1).join("")}…`;
}
