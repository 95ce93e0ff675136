import assert from "node:assert/strict";
import { test } from "node:test";
import { chartSize } from "../../../chart/chart-option.ts";
import { textWidth } from "../../../chart/text-width.ts";
import { sampleReportDocument } from "../../../test/sample-report-document.ts";
import { sampleEnglishDocument } from "../../../test/sample-report-english.ts";
import type { ChartBlock } from "../../domain/report-document.ts";
import { drawChart, drawCharts } from "./draw-charts.ts";
import { rasterize } from "../../../platform/print/rasterize.ts";

const charts = [...sampleReportDocument.blocks, ...sampleEnglishDocument.blocks].filter(
  (block): block is ChartBlock => block.kind === "chart",
);

interface Placed {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** The upright texts of a drawing with their places, from the baseline up. */
function textsOf(svg: string): Placed[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/gu)].flatMap(([, attributes = "", words = ""]) => {
    const moved = /translate\(([-\d.]+) ([-\d.]+)\)/u.exec(attributes);
    if (moved === null) return [];
    const size = Number(/font-size="([\d.]+)"/u.exec(attributes)?.[1]);
    const anchor = /text-anchor="(\w+)"/u.exec(attributes)?.[1];
    const width = textWidth(words, size, attributes.includes("font-weight"));
    const left = Number(moved[1]) - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
    const baseline = Number(moved[2]) + Number(/ y="([-\d.]+)"/u.exec(attributes)?.[1]);
    return [{ words, left, right: left + width, baseline, size }];
  });
}

function cover(a: Placed, b: Placed): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1;
  return across && Math.abs(a.baseline - b.baseline) < Math.min(a.size, b.size) * 0.8;
}

test("the same chart is always the same drawing", () => {
  assert.deepEqual(drawCharts(sampleReportDocument), drawCharts(sampleReportDocument));
});

test("every kind of chart of the report is drawn", () => {
  assert.deepEqual(
    new Set(charts.map(({ chart }) => chart.kind)),
    new Set(["radar", "bars", "distribution", "heat-map", "trend", "importance-performance", "pareto"]),
  );
  assert.equal(drawCharts(sampleReportDocument).size, 9);
});

for (const { id, chart } of charts)
  test(`no word of ${id} (${chart.kind}) leaves the chart or covers another`, () => {
    const { width, height } = chartSize(chart);
    const texts = textsOf(drawChart(chart, id));
    assert.ok(texts.length > 5);
    for (const [index, text] of texts.entries()) {
      assert.ok(text.left >= -1 && text.right <= width + 1, `${text.words} leaves sideways`);
      assert.ok(text.baseline - text.size * 0.9 >= -1 && text.baseline <= height, `${text.words} leaves`);
      for (const other of texts.slice(index + 1))
        assert.ok(!cover(text, other), `${text.words} and ${other.words} cover each other`);
    }
  });

test("a drawing names no style sheet, no counter and no foreign id", () => {
  for (const svg of drawCharts(sampleReportDocument).values())
    assert.doesNotMatch(svg, /<style|zr\d|dominant-baseline/u);
});

test("a label with markup in it stays a label", () => {
  const svg = drawChart(
    {
      kind: "bars",
      unit: "count",
      low: 0,
      high: 3,
      items: [{ label: "<script>&\"'", value: 2, tone: "plain" }],
    },
    "hostile",
  );
  assert.ok(svg.includes("&lt;script&gt;&amp;"));
});

test("a drawing becomes a picture of the asked size, also with signs of other font parts", async () => {
  const item = { label: "≥ 3 次投诉 ① 😀 𬭎", value: 0.5, tone: "small" as const };
  const png = await rasterize(
    drawChart({ kind: "bars", unit: "share", low: 0, high: 1, items: [item] }, "signs"),
    2,
  );
  assert.equal(png.readUInt32BE(16), 1280);
});
