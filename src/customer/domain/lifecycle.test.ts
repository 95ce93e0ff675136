import assert from "node:assert/strict";
import { test } from "node:test";
import { lifecycle, monthsBefore } from "./lifecycle.ts";

test("a customer is new for three months, old after twelve, current between", () => {
  const on = (registered: string | null) => lifecycle(registered, "2026-03-11");
  assert.equal(on("2026-03-11"), "new");
  assert.equal(on("2025-12-11"), "new");
  assert.equal(on("2025-12-10"), "current");
  assert.equal(on("2025-03-11"), "current");
  assert.equal(on("2025-03-10"), "old");
  assert.equal(on(null), null);
});

test("a month without that day ends on its last", () => {
  assert.equal(monthsBefore("2026-05-31", 3), "2026-02-28");
  assert.equal(monthsBefore("2024-05-31", 3), "2024-02-29");
  assert.equal(monthsBefore("2026-01-15", 13), "2024-12-15");
  assert.equal(monthsBefore("2026-01-15", 0), "2026-01-15");
});
