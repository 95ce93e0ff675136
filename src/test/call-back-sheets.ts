import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import exceljs from "exceljs";
import iconv from "iconv-lite";
import { daysSinceEpoch } from "../kit/calendar-date.ts";
import { Failure } from "../kit/failure.ts";
import type { Polarity } from "../language/domain/verbatim-reading.ts";
import type { ColumnMapping } from "../outreach/domain/column-mapping.ts";
import type { CallBackReading } from "../outreach/service/read-call-back-records.ts";
import { readCallBackRecords } from "../outreach/service/read-call-back-records.ts";
import { en } from "../outreach/words/en.ts";
import { zh } from "../outreach/words/zh.ts";
import { en as enPlatform } from "../platform/words/en.ts";
import { zh as zhPlatform } from "../platform/words/zh.ts";

export type CellValue = string | number | Date | null;

const folder = mkdtempSync(join(tmpdir(), "huiyin-records-"));
const TODAY = daysSinceEpoch({ year: 2024, month: 7, day: 1 });
let files = 0;

/** A path for a file of the test's own. */
export function newPath(extension: string): string {
  return join(folder, `${++files}.${extension}`);
}

/** Writes a CSV file and gives its path. */
export function writeCsv(rows: readonly (readonly CellValue[])[], encoding = "utf8"): string {
  const path = newPath("csv");
  writeFileSync(path, iconv.encode(rows.map((row) => row.join(",")).join("\n"), encoding));
  return path;
}

/** Writes a workbook and gives its path. */
export async function writeWorkbook(fill: (book: exceljs.Workbook) => void): Promise<string> {
  const path = newPath("xlsx");
  const book = new exceljs.Workbook();
  fill(book);
  await book.xlsx.writeFile(path);
  return path;
}

function sentimentOf(verbatim: string): Polarity {
  if (/慢|差|没人|贵/u.test(verbatim)) return "negative";
  return /好|快|专业/u.test(verbatim) ? "positive" : "neutral";
}

/** Reads sheets as on 1 July 2024, with a simple sentiment. */
export function readSheets(
  path: string | string[],
  mapping: ColumnMapping | null = null,
): Promise<CallBackReading> {
  return readCallBackRecords({ files: [path].flat(), mapping, today: TODAY, sentimentOf });
}

/** The failure a reading ends in, once it is sure that its sentence can be said in both languages. */
export async function failureOf(reading: Promise<unknown>): Promise<Failure> {
  const error = await reading.then(
    () => null,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof Failure, String(error));
  for (const words of [
    { ...zhPlatform, ...zh },
    { ...enPlatform, ...en },
  ] as Readonly<Record<string, (details: Failure["details"]) => string>>[]) {
    const sentence: string = words[error.code]?.(error.details) ?? "";
    assert.ok(sentence !== "" && !/undefined|NaN|\n/u.test(sentence), `${error.code}: ${sentence}`);
  }
  return error;
}

/** The customary columns. */
export const CUSTOMARY_HEADER = [
  "序号", "客户名称", "联系人", "联系方式", "回访日期", "回访方式", "回访人员", "客户类型", "服务/产品名称",
  "服务态度", "响应速度", "专业能力", "问题解决效果", "性价比", "总体满意度", "客户反馈建议",
]; // prettier-ignore

/** Thirty ordinary call-backs. */
export function ordinaryRows(): CellValue[][] {
  return Array.from({ length: 30 }, (_, i) => [
    i + 1, `客户${i}有限公司`, `联系人${i}`, `1380000${1000 + i}`, `2024/5/${i + 1}`, i % 2 ? "电话" : "微信", i % 3 ? "王芳" : "李娜",
    i % 2 ? "企业" : "个人", i % 2 ? "中央空调" : "冰箱", 5 - (i % 3), 4, 4 - (i % 2), 3, 5 - (i % 4), ["非常满意", "满意", "一般", "不满意"][i % 4] ?? "", i % 3 ? "服务很好" : "",
  ]); // prettier-ignore
}
