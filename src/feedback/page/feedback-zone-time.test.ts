import assert from "node:assert/strict";
import { test } from "node:test";
import { instantAt, localAt, startOfDay } from "./feedback-zone-time.ts";

test("a day begins at midnight of the organization, also behind UTC", () => {
  assert.equal(startOfDay("2026-11-22", 0, "UTC"), "2026-11-22T00:00:00.000Z");
  assert.equal(startOfDay("2026-07-01", 0, "America/New_York"), "2026-07-01T04:00:00.000Z");
  assert.equal(startOfDay("2026-02-28", 1, "Asia/Shanghai"), "2026-02-28T16:00:00.000Z");
});

test("what is chosen on the organization's clock comes back as chosen", () => {
  assert.equal(instantAt("2026-11-23T17:30", "Asia/Shanghai"), "2026-11-23T09:30:00.000Z");
  assert.equal(localAt("2026-11-23T09:30:00.000Z", "Asia/Shanghai"), "2026-11-23T17:30");
});
