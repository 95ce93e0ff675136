import ExcelJS from "exceljs";
import { readZip, writeZip } from "../../src/report/service/docx/zip-parts.ts";
import { COLUMNS, FIRST_SCORE, type TypedCell } from "./sheet-rows.ts";

const TITLE = "售后服务回访记录表";
const GUIDE =
  "填报说明：1. 回访后 24 小时内登记；2. 满意度评分填 1–5 分（5 非常满意，1 非常不满意）；3. 客户反馈建议按原话记录。　填报部门：售后服务中心　期间：2025年6月—2026年3月";
const SCORES_TITLE = "满意度评分（1–5分）";
const SCORE_COUNT = 5;
const WIDTHS = [6, 12, 14, 12, 9, 10, 9, 9, 10, 13, 10, 9, 8, 9, 9, 9, 13, 8, 11, 64];
/** Date of the file itself, so that the same seed gives the same bytes. */
const MADE = new Date(Date.UTC(2026, 3, 2, 9, 30));
const EPOCH_SERIAL = 25_569;
const DAY_MS = 86_400_000;
const LINE = { style: "thin", color: { argb: "FF9CA3AF" } } as const;
const BOX = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const CENTER = { horizontal: "center", vertical: "middle", wrapText: true } as const;

/** The workbook as a department keeps it: title, instructions, header in two tiers, records; and a sheet without records. */
export async function callBackWorkbook(rows: readonly (readonly TypedCell[])[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "售后服务中心";
  workbook.created = MADE;
  workbook.modified = MADE;
  const sheet = workbook.addWorksheet("回访记录", { views: [{ state: "frozen", xSplit: 2, ySplit: 4 }] });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  writeTitle(sheet);
  writeHeader(sheet);
  for (const row of rows) writeRecord(sheet, row);
  sheet.autoFilter = { from: { row: 4, column: 1 }, to: { row: 4 + rows.length, column: COLUMNS.length } };
  writeInstructions(workbook.addWorksheet("填写说明"));
  const packed = Buffer.from(await workbook.xlsx.writeBuffer());
  return writeZip(readZip(packed), MADE);
}

function writeTitle(sheet: ExcelJS.Worksheet): void {
  sheet.mergeCells(1, 1, 1, COLUMNS.length);
  const title = sheet.getCell(1, 1);
  title.value = TITLE;
  title.font = { name: "宋体", size: 18, bold: true };
  title.alignment = CENTER;
  sheet.getRow(1).height = 34;
  sheet.mergeCells(2, 1, 2, COLUMNS.length);
  const guide = sheet.getCell(2, 1);
  guide.value = GUIDE;
  guide.font = { name: "宋体", size: 10, color: { argb: "FF6B7280" } };
  guide.alignment = { horizontal: "left", vertical: "middle", wrapText: true };
  sheet.getRow(2).height = 22;
}

/** 满意度评分 stands over the five dimensions; every other name fills both tiers. */
function writeHeader(sheet: ExcelJS.Worksheet): void {
  const first = FIRST_SCORE + 1;
  const last = FIRST_SCORE + SCORE_COUNT;
  for (const [i, name] of COLUMNS.entries()) {
    const column = i + 1;
    const scored = column >= first && column <= last;
    sheet.getCell(scored ? 4 : 3, column).value = name;
    if (!scored) sheet.mergeCells(3, column, 4, column);
  }
  sheet.getCell(3, first).value = SCORES_TITLE;
  sheet.mergeCells(3, first, 3, last);
  for (const row of [3, 4]) {
    sheet.getRow(row).height = 20;
    for (let column = 1; column <= COLUMNS.length; column++) {
      const cell = sheet.getCell(row, column);
      cell.font = { name: "宋体", size: 11, bold: true };
      cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFDCE6F1" } };
      cell.border = BOX;
      cell.alignment = CENTER;
    }
  }
}

function writeRecord(sheet: ExcelJS.Worksheet, cells: readonly TypedCell[]): void {
  const row = sheet.addRow(cells.map((cell) => (isDay(cell) ? dateOf(cell.serial) : cell)));
  for (let column = 1; column <= COLUMNS.length; column++) {
    const cell = row.getCell(column);
    cell.font = { name: "宋体", size: 10 };
    cell.border = BOX;
    cell.alignment = column === COLUMNS.length ? { vertical: "middle", wrapText: true } : CENTER;
    if (isDay(cells[column - 1] ?? null)) cell.numFmt = "yyyy/m/d";
  }
}

function isDay(cell: TypedCell): cell is { readonly serial: number } {
  return typeof cell === "object" && cell !== null;
}

function dateOf(serial: number): Date {
  return new Date((serial - EPOCH_SERIAL) * DAY_MS);
}

function writeInstructions(sheet: ExcelJS.Worksheet): void {
  sheet.columns = [{ width: 18 }, { width: 72 }];
  const lines: readonly (readonly [string, string])[] = [
    ["项目", "怎样填写"],
    ["客户编号", "GR 开头为个人客户，QY 开头为企业客户；不填写姓名和单位名称。"],
    ["联系方式", "手机号中间四位用 * 代替。"],
    ["回访日期", "实际通话或上门的日期。"],
    ["满意度评分", "请客户逐项打分，不代客户填写；客户不愿评价的留空。"],
    ["客户反馈建议", "按客户原话记录，不作概括；客户没有说的留空或填“无”。"],
  ];
  for (const line of lines) {
    const row = sheet.addRow([...line]);
    row.font = { name: "宋体", size: 11, bold: line === lines[0] };
    row.alignment = { vertical: "middle", wrapText: true };
  }
}
