import type { ChartUnit } from "./chart-spec.ts";

/** A value as reports print it: scores 2 decimals, shares 1 decimal %, points 1 decimal with sign, counts whole. */
export function formatValue(value: number, unit: ChartUnit): string {
  if (unit === "score") return value.toFixed(2);
  if (unit === "share") return `${(value * 100).toFixed(1)}%`;
  if (unit === "count") return String(Math.round(value));
  return `${value > 0 ? "+" : ""}${value.toFixed(1).replace("-", "−")}`;
}

/** A value at an axis tick: as short as it can be. */
export function formatTick(value: number, unit: ChartUnit): string {
  if (unit === "share") return `${Number((value * 100).toFixed(1))}%`;
  return String(Number(value.toFixed(2))).replace("-", "−");
}
