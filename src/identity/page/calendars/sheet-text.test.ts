import assert from "node:assert/strict";
import { test } from "node:test";
import { readSheetFile, readSheetText } from "./sheet-text.ts";

test("rows copied from a spreadsheet are parted by tabs and keep their commas", () => {
  assert.deepEqual(readSheetText("2027-02-05\t休\t春节，放假\r\n2027-02-20\t班\t09:00-12:00,13:30-17:00"), [
    ["2027-02-05", "休", "春节，放假"],
    ["2027-02-20", "班", "09:00-12:00,13:30-17:00"],
  ]);
});

test("quoted cells of a CSV text keep commas, quotes and line breaks", () => {
  assert.deepEqual(readSheetText('日期,名称\n2027-02-05,"年会,\n第""一""天"'), [
    ["日期", "名称"],
    ["2027-02-05", '年会,\n第"一"天'],
  ]);
});

test("a semicolon parts cells where no comma does, and a byte order mark is no part of the first cell", () => {
  assert.deepEqual(readSheetText("\uFEFF2027-02-05;休"), [["2027-02-05", "休"]]);
});

test("a file of Excel in GB18030 reads like one in UTF-8", async () => {
  const bytes = new Uint8Array([0xd0, 0xdd, 0x2c, 0x31]);
  assert.equal(await readSheetFile(new Blob([bytes])), "休,1");
  assert.equal(await readSheetFile(new Blob(["休,1"])), "休,1");
});
