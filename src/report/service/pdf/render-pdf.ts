import { readFileSync } from "node:fs";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { ReportDocument } from "../../domain/report-document.ts";
import { printFonts, type PrintFonts } from "../fonts/print-fonts.ts";
import { reportData } from "./report-data.ts";
import { TEMPLATE } from "./template.ts";

let compiler: { readonly files: string; readonly typst: NodeCompiler } | null = null;

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
  const typst = openCompiler(fonts);
  const inputs = { report: JSON.stringify(reportData(document, charts, { madeAt, fonts })) };
  const compiled = typst.compile({ mainFileContent: TEMPLATE, inputs });
  const result = compiled.result;
  if (result === null) throw new Error(`typst: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`);
  const pdf = typst.pdf(result);
  // The compiler keeps what it worked out for as long as the process lives.
  typst.evictCache(1);
  return pdf;
}

/** Loading fonts takes longer than setting a page: the compiler stays until a document needs other fonts. */
function openCompiler(fonts: PrintFonts): NodeCompiler {
  const files = fonts.files.join("\n");
  if (compiler?.files !== files) {
    const fontBlobs = fonts.files.map((file) => readFileSync(file));
    compiler = { files, typst: NodeCompiler.create({ fontArgs: [{ fontBlobs }] }) };
  }
  return compiler.typst;
}
