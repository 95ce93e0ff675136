import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import {
  aFolder,
  bytes,
  csv,
  damagedWorkbook,
  type FileMaker,
  HEADER,
  huge,
  missing,
  mixedEncodings,
  ole,
  picture,
  truncatedWorkbook,
  wordDocument,
} from "./bad-files.ts";
import { assertNothingLeft, assertOneClearLine } from "./one-clear-line.ts";
import { huiyin } from "./run-command.ts";
import { scratchFolder } from "./scratch-folder.ts";

/** What the line must say, in both languages. */
const CASES: Readonly<
  Record<string, { readonly file: FileMaker; readonly zh: RegExp; readonly en: RegExp }>
> = {
  "a file that is not there": { file: missing, zh: /找不到.*没有这个文件\.xlsx/u, en: /not found/u },
  "a folder in place of a file": { file: aFolder, zh: /是文件夹/u, en: /is a folder/u },
  "a picture called .xlsx": { file: picture, zh: /PNG/u, en: /PNG/u },
  "a Word document": {
    file: wordDocument,
    zh: /calls\.docx.*(?:Word|DOCX|表格)/iu,
    en: /calls\.docx.*(?:Word|spreadsheet)/iu,
  },
  "a workbook of the old Excel": { file: ole("Workbook"), zh: /旧版 Excel/u, en: /old Excel/u },
  "a workbook with a password": { file: ole("EncryptedPackage"), zh: /密码/u, en: /password/u },
  "half a workbook": { file: truncatedWorkbook, zh: /损坏|不完整/u, en: /damaged|incomplete/u },
  "a workbook damaged inside": { file: damagedWorkbook, zh: /损坏|不完整/u, en: /damaged|incomplete/u },
  "an empty file": { file: csv(""), zh: /是空的/u, en: /is empty/u },
  "only spaces and line breaks": { file: csv(" \n\n \n"), zh: /calls\.csv/u, en: /calls\.csv/u },
  "a header without records": { file: csv(`${HEADER}\n`), zh: /只有表头/u, en: /no call-back records/u },
  "records without a header": {
    file: csv("A1,2025/6/3,个人客户,5,4,4\nA2,2025/6/4,个人客户,3,4,4\n"),
    zh: /没有找到表头/u,
    en: /No header/u,
  },
  "no column of scores": {
    file: csv("客户编号,客户类型,区域\nA1,个人客户,华东\nA2,企业客户,华南\n"),
    zh: /没有评分列/u,
    en: /no score column/u,
  },
  "no row with a score": {
    file: csv(`${HEADER}\nA1,2025/6/3,个人客户,,,,没接通\nA2,2025/6/4,企业客户,,,,约改天\n`),
    zh: /2 行.*没有任何评分/u,
    en: /2 .*without any score/u,
  },
  "no row within the scale": {
    file: csv(`${HEADER}\nA1,2025/6/3,个人客户,9,8,9,好\nA2,2025/6/4,企业客户,10,7,9,好\n`),
    zh: /超出 1–5 分/u,
    en: /outside 1–5/u,
  },
  "two encodings in one file": { file: mixedEncodings, zh: /编码/u, en: /encoding/u },
  "a quote that never closes": {
    file: csv(`${HEADER}\nA1,2025/6/3,个人客户,5,4,4,"师傅说\nA2,2025/6/4,企业客户,3,4,4,好\n`),
    zh: /引号/u,
    en: /quotes/u,
  },
  "a web page called .xls": {
    file: bytes("calls.xls", Buffer.from("<html><table><tr><td>服务态度</td></tr></table></html>")),
    zh: /网页/u,
    en: /web page/u,
  },
  "200 MB of text": {
    file: huge(`${HEADER}\n${"A1,2025/6/3,个人客户,5,4,4,好\n".repeat(200)}`),
    zh: /200 MB/u,
    en: /200 MB/u,
  },
  "200 MB of nothing": { file: huge(""), zh: /calls\.csv/u, en: /calls\.csv/u },
};

test(
  "every unusable sheet gives one clear line in the user's language and leaves nothing",
  { concurrency: 2 },
  async (t) => {
    const runs = Object.entries(CASES).flatMap(([name, given], i) => {
      const lang = i % 2 === 0 ? ("zh" as const) : ("en" as const);
      return [
        t.test(`${name} (${lang})`, async (inner) => {
          const folder = await scratchFolder(inner);
          const file = await given.file(folder);
          const out = path.join(folder, "报告");
          const run = await huiyin(["report", file, "--out", out, "--lang", lang], folder);
          assert.match(assertOneClearLine(run, lang, 1), given[lang]);
          await assertNothingLeft(out);
        }),
      ];
    });
    await Promise.all(runs);
  },
);
