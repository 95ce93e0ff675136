import assert from "node:assert/strict";
import { test } from "node:test";
import type exceljs from "exceljs";
import { isoDate } from "../../kit/calendar-date.ts";
import {
  CUSTOMARY_HEADER,
  failureOf,
  ordinaryRows,
  readSheets,
  writeCsv,
  writeWorkbook,
} from "../../test/call-back-sheets.ts";
import type { CellValue } from "../../test/call-back-sheets.ts";
import type { ColumnMapping } from "../domain/column-mapping.ts";
import { NO_DATE } from "../domain/call-back-records.ts";

const remarks = (list: readonly { row: number; reason: string; detail: string }[]) =>
  list.map(({ row, reason, detail }) => [row, reason, detail]);

test("a Chinese call-back sheet is read with its scores, words, groups, dates and customers", async () => {
  const { records, received, excluded, flagged, columnsUsed, notes } = await readSheets(
    writeCsv([CUSTOMARY_HEADER, ...ordinaryRows()], "gb18030"),
  );
  assert.deepEqual([received, records.count, excluded], [30, 30, []]);
  assert.deepEqual(
    records.scores.map((score) => score.name),
    ["服务态度", "响应速度", "专业能力", "问题解决效果", "性价比"],
  );
  assert.deepEqual([...records.overall.subarray(0, 4)], [5, 4, 3, 2]);
  assert.deepEqual(
    [records.overallFrom, records.overallName, records.fourGrades],
    ["column", "总体满意度", true],
  );
  assert.deepEqual(
    records.attributes.map(({ name, values }) => [name, values]),
    [
      ["客户类型", ["个人", "企业"]],
      ["服务/产品名称", ["冰箱", "中央空调"]],
      ["回访方式", ["微信", "电话"]],
      ["回访人员", ["李娜", "王芳"]],
    ],
  );
  assert.equal(isoDate(records.date[9] ?? 0), "2024-05-10");
  assert.equal(records.customer[2], "客户2有限公司");
  assert.equal(records.row[0], 2);
  assert.deepEqual(columnsUsed.verbatim, ["客户反馈建议"]);
  assert.deepEqual(
    notes.map((note) => note.code),
    ["four-grades"],
  );
  assert.ok(flagged.every((flag) => flag.reason === "contradiction"));
});

test("a workbook with a title, stacked merged headers, date serials and formulas is read", async () => {
  const path = await writeWorkbook((book) => {
    const sheet = book.addWorksheet("五月回访");
    sheet.addRow(["客户满意度回访记录表（2024年5月）"]);
    sheet.addRow([
      "客户名称",
      "客户类型",
      "回访日期",
      "满意度评分（1-5分）",
      null,
      null,
      null,
      null,
      "总体满意度",
      "反馈建议",
    ]);
    sheet.addRow([null, null, null, "服务态度", "响应\n速度", "专业能力", "问题解决效果", "性价比"]);
    for (const range of ["A1:J1", "A2:A3", "B2:B3", "C2:C3", "D2:H2", "I2:I3", "J2:J3"])
      sheet.mergeCells(range);
    sheet.addRow([
      "鑫源机械",
      "企业",
      new Date(Date.UTC(2024, 4, 10)),
      5,
      4,
      5,
      4,
      { formula: "2+2", result: 4 },
      "满意",
      "师傅专业",
    ]);
    sheet.addRow([
      "张先生",
      "个人",
      45422,
      "4分",
      "４",
      3,
      { formula: "A9" } as exceljs.CellFormulaValue,
      "N/A",
      3,
      "无",
    ]);
    sheet.getCell("C4").numFmt = "yyyy/m/d";
    sheet.addRow(["合计", null, null, 9, 8, 8, 4, 4, 7]);
  });
  const { records, received, excluded, flagged } = await readSheets(path);
  assert.deepEqual([received, records.count], [3, 2]);
  assert.deepEqual(
    records.scores.map((score) => [score.name, ...score.values]),
    [
      ["服务态度", 5, 4],
      ["响应 速度", 4, 4],
      ["专业能力", 5, 3],
      ["问题解决效果", 4, 0],
      ["性价比", 4, 0],
    ],
  );
  assert.deepEqual(
    [...records.date].map((day) => isoDate(day)),
    ["2024-05-10", "2024-05-10"],
  );
  assert.deepEqual(records.verbatim, ["师傅专业", ""]);
  assert.deepEqual(remarks(excluded), [[6, "unreadable", "合计"]]);
  assert.deepEqual(remarks(flagged), [[5, "unreadable-cell", "问题解决效果=(=A9)"]]);
});

