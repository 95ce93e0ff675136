import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sampleReportDocument } from "../../../test/sample-report-document.ts";
import { sampleEnglishDocument } from "../../../test/sample-report-english.ts";
import type { Block } from "../../domain/report-document.ts";
import { drawCharts } from "../chart-drawing/draw-charts.ts";
import { markup } from "./markup.ts";
import { renderHtml } from "./render-html.ts";

const page = renderHtml(sampleReportDocument, drawCharts(sampleReportDocument));

test("the page needs nothing from outside and allows no script", () => {
  assert.doesNotMatch(page, /https?:|<script|<link|<img|url\((?!#)|@import/u);
  assert.match(page, /default-src &#39;none&#39;|default-src 'none'/u);
  assert.ok(page.length < 500_000);
});

test("the page says its language and has every block", () => {
  assert.ok(page.includes('<html lang="zh-CN">'));
  assert.ok(
    renderHtml(sampleEnglishDocument, drawCharts(sampleEnglishDocument)).includes('<html lang="en">'),
  );
  const count = (pattern: RegExp) => page.match(pattern)?.length ?? 0;
  assert.equal(count(/<h1>/gu), 1);
  assert.equal(
    count(/<h[234] id=/gu),
    sampleReportDocument.blocks.filter(({ kind }) => kind === "heading").length,
  );
  assert.equal(count(/role="img"/gu), 9);
  assert.equal(count(/<table /gu), sampleReportDocument.blocks.filter(({ kind }) => kind === "table").length);
  assert.equal(count(/<blockquote/gu), 10);
  assert.ok(count(/class="tile /gu) === 4 && count(/class="callout/gu) === 3);
});

test("ids stand once, and every entry of the contents leads somewhere", () => {
  const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const [, target = ""] of page.matchAll(/href="#([^"]+)"/gu)) assert.ok(ids.includes(target), target);
});

test("customers' words cannot become markup", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (words) => {
      const { source } = markup`<p title="${words}">${words}</p>`;
      assert.match(source, /^<p title="[^"<>]*">[^<>]*<\/p>$/u);
    }),
  );
  const text = '"><script>alert(1)</script>';
  const blocks: Block[] = [
    { kind: "quotes", tone: "bad", items: [{ text, source: text }] },
    { kind: "heading", level: 1, number: text, text, id: "one" },
    { kind: "key-figures", items: [{ label: text, value: text, detail: text }] },
  ];
  assert.doesNotMatch(renderHtml({ ...sampleReportDocument, blocks }, new Map()), /<script/u);
});
