import type { EChartsOption } from "echarts";
import { barsHeight, barsOption } from "./bars.ts";
import type { ChartSpec } from "./chart-spec.ts";
import { distributionHeight, distributionOption } from "./distribution.ts";
import { heatMapOption, heatMapSize } from "./heat-map.ts";
import { importancePerformanceHeight, importancePerformanceOption } from "./importance-performance.ts";
import { paretoHeight, paretoOption } from "./pareto.ts";
import { radarHeight, radarOption } from "./radar.ts";
import { CHART_WIDTH, COLOR, FONT_FAMILY } from "./theme.ts";
import { trendHeight, trendOption } from "./trend.ts";

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels below which a wheel or a map of many points cannot keep its labels apart. */
const CROWDED = { most: 8, width: 480 } as const;

/**
 * Pixels a chart needs so that none of its words is cut or covered. It is as wide as asked for, except where many
 * columns, axes or points need more.
 */
export function chartSize(spec: ChartSpec, width: number = CHART_WIDTH): ChartSize {
  const enough = enoughWidth(spec, width);
  if (spec.kind === "heat-map") return heatMapSize(spec, enough);
  return { width: enough, height: Math.ceil(heightOf(spec, enough)) };
}

function enoughWidth(spec: ChartSpec, width: number): number {
  const crowded =
    (spec.kind === "radar" && spec.axes.length > CROWDED.most) ||
    (spec.kind === "importance-performance" && spec.points.length > CROWDED.most);
  return crowded ? Math.max(width, CROWDED.width) : width;
}

function heightOf(spec: Exclude<ChartSpec, { kind: "heat-map" }>, width: number): number {
  switch (spec.kind) {
    case "radar":
      return radarHeight(spec, width);
    case "bars":
      return barsHeight(spec, width);
    case "distribution":
      return distributionHeight(spec, width);
    case "trend":
      return trendHeight(spec, width);
    case "importance-performance":
      return importancePerformanceHeight(spec);
    case "pareto":
      return paretoHeight(spec, width);
  }
}

/** The option ECharts draws at `chartSize(spec, width)`; without title and without animation, on white. */
export function chartOption(spec: ChartSpec, width: number = CHART_WIDTH): EChartsOption {
  return {
    animation: false,
    backgroundColor: COLOR.ground,
    textStyle: { fontFamily: FONT_FAMILY, color: COLOR.ink },
    ...optionOf(spec, enoughWidth(spec, width)),
  };
}

function optionOf(spec: ChartSpec, width: number): EChartsOption {
  switch (spec.kind) {
    case "radar":
      return radarOption(spec, width);
    case "bars":
      return barsOption(spec, width);
    case "distribution":
      return distributionOption(spec, width);
    case "heat-map":
      return heatMapOption(spec, width);
    case "trend":
      return trendOption(spec, width);
    case "importance-performance":
      return importancePerformanceOption(spec);
    case "pareto":
      return paretoOption(spec, width);
  }
}
