import { FONT_FAMILY } from "../../../chart/theme.ts";

/** From the middle of a line of text down to its baseline, in ems: half the height of Chinese characters and digits. */
const MIDDLE_TO_BASELINE = 0.37;
const DEFAULT_SIZE = 12;

/**
 * Makes ECharts' SVG the same for the same chart and alike in every reader: ids are the chart's own instead of
 * counters, texts stand on a baseline worked out here (readers disagree about `central`), styles are attributes.
 */
export function settleSvg(svg: string, id: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>/gu, "")
    .replace(/ (?:class|pointer-events)="[^"]*"/gu, "")
    .replace(/\bzr\d+-/gu, `${id}-`)
    .replace("<svg ", `<svg font-family="${FONT_FAMILY}" `)
    .replace(/<text ([^>]*)>/gu, (_, attributes: string) => `<text ${settleText(attributes)}>`);
}

function settleText(attributes: string): string {
  const style = /style="([^"]*)"/u.exec(attributes)?.[1] ?? "";
  const size = Number(/font-size:([\d.]+)px/u.exec(style)?.[1] ?? DEFAULT_SIZE);
  const y = Number(/(?<= |^)y="([^"]*)"/u.exec(attributes)?.[1] ?? 0);
  const bold = style.includes("font-weight:bold") ? ' font-weight="700"' : "";
  const rest = attributes
    .replace(/\s*style="[^"]*"/u, "")
    .replace(/\s*dominant-baseline="[^"]*"/u, "")
    .replace(/(?<= |^)y="[^"]*"\s*/u, "")
    .trim();
  return `${rest} y="${Number((y + size * MIDDLE_TO_BASELINE).toFixed(2))}" font-size="${size}"${bold}`;
}
