import assert from "node:assert/strict";
import { test } from "node:test";
import { readColumns, TABLE_COLUMNS } from "./shown-columns.ts";

test("columns come back as they were chosen, in the order of the table, without what is not known any more", () => {
  assert.deepEqual(readColumns("due,customer,mood"), ["customer", "due"]);
  assert.deepEqual(readColumns(TABLE_COLUMNS.join(",")), [...TABLE_COLUMNS]);
});

test("who never chose, or has nothing left, sees the usual ones", () => {
  const usual = readColumns(null);
  assert.ok(usual.includes("words") && usual.includes("due") && !usual.includes("closed"));
  assert.deepEqual(readColumns("mood"), usual);
});
