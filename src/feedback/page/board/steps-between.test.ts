import assert from "node:assert/strict";
import { test } from "node:test";
import { BOARD_STAGES } from "../../domain/queue/board-column.ts";
import { chooseStep, stepsBetween } from "./steps-between.ts";

test("a card goes where the life of a case goes, and nowhere else", () => {
  assert.deepEqual(stepsBetween("registered", "triaged"), ["triage"]);
  assert.deepEqual(stepsBetween("planned", "executing"), ["execute"]);
  assert.deepEqual(stepsBetween("planned", "assigned"), ["reject_plan"]);
  assert.deepEqual(stepsBetween("calling_back", "closed"), ["call_satisfied", "call_unreached"]);
  assert.deepEqual(stepsBetween("closed", "triaged"), ["reopen"]);
  assert.deepEqual(stepsBetween("registered", "executing"), []);
  assert.deepEqual(stepsBetween("executing", "closed"), []);
});

test("every column but the first is reached from another one, and no card moves to its own", () => {
  for (const stage of BOARD_STAGES) {
    assert.deepEqual(stepsBetween(stage, stage), []);
    const ways = BOARD_STAGES.filter((from) => stepsBetween(from, stage).length > 0);
    assert.equal(ways.length > 0, stage !== "registered", stage);
  }
});

test("of two ways the one that may be gone is taken; without any, the one whose hindrance can be mended", () => {
  const acts = stepsBetween("calling_back", "closed");
  const offer = (act: "call_satisfied" | "call_unreached", ...refusals: string[]) => ({
    act,
    refusals,
    overridable: false,
  });
  assert.equal(
    chooseStep(acts, [offer("call_satisfied", "never-handled-it"), offer("call_unreached")]),
    "call_unreached",
  );
  assert.equal(
    chooseStep(acts, [offer("call_satisfied", "not-by-you"), offer("call_unreached", "three-attempts")]),
    "call_unreached",
  );
  assert.equal(chooseStep(acts, []), "call_satisfied");
  assert.equal(chooseStep([], []), null);
});
