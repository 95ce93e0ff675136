import assert from "node:assert/strict";
import { test } from "node:test";
import { changedPart, newServiceDraft, serviceBody } from "./service-draft.ts";

const draft = { ...newServiceDraft("c"), kind: "repair", servedOn: "2026-11-20" };

test("a time typed in Shanghai is eight hours earlier in UTC", () => {
  const body = serviceBody({ ...draft, requestedAt: "2026-11-20T06:30" }, "Asia/Shanghai");
  assert.equal(body.requestedAt, "2026-11-19T22:30:00.000Z");
});

test("a time on the morning the clocks went forward is read by the offset of that hour", () => {
  const body = serviceBody({ ...draft, resolvedAt: "2026-03-29T03:30" }, "Europe/Berlin");
  assert.equal(body.resolvedAt, "2026-03-29T01:30:00.000Z");
});

test("an empty amount is none, and an unchanged record sends nothing", () => {
  const before = serviceBody(draft, "Asia/Shanghai");
  assert.equal(before.amount, null);
  assert.deepEqual(changedPart(before, serviceBody({ ...draft }, "Asia/Shanghai")), {});
  const after = serviceBody({ ...draft, amount: "380.50" }, "Asia/Shanghai");
  assert.deepEqual(changedPart(before, after), { amount: 380.5 });
});
