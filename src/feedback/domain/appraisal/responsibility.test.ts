import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isObjectable, partiesFor } from "./may-appeal.ts";
import { proposeResponsibility } from "./propose-responsibility.ts";
import { isCarried, RESPONSIBILITY_KINDS, shareFault, type ResponsibilityShare } from "./responsibility.ts";
import { PROBLEM_TYPES, VOICES } from "../triage/classification.ts";
import { mixedDuties } from "./ruling-duties.ts";

const share = (departmentId: string, percent: number, userId: string | null = null): ResponsibilityShare => ({
  departmentId,
  userId,
  percent,
});

test("shares make 100, name nobody twice, and stand only where somebody carries them", () => {
  assert.equal(shareFault("service", [share("east", 100)]), null);
  assert.equal(shareFault("service", [share("east", 60), share("parts", 40, "zhou")]), null);
  assert.equal(shareFault("product", []), "feedback-responsibility-shares-missing");
  assert.equal(shareFault("process", [share("east", 60)]), "feedback-responsibility-shares-sum");
  assert.equal(
    shareFault("service", [share("east", 50), share("east", 50)]),
    "feedback-responsibility-shares-twice",
  );
  assert.equal(shareFault("service", [share("east", 50), share("east", 50, "zhou")]), null);
  assert.equal(shareFault("customer", [share("east", 100)]), "feedback-responsibility-shares-unfit");
  assert.equal(shareFault("none", []), null);
});

test("a proposal with a department always fits, names no person, and blames nobody for praise", () => {
  fc.assert(
    fc.property(fc.constantFrom(...VOICES), fc.constantFrom(...PROBLEM_TYPES), (voice, problemType) => {
      const { kind, shares } = proposeResponsibility({ voice, problemType, departmentId: "east" });
      assert.equal(shareFault(kind, shares), null);
      assert.ok(shares.every(({ userId }) => userId === null));
      if (voice === "praise") assert.equal(isCarried(kind), false);
    }),
  );
  const nobodys = proposeResponsibility({
    voice: "complaint",
    problemType: "product_quality",
    departmentId: null,
  });
  assert.deepEqual(nobodys, { kind: "product", shares: [] });
});

test("a head appeals for the department, a person for themself, each once", () => {
  const shares = [share("east", 40), share("parts", 60, "zhou")];
  const head = { userId: "shen", heads: ["parts"] };
  assert.deepEqual(partiesFor(head, shares, []), [{ departmentId: "parts", userId: null }]);
  assert.deepEqual(partiesFor(head, shares, [{ departmentId: "parts", userId: null }]), []);
  const zhou = { userId: "zhou", heads: [] };
  assert.deepEqual(partiesFor(zhou, shares, [{ departmentId: "parts", userId: null }]), [
    { departmentId: "parts", userId: "zhou" },
  ]);
  assert.deepEqual(partiesFor({ userId: null, heads: [] }, shares, []), []);
});

test("a ruling may be appealed by whom it burdens anew, not by who was heard", () => {
  const before = [share("east", 100)];
  const heard = [{ departmentId: "east", userId: null }];
  assert.equal(isObjectable(before, [share("east", 40), share("parts", 60)], heard), true);
  assert.equal(isObjectable(before, [share("east", 40)], heard), false);
  assert.equal(isObjectable(before, [], heard), false);
  assert.equal(isObjectable(before, [share("east", 100, "zhou")], heard), true);
  assert.equal(isObjectable([], before, []), true);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), (was, is) => {
      assert.equal(isObjectable([share("east", was)], [share("east", is)], []), is > was);
    }),
  );
});

test("who decided, appealed or is held responsible does not rule", () => {
  const sides = { deciders: ["lin"], parties: ["zhou", "shen"] };
  assert.deepEqual(mixedDuties("lin", sides), ["another-than-decider"]);
  assert.deepEqual(mixedDuties("zhou", sides), ["no-party"]);
  assert.deepEqual(mixedDuties("he", sides), []);
  for (const kind of RESPONSIBILITY_KINDS)
    assert.equal(isCarried(kind), RESPONSIBILITY_KINDS.indexOf(kind) < 3);
});
