import assert from "node:assert/strict";
import { test } from "node:test";
import { draftOf, isGoodLimit, policyOf } from "./policy-draft.ts";

const POLICY = {
  name: "特急投诉",
  priority: "urgent",
  problemType: null,
  limits: { plan: { unit: "hours", amount: 4 }, check: { unit: "working-days", amount: 1 } },
  caps: { solution: { unit: "hours", amount: 48 } },
} as const;

test("a policy that is opened and saved unchanged is the same", () => {
  assert.deepEqual(policyOf(draftOf(POLICY)), POLICY);
  assert.deepEqual(policyOf(draftOf({ ...POLICY, caps: null })), { ...POLICY, caps: null });
});

test("nothing is sent while an amount is wrong or none is named", () => {
  assert.equal(policyOf(draftOf(null)), null);
  const draft = draftOf(POLICY);
  assert.equal(
    policyOf({ ...draft, limits: { ...draft.limits, plan: { amount: "0", unit: "hours" } } }),
    null,
  );
});

test("limits are whole, from 1 to 60 working days or 2,000 hours", () => {
  for (const amount of ["", "1", "60"]) assert.ok(isGoodLimit({ amount, unit: "working-days" }));
  for (const amount of ["0", "61", "1.5", "-1", "两"])
    assert.ok(!isGoodLimit({ amount, unit: "working-days" }));
  assert.ok(isGoodLimit({ amount: "2000", unit: "hours" }));
  assert.ok(!isGoodLimit({ amount: "2001", unit: "hours" }));
});
