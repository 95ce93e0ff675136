import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { PRIORITIES } from "../life/stage.ts";
import { PROBLEM_TYPES } from "../triage/classification.ts";
import { changedClocks } from "./changed-clocks.ts";
import { holdsFor, limitsFor, type CaseClass, type ClockPolicy } from "./choose-policy.ts";
import type { ClockLimit } from "./clock-limit.ts";
import { CLOCKS } from "./clock-name.ts";
import { DEFAULT_COMPLAINT_CAPS, DEFAULT_LIMITS } from "./clock-policy.ts";
import { outlastedClocks, policyFaults } from "./policy-faults.ts";

const days = (amount: number): ClockLimit => ({ unit: "working-days", amount });
const hours = (amount: number): ClockLimit => ({ unit: "hours", amount });
const policy = (more: Partial<ClockPolicy>): ClockPolicy => ({
  priority: null,
  problemType: null,
  limits: {},
  caps: null,
  ...more,
});
const ATTITUDE: CaseClass = { priority: "urgent", problemType: "attitude", voice: "complaint" };

const POLICIES: readonly ClockPolicy[] = [
  policy({ limits: { plan: days(5), check: days(4), callback: days(6) } }),
  policy({
    problemType: "attitude",
    limits: { plan: days(4), check: days(3) },
    caps: { solution: hours(48) },
  }),
  policy({ priority: "urgent", limits: { plan: days(3) } }),
  policy({ priority: "urgent", problemType: "attitude", limits: { assignment: hours(4) } }),
];

test("without policies the defaults hold, and only complaints are capped", () => {
  assert.deepEqual(limitsFor([], ATTITUDE), { limits: DEFAULT_LIMITS, caps: DEFAULT_COMPLAINT_CAPS });
  assert.equal(limitsFor([], { ...ATTITUDE, voice: "suggestion" }).caps, null);
});

test("of each clock the closest policy that names it holds: both, then priority, then type, then all", () => {
  const { limits, caps } = limitsFor(POLICIES, ATTITUDE);
  assert.deepEqual(limits.assignment, hours(4), "priority and type");
  assert.deepEqual(limits.plan, days(3), "priority before type");
  assert.deepEqual(limits.check, days(3), "type before all");
  assert.deepEqual(limits.callback, days(6), "all before the default");
  assert.deepEqual(limits.triage, DEFAULT_LIMITS.triage, "the default where nobody speaks");
  assert.deepEqual(caps, { ...DEFAULT_COMPLAINT_CAPS, solution: hours(48) });
});

test("a policy is for the cases of its scope only", () => {
  assert.deepEqual(
    limitsFor(POLICIES, { priority: "low", problemType: "price", voice: "other" }).limits.plan,
    days(5),
  );
  assert.deepEqual(limitsFor(POLICIES, { ...ATTITUDE, priority: "low" }).limits.plan, days(4));
  assert.deepEqual(changedClocks(POLICIES, POLICIES.slice(0, 3), { ...ATTITUDE, priority: "low" }), []);
  assert.deepEqual(changedClocks(POLICIES, POLICIES.slice(0, 3), ATTITUDE), ["assignment"]);
  assert.deepEqual(changedClocks([POLICIES[1] ?? policy({})], [], ATTITUDE), [
    "registration",
    "triage",
    "assignment",
    "plan",
    "solution",
    "check",
  ]);
});

const someLimit = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map(days),
  fc.integer({ min: 1, max: 2_000 }).map(hours),
);
const somePolicy = fc.record({
  priority: fc.constantFrom(null, ...PRIORITIES),
  problemType: fc.constantFrom(null, ...PROBLEM_TYPES),
  limits: fc.dictionary(fc.constantFrom(...CLOCKS), someLimit),
  caps: fc.constant(null),
});
const someClass = fc.record({
  priority: fc.constantFrom(...PRIORITIES),
  problemType: fc.constantFrom(...PROBLEM_TYPES),
  voice: fc.constant("other" as const),
});

test("the order in which policies were made does not matter, and a removed one leaves every clock a limit", () => {
  const scope = ({ priority, problemType }: ClockPolicy): string => `${priority} ${problemType}`;
  const policies = fc.uniqueArray(somePolicy, { maxLength: 8, selector: scope });
  fc.assert(
    fc.property(policies, someClass, (all, of) => {
      assert.deepEqual(limitsFor(all, of), limitsFor(all.toReversed(), of));
      for (const one of all) {
        const { limits } = limitsFor(
          all.filter((other) => other !== one),
          of,
        );
        for (const clock of CLOCKS) assert.ok(limits[clock] ?? DEFAULT_LIMITS[clock] === undefined);
        if (!holdsFor(one, of)) assert.deepEqual(limits, limitsFor(all, of).limits);
      }
    }),
  );
});

test("a policy that says nothing, or answers after it solves, is refused", () => {
  const codes = (more: Partial<ClockPolicy>) => policyFaults(policy(more)).map(({ code }) => code);
  assert.deepEqual(codes({}), ["feedback-policy-empty"]);
  assert.deepEqual(codes({ caps: { firstResponse: hours(96) } }), ["feedback-policy-order"]);
  assert.deepEqual(codes({ caps: { firstResponse: hours(96), solution: hours(120) } }), []);
  assert.deepEqual(codes({ limits: { firstResponse: days(5), solution: days(2) } }), [
    "feedback-policy-order",
  ]);
  assert.deepEqual(codes({ limits: { plan: days(60) } }), []);
});

test("a limit that a complaint's promise cuts short is said to be so", () => {
  assert.deepEqual(
    outlastedClocks(policy({ limits: { plan: days(5), triage: hours(24), check: days(9) } })),
    ["plan"],
  );
  assert.deepEqual(
    outlastedClocks(policy({ limits: { plan: days(5) }, caps: { solution: hours(240) } })),
    [],
  );
});
