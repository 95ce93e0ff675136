import assert from "node:assert/strict";
import { test } from "node:test";
import { nextStep, otherSteps, type OfferedStep } from "./next-step.ts";

const step = (act: OfferedStep["act"], ...refusals: string[]): OfferedStep => ({
  act,
  refusals,
  overridable: false,
});

test("what the step's own form asks for does not stand against it", () => {
  const steps = [step("assign", "department-named", "handler-named"), step("reject", "reason-given")];
  const standing = { stage: "triaged", pausedUntil: null, steps } as const;
  assert.deepEqual(nextStep(standing), { act: "assign", state: "ready", refusals: [], overridable: false });
  assert.deepEqual(
    otherSteps(standing).map(({ act, state }) => [act, state]),
    [["reject", "ready"]],
  );
});

test("a plan without measures waits for them", () => {
  const found = nextStep({
    stage: "assigned",
    pausedUntil: null,
    steps: [step("plan", "short-term-measure")],
  });
  assert.equal(found?.state, "blocked");
  assert.deepEqual(found?.refusals, ["short-term-measure"]);
});

test("a handler waits for somebody else to check", () => {
  const apart = { ...step("pass_check", "independent-of-the-work", "form-filled"), overridable: true };
  const found = nextStep({ stage: "checking", pausedUntil: null, steps: [apart] });
  assert.deepEqual(found, {
    act: "pass_check",
    state: "blocked",
    refusals: ["independent-of-the-work"],
    overridable: true,
  });
  assert.equal(nextStep({ stage: "checking", pausedUntil: null, steps: [] })?.state, "others");
});

test("a paused case goes on before anything else", () => {
  const standing = {
    stage: "executing",
    pausedUntil: "2026-11-25T09:00:00Z",
    steps: [step("resume")],
  } as const;
  assert.equal(nextStep(standing)?.act, "resume");
});

test("what is not paused is not offered to go on", () => {
  const steps = [step("submit"), step("pause", "customer-told"), step("resume", "paused")];
  const standing = { stage: "executing", pausedUntil: null, steps } as const;
  assert.deepEqual(
    otherSteps(standing).map(({ act }) => act),
    ["pause"],
  );
});

test("nothing leads on from the end; what may be taken stands first", () => {
  const steps = [step("merge", "not-by-you"), step("reopen", "closed-lately"), step("withdraw")];
  const standing = { stage: "closed", pausedUntil: null, steps } as const;
  assert.equal(nextStep(standing), null);
  assert.deepEqual(
    otherSteps(standing).map(({ act }) => act),
    ["withdraw", "reopen", "merge"],
  );
});
