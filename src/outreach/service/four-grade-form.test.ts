import assert from "node:assert/strict";
import { test } from "node:test";
import { CUSTOMARY_HEADER, ordinaryRows, readSheets, writeCsv } from "../../test/call-back-sheets.ts";

test("an overall column in four of the five words is the four-grade form", async () => {
  const { records } = await readSheets(writeCsv([CUSTOMARY_HEADER, ...ordinaryRows()]));
  assert.equal(records.fourGrades, true);
});

test("an overall column in numbers with a few words is no four-grade form", async () => {
  const rows = ordinaryRows().map((row, i) =>
    row.map((cell, at) =>
      at === CUSTOMARY_HEADER.indexOf("总体满意度") && i > 3 ? String(2 + (i % 4)) : cell,
    ),
  );
  const { records } = await readSheets(writeCsv([CUSTOMARY_HEADER, ...rows]));
  assert.equal(records.fourGrades, false);
});
