import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleReportDocument } from "../../../test/sample-report-document.ts";
import type { Block, ReportDocument } from "../../domain/report-document.ts";
import { PICTURE_ROOM } from "./docx-look.ts";
import { fittedSize } from "./docx-picture.ts";
import type { Picture } from "./docx-picture.ts";
import { renderDocx } from "./render-docx.ts";
import { columnWidths } from "./docx-table.ts";
import { readZip } from "./zip-parts.ts";

const MADE_AT = "2026-07-06T08:00:00Z";
const PIXEL: Picture = {
  png: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==",
    "base64",
  ),
  width: 900,
  height: 480,
};
const HOSTILE = "<b>等了三天</b> & \"没人\" 'x' ]]> &amp; \u0000\u0008\uFFFE\uD800坏\u202E字";

const charts = (document: ReportDocument) =>
  new Map(document.blocks.flatMap((block) => (block.kind === "chart" ? [[block.id, PIXEL] as const] : [])));
const sample = await renderDocx(sampleReportDocument, charts(sampleReportDocument), { madeAt: MADE_AT });
const parts = new Map(readZip(sample).map((part) => [part.name, part.data.toString("utf8")]));
const body = parts.get("word/document.xml") ?? "";

function blocksOf<K extends Block["kind"]>(kind: K): Extract<Block, { kind: K }>[] {
  return sampleReportDocument.blocks.filter(
    (block): block is Extract<Block, { kind: K }> => block.kind === kind,
  );
}

function matches(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map((match) => match[1] ?? match[0]);
}

test("every heading is a real heading of its level, with its number before its text", () => {
  for (const level of [1, 2, 3] as const) {
    const wanted = blocksOf("heading").filter((heading) => heading.level === level);
    const found = body.split(`<w:pStyle w:val="Heading${level}"/>`).slice(1);
    assert.equal(found.length, wanted.length);
    for (const [index, heading] of wanted.entries()) {
      const paragraph = (found[index] ?? "").split("</w:p>")[0] ?? "";
      assert.match(
        paragraph,
        new RegExp(`>${heading.number.replaceAll(".", "\\.")}\\s*${heading.text}<`, "u"),
      );
    }
  }
});

test("the contents are a field that already holds every chapter and section with a page, and asks for no update", () => {
  assert.match(body, /<w:instrText[^>]*>TOC [^<]*1-2/u);
  const entries = matches(
    body,
    /PAGEREF (_Toc\d+) \\h<\/w:instrText><w:fldChar w:fldCharType="separate"\/><w:t[^>]*>\d+</gu,
  );
  assert.equal(entries.length, blocksOf("heading").filter(({ level }) => level < 3).length);
  for (const name of entries) assert.ok(body.includes(`<w:bookmarkStart w:name="${name}"`), name);
  assert.doesNotMatch(body, /w:dirty/u);
  assert.doesNotMatch(parts.get("word/settings.xml") ?? "", /updateFields/u);
});

test("captions are numbered by fields that already hold their numbers, and stay with what they name", () => {
  const numbers = matches(body, /w:instr="SEQ 表 \\\* ARABIC"><w:r><w:t[^>]*>(\d+)</gu).map(Number);
  assert.deepEqual(
    numbers,
    blocksOf("table").map((table) => table.caption.number),
  );
  assert.equal(matches(body, /w:instr="SEQ 图 /gu).length, blocksOf("chart").length);
  const tableCaptions = matches(body, /<w:pStyle w:val="Caption"\/>(<w:keepNext\/>)?[^表图]*表 /gu);
  assert.ok(tableCaptions.every((keep) => keep === "<w:keepNext/>"));
});

test("a table's header row repeats, its rows stay whole, its grid is as wide as the text", () => {
  const grids = blocksOf("table").filter((table) => table.layout === "grid");
  assert.equal(matches(body, /<w:tblHeader\/>/gu).length, grids.length);
  assert.equal(matches(body, /<w:tr>/gu).length, matches(body, /<w:cantSplit\/>/gu).length);
  assert.doesNotMatch(body, /<w:jc w:val="(start|end)"/u);
  assert.equal(matches(body, /<w:tbl>/gu).length, matches(body, /<w:tblGrid>/gu).length);
  assert.equal(
    columnWidths([1, 1, 1, 2.5, 0.7]).reduce((sum, width) => sum + width, 0),
    9072,
  );
});

test("pictures carry the chart in words and ids of their own", () => {
  const described = matches(body, /<wp:docPr [^>]*descr="([^"]+)"/gu);
  assert.equal(described.length, blocksOf("chart").length);
  const ids = matches(body, /<wp:docPr id="(\d+)"/gu);
  assert.equal(new Set(ids).size, ids.length);
});

test("no bookmark has the id or the name of another", () => {
  const ids = matches(body, /<w:bookmarkStart [^>]*w:id="(\d+)"/gu);
  const names = matches(body, /<w:bookmarkStart [^>]*w:name="([^"]+)"/gu);
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(new Set(names).size, names.length);
  assert.ok(names.every((name) => /^[A-Za-z_]\w{0,39}$/u.test(name)));
  assert.deepEqual(matches(body, /<w:bookmarkEnd w:id="(\d+)"/gu).toSorted(), ids.toSorted());
});

