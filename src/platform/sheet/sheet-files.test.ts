import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import iconv from "iconv-lite";
import { Failure } from "../../kit/failure.ts";
import { readSheetRows } from "./read-sheet-rows.ts";
import { inspectSheetFile } from "./sheet-file.ts";
import type { SheetRow } from "./sheet-row.ts";

const folder = mkdtempSync(join(tmpdir(), "huiyin-sheet-"));
let files = 0;

function write(content: string | Buffer, extension = "csv"): string {
  const path = join(folder, `${++files}.${extension}`);
  writeFileSync(path, content);
  return path;
}

async function rowsOf(path: string): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const batch of readSheetRows(await inspectSheetFile(path))) rows.push(...batch.rows);
  return rows;
}

async function cellsOf(path: string): Promise<unknown[]> {
  return (await rowsOf(path)).map((row) => [...row.cells]);
}

async function failsWith(
  path: string,
  code: string,
  details: Record<string, string | number> = {},
): Promise<void> {
  await assert.rejects(rowsOf(path), (error) => {
    assert.ok(error instanceof Failure, String(error));
    assert.deepEqual(
      { code: error.code, ...details },
      { code, ...pick(error.details, Object.keys(details)) },
    );
    return true;
  });
}

function pick(details: Readonly<Record<string, string | number>>, keys: string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, details[key]]));
}

const TABLE = "客户名称,服务态度\r\n鑫源机械有限公司,5\r\n张三，李四,4\r\n";
const CELLS = [
  ["客户名称", "服务态度"],
  ["鑫源机械有限公司", "5"],
  ["张三，李四", "4"],
];

test("the same table is read in UTF-8 with and without BOM, GB18030 and UTF-16", async () => {
  assert.deepEqual(await cellsOf(write(TABLE)), CELLS);
  assert.deepEqual(await cellsOf(write(`\uFEFF${TABLE}`)), CELLS);
  assert.deepEqual(await cellsOf(write(iconv.encode(TABLE, "gb18030"))), CELLS);
  assert.deepEqual(await cellsOf(write(iconv.encode(TABLE, "utf-16le", { addBOM: true }))), CELLS);
  assert.deepEqual(await cellsOf(write(iconv.encode(TABLE, "utf-16be", { addBOM: true }))), CELLS);
  const rare = "姓名,城市\n𠮷田,㐂\n";
  assert.deepEqual(await cellsOf(write(iconv.encode(rare, "gb18030"))), [
    ["姓名", "城市"],
    ["𠮷田", "㐂"],
  ]);
});

test("a large file keeps every sign whole across pieces, in each encoding", async () => {
  const line = "客户甲公司名称,服务很好，师傅专业😀\n";
  const text = `a,${line.repeat(20_000)}`;
  for (const encoding of ["utf8", "gb18030"]) {
    const rows = await rowsOf(write(iconv.encode(text, encoding)));
    assert.equal(rows.length, 20_000);
    assert.ok(
      rows.slice(1).every((row) => row.cells[1] === "服务很好，师傅专业😀"),
      encoding,
    );
  }
});

test("a file that changes its encoding is refused with the line where it does", async () => {
  const utf8 = Buffer.from("客户名称,建议\n鑫源机械,服务很好\n");
  const gbk = iconv.encode("泰和电子,价格偏高\n", "gb18030");
  await failsWith(write(Buffer.concat([utf8, gbk])), "encoding-mixed", { line: 3 });
  await failsWith(write(Buffer.concat([gbk, gbk, utf8])), "encoding-mixed", { line: 3 });
  await failsWith(write(Buffer.concat([utf8, Buffer.from([0x61, 0xff, 0xfe, 0xff, 10])])), "encoding-mixed", {
    line: 3,
  });
});

test("comma, semicolon and tab are told apart by the first lines", async () => {
  assert.deepEqual(await cellsOf(write("a;b;c\n1,5;2;3\n1,7;2;3\n")), [
    ["a", "b", "c"],
    ["1,5", "2", "3"],
    ["1,7", "2", "3"],
  ]);
  assert.deepEqual(await cellsOf(write("a\tb\n好,很好,非常好\t2\n")), [
    ["a", "b"],
    ["好,很好,非常好", "2"],
  ]);
  assert.deepEqual(await cellsOf(write("sep=;\na;b\n1;2\n")), [
    ["sep=", ""],
    ["a", "b"],
    ["1", "2"],
  ]);
});

test("ragged rows are kept, and a row's number is the line it begins on", async () => {
  const rows = await rowsOf(write('a,b,c\n1,"x\r\ny"\n\n2,3,4,5\n'));
  assert.deepEqual(
    rows.map((row) => [row.number, row.cells.length]),
    [
      [1, 3],
      [2, 2],
      [4, 1],
      [5, 4],
    ],
  );
});

test("broken quotes are refused with the line the row begins on", async () => {
  await failsWith(write('a,b\n1,2\n3,"open\n4,5\n'), "csv-quotes", { line: 3 });
  await failsWith(write('a,b\n1,"x"y\n'), "csv-quotes", { line: 2 });
});

test("NUL bytes and a cell of a megabyte do no harm", async () => {
  assert.deepEqual(await cellsOf(write(`${TABLE}甲\u0000乙,3\n`)), [...CELLS, ["甲乙", "3"]]);
  const long = "好".repeat(350_000);
  assert.equal((await rowsOf(write(`a,b\n1,${long}\n2,x\n`)))[1]?.cells[1], long);
});

test("what is no readable file is refused by name", async () => {
  await failsWith(join(folder, "missing.csv"), "file-missing");
  mkdirSync(join(folder, "sub.csv"));
  await failsWith(join(folder, "sub.csv"), "file-is-folder");
  await failsWith(write(""), "file-empty");
  const closed = write(TABLE);
  chmodSync(closed, 0o000);
  if (process.getuid?.() !== 0) await failsWith(closed, "file-unreadable");
});

test("a file of another type is refused by what it is, not by its name", async () => {
  await failsWith(write("%PDF-1.7\n…", "xlsx"), "file-wrong-type", { type: "PDF" });
  await failsWith(write(Buffer.from("89504e470d0a1a0a0000", "hex"), "csv"), "file-wrong-type", {
    type: "PNG",
  });
  await failsWith(write("<html><table><tr><td>客户</td></tr></table></html>", "xls"), "file-is-markup");
  await failsWith(write(Buffer.alloc(500), "csv"), "file-wrong-type");
  const ole = Buffer.from("d0cf11e0a1b11ae1", "hex");
  const named = (name: string) => Buffer.concat([ole, Buffer.alloc(1500), Buffer.from(name, "utf16le")]);
  await failsWith(write(named("EncryptedPackage"), "xlsx"), "xlsx-password");
  await failsWith(write(named("Workbook"), "xls"), "xls-old-format");
  await failsWith(write(named("WordDocument"), "doc"), "file-wrong-type", { type: "Word (.doc)" });
});

test("a file over the limit is refused at once", async () => {
  const path = write(TABLE);
  truncateSync(path, 200 * 1024 * 1024);
  await failsWith(path, "file-too-large", { megabytes: 200, limit: 128 });
});
