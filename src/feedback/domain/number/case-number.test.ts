import assert from "node:assert/strict";
import { test } from "node:test";
import { caseDay, caseNumber } from "./case-number.ts";

test("a number is made of the day of receipt in the organization's zone, channel and place", () => {
  assert.equal(caseNumber("phone", "2024-05-10T02:00:00Z", "Asia/Shanghai", 1), "20240510-TEL-001");
  assert.equal(caseNumber("survey", "2024-05-10T16:30:00Z", "Asia/Shanghai", 42), "20240511-SUR-042");
  assert.equal(caseDay("2024-05-10T16:30:00Z", "UTC"), "2024-05-10");
});

test("from the thousandth of a day on there are four digits", () => {
  assert.equal(caseNumber("external", "2024-05-10T02:00:00Z", "Asia/Shanghai", 999), "20240510-EXT-999");
  assert.equal(caseNumber("external", "2024-05-10T02:00:00Z", "Asia/Shanghai", 1000), "20240510-EXT-1000");
});
