import * as echarts from "echarts/core";
// Only what the charts use: the whole library takes twice as long to load.
import "echarts/lib/chart/bar.js";
import "echarts/lib/chart/custom.js";
import "echarts/lib/chart/line.js";
import "echarts/lib/chart/radar.js";
import "echarts/lib/component/gridSimple.js";
import { SVGRenderer } from "echarts/renderers";
import { chartOption, chartSize } from "../../../chart/chart-option.ts";
import type { ChartSpec } from "../../../chart/chart-spec.ts";
import { textWidth } from "../../../chart/text-width.ts";
import { CHART_WIDTH } from "../../../chart/theme.ts";
import type { ReportDocument } from "../../domain/report-document.ts";
import { settleSvg } from "./settle-svg.ts";

echarts.use([SVGRenderer]);
echarts.setPlatformAPI({ measureText: (text, font) => ({ width: textWidth(text, fontSize(font ?? "")) }) });

/** The SVG of every chart of the document, by the block's id. Equal specs give equal strings. */
export function drawCharts(document: ReportDocument): Map<string, string> {
  const drawn = new Map<string, string>();
  for (const block of document.blocks) {
    if (block.kind === "chart") drawn.set(block.id, drawChart(block.chart, block.id));
  }
  return drawn;
}

/**
 * One chart as an SVG string of `chartSize(spec, width)` pixels, white behind.
 * `id` (a–z, 0–9, "-") keeps the ids inside apart from those of other charts on the same page.
 */
export function drawChart(spec: ChartSpec, id: string, width: number = CHART_WIDTH): string {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, ...chartSize(spec, width) });
  try {
    chart.setOption(chartOption(spec, width));
    return settleSvg(chart.renderToSVGString(), id);
  } finally {
    // A chart left alive keeps the process from ending.
    chart.dispose();
  }
}

function fontSize(font: string): number {
  return Number(/([\d.]+)px/u.exec(font)?.[1] ?? 12);
}
