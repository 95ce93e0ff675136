import assert from "node:assert/strict";
import test from "node:test";
import { HANDLED, refused, taken } from "../../../test/case-samples.ts";
import { outsiderActor } from "../case-actor.ts";
import { ACTS, type CaseFacts } from "../life/case-facts.ts";
import { STAGES } from "../life/stage.ts";

const CHECKING: CaseFacts = { ...HANDLED, stage: "checking" };
const guest = outsiderActor({ kind: "guest", name: "质检院 李工", hadPart: false });
const worker = outsiderActor({ kind: "guest", name: "王师傅", hadPart: true });

test("an invited guest passes a case or sends it back, with a form and a reason", () => {
  assert.equal(taken(CHECKING, { act: "pass_check", hasForm: true }, guest).stage, "calling_back");
  assert.equal(
    taken(CHECKING, { act: "fail_check", hasForm: true, reason: "仍漏水" }, guest).stage,
    "executing",
  );
  assert.deepEqual(refused(CHECKING, { act: "fail_check", hasForm: true }, guest), ["reason-given"]);
  assert.deepEqual(refused(CHECKING, { act: "pass_check" }, guest), ["form-filled"]);
});

test("a guest who had a part in the work checks nothing, whatever is waived", () => {
  const step = { act: "pass_check", hasForm: true } as const;
  assert.deepEqual(refused(CHECKING, step, worker), ["independent-of-the-work"]);
});

test("a guest takes no other step, at any stage", () => {
  for (const stage of STAGES)
    for (const act of ACTS.filter((one) => one !== "pass_check" && one !== "fail_check")) {
      const refusals = refused({ ...HANDLED, stage }, { act, hasForm: true, reason: "请关闭" }, guest);
      assert.ok(refusals.includes("not-by-you") || refusals.includes("not-from-here"), `${stage} ${act}`);
    }
});
