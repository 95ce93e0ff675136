import assert from "node:assert/strict";
import test from "node:test";
import { TRANSITIONS } from "../life/transitions.ts";
import { noticesOfStep } from "./step-notices.ts";

test("whoever has the next step is told of it", () => {
  assert.deepEqual(noticesOfStep("assign"), [{ kind: "yours", to: "handler" }]);
  assert.deepEqual(noticesOfStep("submit")[0], { kind: "waits", to: "checkers" });
  assert.deepEqual(noticesOfStep("pass_check")[0], { kind: "waits", to: "callers" });
});

test("managers hear of every milestone: planned, done, checked, closed, and of every new round", () => {
  for (const act of [
    "plan",
    "submit",
    "pass_check",
    "call_satisfied",
    "call_unreached",
    "call_dissatisfied",
    "reopen",
  ])
    assert.ok(
      noticesOfStep(act).some(({ to }) => to === "managers"),
      act,
    );
});

test("each step that sends a case back names somebody, and only steps of the life are named", () => {
  const acts = new Set(TRANSITIONS.map(({ act }) => act));
  for (const { act, opensRound } of TRANSITIONS)
    if (opensRound) assert.notDeepEqual(noticesOfStep(act), [], act);
  assert.deepEqual(noticesOfStep("execute"), []);
  assert.deepEqual(noticesOfStep("no-such-step"), []);
  assert.ok(acts.has("assign"));
});
