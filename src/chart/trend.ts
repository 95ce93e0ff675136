import type { EChartsOption } from "echarts";
import type { TrendChart } from "./chart-spec.ts";
import { formatValue } from "./format-value.ts";
import { niceTicks } from "./nice-ticks.ts";
import { valueAxis } from "./value-axis.ts";
import { circle, line, overlay, polyline, text, verticalWhisker, type Plot, type Shape } from "./shapes.ts";
import { textWidth, wrapLabel } from "./text-width.ts";
import { COLOR, TEXT } from "./theme.ts";

const PLOT = 215;
const LEFT = 50;
const RIGHT = 20;
const LABEL_LINE = 16;

type Point = TrendChart["points"][number];

/** Labels below the axis: all of them where they fit in one or two lines, else every second, third … */
function layOut(spec: TrendChart, width: number) {
  const slot = (width - LEFT - RIGHT) / Math.max(1, spec.points.length);
  const widest = Math.max(1, ...spec.points.map((point) => textWidth(point.label, TEXT.small)));
  const every = Math.max(1, Math.ceil(Math.min(widest, 90) / (slot * 0.96 - 4)));
  const labels = spec.points.map((point, index) =>
    index % every === 0 ? wrapLabel(point.label, slot * every - 6, TEXT.small) : [],
  );
  const valueWidth = Math.max(0, ...spec.points.map((point) => valueLabelWidth(point, spec)));
  const lines = Math.max(1, ...labels.map((each) => each.length));
  return {
    labels,
    top: spec.changeAt === undefined ? 16 : 36,
    bottom: 10 + lines * LABEL_LINE,
    showValues: valueWidth <= slot,
  };
}

function valueLabelWidth(point: Point, spec: TrendChart): number {
  return point.value === null ? 0 : textWidth(formatValue(point.value, spec.unit), TEXT.small) + 4;
}

export function trendHeight(spec: TrendChart, width: number): number {
  const { top, bottom } = layOut(spec, width);
  return PLOT + top + bottom;
}

/** A line with an interval at each point; it breaks where a period has no value. */
export function trendOption(spec: TrendChart, width: number): EChartsOption {
  const layout = layOut(spec, width);
  const ticks = niceTicks(spec.low, spec.high, 5);
  return {
    grid: { left: LEFT, right: RIGHT, top: layout.top, bottom: layout.bottom },
    xAxis: {
      type: "category",
      data: spec.points.map((point) => point.label),
      axisLabel: { show: false },
      axisTick: { show: false },
      axisLine: { onZero: false, lineStyle: { color: COLOR.axis } },
    },
    yAxis: {
      ...valueAxis(ticks, spec.unit),
    },
    series: [
      {
        type: "line",
        data: spec.points.map((point) => point.value ?? "-"),
        connectNulls: false,
        showSymbol: false,
        lineStyle: { color: COLOR.primary, width: 2 },
      },
      overlay((plot) => [
        ...changeShapes(spec, plot),
        ...gapShapes(spec, plot),
        ...spec.points.flatMap((point, index) => pointShapes(spec, plot, point, index)),
        ...(layout.showValues
          ? spec.points.flatMap((point, index) => valueShapes(spec, plot, point, index))
          : []),
        ...layout.labels.flatMap((label, index) => axisLabel(plot, label, index)),
      ]),
    ],
  };
}

function axisLabel(plot: Plot, label: readonly string[], index: number): Shape[] {
  if (label.length === 0) return [];
  const style = { size: TEXT.small, color: COLOR.inkSoft, align: "center", vertical: "top" } as const;
  return [text(label, plot.at(index, 0).x, plot.area.y + plot.area.height + 8, style)];
}

/** The change lies between two points: a line there, its words above the plot. */
function changeShapes(spec: TrendChart, plot: Plot): Shape[] {
  if (spec.changeAt === undefined) return [];
  const x = (plot.at(spec.changeAt, 0).x + plot.at(spec.changeAt - 1, 0).x) / 2;
  const label = spec.changeLabel ?? "";
  const half = textWidth(label, TEXT.small, true) / 2;
  const middle = Math.min(Math.max(x, plot.area.x + half), plot.area.x + plot.area.width - half);
  const stroke = { color: COLOR.accent, width: 1.2, dash: [5, 4] };
  return [
    line([x, plot.area.y - 14], [x, plot.area.y + plot.area.height], stroke),
    text(label, middle, plot.area.y - 17, {
      size: TEXT.small,
      color: COLOR.accent,
      bold: true,
      align: "center",
      vertical: "bottom",
    }),
  ];
}

/** Across periods without a value the line goes on thin and broken. */
function gapShapes(spec: TrendChart, plot: Plot): Shape[] {
  const known = spec.points.flatMap((point, index) =>
    point.value === null ? [] : [{ index, value: point.value }],
  );
  return known.flatMap((from, place) => {
    const to = known[place + 1];
    if (to === undefined || to.index === from.index + 1) return [];
    const start = plot.at(from.index, from.value);
    const end = plot.at(to.index, to.value);
    return [
      polyline(
        [
          [start.x, start.y],
          [end.x, end.y],
        ],
        { color: COLOR.axis, dash: [2, 4] },
      ),
    ];
  });
}

function pointShapes(spec: TrendChart, plot: Plot, point: Point, index: number): Shape[] {
  if (point.value === null) return [];
  const { x, y } = plot.at(index, point.value);
  const color = point.enough ? COLOR.primary : COLOR.axis;
  const whisker = whiskerEnds(spec, plot, point, index);
  return [
    ...(whisker === null ? [] : verticalWhisker(x, whisker.low, whisker.high, { color: COLOR.axis })),
    circle(x, y, { radius: 4, fill: point.enough ? color : COLOR.ground, stroke: { color, width: 1.5 } }),
  ];
}

function whiskerEnds(
  spec: TrendChart,
  plot: Plot,
  point: Point,
  index: number,
): { low: number; high: number } | null {
  if (point.interval === undefined) return null;
  const ticks = niceTicks(spec.low, spec.high, 5);
  return {
    low: plot.at(index, Math.max(point.interval[0], ticks.low)).y,
    high: plot.at(index, Math.min(point.interval[1], ticks.high)).y,
  };
}

/** The value stands above the point's interval; a broken rim of white keeps lines off it. */
function valueShapes(spec: TrendChart, plot: Plot, point: Point, index: number): Shape[] {
  if (point.value === null) return [];
  const { x, y } = plot.at(index, point.value);
  const top = whiskerEnds(spec, plot, point, index)?.high ?? y;
  return [
    text(formatValue(point.value, spec.unit), x, Math.min(top, y - 4) - 3, {
      size: TEXT.small,
      color: point.enough ? COLOR.ink : COLOR.inkSoft,
      align: "center",
      vertical: "bottom",
      halo: true,
    }),
  ];
}
