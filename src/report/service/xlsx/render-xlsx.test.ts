import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { after, test } from "node:test";
import excel from "exceljs";
import type { DataSheet } from "../../domain/report-document.ts";
import { renderXlsx } from "./render-xlsx.ts";

const OPTIONS = {
  lang: "zh",
  title: "客户满意度回访分析报告 · 数据",
  madeAt: "2026-07-06T08:00:00Z",
} as const;
const HOSTILE = [
  "=1+1",
  "+86 21",
  "-1",
  "@SUM(A1)",
  "\t=2",
  "\r=3",
  '=HYPERLINK("http://x")',
  "<b>&amp;</b>",
  "坏\u0000\uFFFE字",
];
const folder = await mkdtemp(join(tmpdir(), "huiyin-xlsx-"));
after(() => rm(folder, { recursive: true }));

const figures: DataSheet = {
  name: "各维度",
  title: "表 3 各维度满意度",
  note: "n = 612，2026 年 1–6 月",
  columns: [
    { label: "维度", kind: "text", width: 20 },
    { label: "n", kind: "integer", width: 10 },
    { label: "均值", kind: "score", width: 10 },
    { label: "占比", kind: "share", width: 10 },
    { label: "p", kind: "p", width: 10 },
    { label: "统计量", kind: "number", width: 10 },
  ],
  rows: [
    ["响应速度", 1612, 3.4218, 0.4912, 0.00042, -7.8213],
    ["性价比", 609, null, Number.NaN, 1, Number.POSITIVE_INFINITY],
    ["样本不足", "—", null, null, null, null],
  ],
};

const words = (name: string, rows: Iterable<readonly string[]>): DataSheet => ({
  name,
  title: "=标题",
  note: "",
  columns: [{ label: "=表头", kind: "text", width: 40 }],
  rows,
});

async function writtenBook(sheets: readonly DataSheet[]): Promise<excel.Workbook> {
  const target = new PassThrough();
  const [bytes] = await Promise.all([buffer(target), renderXlsx(sheets, target, OPTIONS)]);
  const book = new excel.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  return book;
}

function valuesOf(sheet: excel.Worksheet | undefined, row: number): unknown[] {
  return figures.columns.map((_, index) => sheet?.getRow(row).getCell(index + 1).value);
}

test("the figures come back as they were, each in its number format", async () => {
  const sheet = (await writtenBook([figures])).getWorksheet("各维度");
  assert.deepEqual(
    valuesOf(sheet, 3),
    figures.columns.map((column) => column.label),
  );
  assert.deepEqual(valuesOf(sheet, 4), ["响应速度", 1612, 3.4218, 0.4912, 0.00042, -7.8213]);
  const formats = [1, 2, 3, 4, 5, 6].map((column) => sheet?.getRow(4).getCell(column).numFmt);
  assert.deepEqual(formats, ["@", "#,##0", "0.00", "0.0%", "0.0000", "0.000"]);
  assert.deepEqual(
    [3, 4, 6].map((column) => sheet?.getRow(5).getCell(column).value),
    [null, null, null],
  );
});

test("a sheet opens with its header frozen, filtered and repeated on every printed page", async () => {
  const sheet = (await writtenBook([figures])).getWorksheet("各维度");
  assert.equal(sheet?.getCell("A1").value, figures.title);
  assert.equal(sheet?.getCell("A2").value, figures.note);
  const view = sheet?.views[0];
  assert.ok(view?.state === "frozen" && view.ySplit === 3);
  assert.equal(sheet?.autoFilter, "A3:F6");
  assert.equal(sheet?.pageSetup.printTitlesRow, "3:3");
  assert.equal(sheet?.pageSetup.orientation, "landscape");
  assert.equal(sheet?.getColumn(1).width, 20);
});

test("the first sheet lists the others and leads to them", async () => {
  const book = await writtenBook([figures, words('原话 "好"', [])]);
  const contents = book.worksheets[0];
  assert.equal(contents?.name, "目录");
  assert.deepEqual(contents?.getCell("B4").value, {
    formula: `HYPERLINK("#'各维度'!A1","各维度")`,
    result: "各维度",
  });
  assert.equal(contents?.getCell("C4").value, figures.title);
  assert.equal(contents?.getCell("B5").formula, `HYPERLINK("#'原话 ""好""'!A1","原话 ""好""")`);
});

test("what a customer typed is never a formula, wherever it stands", async () => {
  const sheet = (
    await writtenBook([
      words(
        "原话",
        HOSTILE.map((text) => [text]),
      ),
    ])
  ).getWorksheet("原话");
  for (const [index, text] of HOSTILE.entries()) {
    const cell = sheet?.getCell(4 + index, 1);
    assert.equal(cell?.type, excel.ValueType.String, text);
    assert.equal(cell?.numFmt, "@");
  }
  assert.equal(sheet?.getCell("A1").type, excel.ValueType.String);
  assert.equal(sheet?.getCell("A3").type, excel.ValueType.String);
  assert.equal(sheet?.getCell("A4").value, "=1+1");
  assert.equal(sheet?.getCell("A12").value, "坏字");
});

test("a text longer than a cell may be is cut, and says so", async () => {
  const sheet = (
    await writtenBook([words("原话", [["字".repeat(40_000)], ["字".repeat(32_767)]])])
  ).getWorksheet("原话");
  const cut = String(sheet?.getCell("A4").value);
  assert.equal(cut.length, 32_767);
  assert.ok(cut.endsWith("字…（已截断）"));
  assert.equal(String(sheet?.getCell("A5").value), "字".repeat(32_767));
});

test("rows are read once and only as they are written", async () => {
  let given = 0;
  function* rows(): Generator<string[]> {
    for (; given < 3000; given += 1) yield [`行 ${given}`];
  }
  const path = join(folder, "long.xlsx");
  await renderXlsx([words("长表", rows())], path, OPTIONS);
  const book = new excel.Workbook();
  await book.xlsx.readFile(path);
  assert.equal(given, 3000);
  assert.equal(book.getWorksheet("长表")?.getCell("A3003").value, "行 2999");
});

test("an output that cannot be written is reported, not left hanging", async () => {
  await assert.rejects(renderXlsx([figures], join(folder, "none", "x.xlsx"), OPTIONS), { code: "ENOENT" });
});