test("the footer counts pages by fields, and the cover has neither header nor footer", () => {
  const footer = parts.get("word/footer1.xml") ?? "";
  assert.match(footer, /PAGE<.*NUMPAGES</u);
  const sections = body.split("<w:sectPr").slice(1);
  assert.equal(sections.length, 3);
  assert.doesNotMatch((sections[0] ?? "").split("</w:sectPr>")[0] ?? "", /headerReference|footerReference/u);
});

test("the same report gives the same file, dated as it was told", async () => {
  const again = await renderDocx(sampleReportDocument, charts(sampleReportDocument), { madeAt: MADE_AT });
  assert.ok(sample.equals(again));
  assert.match(parts.get("docProps/core.xml") ?? "", /<dcterms:created[^>]*>2026-07-06T08:00:00.000Z</u);
});

test("a customer's markup and control characters arrive as plain words wherever they stand", async () => {
  const caption = { label: "Table", number: 1, text: HOSTILE };
  const hostile: ReportDocument = {
    ...sampleReportDocument,
    lang: "en",
    cover: {
      title: HOSTILE,
      subtitle: HOSTILE,
      headline: HOSTILE,
      facts: [{ label: HOSTILE, value: HOSTILE }],
    },
    runningTitle: HOSTILE,
    blocks: [
      { kind: "heading", level: 1, number: "1", text: HOSTILE, id: "a" },
      { kind: "paragraph", style: "body", text: [HOSTILE, { text: HOSTILE, strong: true, tone: "bad" }] },
      { kind: "list", ordered: true, items: [[HOSTILE]] },
      { kind: "callout", tone: "plain", text: [HOSTILE] },
      { kind: "quotes", tone: "plain", items: [{ text: `${HOSTILE}\nnext line`, source: HOSTILE }] },
      { kind: "key-figures", items: [{ label: HOSTILE, value: HOSTILE, detail: HOSTILE }] },
      {
        kind: "table",
        id: "t",
        caption,
        layout: "grid",
        columns: [{ label: HOSTILE, align: "start", weight: 1 }],
        rows: [[HOSTILE], []],
        note: HOSTILE,
      },
    ],
  };
  const files = readZip(await renderDocx(hostile, new Map(), { madeAt: MADE_AT }));
  const safe = "&lt;b&gt;等了三天&lt;/b&gt; &amp; ";
  for (const { name, data } of files.filter((file) => file.name.endsWith(".xml"))) {
    const xml = data.toString("utf8");
    // oxlint-disable-next-line no-control-regex
    assert.doesNotMatch(xml, /[\u0000-\u0008\uFFFE\u202E]/u, name);
    assert.doesNotMatch(xml, /<b>/u, name);
    if (/document|header1|core/u.test(name)) assert.ok(xml.includes(safe), name);
  }
});

test("a chart whose picture is missing is a defect, not an empty place", async () => {
  await assert.rejects(
    renderDocx(sampleReportDocument, new Map(), { madeAt: MADE_AT }),
    /no picture was drawn/u,
  );
});

test("a picture is as wide as the text, or as high as its page allows, and keeps its ratio", () => {
  assert.deepEqual(fittedSize({ width: 1208, height: 600 }), { width: PICTURE_ROOM.width, height: 300 });
  const tall = fittedSize({ width: 900, height: 2268 });
  assert.deepEqual(tall, { width: 300, height: PICTURE_ROOM.height });
});

test("a report with a table of thousands of rows is still written, its page numbers left to Word", async () => {
  const rows = Array.from({ length: 2000 }, (_, row) => [`${row}`]);
  const columns = [{ label: "行", align: "end", weight: 1 }] as const;
  const caption = { label: "表", number: 1, text: "长表" };
  const long: ReportDocument = {
    ...sampleReportDocument,
    blocks: [
      { kind: "heading", level: 1, number: "一、", text: "附录", id: "appendix" },
      { kind: "table", id: "long", caption, layout: "grid", columns, rows },
    ],
  };
  const files = readZip(await renderDocx(long, new Map(), { madeAt: MADE_AT }));
  const xml = files.find((file) => file.name === "word/document.xml")?.data.toString("utf8") ?? "";
  assert.match(xml, /PAGEREF _Toc1/u);
  assert.match(xml, /w:dirty="true"/u);
});
