import type { EChartsOption } from "echarts";
import type { BarChart, BarItem } from "./chart-spec.ts";
import { formatValue } from "./format-value.ts";
import { niceTicks } from "./nice-ticks.ts";
import { valueAxis } from "./value-axis.ts";
import { horizontalWhisker, line, overlay, text, type Plot, type Shape } from "./shapes.ts";
import { labelRoom, textWidth, wrapLabel } from "./text-width.ts";
import { COLOR, TEXT } from "./theme.ts";

const LABEL_SHARE = 0.32;
const BAR = 16;
/** Between bars; many bars stand closer, so that the chart leaves room on its page. */
const ROW_GAP = { few: 16, many: 9 } as const;
const MANY = 8;
const LABEL_LINE = 17;
const VALUE_WIDTH = 52;
const TICK_WIDTH = 44;

interface BarLayout {
  readonly labels: readonly (readonly string[])[];
  readonly rowHeight: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly showN: boolean;
  readonly labelEnd: number;
}

/** Margins and row height that hold every label of the chart. */
function layOut(spec: BarChart, width: number): BarLayout {
  const names = spec.items.map((item) => item.label);
  const room = labelRoom(names, width * LABEL_SHARE, TEXT.label);
  const labels = names.map((name) => wrapLabel(name, room, TEXT.label));
  const lines = Math.max(1, ...labels.map((each) => each.length));
  const widest = Math.max(40, ...labels.flat().map((each) => textWidth(each, TEXT.label)));
  const counts = new Set(spec.items.map((item) => item.n));
  const showN = counts.size > 1;
  return {
    labels,
    rowHeight: Math.max(
      BAR + (spec.items.length > MANY ? ROW_GAP.many : ROW_GAP.few),
      lines * LABEL_LINE + 3,
    ),
    left: Math.ceil(widest) + 14 + (spec.low < 0 ? VALUE_WIDTH : 0),
    right: VALUE_WIDTH + (showN ? 66 : 0),
    top: spec.reference === undefined ? 6 : 24,
    bottom: 26,
    showN,
    labelEnd: Math.ceil(widest) + 4,
  };
}

export function barsHeight(spec: BarChart, width: number): number {
  const { rowHeight, top, bottom } = layOut(spec, width);
  return top + bottom + rowHeight * spec.items.length;
}

/** Horizontal bars with their intervals, each with its value; n only where it differs from bar to bar. */
export function barsOption(spec: BarChart, width: number): EChartsOption {
  const layout = layOut(spec, width);
  const room = width - layout.left - layout.right;
  const ticks = niceTicks(spec.low, spec.high, Math.min(5, Math.max(1, Math.floor(room / TICK_WIDTH))));
  return {
    grid: { left: layout.left, right: layout.right, top: layout.top, bottom: layout.bottom },
    xAxis: {
      ...valueAxis(ticks, spec.unit),
      axisLine: { show: false },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: spec.items.map((item) => item.label),
      axisLabel: { show: false },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: COLOR.axis } },
    },
    series: [
      {
        type: "bar",
        barWidth: BAR,
        data: spec.items.map((item) => ({ value: clamp(item.value, ticks), itemStyle: barStyle(item) })),
      },
      overlay((plot) => [
        ...(spec.reference === undefined ? [] : referenceLine(plot, spec.reference)),
        ...spec.items.flatMap((item, index) => rowShapes({ spec, layout, plot, ticks }, item, index)),
      ]),
    ],
  };
}

interface Drawing {
  readonly spec: BarChart;
  readonly layout: BarLayout;
  readonly plot: Plot;
  readonly ticks: { readonly low: number; readonly high: number };
}

function rowShapes(drawing: Drawing, item: BarItem, index: number): Shape[] {
  const { layout, plot } = drawing;
  const { y } = plot.at(0, index);
  const shapes = [
    text(layout.labels[index] ?? item.label, layout.labelEnd, y, { align: "right" }),
    ...whiskerShapes(drawing, item, index),
    valueShape(drawing, item, index),
  ];
  if (!layout.showN || item.n === undefined) return shapes;
  const end = plot.area.x + plot.area.width + layout.right - 2;
  const style = { size: TEXT.small, color: COLOR.inkSoft, align: "right" } as const;
  return [...shapes, text(`n = ${item.n}`, end, y, style)];
}

function whiskerShapes({ plot, ticks }: Drawing, item: BarItem, index: number): Shape[] {
  if (item.interval === undefined) return [];
  const start = plot.at(clamp(item.interval[0], ticks), index);
  const end = plot.at(clamp(item.interval[1], ticks), index);
  if (item.tone === "small")
    return horizontalWhisker(start.x, end.x, start.y, { color: COLOR.axis, width: 1.2 });
  // A rim of white keeps the whisker legible on its bar.
  return [
    ...horizontalWhisker(start.x, end.x, start.y, { color: COLOR.ground, width: 2.4 }),
    ...horizontalWhisker(start.x, end.x, start.y, { color: COLOR.ink, width: 1.2 }),
  ];
}

/** The value stands beyond the bar and its whisker; for a bar to the left of zero on its left. */
function valueShape({ spec, plot, ticks }: Drawing, item: BarItem, index: number): Shape {
  const leftward = item.value < 0;
  const ends = [item.value, ...(item.interval ?? [])].map((value) => plot.at(clamp(value, ticks), index));
  const x = leftward ? Math.min(...ends.map((end) => end.x)) - 8 : Math.max(...ends.map((end) => end.x)) + 8;
  return text(formatValue(item.value, spec.unit), x, ends[0]?.y ?? 0, {
    color: { weak: COLOR.accent, small: COLOR.inkSoft, plain: COLOR.ink }[item.tone],
    bold: item.tone !== "small",
    align: leftward ? "right" : "left",
    halo: true,
  });
}

function referenceLine({ area, at }: Plot, reference: { value: number; label: string }): Shape[] {
  const { x } = at(reference.value, 0);
  const half = textWidth(reference.label, TEXT.small) / 2;
  const middle = Math.min(Math.max(x, area.x + half), area.x + area.width - half);
  return [
    line([x, area.y - 4], [x, area.y + area.height], { color: COLOR.inkSoft, dash: [4, 3] }),
    text(reference.label, middle, area.y - 6, {
      size: TEXT.small,
      color: COLOR.inkSoft,
      align: "center",
      vertical: "bottom",
    }),
  ];
}

/** A sample too small is a pale bar with a broken outline, so that it also differs in grey print. */
function barStyle(item: BarItem) {
  if (item.tone === "small")
    return { color: "#f1f3f6", borderColor: COLOR.axis, borderWidth: 1, borderType: "dashed" as const };
  return { color: item.tone === "weak" ? COLOR.accent : COLOR.primary };
}

function clamp(value: number, ticks: { readonly low: number; readonly high: number }): number {
  return Math.min(Math.max(value, ticks.low), ticks.high);
}
