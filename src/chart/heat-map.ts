import type { EChartsOption } from "echarts";
import type { HeatCell, HeatMap } from "./chart-spec.ts";
import { formatValue } from "./format-value.ts";
import { heatColor } from "./heat-color.ts";
import { line, pixelOverlay, rectangle, text, type Box, type Shape } from "./shapes.ts";
import { labelRoom, textWidth, wrapLabel, wrapText } from "./text-width.ts";
import { COLOR, TEXT } from "./theme.ts";

const LABEL_LINE = 15;
const HEAD_LINE = 16;
const GROUP_GAP = 6;
const CELL = { narrowest: 38, lowest: 22 } as const;
const HEAD_LINES = 3;
const LONGEST_HEAD = 150;

interface HeatLayout {
  readonly width: number;
  readonly height: number;
  readonly groupWidth: number;
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly heads: readonly (readonly string[])[];
  readonly upright: boolean;
  readonly rows: readonly {
    readonly label: readonly string[];
    readonly y: number;
    readonly height: number;
  }[];
  readonly groups: readonly {
    readonly label: readonly string[];
    readonly y: number;
    readonly height: number;
  }[];
}

/** Sizes that hold every label: many columns turn their heads upright and may widen the chart. */
function layOut(spec: HeatMap, width: number): HeatLayout {
  const grouped = spec.rows.some((row) => row.group !== "");
  const groupWidth = grouped
    ? columnWidth(
        spec.rows.map((row) => row.group),
        width * 0.15,
      ) + 12
    : 0;
  const labelWidth = columnWidth(
    spec.rows.map((row) => row.label),
    width * 0.24,
  );
  const left = Math.ceil(groupWidth + labelWidth + 12);
  const cellWidth = Math.max(
    CELL.narrowest,
    Math.min(110, (width - left) / Math.max(1, spec.columns.length)),
  );
  const upright = spec.columns.some((column) => !fitsAcross(column, cellWidth));
  const heads = spec.columns.map((column) =>
    wrapLabel(column, upright ? LONGEST_HEAD : cellWidth - 6, TEXT.small, upright ? 2 : HEAD_LINES),
  );
  const top =
    (upright ? widest(heads.flat()) : Math.max(1, ...heads.map((head) => head.length)) * HEAD_LINE) + 8;
  const rows = layOutRows(spec, { top, labelWidth });
  const end = rows.at(-1);
  return {
    width: Math.ceil(Math.max(width, left + cellWidth * spec.columns.length + 2)),
    height: Math.ceil((end === undefined ? top : end.y + end.height) + 3),
    groupWidth,
    left,
    top,
    cellWidth,
    heads,
    upright,
    rows,
    groups: layOutGroups(spec, rows, groupWidth - 12),
  };
}

function columnWidth(labels: readonly string[], room: number): number {
  return Math.min(widest(labels), labelRoom(labels, room, TEXT.small));
}

function widest(labels: readonly string[]): number {
  return Math.max(24, ...labels.map((label) => textWidth(label, TEXT.small) + 2));
}

/** Across means: in three lines at most and without cutting a word. */
function fitsAcross(column: string, cellWidth: number): boolean {
  const words = column.split(/[\s/-]+/u).filter((word) => /^[\p{Script=Latin}\p{N}]+$/u.test(word));
  if (words.some((word) => textWidth(word, TEXT.small) > cellWidth - 6)) return false;
  return wrapText(column, cellWidth - 6, TEXT.small).length <= HEAD_LINES;
}

function layOutRows(
  spec: HeatMap,
  { top, labelWidth }: { top: number; labelWidth: number },
): HeatLayout["rows"] {
  let y = top;
  const roomy = spec.rows.length <= 16 ? 28 : CELL.lowest;
  return spec.rows.map((row, index) => {
    const label = wrapLabel(row.label, labelWidth, TEXT.small);
    const height = Math.max(roomy, label.length * LABEL_LINE + 4);
    if (index > 0 && row.group !== spec.rows[index - 1]?.group) y += GROUP_GAP;
    const place = { label, y, height };
    y += height;
    return place;
  });
}

