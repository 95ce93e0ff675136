import assert from "node:assert/strict";
import { test } from "node:test";
import { findHeader, HEADER_WITHIN_ROWS } from "./header-row.ts";
import type { CellRow } from "./sheet-cell.ts";

const DATA: CellRow = ["甲公司", "企业", 5, 4, 5, "满意"];

test("the header is found under title rows", () => {
  const rows: CellRow[] = [
    ["2024年第二季度客户满意度回访记录"],
    ["填表部门：售后服务部", null, null, "填表日期：2024/7/1"],
    ["客户名称", "客户类型", "服务态度", "响应速度", "专业能力", "总体满意度"],
    DATA,
  ];
  assert.deepEqual(findHeader(rows, null), { dataFrom: 3, names: rows[2], written: rows[2] });
});

test("stacked headers of merged cells are joined: the dimensions under 满意度评分, 客户名称 over both rows", () => {
  const upper: CellRow = ["客户名称", "客户类型", "满意度评分", null, null, "总体满意度"];
  const lower: CellRow = [null, null, "服务态度", "响应速度", "专业能力", null];
  const wanted = ["客户名称", "客户类型", "服务态度", "响应速度", "专业能力", "总体满意度"];
  assert.deepEqual(findHeader([["回访表"], upper, lower, DATA], null)?.names, wanted);
  const filled: CellRow = ["客户名称", "客户类型", "满意度评分", "满意度评分", "满意度评分", "总体满意度"];
  const repeated: CellRow = ["客户名称", "客户类型", "服务态度", "响应速度", "专业能力", "总体满意度"];
  assert.deepEqual(findHeader([filled, repeated, DATA], null), {
    dataFrom: 2,
    names: wanted,
    written: wanted,
  });
});

test("a name that comes under two groups carries its group", () => {
  const upper: CellRow = ["客户名称", "售前", null, "售后", null];
  const lower: CellRow = [null, "服务态度", "响应速度", "服务态度", "响应速度"];
  assert.deepEqual(findHeader([upper, lower, ["甲", 5, 4, 3, 4]], null)?.names, [
    "客户名称",
    "售前-服务态度",
    "售前-响应速度",
    "售后-服务态度",
    "售后-响应速度",
  ]);
});

test("line breaks, full width, numbering, notes and units do not hide a name", () => {
  const row: CellRow = ["客户\n名称", "１．服务态度（1-5分）", " 响应 速度 【必填】", "3、性价比*"];
  assert.deepEqual(findHeader([row, ["甲", 5, 4, 3]], null)?.names, [
    "客户 名称",
    "服务态度",
    "响应 速度",
    "性价比",
  ]);
});

test("names that differ in their note only keep it", () => {
  const row: CellRow = ["客户名称", "满意度（售前）", "满意度（售后）", "服务态度"];
  assert.deepEqual(findHeader([row, ["甲", 5, 4, 3]], null)?.names.slice(1, 3), [
    "满意度（售前）",
    "满意度（售后）",
  ]);
});

test("a second line that explains the scale belongs to the header", () => {
  const rows: CellRow[] = [
    ["客户名称", "服务态度", "响应速度"],
    [null, "1-5分", "1-5分"],
    ["甲", 5, 4],
  ];
  assert.equal(findHeader(rows, null)?.dataFrom, 2);
  assert.deepEqual(findHeader(rows, null)?.names, ["客户名称", "服务态度", "响应速度"]);
});

test("without known names the first row of texts over a column of grades is the header", () => {
  const rows: CellRow[] = [
    ["Survey export"],
    ["Ticket", "Politeness", "Speed"],
    ["A-1", "5", "4"],
    ["A-2", "3", "4"],
  ];
  assert.deepEqual(findHeader(rows, null)?.names, ["Ticket", "Politeness", "Speed"]);
  assert.equal(
    findHeader(
      [
        ["甲", "乙"],
        ["丙", "丁"],
      ],
      null,
    ),
    null,
  );
});

test("a mapping finds the header by the names it holds", () => {
  const rows: CellRow[] = [
    ["x", "y"],
    ["id", "Seat comfort", "satisfaction"],
    ["1", "5", "satisfied"],
  ];
  assert.equal(findHeader(rows, ["seat  Comfort"])?.dataFrom, 2);
  assert.equal(findHeader(rows, ["Legroom"]), null);
});

test("a header that begins after the first 30 rows is not looked for", () => {
  const titles = (count: number): CellRow[] => Array.from({ length: count }, (_, i) => [`说明 ${i}`]);
  const header: CellRow = ["客户名称", "服务态度"];
  assert.ok(findHeader([...titles(HEADER_WITHIN_ROWS - 1), header, ["甲", 5]], null));
  assert.equal(findHeader([...titles(39), header, ["甲", 5]], null), null);
});
