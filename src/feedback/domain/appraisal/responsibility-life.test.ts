import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  nextStanding,
  standingOf,
  TRANSITIONS,
  type ResponsibilityAct,
  type Standing,
} from "./responsibility-life.ts";

const ACTS: readonly ResponsibilityAct[] = [
  "decide",
  "revise",
  "appeal",
  "retract",
  "lapse",
  "uphold",
  "change",
  "withdraw",
];
const STANDINGS: readonly Standing[] = ["none", "decided", "appealed", "final"];
const steps = fc.array(
  fc.record({ act: fc.constantFrom(...ACTS), isObjectable: fc.boolean(), isAppealed: fc.boolean() }),
  { maxLength: 30 },
);

test("every act leads to at most one place, whatever the facts", () => {
  for (const from of STANDINGS)
    for (const act of ACTS)
      for (const isObjectable of [true, false]) {
        const fitting = TRANSITIONS.filter(
          (one) =>
            one.from === from &&
            one.act === act &&
            (one.isObjectable ?? isObjectable) === isObjectable &&
            (one.isAppealed ?? isObjectable) === isObjectable,
        );
        assert.ok(fitting.length <= 1, `${from} ${act}`);
      }
});

test("what is final stays final, and nothing is decided twice", () => {
  for (const act of ACTS)
    for (const isObjectable of [true, false]) {
      assert.equal(nextStanding("final", act, { isObjectable }), null);
      if (act === "decide") continue;
      assert.equal(nextStanding("none", act, { isObjectable }), null);
    }
});

test("what somebody can object to counts only after its time is over or another has ruled", () => {
  fc.assert(
    fc.property(steps, (path) => {
      let at: Standing = "none";
      let last: { readonly act: ResponsibilityAct; readonly isObjectable: boolean } | null = null;
      for (const step of path) {
        const to = nextStanding(at, step.act, step);
        if (to === null) continue;
        [at, last] = [to, step];
      }
      if (at !== "final" || last === null) return;
      const isNobodys = !last.isObjectable && ["decide", "revise", "change"].includes(last.act);
      assert.ok(isNobodys || ["lapse", "uphold", "withdraw"].includes(last.act), last.act);
    }),
  );
});

test("an appeal does not lapse: it waits for its ruling however long that takes", () => {
  const appealed = { state: "appealed", appealUntil: "2026-03-18T10:00:00Z" } as const;
  assert.equal(standingOf(appealed, "2027-03-18T10:00:00Z"), "appealed");
  assert.equal(standingOf(null, "2027-03-18T10:00:00Z"), "none");
});

test("a decision is final at the very end of its time for appeals, not before", () => {
  const decided = { state: "decided", appealUntil: "2026-03-18T10:00:00Z" } as const;
  assert.equal(standingOf(decided, "2026-03-18T09:59:59.999Z"), "decided");
  assert.equal(standingOf(decided, "2026-03-18T10:00:00Z"), "final");
});

test("an appeal that is taken back leaves the decision where it stood, unless others wait for a ruling", () => {
  const facts = { isObjectable: false };
  assert.equal(nextStanding("appealed", "retract", facts), "decided");
  assert.equal(nextStanding("appealed", "retract", { ...facts, isAppealed: true }), "appealed");
  for (const from of ["none", "decided", "final"] as const)
    assert.equal(nextStanding(from, "retract", facts), null);
});
