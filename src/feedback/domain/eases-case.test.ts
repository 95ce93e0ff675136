import assert from "node:assert/strict";
import { test } from "node:test";
import { easesCase } from "./eases-case.ts";

const COMPLAINT = { priority: "high", voice: "complaint" } as const;

test("a lower priority and a complaint that is none ease a case; the rest does not", () => {
  assert.equal(easesCase(COMPLAINT, { priority: "medium" }), true);
  assert.equal(easesCase(COMPLAINT, { voice: "suggestion" }), true);
  assert.equal(easesCase(COMPLAINT, { priority: "urgent", voice: "other" }), true);
  assert.equal(easesCase(COMPLAINT, { priority: "urgent" }), false);
  assert.equal(easesCase(COMPLAINT, { priority: "high", voice: "complaint" }), false);
  assert.equal(easesCase(COMPLAINT, {}), false);
  assert.equal(
    easesCase({ priority: "low", voice: "praise" }, { voice: "complaint", priority: "high" }),
    false,
  );
});
