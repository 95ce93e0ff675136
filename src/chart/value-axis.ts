import type { ChartUnit } from "./chart-spec.ts";
import { formatTick } from "./format-value.ts";
import type { Ticks } from "./nice-ticks.ts";
import { COLOR, TEXT } from "./theme.ts";

/** The axis that values are read from: round ticks in the chart's unit, pale lines across. */
export function valueAxis({ low, high, step }: Ticks, unit: ChartUnit) {
  return {
    type: "value" as const,
    min: low,
    max: high,
    interval: step,
    axisLabel: {
      fontSize: TEXT.small,
      color: COLOR.inkSoft,
      formatter: (value: number) => formatTick(value, unit),
    },
    splitLine: { lineStyle: { color: COLOR.grid } },
  };
}
