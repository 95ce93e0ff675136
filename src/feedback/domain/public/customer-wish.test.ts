import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { STAGES } from "../life/stage.ts";
import { TRANSITIONS } from "../life/transitions.ts";
import { customerStep, CUSTOMER_STEPS, isPageOver } from "./customer-stage.ts";
import { CUSTOMER_WISHES, isContent, stepOfWish } from "./customer-wish.ts";

test("only solved and satisfied is content; solved in part or so-so is not", () => {
  assert.equal(isContent({ solved: true, score: 4 }), true);
  for (const judgement of [
    { solved: true, score: 3 },
    { solved: false, score: 5 },
    { solved: false, score: 1 },
  ])
    assert.equal(isContent(judgement), false);
});

test("whatever a customer says wherever the case stands, the step it takes is one of the table that customers take", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CUSTOMER_WISHES),
      fc.constantFrom(...STAGES),
      fc.option(fc.record({ solved: fc.boolean(), score: fc.integer({ min: 1, max: 5 }) })),
      (wish, stage, judgement) => {
        const act = stepOfWish(wish, judgement, stage);
        const isThere = TRANSITIONS.some(
          (row) => row.act === act && row.from.includes(stage) && row.who.includes("customer"),
        );
        return act === null || isThere;
      },
    ),
  );
});

test("a yes closes only what is being confirmed; a no opens it again, also after closing", () => {
  const yes = { solved: true, score: 5 };
  const no = { solved: false, score: 2 };
  assert.equal(stepOfWish("judge", yes, "calling_back"), "call_satisfied");
  assert.equal(stepOfWish("judge", no, "calling_back"), "call_dissatisfied");
  assert.equal(stepOfWish("judge", no, "closed"), "reopen");
  assert.equal(stepOfWish("judge", yes, "closed"), null);
  assert.equal(stepOfWish("judge", yes, "executing"), null);
  assert.equal(stepOfWish("object", null, "closed"), "reopen");
  assert.equal(stepOfWish("withdraw", null, "closed"), null);
});

test("every stage is one of the five steps, in their order", () => {
  const path = [
    "registered",
    "triaged",
    "assigned",
    "planned",
    "executing",
    "checking",
    "calling_back",
    "closed",
  ] as const;
  const places = path.map((stage) => CUSTOMER_STEPS.indexOf(customerStep(stage)));
  assert.deepEqual(places, [0, 0, 1, 1, 2, 2, 3, 4]);
  assert.deepEqual([...places].sort(), places);
});

test("a page has had its day half a year after closing", () => {
  assert.equal(isPageOver(null, "2027-01-01T00:00:00Z"), false);
  assert.equal(isPageOver("2026-03-11T02:00:00Z", "2026-09-07T02:00:00Z"), false);
  assert.equal(isPageOver("2026-03-11T02:00:00Z", "2026-09-07T02:00:01Z"), true);
});