test("rows that fail the quality checks are left out or flagged, each with row and reason", async () => {
  const rows = [
    [
      "客户名称",
      "回访日期",
      "服务态度",
      "响应速度",
      "专业能力",
      "问题解决效果",
      "性价比",
      "总体满意度",
      "客户反馈建议",
    ],
    ["甲", "2024/5/1", 5, 4, 5, 4, 5, 5, "很好"],
    [" 甲 ", "2024/5/1", 5, 4, 5, 4, 5, 5, "很好"],
    ["乙", "2024/2/30", 5, 4, 5, 4, 5, 5, "很好"],
    ["丙", "2024/5/3", 5, 4, 9, 4, 5, 5, ""],
    ["丁", "5月3日", "", "", "-", "N/A", "", "", "没有接听"],
    ["戊", "2025/1/1", 5, 5, 5, 5, 5, 5, "来得太慢"],
    ["己", "2099/1/1", 5, 5, 4, 5, 5, 5, "来得太慢"],
    ["庚", "2024/8/1", 3, "", "", "", "", 3, ""],
    ["辛", "1900/1/1", 4, "abc", 4.5, 4, 4, 4, ""],
    ["", "", "", "", "", "", "", "", ""],
    [
      "客户名称",
      "回访日期",
      "服务态度",
      "响应速度",
      "专业能力",
      "问题解决效果",
      "性价比",
      "总体满意度",
      "客户反馈建议",
    ],
  ];
  const { records, received, excluded, flagged } = await readSheets(writeCsv(rows));
  assert.deepEqual([received, records.count], [10, 5]);
  assert.deepEqual(remarks(excluded), [
    [3, "duplicate", "2"],
    [5, "out-of-range", "专业能力=9"],
    [6, "no-score", ""],
    [7, "straight-line-contradiction", ""],
    [12, "unreadable", "客户名称 回访日期 服务态度"],
  ]);
  assert.deepEqual(remarks(flagged), [
    [4, "impossible-date", "回访日期=2024/2/30"],
    [8, "impossible-date", "回访日期=2099/1/1"],
    [8, "contradiction", ""],
    [9, "future-date", "回访日期=2024/8/1"],
    [9, "few-scores", ""],
    [10, "impossible-date", "回访日期=1900/1/1"],
    [10, "unreadable-cell", "响应速度=abc; 专业能力=4.5"],
  ]);
  assert.equal(records.date[1], NO_DATE);
});

test("without an overall column it is the mean of the scores, and that is noted", async () => {
  const { records, notes } = await readSheets(
    writeCsv([
      ["客户名称", "服务态度", "响应速度"],
      ["甲", 4, 5],
      ["乙", 3, ""],
      ["丙", 2, 3],
    ]),
  );
  assert.deepEqual([...records.overall], [5, 3, 3]);
  assert.equal(records.overallFrom, "mean-of-scores");
  assert.ok(notes.some((note) => note.code === "overall-from-scores"));
});

test("an overall column left empty is no answer, and the row stays", async () => {
  const { records } = await readSheets(
    writeCsv([
      ["客户名称", "服务态度", "总体满意度"],
      ["甲", 4, ""],
      ["乙", 3, 3],
    ]),
  );
  assert.deepEqual([...records.overall], [0, 3]);
});

test("unknown columns of grades are scores; counts, ages, codes and other numbers are not", async () => {
  const rows: CellValue[][] = [
    ["客户名称", "门店环境", "购买数量", "年龄", "时长（小时）", "性别代码", "地区", "排队等候"],
  ];
  const regions = ["华东", "华南", "华北"];
  for (let i = 0; i < 60; i++)
    rows.push([
      `客户${i}`,
      1 + (i % 5),
      1 + (i % 3),
      20 + i,
      1 + (i % 4),
      1 + (i % 2),
      regions[i % 3] ?? "",
      "满意",
    ]);
  const { records } = await readSheets(writeCsv(rows));
  assert.deepEqual(
    records.scores.map((score) => score.name),
    ["门店环境", "排队等候"],
  );
  assert.deepEqual(
    records.attributes.map((attribute) => attribute.name),
    ["地区"],
  );
});

test("names, phones, ids, free texts and dates are no groups, and neither is a column of too many values", async () => {
  const rows: CellValue[][] = [
    ["客户名称", "服务态度", "跟进人", "渠道来源", "处理说明", "工单", "安装日", "城市"],
  ];
  for (let i = 0; i < 40; i++)
    rows.push([
      `客户${i}`,
      4,
      `员工${i}`,
      `来源${i % 2}`,
      `第${i}次上门更换了压缩机`,
      `GD${i % 3}-${i}`,
      `2024/5/${1 + (i % 5)}`,
      `城市${i}`,
    ]);
  const { records, notes } = await readSheets(writeCsv(rows));
  assert.deepEqual(
    records.attributes.map((attribute) => attribute.name),
    ["渠道来源"],
  );
  assert.deepEqual(
    notes.filter((note) => note.code === "too-many-values").map((note) => note.details),
    [{ column: "跟进人", values: 40 }],
  );
});

test("a mapping overrules: scores, not applicable, words of the overall column and segments", async () => {
  const rows = [
    ["id", "Seat comfort", "Wifi (0-5)", "Class", "satisfaction", "Delay"],
    ["a1", 0, 5, "Eco", "satisfied", 3],
    ["a2", 3, 0, "Business", "neutral or dissatisfied", 4],
    ["a3", 2, 1, "Eco", "Satisfied", 1],
  ];
  const mapping: ColumnMapping = {
    scores: ["seat comfort", "Wifi"],
    notApplicable: [0],
    overall: { column: "satisfaction", values: { satisfied: 4, "neutral or dissatisfied": 2 } },
    segments: ["Class"],
    customer: "id",
  };
  const { records } = await readSheets(writeCsv(rows), mapping);
  assert.deepEqual(
    records.scores.map((score) => [score.name, ...score.values]),
    [
      ["seat comfort", 0, 3, 2],
      ["Wifi", 5, 0, 1],
    ],
  );
  assert.deepEqual([...records.overall], [4, 2, 4]);
  assert.deepEqual(
    records.attributes.map(({ name, values }) => [name, values]),
    [["Class", ["Eco", "Business"]]],
  );
  assert.deepEqual([records.customer[0], records.fourGrades], ["a1", false]);
  const failure = await failureOf(readSheets(writeCsv(rows), { ...mapping, scores: ["Seat confort"] }));
  assert.deepEqual(
    [failure.code, failure.details["column"], failure.details["near"]],
    ["column-missing", "Seat confort", "Seat comfort"],
  );
  assert.equal(
    (await failureOf(readSheets(writeCsv(rows), { scores: ["没有的列"] }))).code,
    "column-missing",
  );
});
