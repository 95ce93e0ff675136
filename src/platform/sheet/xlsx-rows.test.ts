import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { crc32, deflateRawSync } from "node:zlib";
import exceljs from "exceljs";
import { Failure } from "../../kit/failure.ts";
import { readSheetRows } from "./read-sheet-rows.ts";
import { inspectSheetFile } from "./sheet-file.ts";
import type { SheetBatch } from "./sheet-row.ts";
import { isDateFormat } from "./xlsx-workbook.ts";

const folder = mkdtempSync(join(tmpdir(), "huiyin-xlsx-"));
let files = 0;

function nextPath(): string {
  return join(folder, `${++files}.xlsx`);
}

async function batchesOf(path: string): Promise<SheetBatch[]> {
  const batches: SheetBatch[] = [];
  for await (const batch of readSheetRows(await inspectSheetFile(path))) batches.push(batch);
  return batches;
}

async function rowsOf(path: string): Promise<unknown[]> {
  return (await batchesOf(path)).flatMap((batch) => batch.rows.map((row) => [row.number, ...row.cells]));
}

async function failsWith(path: string, code: string): Promise<void> {
  await assert.rejects(batchesOf(path), (error) => error instanceof Failure && error.code === code);
}

/** A ZIP archive of the given parts, written by hand to hold what no workbook library writes. */
function writeZip(parts: Record<string, string>, claim: { unpacked?: number; flags?: number } = {}): string {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const data = deflateRawSync(text);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(claim.flags ?? 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(text), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(claim.unpacked ?? Buffer.byteLength(text), 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("504b0304", "hex"), fields, Buffer.from(name), data]);
    const entry = Buffer.concat([
      Buffer.from("504b01021400", "hex"),
      fields,
      Buffer.alloc(14),
      Buffer.from(name),
    ]);
    entry.writeUInt32LE(offset, 42);
    bodies.push(local);
    directory.push(entry);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write("504b0506", "hex");
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  const path = nextPath();
  writeFileSync(path, Buffer.concat([...bodies, ...directory, end]));
  return path;
}

/** A workbook of one sheet as .NET libraries write it: prefixed names, absolute targets, no cell references. */
function prefixedWorkbook(sheetData: string): Record<string, string> {
  return {
    "_rels/.rels": `<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Type="http://x/worksheet" Target="/xl/worksheets/first.xml" Id="R1"/></Relationships>`,
    "xl/workbook.xml": `<x:workbook><x:workbookPr date1904="1"/><x:sheets><x:sheet name="回访 &amp; 调研" sheetId="1" r:id="R1"/></x:sheets></x:workbook>`,
    "xl/worksheets/first.xml": `<?xml version="1.0"?><!-- by hand --><x:worksheet><x:sheetData>${sheetData}</x:sheetData></x:worksheet>`,
  };
}

test("texts, numbers, dates, truth values, rich text and errors come as the sheet shows them", async () => {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet("回访记录");
  sheet.addRow(["客户", "日期", "分", "是否", "富文本", "链接"]);
  sheet.addRow(["甲\n公司", new Date(Date.UTC(2024, 4, 10)), 4.5, true]);
  sheet.getCell("B2").numFmt = "yyyy年m月d日";
  sheet.getCell("E2").value = { richText: [{ text: "服务" }, { font: { bold: true }, text: "态度" }] };
  sheet.getCell("F2").value = { text: "见附件", hyperlink: "http://example.com" };
  sheet.getCell("C4").value = { error: "#DIV/0!" };
  const path = nextPath();
  await book.xlsx.writeFile(path);
  assert.deepEqual(await rowsOf(path), [
    [1, "客户", "日期", "分", "是否", "富文本", "链接"],
    [2, "甲\n公司", new Date(Date.UTC(2024, 4, 10)), 4.5, true, "服务态度", "见附件"],
    [4, null, null, "#DIV/0!"],
  ]);
});

