import type { EChartsOption, RadarSeriesOption } from "echarts";
import type { RadarChart } from "./chart-spec.ts";
import { formatTick, formatValue } from "./format-value.ts";
import { circle, line, pixelOverlay, polyline, text, type Shape } from "./shapes.ts";
import { direction, LABEL_LINE, placeRadarLabels, type RadarLabel } from "./radar-labels.ts";
import { textWidth } from "./text-width.ts";
import { COLOR, TEXT } from "./theme.ts";

const LEGEND_LINE = 24;
const SWATCH = 26;
const RINGS = 4;
/** The series spoken about, then those behind it. */
const SERIES = [
  { color: COLOR.primary, width: 2.5, dash: "solid" },
  { color: "#8a94a3", width: 1.5, dash: "dashed" },
  { color: COLOR.axis, width: 1.2, dash: "dotted" },
] as const;

interface RadarLayout {
  readonly center: { readonly x: number; readonly y: number };
  readonly radius: number;
  readonly height: number;
  readonly labels: readonly RadarLabel[];
  readonly legend: boolean;
}

/** More axes need a wider wheel, so that neighbouring labels keep apart. */
function layOut(spec: RadarChart, width: number): RadarLayout {
  const count = spec.axes.length;
  const radius = Math.min(width * 0.29, count > 16 ? 186 : count > 9 ? 160 : 132);
  const labels = placeRadarLabels(
    spec.axes.map((axis, index) => ({ name: axis.label, value: valueText(spec, index) })),
    { radius, width },
  );
  const legend = spec.series.length > 1;
  const head = legend ? LEGEND_LINE + 10 : 4;
  const above = Math.max(radius, ...labels.map((label) => -label.top));
  const below = Math.max(radius, ...labels.map((label) => label.top + label.lines.length * LABEL_LINE));
  return {
    center: { x: width / 2, y: head + above },
    radius,
    height: Math.ceil(head + above + below + 4),
    labels,
    legend,
  };
}

function valueText(spec: RadarChart, index: number): string {
  const value = spec.series[0]?.values[index] ?? null;
  return value === null ? "–" : formatValue(value, "score");
}

export function radarHeight(spec: RadarChart, width: number): number {
  return layOut(spec, width).height;
}

/** A radar whose axes carry the first series' values; weak axes are named in the accent colour. */
export function radarOption(spec: RadarChart, width: number): EChartsOption {
  const layout = layOut(spec, width);
  return {
    radar: {
      center: [layout.center.x, layout.center.y],
      radius: layout.radius,
      indicator: spec.axes.map((axis) => ({ name: axis.label, min: spec.low, max: spec.high })),
      startAngle: 90,
      clockwise: true,
      splitNumber: RINGS,
      axisName: { show: false },
      axisLine: { lineStyle: { color: COLOR.gridStrong } },
      splitLine: { lineStyle: { color: COLOR.gridStrong } },
      splitArea: { show: false },
    },
    series: [
      ...spec.series.map((_, index) => seriesOption(spec, index)).reverse(),
      pixelOverlay(() => [
        ...spec.series.flatMap((_, index) => partialShapes(spec, layout, index)),
        ...ringShapes(spec, layout),
        ...spec.axes.flatMap((_, index) => axisShapes(spec, layout, index)),
        ...(layout.legend ? legendShapes(spec, width) : []),
      ]),
    ],
  };
}

/** A series with unknown values has no closed shape: its known stretches are drawn by `partialShapes`. */
function isWhole(spec: RadarChart, index: number): boolean {
  return spec.series[index]?.values.every((value) => value !== null) ?? false;
}

function styleOf(index: number): (typeof SERIES)[number] {
  return SERIES[Math.min(index, SERIES.length - 1)] ?? SERIES[0];
}

