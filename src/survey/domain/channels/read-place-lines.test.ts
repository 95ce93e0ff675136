import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST_PLACES, readPlaceLines } from "./read-place-lines.ts";

test("stores are read as they are typed or copied from a sheet", () => {
  const text = "SH01, 人民广场店\nSH02，徐家汇店\r\n\nSH03\t五角场店（新）\n  BJ01 ; 国贸店\nWX-小程序";
  assert.deepEqual(readPlaceLines(text), {
    places: [
      { code: "SH01", name: "人民广场店" },
      { code: "SH02", name: "徐家汇店" },
      { code: "SH03", name: "五角场店（新）" },
      { code: "BJ01", name: "国贸店" },
      { code: "WX-小程序", name: "WX-小程序" },
    ],
    faults: [],
  });
});

test("a line without a code, a code twice and a name without end are named by their line", () => {
  const { places, faults } = readPlaceLines(
    `SH01,人民广场店\n,无编号店\nSH01,又一家\n${"长".repeat(61)}\nSH05,${"店".repeat(101)}`,
  );
  assert.equal(places.length, 1);
  assert.deepEqual(faults, [
    { line: 2, code: "code-missing" },
    { line: 3, code: "code-twice" },
    { line: 4, code: "code-too-long" },
    { line: 5, code: "name-too-long" },
  ]);
});

test("more stores than can be made at once are refused from the first that is too many", () => {
  const lines = Array.from({ length: MOST_PLACES + 5 }, (_, i) => `S${i}`).join("\n");
  const { places, faults } = readPlaceLines(lines);
  assert.equal(places.length, MOST_PLACES);
  assert.deepEqual(faults, [{ line: MOST_PLACES + 1, code: "too-many-lines" }]);
});