/** Rows of one group stand together; its name stands once, beside the first of them. */
function layOutGroups(spec: HeatMap, rows: HeatLayout["rows"], width: number): HeatLayout["groups"] {
  const starts = spec.rows.flatMap((row, index) =>
    row.group === spec.rows[index - 1]?.group ? [] : [index],
  );
  return starts.map((start, place) => {
    const first = rows[start];
    const last = rows[(starts[place + 1] ?? rows.length) - 1];
    const y = first?.y ?? 0;
    const height = (last?.y ?? 0) + (last?.height ?? 0) - y;
    const most = Math.max(1, Math.floor(height / LABEL_LINE));
    return {
      label: wrapLabel(spec.rows[start]?.group ?? "", Math.max(width, 24), TEXT.small, most),
      y,
      height,
    };
  });
}

export function heatMapSize(spec: HeatMap, width: number): { width: number; height: number } {
  const layout = layOut(spec, width);
  return { width: layout.width, height: layout.height };
}

/** A table of coloured cells, each with its value: outlined where a difference stood its test, pale where n is small. */
export function heatMapOption(spec: HeatMap, width: number): EChartsOption {
  const layout = layOut(spec, width);
  return {
    series: [
      pixelOverlay(() => [
        ...layout.heads.map((head, column) => headShape(layout, head, column)),
        ...layout.groups.flatMap((group) => groupShapes(layout, group)),
        ...spec.rows.flatMap((row, index) => rowShapes(spec, layout, row.cells, index)),
        ...spec.rows.flatMap((row, index) => outlines(layout, row.cells, index)),
      ]),
    ],
  };
}

function headShape(layout: HeatLayout, head: readonly string[], column: number): Shape {
  const x = layout.left + layout.cellWidth * (column + 0.5);
  const style = { size: TEXT.small, color: COLOR.ink };
  if (!layout.upright)
    return text(head, x, layout.top - 6, { ...style, align: "center", vertical: "bottom" });
  return text(head, x, layout.top - 6, {
    ...style,
    align: "left",
    vertical: "middle",
    rotation: Math.PI / 2,
  });
}

function groupShapes(layout: HeatLayout, group: HeatLayout["groups"][number]): Shape[] {
  const name = text(group.label, 0, group.y + 7, {
    size: TEXT.small,
    color: COLOR.inkSoft,
    bold: true,
    vertical: "top",
  });
  if (group.y === layout.top) return [name];
  const y = group.y - GROUP_GAP / 2;
  return [
    line([0, y], [layout.left + layout.cellWidth * layout.heads.length, y], { color: COLOR.grid }),
    name,
  ];
}

function rowShapes(spec: HeatMap, layout: HeatLayout, cells: readonly HeatCell[], index: number): Shape[] {
  const row = layout.rows[index];
  if (row === undefined) return [];
  const middle = row.y + row.height / 2;
  return [
    text(row.label, layout.left - 10, middle, { size: TEXT.small, align: "right" }),
    ...cells.flatMap((cell, column) => cellShapes(spec, cell, cellBox(layout, index, column))),
  ];
}

function cellBox(layout: HeatLayout, index: number, column: number): Box {
  const row = layout.rows[index] ?? { y: 0, height: 0 };
  return {
    x: layout.left + layout.cellWidth * column + 1,
    y: row.y + 1,
    width: layout.cellWidth - 2,
    height: row.height - 2,
  };
}

function cellShapes(spec: HeatMap, cell: HeatCell, box: Box): Shape[] {
  const center = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const size = box.width < 46 ? TEXT.tiny : TEXT.small;
  if (cell.value === null)
    return [
      rectangle(box, COLOR.nothing),
      text("–", center.x, center.y, { size, align: "center", color: COLOR.inkSoft }),
    ];
  const fill = heatColor(cell.value, spec.low, spec.high);
  const value = formatValue(cell.value, spec.unit);
  if (cell.enough)
    return [
      rectangle(box, fill),
      text(value, center.x, center.y, { size, align: "center", color: COLOR.ink }),
    ];
  const inner = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 };
  return [
    rectangle(inner, COLOR.ground, { color: "#c9ced6", dash: [3, 3] }),
    text(value, center.x, center.y, { size, align: "center", color: COLOR.inkSoft }),
  ];
}

/** Drawn last, so that no neighbour covers an outline. */
function outlines(layout: HeatLayout, cells: readonly HeatCell[], index: number): Shape[] {
  return cells.flatMap((cell, column) =>
    cell.significant && cell.value !== null
      ? [rectangle(cellBox(layout, index, column), null, { color: COLOR.ink, width: 2 })]
      : [],
  );
}
