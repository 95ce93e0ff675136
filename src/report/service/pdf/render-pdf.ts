import type { NodeCompiler, NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import type { ReportDocument } from "../../domain/report-document.ts";
import { printFonts } from "../../../platform/print/fonts/print-fonts.ts";
import { openTypst } from "../../../platform/print/open-typst.ts";
import { fitChart, type BlockEnd } from "./fit-charts.ts";
import { reportData, type ReportData } from "./report-data.ts";
import { TEMPLATE } from "./template.ts";

/** Each pass sets the report anew with one more chart made to fit: some tens of milliseconds. */
const MOST_PASSES = 8;

/**
 * The report as a PDF on A4: cover, contents, running header, page x of y. `charts` are the SVGs of `drawCharts`.
 * Equal arguments give equal bytes; `madeAt` is the date in the file's properties (its day in UTC).
 * Throws an Error naming typst's complaint when the document cannot be set: a defect, not the user's fault.
 */
export function renderPdf(
  document: ReportDocument,
  charts: ReadonlyMap<string, string>,
  { madeAt }: { readonly madeAt: Date },
): Buffer {
  const fonts = printFonts(JSON.stringify(document) + [...charts.values()].join(""));
  const typst = openTypst(fonts);
  const pages = setPages(typst, reportData(document, charts, { madeAt, fonts }));
  const pdf = typst.pdf(pages);
  // The compiler keeps what it worked out for as long as the process lives.
  typst.evictCache(1);
  return pdf;
}

/** Sets the report, and again as long as a chart can be made to fill a page that stayed half empty. */
function setPages(typst: NodeCompiler, data: ReportData): NodeTypstDocument {
  let current = data;
  let pages = compile(typst, current);
  const fitted = new Set<number>();
  for (let pass = 1; pass < MOST_PASSES; pass += 1) {
    const ends = typst.query(pages, { selector: "<end>", field: "value" }) as BlockEnd[];
    const fit = fitChart(current.blocks, ends, fitted);
    if (fit === null) break;
    fitted.add(fit.index);
    current = {
      ...current,
      blocks: current.blocks.with(fit.index, resize(current.blocks[fit.index], fit.width)),
    };
    pages = compile(typst, current);
  }
  return pages;
}

function resize(
  block: ReportData["blocks"][number] | undefined,
  width: number,
): ReportData["blocks"][number] {
  const factor = width / (block?.width ?? width);
  return { kind: "chart", ...block, width, height: (block?.height ?? 0) * factor };
}

function compile(typst: NodeCompiler, data: ReportData): NodeTypstDocument {
  const compiled = typst.compile({ mainFileContent: TEMPLATE, inputs: { report: JSON.stringify(data) } });
  const { result } = compiled;
  if (result === null) throw new Error(`typst: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`);
  return result;
}
