import assert from "node:assert/strict";
import { test } from "node:test";
import { writeFileSync } from "node:fs";
import {
  CUSTOMARY_HEADER,
  failureOf,
  newPath,
  ordinaryRows,
  readSheets,
  writeCsv,
  writeWorkbook,
} from "../../test/call-back-sheets.ts";
import type { CellValue } from "../../test/call-back-sheets.ts";
import { en } from "../words/en.ts";
import { zh } from "../words/zh.ts";
import { readColumnMapping } from "./read-column-mapping.ts";

test("files and sheets are united by column name; other sheets are named and skipped", async () => {
  const book = await writeWorkbook((all) => {
    all.addWorksheet("说明").addRow(["本表由售后服务部填写"]);
    const april = all.addWorksheet("四月");
    april.addRow(["客户名称", "服务态度", "响应速度"]);
    april.addRow(["甲", 5, 4]);
    const list = all.addWorksheet("客户名单");
    list.addRow(["客户名称", "联系电话"]);
    list.addRow(["甲", "13800000000"]);
    const may = all.addWorksheet("五月");
    may.addRow(["响应速度（1-5分）", "客户名称", "服务态度评分", "性价比"]);
    may.addRow([3, "乙", 2, 1]);
    all.addWorksheet("旧数据", { state: "hidden" }).addRow(["客户名称", "服务态度"]);
  });
  const june = writeCsv([
    ["客户名称", "服务态度"],
    ["丙", 4],
    ["甲", 3],
  ]);
  const { records, skippedSheets, excluded } = await readSheets([book, june]);
  assert.deepEqual(excluded, []);
  assert.deepEqual(
    records.scores.map((score) => [score.name, ...score.values]),
    [
      ["服务态度", 5, 2, 4, 3],
      ["响应速度", 4, 3, 0, 0],
      ["性价比", 0, 1, 0, 0],
    ],
  );
  assert.deepEqual([...records.source], [0, 1, 2, 2]);
  assert.deepEqual(
    skippedSheets.map(({ sheet, reason }) => [sheet, reason]),
    [
      ["旧数据", "hidden"],
      ["说明", "no-header"],
      ["客户名单", "no-score-column"],
    ],
  );
});

test("the same file given twice is one set of records", async () => {
  const path = writeCsv([CUSTOMARY_HEADER, ...ordinaryRows()]);
  const { records, excluded } = await readSheets([path, path]);
  assert.deepEqual([records.count, excluded.length], [30, 30]);
});

test("a summary sheet of means beside the records is not read as records", async () => {
  const path = await writeWorkbook((book) => {
    const summary = book.addWorksheet("汇总");
    summary.addRow(["客户类型", "服务态度", "响应速度"]);
    for (const type of ["企业", "个人", "经销商", "政府"]) summary.addRow([type, 4.35, 3.82]);
    const sheet = book.addWorksheet("明细");
    for (const row of [CUSTOMARY_HEADER, ...ordinaryRows()]) sheet.addRow(row);
  });
  const { records, skippedSheets } = await readSheets(path);
  assert.equal(records.count, 30);
  assert.deepEqual(
    skippedSheets.map((sheet) => [sheet.sheet, sheet.reason]),
    [["汇总", "no-score-column"]],
  );
});

test("one row, one group and three hundred columns are read", async () => {
  const one = await readSheets(
    writeCsv([
      ["客户名称", "客户类型", "总体满意度"],
      ["甲", "企业", "满意"],
    ]),
  );
  assert.deepEqual([one.records.count, one.records.attributes[0]?.values], [1, ["企业"]]);
  const names = Array.from({ length: 300 }, (_, i) => `指标${i}`);
  const rows = Array.from({ length: 40 }, (_, r) => [`客户${r}`, ...names.map((_, i) => 1 + ((r + i) % 5))]);
  const wide = await readSheets(writeCsv([["客户名称", ...names], ...rows]));
  assert.deepEqual([wide.records.count, wide.records.scores.length], [40, 300]);
});

test("sheets that give nothing are refused in one sentence", async () => {
  assert.equal(
    (
      await failureOf(
        readSheets(
          writeCsv([
            ["今天天气", "很好"],
            ["甲", "乙"],
          ]),
        ),
      )
    ).code,
    "no-header",
  );
  assert.equal(
    (
      await failureOf(
        readSheets(
          writeCsv([
            ["客户名称", "联系方式"],
            ["甲", "138"],
          ]),
        ),
      )
    ).code,
    "no-score-column",
  );
  assert.equal((await failureOf(readSheets(writeCsv([CUSTOMARY_HEADER])))).code, "no-rows");
  const invalid = await failureOf(
    readSheets(
      writeCsv([
        ["客户名称", "服务态度"],
        ["甲", 85],
        ["乙", 90],
        ["丙", 77],
        ["丁", 60],
        ["戊", ""],
      ]),
    ),
  );
  assert.deepEqual(
    [
      invalid.code,
      invalid.details["out-of-range"],
      invalid.details["out-of-range rows"],
      invalid.details["no-score"],
    ],
    ["all-rows-invalid", 4, "2, 3, 4…", 1],
  );
  assert.match(
    zh["all-rows-invalid"](invalid.details),
    /4 行评分超出 1–5 分（第 2, 3, 4… 行，如 服务态度=85）/u,
  );
  const many: CellValue[][] = [["客户", "服务态度"]];
  for (let i = 0; i < 300; i++) many.push([`客户${i}`, 4]);
  assert.equal(
    (await failureOf(readSheets(writeCsv(many), { segments: ["客户"] }))).code,
    "too-many-segment-values",
  );
});

test("a verbatim longer than a spreadsheet cell can be is cut and flagged", async () => {
  const { records, flagged } = await readSheets(
    writeCsv([
      ["客户名称", "服务态度", "意见建议"],
      ["甲", 4, "好".repeat(40_000)],
      ["乙", 3, ""],
    ]),
  );
  assert.equal(records.verbatim[0]?.length, 32_767);
  assert.equal(flagged[0]?.reason, "unreadable-cell");
});

test("a mapping file that is missing or broken is refused with its place", async () => {
  const path = newPath("json");
  assert.equal((await failureOf(readColumnMapping(path))).code, "mapping-missing");
  writeFileSync(path, '{"scores": ["a"],\n  oops}');
  const broken = await failureOf(readColumnMapping(path));
  assert.deepEqual(
    [broken.code, String(broken.details["place"]).slice(0, 6)],
    ["mapping-not-json", "line 2"],
  );
  writeFileSync(path, '{"scores": ["服务态度"]}');
  assert.deepEqual(await readColumnMapping(path), { scores: ["服务态度"] });
});

test("every remark, note and failure has its sentence in both languages", () => {
  for (const key of Object.keys(zh) as (keyof typeof zh)[]) {
    assert.notEqual(en[key]({ row: 1 }), "");
    assert.doesNotMatch(en[key]({}).replaceAll("undefined", ""), /[\u4e00-\u9fff]/u, key);
  }
});
