import assert from "node:assert/strict";
import { test } from "node:test";
import { csvLine } from "./csv-line.ts";

test("cells that a spreadsheet would run are defused", () => {
  const line = csvLine(["=1+1", "+8613812345678", "-2", "@SUM(A1)", "\tx", "\r=1", "正常"]);
  assert.equal(line, `'=1+1,'+8613812345678,'-2,'@SUM(A1),'\tx,"'\r=1",正常\r\n`);
});

test("commas, quotes and line breaks are quoted; numbers and gaps stay", () => {
  assert.equal(csvLine(['他说"好"', "a,b", "一\n二", -3.5, null]), '"他说""好""","a,b","一\n二",-3.5,\r\n');
});
