import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Actor } from "../../../identity/domain/actor.ts";
import { DEFAULT_SETTINGS } from "../feedback-settings.ts";
import { approvalLimit } from "./approval-limit.ts";
import { highestLimit, rolesFor } from "./compensation.ts";

const limits = DEFAULT_SETTINGS.compensationLimits;
const somebody = (change: Partial<Actor>): Actor => ({
  kind: "user",
  orgId: 1,
  id: "u",
  name: "沈经理",
  roles: [],
  departmentId: "east",
  maySeeContacts: false,
  language: "zh",
  ...change,
});

test("a handler approves nothing, a head 500 yuan, a manager 5,000, an administrator any sum", () => {
  assert.equal(approvalLimit(somebody({ roles: ["handler"] }), "east", limits), 0);
  assert.equal(approvalLimit(somebody({ roles: ["department_head"] }), "east", limits), 500);
  assert.equal(approvalLimit(somebody({ roles: ["manager"] }), "east", limits), 5_000);
  assert.equal(approvalLimit(somebody({ roles: ["admin"] }), "east", limits), highestLimit(limits));
});

test("a head approves for the own department only, and a script for none", () => {
  assert.equal(approvalLimit(somebody({ roles: ["department_head"] }), "west", limits), 0);
  assert.equal(approvalLimit(somebody({ roles: ["department_head"], departmentId: null }), null, limits), 0);
  assert.equal(approvalLimit(somebody({ kind: "key", roles: ["admin"] }), "east", limits), 0);
});

test("whoever may approve a sum is named for it, and nobody else", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000_000 }), (amount) => {
      const named = rolesFor(amount, limits);
      for (const role of ["department_head", "manager", "admin"] as const)
        assert.equal(
          named.includes(role),
          approvalLimit(somebody({ roles: [role] }), "east", limits) >= amount,
        );
    }),
  );
});