test("a formula gives its stored result; without one it says so", async () => {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet("回访记录");
  sheet.getCell("A1").value = { formula: "1+3", result: 4 };
  sheet.getCell("B1").value = { formula: 'IF(A1>3,"满意","一般")', result: "满意" };
  sheet.getCell("C1").value = { formula: "AVERAGE(A1:A1)" } as exceljs.CellFormulaValue;
  sheet.getCell("D1").value = { formula: "TODAY()", result: new Date(Date.UTC(2024, 0, 2)) };
  sheet.getCell("D1").numFmt = "yyyy/m/d";
  const path = nextPath();
  await book.xlsx.writeFile(path);
  assert.deepEqual(await rowsOf(path), [
    [1, 4, "满意", { formula: "AVERAGE(A1:A1)" }, new Date(Date.UTC(2024, 0, 2))],
  ]);
});

test("sheets come in the workbook's order under their names, hidden ones marked", async () => {
  const book = new exceljs.Workbook();
  book.addWorksheet("一月").addRow(["甲"]);
  book.addWorksheet("选项", { state: "hidden" }).addRow(["乙"]);
  book.addWorksheet("二月").addRow(["丙"]);
  const path = nextPath();
  await book.xlsx.writeFile(path);
  assert.deepEqual(
    (await batchesOf(path)).map((batch) => [batch.rows[0]?.sheet, batch.hidden]),
    [
      ["一月", false],
      ["选项", true],
      ["二月", false],
    ],
  );
});

test("workbooks with prefixed names, absolute targets, inline texts and the 1904 calendar are read", async () => {
  const rows = `<x:row><x:c t="inlineStr"><x:is><x:r><x:t>客户</x:t></x:r><x:r><x:t>名称</x:t></x:r><x:rPh><x:t>ke</x:t></x:rPh></x:is></x:c><x:c><x:v>5</x:v></x:c><x:c/><x:c t="str"><x:f>A1&amp;""</x:f><x:v>a_x000D_b &#x4E2D;<![CDATA[<文>]]></x:v></x:c></x:row>`;
  const [batch] = await batchesOf(writeZip(prefixedWorkbook(rows)));
  assert.equal(batch?.rows[0]?.sheet, "回访 & 调研");
  assert.deepEqual(batch?.rows[0]?.cells, ["客户名称", 5, null, "a\rb 中<文>"]);
});

test("a damaged or cut workbook is refused", async () => {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet("回访记录");
  for (let i = 0; i < 2000; i++) sheet.addRow([`客户${i * 7919}`, i]);
  const path = nextPath();
  await book.xlsx.writeFile(path);
  const whole = readFileSync(path);
  writeFileSync(path, whole.subarray(0, Math.floor(whole.length / 2)));
  await failsWith(path, "xlsx-broken");
  const damaged = Buffer.from(whole);
  damaged.fill(0x55, Math.floor(whole.length * 0.2), Math.floor(whole.length * 0.6));
  writeFileSync(path, damaged);
  await failsWith(path, "xlsx-broken");
});

test("an archive that claims or unpacks to more than it may is refused", async () => {
  await failsWith(
    writeZip(prefixedWorkbook("<x:row/>"), { unpacked: 900 * 1024 * 1024 }),
    "xlsx-too-large-unpacked",
  );
  await failsWith(writeZip(prefixedWorkbook("<x:row/>".repeat(5000)), { unpacked: 300 }), "xlsx-broken");
});

test("an archive that is no workbook, and an encrypted one, are refused by what they are", async () => {
  await failsWith(writeZip({ "word/document.xml": "<w/>" }), "file-wrong-type");
  await failsWith(writeZip(prefixedWorkbook("<x:row/>"), { flags: 1 }), "xlsx-password");
});

test("number formats with days or hours are dates, others are not", () => {
  for (const code of [
    "yyyy/m/d",
    'yyyy"年"m"月"d"日"',
    "[$-804]aaaa;@yyyy",
    "h:mm",
    "[h]:mm",
    "m/d/yy h:mm",
  ]) {
    assert.ok(isDateFormat(code), code);
  }
  for (const code of ["General", "0.00", '0"日"', "[Red]0.0", "#,##0;[DBNum1]General", "0.0%", "@", "\\d0"]) {
    assert.ok(!isDateFormat(code), code);
  }
});
