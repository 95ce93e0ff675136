import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { STAGES } from "../life/stage.ts";
import { cardState, guestMay, isShown, type CardFacts, type CardPlace } from "./card-state.ts";

const NOW = "2026-03-11T02:00:00Z";
const TASK: CardFacts = {
  kind: "task",
  round: 1,
  expiresAt: "2026-03-25T02:00:00Z",
  revokedAt: null,
  acceptedAt: null,
  declinedAt: null,
  doneAt: null,
};
const PLACE: CardPlace = {
  stage: "executing",
  round: 1,
  isOpen: true,
  measure: { term: "short", round: 1, isDone: false },
  isMeasureGone: false,
};

test("a card goes from sent over accepted to done, or is declined", () => {
  assert.equal(cardState(TASK, PLACE, NOW), "sent");
  assert.equal(cardState({ ...TASK, acceptedAt: NOW }, PLACE, NOW), "accepted");
  assert.equal(cardState({ ...TASK, acceptedAt: NOW, doneAt: NOW }, PLACE, NOW), "done");
  assert.equal(cardState({ ...TASK, declinedAt: NOW }, PLACE, NOW), "declined");
});

test("a link ends at its very moment, and when it is taken back", () => {
  assert.equal(cardState(TASK, PLACE, "2026-03-25T01:59:59.999Z"), "sent");
  assert.equal(cardState(TASK, PLACE, "2026-03-25T02:00:00Z"), "expired");
  assert.equal(cardState({ ...TASK, revokedAt: NOW }, PLACE, NOW), "revoked");
});

test("a task rests once its measure is done, gone, or being checked, or its round is over", () => {
  const measure = { term: "short", round: 1, isDone: false } as const;
  const rests: readonly Partial<CardPlace>[] = [
    { measure: { ...measure, isDone: true } },
    { measure: null, isMeasureGone: true },
    { stage: "checking" },
    { stage: "closed", isOpen: false },
    { stage: "merged", isOpen: false },
    { round: 2, stage: "triaged" },
    { measure: null, round: 2 },
    { measure: null, isOpen: false, stage: "closed" },
  ];
  for (const change of rests)
    assert.equal(cardState(TASK, { ...PLACE, ...change }, NOW), "resting", JSON.stringify(change));
});

test("a long-term measure goes on after the case is closed", () => {
  const place = {
    ...PLACE,
    stage: "closed",
    isOpen: false,
    measure: { term: "long", round: 1, isDone: false },
  } as const;
  assert.equal(cardState(TASK, place, NOW), "sent");
});

test("a check lives only while its round is being checked", () => {
  const check = { ...TASK, kind: "check" } as const;
  const place = { ...PLACE, measure: null };
  for (const stage of STAGES)
    assert.equal(
      cardState(check, { ...place, stage }, NOW),
      stage === "checking" ? "sent" : "resting",
      stage,
    );
  assert.equal(cardState(check, { ...place, stage: "checking", round: 2 }, NOW), "resting");
});

const instant = fc.constantFrom(null, "2026-03-10T00:00:00Z", NOW);

test("a guest acts only on a card that is shown, waits, and is not over", () => {
  fc.assert(
    fc.property(
      fc.record({ revokedAt: instant, acceptedAt: instant, declinedAt: instant, doneAt: instant }),
      fc.constantFrom(...STAGES),
      fc.constantFrom("task" as const, "check" as const),
      (facts, stage, kind) => {
        const card = { ...TASK, ...facts, kind };
        const state = cardState(card, { ...PLACE, stage }, NOW);
        const may = guestMay(kind, state);
        if (facts.revokedAt ?? facts.declinedAt ?? facts.doneAt) assert.deepEqual(may, []);
        if (may.length > 0) {
          assert.ok(isShown(state));
          assert.ok(may.includes("decline"));
          assert.equal(may.includes("check"), kind === "check");
          assert.equal(may.includes("done"), kind === "task" && facts.acceptedAt !== null);
        }
      },
    ),
  );
});
