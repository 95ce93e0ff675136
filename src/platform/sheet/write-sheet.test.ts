import assert from "node:assert/strict";
import { test } from "node:test";
import excel from "exceljs";
import { defuseCell } from "./defuse-cell.ts";
import { writeSheet, type OutputCell, type SheetFormat } from "./write-sheet.ts";

async function* rows(...list: readonly (readonly OutputCell[])[]) {
  yield* list;
}

async function bytesOf(format: SheetFormat, list: readonly (readonly OutputCell[])[]): Promise<Buffer> {
  const stream = writeSheet(format, { name: "客户", header: ["客户名称", "备注"], rows: rows(...list) });
  return Buffer.from(await new Response(stream).arrayBuffer());
}

test("texts that would run as formulas are defused, others stay as they are", () => {
  for (const text of ["=1+1", "+86", "-5", "@SUM(A1)", "\tx", "\rx", "＝1", "  =cmd|'/c calc'!A0"])
    assert.equal(defuseCell(text), `'${text}`);
  for (const text of ["明川家电", "138-0000", "a=b", ""]) assert.equal(defuseCell(text), text);
});

test("a CSV file opens in Excel with Chinese, quotes and lines intact", async () => {
  const bytes = await bytesOf("csv", [
    ["明川家电", '说"好",\n再来'],
    ["=HYPERLINK(1)", -5],
    ["", null],
  ]);
  assert.equal(
    bytes.toString(),
    `\uFEFF客户名称,备注\r\n明川家电,"说""好"",\n再来"\r\n'=HYPERLINK(1),-5\r\n,\r\n`,
  );
});

test("a workbook holds the rows as texts and numbers", async () => {
  const many = Array.from({ length: 3000 }, (_, index) => [`客户${index}`, index]);
  const workbook = new excel.Workbook();
  const bytes = await bytesOf("xlsx", [...many, ["=1+1", "坏\u0001字"]]);
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = workbook.getWorksheet("客户");
  assert.equal(sheet?.rowCount, 3002);
  const cells = (row: number) => [1, 2].map((column) => sheet?.getCell(row, column).value);
  assert.deepEqual(cells(3), ["客户1", 1]);
  assert.deepEqual(cells(3002), ["'=1+1", "坏字"]);
});

test("a reader who leaves ends the reading of rows", async () => {
  for (const format of ["csv", "xlsx"] as const) {
    const ended = Promise.withResolvers<number>();
    async function* endless() {
      let count = 0;
      try {
        for (;;) yield ["客户".repeat(200), (count += 1)];
      } finally {
        ended.resolve(count);
      }
    }
    const reader = writeSheet(format, { name: "客户", header: ["名", "数"], rows: endless() }).getReader();
    await reader.read();
    await reader.cancel();
    assert.ok((await ended.promise) > 0);
  }
});

test("rows that fail make the stream fail", async () => {
  async function* failing() {
    yield ["客户", 1];
    throw new Error("database gone");
  }
  for (const format of ["csv", "xlsx"] as const) {
    const stream = writeSheet(format, { name: "客户", header: ["名", "数"], rows: failing() });
    await assert.rejects(new Response(stream).arrayBuffer(), /database gone/u);
  }
});
