import { textWidth, wrapLabel } from "./text-width.ts";
import { TEXT } from "./theme.ts";

/** Pixels from one line of a label to the next. */
export const LABEL_LINE = 17;
const GAP = 14;
const LEAST_BETWEEN = 4;
/** Beyond it the value follows the name on one line, so that labels stay low. */
const MOST_APART = 12;
const PASSES = 200;

export interface RadarLabel {
  readonly lines: readonly string[];
  /** The last line is the value alone. */
  readonly valueApart: boolean;
  /** Pixels from the wheel's centre; `top` is the upper edge of the first line. */
  readonly x: number;
  readonly top: number;
  readonly align: "left" | "center" | "right";
}

/** Unit vector of an axis: the first points up, the others follow clockwise. */
export function direction(index: number, count: number): { x: number; y: number } {
  const angle = (index / count) * 2 * Math.PI;
  return { x: Math.sin(angle), y: -Math.cos(angle) };
}

/** Labels round a wheel: each beside the end of its axis, moved along the rim until none covers another. */
export function placeRadarLabels(
  axes: readonly { readonly name: string; readonly value: string }[],
  { radius, width }: { readonly radius: number; readonly width: number },
): RadarLabel[] {
  const rim = radius + GAP;
  const wanted = axes.map((axis, index) => {
    const { x, y } = direction(index, axes.length);
    const lines = labelLines(axis, axes.length, {
      side: sideOf(x),
      room: roomBeside(x, axes.length, { rim, width }),
    });
    return { side: sideOf(x), lines, middle: y * rim, height: lines.length * LABEL_LINE };
  });
  for (const side of ["left", "right"] as const) spread(wanted.filter((label) => label.side === side));
  return wanted.map(({ side, lines, middle, height }) => ({
    lines,
    valueApart: axes.length <= MOST_APART,
    x: side === "center" ? 0 : rimAt(middle, rim) * (side === "left" ? -1 : 1),
    top: side === "center" ? (middle < 0 ? middle - height + 6 : middle - 6) : middle - height / 2,
    align: side === "center" ? "center" : side === "left" ? "right" : "left",
  }));
}

type Side = "left" | "center" | "right";

function sideOf(x: number): Side {
  if (Math.abs(x) < 0.01) return "center";
  return x < 0 ? "left" : "right";
}

/** Pixels a label may be wide: to the chart's edge, or at the poles to the neighbouring labels. */
function roomBeside(x: number, count: number, { rim, width }: { rim: number; width: number }): number {
  if (sideOf(x) !== "center") return width / 2 - rim * Math.max(Math.abs(x), 0.5) - 6;
  return count <= 4 ? width / 2 : Math.max(84, 2 * rim * Math.sin((2 * Math.PI) / count) - 18);
}

function labelLines(
  axis: { readonly name: string; readonly value: string },
  count: number,
  { side, room }: { readonly side: Side; readonly room: number },
): string[] {
  const size = TEXT.label * 1.06;
  if (count <= MOST_APART) return [...wrapLabel(axis.name, room, size), axis.value];
  const lines = wrapLabel(axis.name, room, size, side === "center" ? 4 : 3);
  const last = `${lines.at(-1) ?? ""} ${axis.value}`;
  return textWidth(last, size) <= room ? [...lines.slice(0, -1), last] : [...lines, axis.value];
}

/** Pushes neighbours apart, half the way each, until none overlaps. */
function spread(labels: { middle: number; readonly height: number }[]): void {
  const ordered = labels.toSorted((a, b) => a.middle - b.middle);
  for (let pass = 0; pass < PASSES; pass += 1) {
    let moved = false;
    for (const [index, label] of ordered.entries()) {
      const next = ordered[index + 1];
      if (next === undefined) continue;
      const missing = (label.height + next.height) / 2 + LEAST_BETWEEN - (next.middle - label.middle);
      if (missing <= 0.5) continue;
      label.middle -= missing / 2;
      next.middle += missing / 2;
      moved = true;
    }
    if (!moved) return;
  }
}

/** Half the width of the rim at a height; labels pushed over the poles keep a little off the middle. */
function rimAt(y: number, rim: number): number {
  return Math.sqrt(Math.max(rim * rim - y * y, (rim * 0.25) ** 2));
}
