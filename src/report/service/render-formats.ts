import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { DataSheet, ReportDocument } from "../domain/report-document.ts";

export const REPORT_FORMATS = ["docx", "pdf", "xlsx", "json", "html"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface ReportParts {
  readonly document: ReportDocument;
  readonly sheets: readonly DataSheet[];
  readonly json: object;
  readonly madeAt: string;
}

/** Dots per CSS pixel of the pictures in the DOCX: 2 prints clearly on paper. */
const PICTURE_SCALE = 2;

/**
 * Writes the report in each format to `folder` and returns the file names. Renderers are loaded only when asked
 * for: each costs 30–300 ms.
 */
export async function renderFormats(
  formats: readonly ReportFormat[],
  parts: ReportParts,
  folder: string,
  onStep: (step: ReportFormat | "charts") => void,
): Promise<string[]> {
  let charts = new Map<string, string>();
  if (formats.some((format) => format === "docx" || format === "pdf" || format === "html")) {
    onStep("charts");
    const { drawCharts } = await import("./chart-drawing/draw-charts.ts");
    charts = drawCharts(parts.document);
  }
  const names: string[] = [];
  for (const format of REPORT_FORMATS) {
    if (!formats.includes(format)) continue;
    onStep(format);
    const name = `report.${format}`;
    await RENDERERS[format](parts, charts, path.join(folder, name));
    names.push(name);
  }
  return names;
}

/** Loads what the formats need (0.7 s in all), best while another thread works. */
export async function loadRenderers(formats: readonly ReportFormat[]): Promise<void> {
  const loads = {
    docx: () => [
      import("./chart-drawing/draw-charts.ts"),
      import("./docx/render-docx.ts"),
      import("./paint-chart.ts"),
    ],
    pdf: () => [import("./chart-drawing/draw-charts.ts"), import("./pdf/render-pdf.ts")],
    html: () => [import("./chart-drawing/draw-charts.ts"), import("./html/render-html.ts")],
    xlsx: () => [import("./xlsx/render-xlsx.ts")],
    json: () => [],
  };
  await Promise.all(formats.flatMap((format): Promise<unknown>[] => loads[format]()));
}

type Renderer = (parts: ReportParts, charts: ReadonlyMap<string, string>, target: string) => Promise<void>;

const RENDERERS: Readonly<Record<ReportFormat, Renderer>> = {
  docx: async ({ document, madeAt }, charts, target) => {
    const { renderDocx } = await import("./docx/render-docx.ts");
    const { paintChart } = await import("./paint-chart.ts");
    const pictures = new Map([...charts].map(([id, svg]) => [id, paintChart(svg, PICTURE_SCALE)] as const));
    await writeFile(target, await renderDocx(document, pictures, { madeAt }));
  },
  pdf: async ({ document, madeAt }, charts, target) => {
    const { renderPdf } = await import("./pdf/render-pdf.ts");
    await writeFile(target, renderPdf(document, charts, { madeAt: new Date(madeAt) }));
  },
  html: async ({ document }, charts, target) => {
    const { renderHtml } = await import("./html/render-html.ts");
    await writeFile(target, renderHtml(document, charts));
  },
  xlsx: async ({ sheets, document, madeAt }, _charts, target) => {
    const { renderXlsx } = await import("./xlsx/render-xlsx.ts");
    await renderXlsx(sheets, target, { lang: document.lang, title: document.cover.title, madeAt });
  },
  json: async ({ json }, _charts, target) => {
    await writeFile(target, `${JSON.stringify(json, null, 2)}\n`);
  },
};
