import type { CustomSeriesOption } from "echarts";
import { COLOR, FONT_FAMILY, LINE_HEIGHT, TEXT } from "./theme.ts";

type RenderItem = NonNullable<CustomSeriesOption["renderItem"]>;
type Returned = Exclude<ReturnType<RenderItem>, null | undefined | void>;
/** One shape of ECharts' custom series. */
export type Shape = Returned;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Turns data values into pixels of the chart. */
export interface Plot {
  readonly area: Box;
  readonly at: (x: number, y: number) => { readonly x: number; readonly y: number };
}

export interface TextStyle {
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly align?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly rotation?: number;
  /** White rim, so that a line behind stays legible. */
  readonly halo?: boolean;
}

export function text(lines: string | readonly string[], x: number, y: number, style: TextStyle = {}): Shape {
  const size = style.size ?? TEXT.label;
  return {
    type: "text",
    silent: true,
    x,
    y,
    rotation: style.rotation ?? 0,
    style: {
      text: typeof lines === "string" ? lines : lines.join("\n"),
      fill: style.color ?? COLOR.ink,
      fontFamily: FONT_FAMILY,
      fontSize: size,
      fontWeight: style.bold === true ? "bold" : "normal",
      lineHeight: size * LINE_HEIGHT,
      align: style.align ?? "left",
      verticalAlign: style.vertical ?? "middle",
      ...(style.halo === true ? { stroke: COLOR.ground, lineWidth: 3 } : {}),
    },
  };
}

export interface Stroke {
  readonly color: string;
  readonly width?: number;
  readonly dash?: readonly number[];
}

export function line(from: readonly [number, number], to: readonly [number, number], stroke: Stroke): Shape {
  return {
    type: "line",
    silent: true,
    shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
    style: lineStyle(stroke),
  };
}

export function rectangle(box: Box, fill: string | null, stroke?: Stroke): Shape {
  return {
    type: "rect",
    silent: true,
    shape: { ...box },
    style: { fill: fill ?? "none", ...(stroke === undefined ? {} : lineStyle(stroke)) },
  };
}

export interface Dot {
  readonly radius: number;
  readonly fill: string;
  readonly stroke?: Stroke;
}

export function circle(x: number, y: number, { radius, fill, stroke }: Dot): Shape {
  return {
    type: "circle",
    silent: true,
    shape: { cx: x, cy: y, r: radius },
    style: { fill, ...(stroke === undefined ? {} : lineStyle(stroke)) },
  };
}

export function polyline(points: readonly (readonly [number, number])[], stroke: Stroke): Shape {
  return {
    type: "polyline",
    silent: true,
    shape: { points: points.map((point) => [...point]) },
    style: { fill: "none", ...lineStyle(stroke) },
  };
}

function lineStyle(stroke: Stroke): { stroke: string; lineWidth: number; lineDash?: number[] } {
  const dash = stroke.dash === undefined ? {} : { lineDash: [...stroke.dash] };
  return { stroke: stroke.color, lineWidth: stroke.width ?? 1, ...dash };
}

/** A series of shapes over a cartesian grid; `draw` is called with the grid's place in pixels. */
export function overlay(draw: (plot: Plot) => Shape[], z = 5): CustomSeriesOption {
  return {
    type: "custom",
    silent: true,
    z,
    data: [0],
    renderItem: (params, api) => {
      const area = params.coordSys as unknown as Box;
      const at = (x: number, y: number) => {
        const [left = 0, top = 0] = api.coord([x, y]);
        return { x: left, y: top };
      };
      return { type: "group", children: draw({ area, at }) } as Shape;
    },
  };
}

/** Sharp horizontal whisker from `low` to `high` at height `y`, in pixels. */
export function horizontalWhisker(low: number, high: number, y: number, stroke: Stroke): Shape[] {
  return [
    line([low, y], [high, y], stroke),
    line([low, y - 4], [low, y + 4], stroke),
    line([high, y - 4], [high, y + 4], stroke),
  ];
}

/** Vertical whisker at `x`, in pixels. */
export function verticalWhisker(x: number, low: number, high: number, stroke: Stroke): Shape[] {
  return [
    line([x, low], [x, high], stroke),
    line([x - 4, low], [x + 4, low], stroke),
    line([x - 4, high], [x + 4, high], stroke),
  ];
}

/** A series of shapes placed in pixels of the whole chart, for charts without a grid. */
export function pixelOverlay(draw: () => Shape[], z = 5): CustomSeriesOption {
  return {
    type: "custom",
    coordinateSystem: "none",
    silent: true,
    z,
    data: [0],
    renderItem: () => ({ type: "group", children: draw() }) as Shape,
  };
}