function seriesOption(spec: RadarChart, index: number): RadarSeriesOption {
  const style = styleOf(index);
  const series = spec.series[index];
  return {
    type: "radar",
    silent: true,
    symbol: "circle",
    symbolSize: index === 0 ? 7 : 0,
    itemStyle: { color: style.color },
    lineStyle: { color: style.color, width: style.width, type: style.dash },
    areaStyle: { color: style.color, opacity: index === 0 ? 0.14 : 0 },
    data: isWhole(spec, index)
      ? [{ name: series?.label ?? "", value: [...(series?.values ?? [])] as number[] }]
      : [],
  };
}

function pointOf(spec: RadarChart, layout: RadarLayout, index: number, value: number): [number, number] {
  const { x, y } = direction(index, spec.axes.length);
  const share = Math.min(Math.max((value - spec.low) / (spec.high - spec.low), 0), 1);
  return [layout.center.x + x * layout.radius * share, layout.center.y + y * layout.radius * share];
}

function partialShapes(spec: RadarChart, layout: RadarLayout, index: number): Shape[] {
  if (isWhole(spec, index)) return [];
  const { color, width } = styleOf(index);
  const values = spec.series[index]?.values ?? [];
  const dash = index === 0 ? {} : { dash: [5, 4] };
  return values.flatMap((value, axis) => {
    if (value === null) return [];
    const here = pointOf(spec, layout, axis, value);
    const next = (axis + 1) % values.length;
    const following = values[next];
    const shapes = [circle(here[0], here[1], { radius: index === 0 ? 3.5 : 2.5, fill: color })];
    if (following === null || following === undefined) return shapes;
    return [polyline([here, pointOf(spec, layout, next, following)], { color, width, ...dash }), ...shapes];
  });
}

/** Small numbers along the first axis tell the scale. */
function ringShapes(spec: RadarChart, layout: RadarLayout): Shape[] {
  return Array.from({ length: RINGS + 1 }, (_, ring) => {
    const value = spec.low + ((spec.high - spec.low) * ring) / RINGS;
    const y = layout.center.y - (layout.radius * ring) / RINGS;
    return text(formatTick(value, "score"), layout.center.x - 5, y, {
      size: TEXT.tiny,
      color: COLOR.inkSoft,
      align: "right",
      halo: true,
    });
  });
}

/** Name and value of an axis, placed outside the wheel. */
function axisShapes(spec: RadarChart, layout: RadarLayout, index: number): Shape[] {
  const label = layout.labels[index];
  if (label === undefined) return [];
  const weak = spec.axes[index]?.weak === true;
  const x = layout.center.x + label.x;
  const top = layout.center.y + label.top;
  const names = label.lines.length - (label.valueApart ? 1 : 0);
  const name = text(label.lines.slice(0, names), x, top, {
    align: label.align,
    vertical: "top",
    color: weak ? COLOR.accent : COLOR.ink,
    bold: weak,
  });
  if (!label.valueApart) return [name];
  const value = text(label.lines[names] ?? "", x, top + names * LABEL_LINE, {
    align: label.align,
    vertical: "top",
    color: weak ? COLOR.accent : COLOR.primary,
    bold: true,
  });
  return [name, value];
}

function legendShapes(spec: RadarChart, width: number): Shape[] {
  const widths = spec.series.map((series) => SWATCH + 8 + textWidth(series.label, TEXT.small));
  const gap = 24;
  let x = (width - widths.reduce((sum, each) => sum + each + gap, -gap)) / 2;
  return spec.series.flatMap((series, index) => {
    const style = styleOf(index);
    const start = x;
    x += (widths[index] ?? 0) + gap;
    const dash = index === 0 ? {} : { dash: index === 1 ? [6, 4] : [2, 3] };
    return [
      line([start, LEGEND_LINE / 2], [start + SWATCH, LEGEND_LINE / 2], {
        color: style.color,
        width: style.width,
        ...dash,
      }),
      text(series.label, start + SWATCH + 8, LEGEND_LINE / 2, { size: TEXT.small, color: COLOR.inkSoft }),
    ];
  });
}
