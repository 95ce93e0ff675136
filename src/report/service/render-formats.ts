import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Picture } from "./docx/docx-picture.ts";
import type { DataSheet, ReportDocument } from "../domain/report-document.ts";

export const REPORT_FORMATS = ["docx", "pdf", "xlsx", "json", "html"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface ReportParts {
  readonly document: ReportDocument;
  readonly sheets: readonly DataSheet[];
  readonly json: object;
  readonly madeAt: string;
}

/** The DOCX comes last: its pictures are painted on other threads while the rest is written. */
const WORKING_ORDER: readonly ReportFormat[] = ["pdf", "html", "json", "xlsx", "docx"];

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
  let charts: ReadonlyMap<string, string> = new Map();
  let pictures: Pictures = Promise.resolve(new Map());
  if (formats.some((format) => format === "docx" || format === "pdf" || format === "html")) {
    onStep("charts");
    const { drawCharts } = await import("./chart-drawing/draw-charts.ts");
    charts = drawCharts(parts.document);
  }
  if (formats.includes("docx")) pictures = paintCharts(charts);
  // A failure is thrown where the pictures are awaited; until then it must not count as unhandled.
  pictures.catch(() => undefined);
  for (const format of WORKING_ORDER) {
    if (!formats.includes(format)) continue;
    onStep(format);
    await RENDERERS[format](parts, { charts, pictures }, path.join(folder, `report.${format}`));
  }
  return formats.map((format) => `report.${format}`);
}

type Pictures = Promise<ReadonlyMap<string, Picture>>;

/** One after the other: each holds fonts and a bitmap. */
async function paintCharts(charts: ReadonlyMap<string, string>): Pictures {
  const { paintChart } = await import("./paint-chart.ts");
  const painted = new Map<string, Picture>();
  for (const [id, svg] of charts) painted.set(id, await paintChart(svg, PICTURE_SCALE));
  return painted;
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

interface Drawings {
  /** SVG by chart id. */
  readonly charts: ReadonlyMap<string, string>;
  readonly pictures: Pictures;
}

type Renderer = (parts: ReportParts, drawings: Drawings, target: string) => Promise<void>;

const RENDERERS: Readonly<Record<ReportFormat, Renderer>> = {
  docx: async ({ document, madeAt }, { pictures }, target) => {
    const { renderDocx } = await import("./docx/render-docx.ts");
    await writeFile(target, await renderDocx(document, await pictures, { madeAt }));
  },
  pdf: async ({ document, madeAt }, { charts }, target) => {
    const { renderPdf } = await import("./pdf/render-pdf.ts");
    await writeFile(target, renderPdf(document, charts, { madeAt: new Date(madeAt) }));
  },
  html: async ({ document }, { charts }, target) => {
    const { renderHtml } = await import("./html/render-html.ts");
    await writeFile(target, renderHtml(document, charts));
  },
  xlsx: async ({ sheets, document, madeAt }, _drawings, target) => {
    const { renderXlsx } = await import("./xlsx/render-xlsx.ts");
    await renderXlsx(sheets, target, { lang: document.lang, title: document.cover.title, madeAt });
  },
  json: async ({ json }, _drawings, target) => {
    await writeFile(target, `${JSON.stringify(json, null, 2)}\n`);
  },
};
