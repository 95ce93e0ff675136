import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import fc from "fast-check";
import { sampleReportDocument } from "../../../test/sample-report-document.ts";
import { sampleEnglishDocument } from "../../../test/sample-report-english.ts";
import type { Block, ReportDocument } from "../../domain/report-document.ts";
import { drawCharts } from "../chart-drawing/draw-charts.ts";
import { printFonts } from "../../../platform/print/fonts/print-fonts.ts";
import { fitChart } from "./fit-charts.ts";
import { renderPdf } from "./render-pdf.ts";
import { reportData } from "./report-data.ts";
import { TEMPLATE } from "./template.ts";

const madeAt = new Date("2026-07-06T00:00:00Z");
const fonts = printFonts("");
const fontBlobs = fonts.files.map((file) => readFileSync(file));
const typst = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });

function render(document: ReportDocument): Buffer {
  return renderPdf(document, drawCharts(document), { madeAt });
}

function pageCount(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
}

/** All words of typst's content, in order. */
function wordsOf(content: unknown): string {
  if (Array.isArray(content)) return content.map(wordsOf).join("");
  if (typeof content !== "object" || content === null) return "";
  const { text, body, children, child } = content as Record<string, unknown>;
  return (typeof text === "string" ? text : "") + wordsOf(body) + wordsOf(children) + wordsOf(child);
}

/** The headings' words as typst understood them. */
function headingsOf(texts: readonly string[]): string[] {
  const blocks: Block[] = texts.map((text, index) => ({
    kind: "heading",
    level: 1,
    number: "",
    text,
    id: `h${index}`,
  }));
  const data = reportData({ ...sampleReportDocument, blocks }, new Map(), { madeAt, fonts });
  const compiled = typst.compile({ mainFileContent: TEMPLATE, inputs: { report: JSON.stringify(data) } });
  assert.ok(compiled.result, JSON.stringify(compiled.takeError()?.shortDiagnostics));
  const bodies = typst.query(compiled.result, { selector: "heading", field: "body" }) as unknown[];
  // Spaces without width let long words break.
  return bodies.map((body) => wordsOf(body).replaceAll("\u200b", ""));
}

test("the Chinese and the English report become PDFs of several pages", () => {
  const chinese = render(sampleReportDocument);
  assert.equal(chinese.toString("latin1", 0, 5), "%PDF-");
  assert.ok(pageCount(chinese) >= 12 && pageCount(chinese) <= 16, String(pageCount(chinese)));
  assert.ok(pageCount(render(sampleEnglishDocument)) >= 6);
});

test("the same report made on the same day is the same file", () => {
  assert.ok(render(sampleEnglishDocument).equals(render(sampleEnglishDocument)));
});

test("customers' words print as they stand, whatever signs are in them", () => {
  const hostile = [
    "#panic()",
    "$x$ *b* _i_ `c` @ref <tag> // c /* d */ ~ [ ] { } \\u{41} --- ...",
    '"; #let doc = none',
    "= h",
    "- l",
  ];
  assert.deepEqual(headingsOf(hostile), hostile);
  const signs = fc.stringMatching(/^[#$*_\\[\]`@<>/~"'(){}=+\-.:;,&%!?a-z0-9客户 ]{1,40}$/u);
  fc.assert(
    fc.property(fc.array(signs, { minLength: 20, maxLength: 40 }), (texts) => {
      assert.deepEqual(headingsOf(texts), texts);
    }),
    { numRuns: 8 },
  );
});

test("a report without a single block is still a report", () => {
  assert.equal(pageCount(render({ ...sampleReportDocument, blocks: [] })) >= 2, true);
});

test("hostile, endless and foreign words break no page", () => {
  const cell = "没有空格的很长的原话".repeat(400);
  const column = { label: "原话", align: "start" as const, weight: 1 };
  const caption = { label: "表", number: 1, text: "𠀀😀\u0000\u200b" };
  const blocks: Block[] = [
    {
      kind: "table",
      id: "t",
      caption,
      columns: [column, column],
      rows: [[cell, "A".repeat(500)]],
      layout: "grid",
    },
    { kind: "quotes", tone: "bad", items: [{ text: "第一行\n第二行\t'\"`${}", source: "مرحبا" }] },
  ];
  assert.ok(pageCount(render({ ...sampleReportDocument, blocks })) >= 3);
});

test("a chart that went over to the next page is made to fit when it need not shrink much", () => {
  const pieces = [{ kind: "paragraph" }, { kind: "chart", width: 450, height: 300 }];
  const ends = (y: number) => [
    { index: 0, page: 3, y },
    { index: 1, page: 4, y: 442 },
  ];
  const fit = fitChart(pieces, ends(420), new Set());
  assert.ok(fit !== null && fit.width >= 450 * 0.72 && fit.width < 450);
  assert.equal(fitChart(pieces, ends(420), new Set([1])), null);
  assert.equal(fitChart(pieces, ends(700), new Set()), null);
});
