import type { EChartsOption } from "echarts";
import type { DistributionChart } from "./chart-spec.ts";
import { overlay, rectangle, text, type Plot, type Shape } from "./shapes.ts";
import { labelRoom, textWidth, wrapLabel } from "./text-width.ts";
import { COLOR, GRADE_COLOR, GRADE_INK, TEXT } from "./theme.ts";

const LABEL_SHARE = 0.26;
const BAR = 24;
const ROW_GAP = 12;
const LABEL_LINE = 17;
const LEGEND_LINE = 22;
const SWATCH = 12;
const LEGEND_GAP = 18;
/** Pixels from the bars to the counts, and least room around a share's number. */
const COUNT_GAP = 16;
const NUMBER_ROOM = 3;
/** A share below six hundredths has no room for its number. */
const LABELLED_SHARE = 0.06;

interface DistributionLayout {
  readonly labels: readonly (readonly string[])[];
  readonly legend: readonly {
    readonly grade: 1 | 2 | 3 | 4 | 5;
    readonly label: string;
    readonly x: number;
    readonly line: number;
  }[];
  readonly rowHeight: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
}

function layOut(spec: DistributionChart, width: number): DistributionLayout {
  const names = spec.rows.map((row) => row.label);
  const room = labelRoom(names, width * LABEL_SHARE, TEXT.label);
  const labels = names.map((name) => wrapLabel(name, room, TEXT.label));
  const lines = Math.max(1, ...labels.map((each) => each.length));
  const left = Math.ceil(Math.max(40, ...labels.flat().map((each) => textWidth(each, TEXT.label)))) + 14;
  const legend = layOutLegend(spec, width - left);
  const legendLines = Math.max(0, ...legend.map((each) => each.line)) + 1;
  return {
    labels,
    legend,
    left,
    right:
      Math.ceil(Math.max(0, ...spec.rows.map((row) => textWidth(countText(row.n), TEXT.small)))) + COUNT_GAP,
    rowHeight: Math.max(BAR + ROW_GAP, lines * LABEL_LINE + 6),
    top: legendLines * LEGEND_LINE + 6,
  };
}

/** The grades' words in one line where they fit, else in two or more. */
function layOutLegend(spec: DistributionChart, width: number): DistributionLayout["legend"] {
  let x = 0;
  let line = 0;
  return spec.grades.map(({ grade, label }) => {
    const needed = SWATCH + 6 + textWidth(label, TEXT.small);
    if (x > 0 && x + needed > width) {
      x = 0;
      line += 1;
    }
    const place = { grade, label, x, line };
    x += needed + LEGEND_GAP;
    return place;
  });
}

export function distributionHeight(spec: DistributionChart, width: number): number {
  const { rowHeight, top } = layOut(spec, width);
  return top + rowHeight * spec.rows.length + 4;
}

/** One stacked 100 % bar per row; shares of six hundredths and more carry their number. */
export function distributionOption(spec: DistributionChart, width: number): EChartsOption {
  const layout = layOut(spec, width);
  return {
    grid: { left: layout.left, right: layout.right, top: layout.top, bottom: 4 },
    xAxis: { type: "value", min: 0, max: 1, show: false },
    yAxis: {
      type: "category",
      inverse: true,
      data: spec.rows.map((row) => row.label),
      axisLabel: { show: false },
      axisTick: { show: false },
      axisLine: { show: false },
    },
    series: [
      ...spec.grades.map(({ grade, label }, index) => ({
        type: "bar" as const,
        name: label,
        stack: "all",
        barWidth: BAR,
        itemStyle: { color: GRADE_COLOR[grade], borderColor: COLOR.ground, borderWidth: 1 },
        data: spec.rows.map((row) => row.shares[index] ?? 0),
      })),
      overlay((plot) => [
        ...layout.legend.flatMap((each) => legendShapes(each, plot.area.x)),
        ...spec.rows.flatMap((_, index) => rowShapes(spec, layout, plot, index)),
      ]),
    ],
  };
}

function legendShapes(entry: DistributionLayout["legend"][number], left: number): Shape[] {
  const y = entry.line * LEGEND_LINE + LEGEND_LINE / 2;
  const box = { x: left + entry.x, y: y - SWATCH / 2, width: SWATCH, height: SWATCH };
  return [
    rectangle(box, GRADE_COLOR[entry.grade]),
    text(entry.label, box.x + SWATCH + 6, y, { size: TEXT.small, color: COLOR.inkSoft }),
  ];
}

function rowShapes(spec: DistributionChart, layout: DistributionLayout, plot: Plot, index: number): Shape[] {
  const row = spec.rows[index];
  if (row === undefined) return [];
  const y = plot.at(0, index).y;
  const end = plot.area.x + plot.area.width + layout.right - 2;
  const shapes = [
    text(layout.labels[index] ?? row.label, plot.area.x - 10, y, { align: "right" }),
    text(countText(row.n), end, y, { size: TEXT.small, color: COLOR.inkSoft, align: "right" }),
  ];
  let sum = 0;
  for (const [place, { grade }] of spec.grades.entries()) {
    const share = row.shares[place] ?? 0;
    const label = segmentLabel(share, plot.area.width);
    if (label !== null)
      shapes.push(
        text(label.text, plot.at(sum + share / 2, index).x, y, { ...label.style, color: GRADE_INK[grade] }),
      );
    sum += share;
  }
  return shapes;
}

function countText(n: number): string {
  return `n = ${n}`;
}

/** The share's number as large as its segment allows; on a narrow chart without decimals, or not at all. */
function segmentLabel(share: number, width: number) {
  if (share < LABELLED_SHARE) return null;
  const exact = `${(share * 100).toFixed(1)}%`;
  const round = `${(share * 100).toFixed(0)}%`;
  for (const [label, size] of [
    [exact, TEXT.small],
    [exact, TEXT.tiny - 1],
    [round, TEXT.tiny],
  ] as const) {
    if (textWidth(label, size) + NUMBER_ROOM <= share * width)
      return { text: label, style: { size, align: "center" as const } };
  }
  return null;
}
