import type { EChartsOption } from "echarts";
import type { ImportancePerformanceMap } from "./chart-spec.ts";
import { formatTick } from "./format-value.ts";
import { niceTicks } from "./nice-ticks.ts";
import { placeLabels } from "./place-labels.ts";
import { circle, line, overlay, rectangle, text, type Box, type Plot, type Shape } from "./shapes.ts";
import { textWidth, wrapLabel } from "./text-width.ts";
import { COLOR, LINE_HEIGHT, TEXT } from "./theme.ts";

const MARGIN = { left: 54, right: 14, top: 30, bottom: 46 } as const;
const LABEL_WIDTH = 150;
const QUADRANT_PAD = 8;

export function importancePerformanceHeight(spec: ImportancePerformanceMap): number {
  return spec.points.length > 10 ? 480 : 360;
}

/** Points by performance (x) and importance (y) in four named quadrants; what to improve first in the accent colour. */
export function importancePerformanceOption(spec: ImportancePerformanceMap): EChartsOption {
  const x = range([...spec.points.map((point) => point.performance), spec.split.performance], 1, 5);
  const y = range([...spec.points.map((point) => point.importance), spec.split.importance], 0, 1);
  const label = { fontSize: TEXT.small, color: COLOR.inkSoft };
  const axis = {
    type: "value" as const,
    splitLine: { show: false },
    axisLine: { show: true, lineStyle: { color: COLOR.axis } },
  };
  return {
    grid: MARGIN,
    xAxis: {
      ...axis,
      min: x.low,
      max: x.high,
      interval: x.step,
      axisLabel: { ...label, formatter: (value: number) => formatTick(value, "score") },
    },
    yAxis: {
      ...axis,
      min: y.low,
      max: y.high,
      interval: y.step,
      axisLabel: { ...label, formatter: (value: number) => formatTick(value, "share") },
    },
    series: [
      overlay((plot) => [...quadrantShapes(spec, plot), ...axisNames(spec, plot)], 1),
      overlay((plot) => pointShapes(spec, plot), 5),
    ],
  };
}

/** The values' span with room around it, inside what is possible. */
function range(values: readonly number[], least: number, most: number) {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = Math.max((high - low) * 0.18, (most - least) * 0.015);
  return niceTicks(Math.max(least, low - room), Math.min(most, high + room), 6);
}

function quadrantShapes(spec: ImportancePerformanceMap, { area, at }: Plot): Shape[] {
  const split = at(spec.split.performance, spec.split.importance);
  const first = { x: area.x, y: area.y, width: split.x - area.x, height: split.y - area.y };
  const stroke = { color: COLOR.axis, dash: [5, 4] };
  return [
    rectangle(first, "#fbf0ed"),
    line([split.x, area.y], [split.x, area.y + area.height], stroke),
    line([area.x, split.y], [area.x + area.width, split.y], stroke),
    ...quadrantNames(spec, area).map(({ label, box, color }) =>
      text(label, box.x, box.y, { color, bold: true, vertical: "top" }),
    ),
  ];
}

interface Named {
  readonly label: string;
  readonly box: Box;
  readonly color: string;
}

/** Each name stands in the outer corner of its quadrant. */
function quadrantNames(spec: ImportancePerformanceMap, area: Box): Named[] {
  const { improveFirst, keepUp, watch, maintain } = spec.quadrants;
  const height = TEXT.label * LINE_HEIGHT;
  const corner = (label: string, right: boolean, bottom: boolean, color: string): Named => {
    const width = textWidth(label, TEXT.label, true);
    const x = right ? area.x + area.width - width - QUADRANT_PAD : area.x + QUADRANT_PAD;
    const y = bottom ? area.y + area.height - height - QUADRANT_PAD : area.y + QUADRANT_PAD;
    return { label, box: { x, y, width, height }, color };
  };
  return [
    corner(improveFirst, false, false, COLOR.accent),
    corner(keepUp, true, false, COLOR.primary),
    corner(watch, false, true, COLOR.inkSoft),
    corner(maintain, true, true, COLOR.inkSoft),
  ];
}

function axisNames(spec: ImportancePerformanceMap, { area }: Plot): Shape[] {
  const style = { size: TEXT.small, color: COLOR.inkSoft } as const;
  return [
    text(spec.axisLabels.importance, 4, 10, { ...style, align: "left" }),
    text(spec.axisLabels.performance, area.x + area.width, area.y + area.height + 36, {
      ...style,
      align: "right",
    }),
  ];
}

function pointShapes(spec: ImportancePerformanceMap, plot: Plot): Shape[] {
  const points = spec.points.map((point) => ({ ...plot.at(point.performance, point.importance), point }));
  const labels = spec.points.map((point) => wrapLabel(point.label, LABEL_WIDTH, TEXT.small, 2));
  const wishes = points.map(({ x, y }, index) => {
    const lines = labels[index] ?? [];
    const width = Math.max(...lines.map((each) => textWidth(each, TEXT.small))) + 2;
    return { x, y, width, height: lines.length * TEXT.small * LINE_HEIGHT };
  });
  const places = placeLabels(
    wishes,
    plot.area,
    quadrantNames(spec, plot.area).map(({ box }) => box),
  );
  return points.flatMap(({ x, y, point }, index) => {
    const first = point.importance >= spec.split.importance && point.performance < spec.split.performance;
    const color = first ? COLOR.accent : COLOR.primary;
    const place = places[index] ?? { x, y, width: 0, height: 0, led: false };
    return [
      ...(place.led ? [leader(x, y, place)] : []),
      circle(x, y, { radius: 5.5, fill: color, stroke: { color: COLOR.ground, width: 1.5 } }),
      text(labels[index] ?? point.label, place.x, place.y, {
        size: TEXT.small,
        color: first ? COLOR.accent : COLOR.ink,
        halo: true,
        vertical: "top",
      }),
    ];
  });
}

/** From the point to the nearest edge of its label. */
function leader(x: number, y: number, box: Box): Shape {
  const toX = Math.min(Math.max(x, box.x - 2), box.x + box.width + 2);
  const toY = Math.min(Math.max(y, box.y), box.y + box.height);
  return line([x, y], [toX, toY], { color: COLOR.axis });
}
