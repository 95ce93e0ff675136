import type { EChartsOption } from "echarts";
import type { ParetoChart } from "./chart-spec.ts";
import { formatTick } from "./format-value.ts";
import { circle, line, overlay, polyline, text, type Plot, type Shape } from "./shapes.ts";
import { textWidth, wrapLabel, wrapText } from "./text-width.ts";
import { COLOR, LINE_HEIGHT, TEXT } from "./theme.ts";

const LEFT = 46;
const RIGHT = 50;
const TOP = 34;
const PLOT = 210;
const LINES = 4;
const SLANT = Math.PI / 4;
/** The few causes that make up this share stand out. */
const VITAL_SHARE = 0.8;

interface ParetoLayout {
  readonly labels: readonly (readonly string[])[];
  readonly slanted: boolean;
  readonly left: number;
  readonly bottom: number;
  readonly slot: number;
}

/** Labels stand in lines under their bars; where words would be cut they are slanted. */
function layOut(spec: ParetoChart, width: number): ParetoLayout {
  const count = Math.max(1, spec.items.length);
  const slot = (width - LEFT - RIGHT) / count;
  const slanted = spec.items.some((item) => !fitsBelow(item.label, slot - 6));
  if (!slanted) {
    const labels = spec.items.map((item) => wrapLabel(item.label, slot - 6, TEXT.small, LINES));
    const lines = Math.max(1, ...labels.map((label) => label.length));
    return { labels, slanted, left: LEFT, bottom: lines * TEXT.small * LINE_HEIGHT + 12, slot };
  }
  const labels = spec.items.map((item) => wrapLabel(item.label, 190, TEXT.small, slot > 36 ? 2 : 1));
  const reach = labels.map(
    (label) => Math.max(...label.map((each) => textWidth(each, TEXT.small))) * Math.cos(SLANT) + 18,
  );
  const left = Math.max(LEFT, ...reach.map((each, index) => each - slot * (index + 0.5)));
  return { labels, slanted, left, bottom: Math.max(...reach) + 6, slot: (width - left - RIGHT) / count };
}

function fitsBelow(label: string, width: number): boolean {
  const words = label.split(/[\s/-]+/u).filter((word) => /^[\p{Script=Latin}\p{N}]+$/u.test(word));
  if (width < TEXT.small * 2 || words.some((word) => textWidth(word, TEXT.small) > width)) return false;
  return wrapText(label, width, TEXT.small).length <= LINES;
}

export function paretoHeight(spec: ParetoChart, width: number): number {
  return Math.ceil(TOP + PLOT + layOut(spec, width).bottom);
}

/** Bars and the running share on one scale: the left axis ends at the whole, the right one at 100 %. */
export function paretoOption(spec: ParetoChart, width: number): EChartsOption {
  const layout = layOut(spec, width);
  const first = spec.items[0];
  const whole = first === undefined || first.cumulative === 0 ? 1 : first.count / first.cumulative;
  return {
    grid: { left: layout.left, right: RIGHT, top: TOP, bottom: layout.bottom },
    xAxis: {
      type: "category",
      data: spec.items.map((item) => item.label),
      axisLabel: { show: false },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: COLOR.axis } },
    },
    yAxis: {
      type: "value",
      min: 0,
      max: whole,
      interval: whole / 5,
      axisLabel: { show: false },
      splitLine: { lineStyle: { color: COLOR.grid } },
    },
    series: [
      {
        type: "bar",
        barWidth: Math.min(44, layout.slot * 0.66),
        data: spec.items.map((item, index) => ({
          value: item.count,
          itemStyle: { color: isVital(spec, index) ? COLOR.primary : COLOR.primaryPale },
        })),
      },
      overlay((plot) => [
        ...axisShapes(spec, plot, whole),
        ...spec.items.flatMap((item, index) => barShapes(plot, layout, item, index)),
        ...runningShapes(spec, plot, layout, whole),
      ]),
    ],
  };
}

/** The causes up to and including the one that reaches the vital share. */
function isVital(spec: ParetoChart, index: number): boolean {
  return index === 0 || (spec.items[index - 1]?.cumulative ?? 1) < VITAL_SHARE;
}

function axisShapes(spec: ParetoChart, { area, at }: Plot, whole: number): Shape[] {
  const style = { size: TEXT.small, color: COLOR.inkSoft } as const;
  const right = area.x + area.width;
  const marks = [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((share) => {
    const { y } = at(0, whole * share);
    return [
      text(formatTick(share, "share"), right + 8, y, style),
      text(String(Math.round(whole * share)), area.x - 8, y, { ...style, align: "right" }),
    ];
  });
  const vital = at(0, whole * VITAL_SHARE).y;
  return [
    ...marks,
    line([area.x, vital], [right, vital], { color: COLOR.axis, dash: [4, 4] }),
    text(spec.axisLabels.count, 2, 10, style),
    text(spec.axisLabels.cumulative, right + RIGHT - 2, 10, { ...style, align: "right" }),
  ];
}

/** The first count stands in its bar, because the line begins on top of it. */
function barShapes(
  plot: Plot,
  layout: ParetoLayout,
  item: ParetoChart["items"][number],
  index: number,
): Shape[] {
  const { x, y } = plot.at(index, item.count);
  const base = plot.area.y + plot.area.height;
  const label = layout.labels[index] ?? [item.label];
  const small = { size: TEXT.small, color: COLOR.ink } as const;
  const inside = index === 0 && base - y > 24;
  return [
    inside
      ? text(String(item.count), x, y + 13, { ...small, color: COLOR.ground, bold: true, align: "center" })
      : text(String(item.count), x, y - 4, { ...small, bold: true, align: "center", vertical: "bottom" }),
    layout.slanted
      ? text(label, x + 4, base + 8, { ...small, align: "right", vertical: "middle", rotation: SLANT })
      : text(label, x, base + 7, { ...small, align: "center", vertical: "top" }),
  ];
}

function runningShapes(spec: ParetoChart, plot: Plot, layout: ParetoLayout, whole: number): Shape[] {
  const points = spec.items.map((item, index) => plot.at(index, whole * item.cumulative));
  const every = Math.ceil(44 / layout.slot);
  return [
    polyline(
      points.map(({ x, y }) => [x, y] as const),
      { color: COLOR.accent, width: 2 },
    ),
    ...points.map(({ x, y }) =>
      circle(x, y, { radius: 3.5, fill: COLOR.ground, stroke: { color: COLOR.accent, width: 2 } }),
    ),
    ...points.flatMap(({ x, y }, index) => {
      const last = points.length - 1;
      if (index !== last && (index % every !== 0 || last - index < every)) return [];
      const label = `${((spec.items[index]?.cumulative ?? 0) * 100).toFixed(1)}%`;
      const style = {
        size: TEXT.tiny,
        color: COLOR.accent,
        align: "right",
        vertical: "bottom",
        halo: true,
      } as const;
      return [text(label, x + 12, y - 7, style)];
    }),
  ];
}
