import assert from "node:assert/strict";
import { test } from "node:test";
import { minutesToNextReading } from "./mailbox.ts";

test("a mailbox that stays down is tried less and less often, at least every quarter of an hour", () => {
  assert.deepEqual([1, 2, 3, 4, 5, 6, 1_000].map(minutesToNextReading), [1, 2, 4, 8, 15, 15, 15]);
});
