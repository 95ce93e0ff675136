import assert from "node:assert/strict";
import { test } from "node:test";
import { movedDate } from "./moved-date.ts";

test("arrows go by days and weeks, also from month to month", () => {
  assert.equal(movedDate("2026-02-28", "ArrowRight"), "2026-03-01");
  assert.equal(movedDate("2026-03-01", "ArrowLeft"), "2026-02-28");
  assert.equal(movedDate("2026-11-22", "ArrowUp"), "2026-11-15");
  assert.equal(movedDate("2026-11-25", "ArrowDown"), "2026-12-02");
});

test("Home and End go to Monday and Sunday of the week", () => {
  assert.equal(movedDate("2026-11-18", "Home"), "2026-11-16");
  assert.equal(movedDate("2026-11-18", "End"), "2026-11-22");
  assert.equal(movedDate("2026-11-22", "End"), "2026-11-22");
});

test("paging keeps the day of the month or takes the last", () => {
  assert.equal(movedDate("2026-03-31", "PageUp"), "2026-02-28");
  assert.equal(movedDate("2026-12-15", "PageDown"), "2027-01-15");
  assert.equal(movedDate("2026-01-15", "PageUp"), "2025-12-15");
});

test("other keys lead nowhere", () => assert.equal(movedDate("2026-11-22", "Enter"), null));
