import { create } from "qrcode";
import { textWidth, wrapText } from "../../../chart/text-width.ts";

/** Light modules around the code, as ISO/IEC 18004 asks for. */
const QUIET_ZONE = 4;
const CAPTION_SIZE = 0.055;
const LINE_HEIGHT = 1.45;
const MOST_LINES = 3;

export interface QrDrawing {
  /** What a phone reads. */
  readonly text: string;
  /** Pixels. */
  readonly size: number;
  /** Words below the code; "": none. */
  readonly caption: string;
}

/** True for each dark module, row by row, without the light zone around. Error correction level M (15 %). */
function qrModules(text: string): readonly (readonly boolean[])[] {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => modules.get(row, column) === 1),
  );
}

/** A QR code as an SVG of its own, black on white. */
export function drawQr({ text, size, caption }: QrDrawing): string {
  const modules = qrModules(text);
  const across = modules.length + 2 * QUIET_ZONE;
  const lines = captionLines(caption, size);
  const letters = size * CAPTION_SIZE;
  const height = Math.ceil(
    size + lines.length * letters * LINE_HEIGHT + (lines.length > 0 ? letters * 0.6 : 0),
  );
  const words = lines.map(
    (line, i) =>
      `<text x="${size / 2}" y="${(size + letters * (0.6 + LINE_HEIGHT * i)).toFixed(1)}" font-size="${letters.toFixed(1)}" font-family="Huiyin Sans, PingFang SC, Microsoft YaHei, Noto Sans SC, sans-serif" text-anchor="middle" fill="#1c2733">${escaped(line)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${height}" viewBox="0 0 ${size} ${height}"><rect width="${size}" height="${height}" fill="#fff"/><g transform="scale(${size / across})"><path shape-rendering="crispEdges" fill="#000" d="${pathOf(modules)}"/></g>${words.join("")}</svg>`;
}

/** Each run of dark modules in a row as one rectangle. */
function pathOf(modules: readonly (readonly boolean[])[]): string {
  return modules
    .flatMap((row, y) =>
      runsOf(row).map(([from, length]) => `M${from + QUIET_ZONE} ${y + QUIET_ZONE}h${length}v1h-${length}z`),
    )
    .join("");
}

function runsOf(row: readonly boolean[]): readonly (readonly [from: number, length: number])[] {
  const runs: (readonly [number, number])[] = [];
  let from = -1;
  for (let x = 0; x <= row.length; x++) {
    if (row[x] && from < 0) from = x;
    if (!row[x] && from >= 0) {
      runs.push([from, x - from]);
      from = -1;
    }
  }
  return runs;
}

function captionLines(caption: string, size: number): readonly string[] {
  if (caption === "") return [];
  const width = size * 0.94;
  const letters = size * CAPTION_SIZE;
  const lines = wrapText(caption, width, letters);
  if (lines.length <= MOST_LINES) return lines;
  const last = `${lines[MOST_LINES - 1] ?? ""}…`;
  return [
    ...lines.slice(0, MOST_LINES - 1),
    textWidth(last, letters) > width ? `${last.slice(0, -2)}…` : last,
  ];
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
