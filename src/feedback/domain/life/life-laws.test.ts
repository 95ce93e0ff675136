import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  calendar,
  caller,
  contextOf,
  customer,
  HANDLED,
  handler,
  manager,
  MEASURE,
  NOW,
  verifier,
} from "../../../test/case-samples.ts";
import type { ClockEvent } from "../clock/clock-event.ts";
import { DEFAULT_COMPLAINT_CAPS, DEFAULT_LIMITS } from "../clock/clock-policy.ts";
import { deriveClocks } from "../clock/derive-clocks.ts";
import { ACTS, type CaseActor, type CaseFacts, type Step } from "./case-facts.ts";
import { clockEventsOf } from "./clock-events-of.ts";
import { decideStep } from "./decide-step.ts";
import { CUT_SHORT, OPEN_STAGES, PRIORITIES, STAGES, type Stage } from "./stage.ts";

const someFacts: fc.Arbitrary<CaseFacts> = fc.record({
  stage: fc.constantFrom(...STAGES),
  round: fc.integer({ min: 1, max: 3 }),
  priority: fc.constantFrom(...PRIORITIES),
  isRepeat: fc.boolean(),
  isComplex: fc.boolean(),
  qualified: fc.subarray(["周工", "孙回访"]),
  isPaused: fc.boolean(),
  departmentId: fc.constantFrom(null, "after-sales"),
  handlerId: fc.constantFrom(null, "周工", "孙回访"),
  handlers: fc.constant([{ round: 1, userId: "周工" }]),
  measures: fc.constantFrom([], [MEASURE]),
  formerOwners: fc.constantFrom([], ["郑核查"]),
  isClassified: fc.boolean(),
  hasCause: fc.boolean(),
  isCustomerTold: fc.boolean(),
  isReachable: fc.boolean(),
  returns: fc.integer({ min: 0, max: 2 }),
  assignedAt: fc.constantFrom(null, "2026-05-11T01:00:00Z"),
  closedAt: fc.constantFrom(null, "2026-05-01T01:00:00Z"),
  attempts: fc.constant([]),
  isSurveySent: fc.boolean(),
  dissatisfactions: fc.integer({ min: 0, max: 2 }),
});
const someStep: fc.Arbitrary<Step> = fc.record(
  {
    act: fc.constantFrom(...ACTS),
    reason: fc.constantFrom("", "客户改期"),
    handlerId: fc.constantFrom("周工", "吴工"),
    departmentId: fc.constant("after-sales"),
    expiresAt: fc.constant("2026-05-12T02:00:00Z"),
    into: fc.constant("case-1"),
    outcome: fc.constantFrom("praise", "satisfied"),
    hasForm: fc.boolean(),
    override: fc.constant({ reason: "团队人手不足" }),
  },
  { requiredKeys: ["act"] },
);
const someone = fc.constantFrom(manager, handler, verifier, caller, customer);

test("whatever is tried, a step is taken or refused with reasons, and never makes a case less urgent or younger", () => {
  fc.assert(
    fc.property(someFacts, someStep, someone, fc.boolean(), (facts, step, actor, mayOverride) => {
      const { outcome, refusals } = decideStep(facts, step, contextOf(actor, { mayOverride }));
      if (outcome === undefined) return assert.ok(refusals.length > 0);
      assert.ok(outcome.round === facts.round || outcome.round === facts.round + 1);
      assert.ok(PRIORITIES.indexOf(outcome.priority) <= PRIORITIES.indexOf(facts.priority));
      assert.ok(outcome.overridden.length === 0 || (mayOverride && step.override !== undefined));
    }),
  );
});

const RULES = { limits: DEFAULT_LIMITS, caps: DEFAULT_COMPLAINT_CAPS, since: NOW };

function checkRunning({ stage }: CaseFacts, ledger: readonly ClockEvent[], now: string): void {
  const states = deriveClocks(ledger, calendar, Temporal.Instant.from(now));
  const running = states
    .filter(({ state }) => state !== "stopped")
    .map(({ clock, round }) => `${round} ${clock}`);
  assert.equal(new Set(running).size, running.length);
  if (stage === "merged" || isCutShort(stage)) assert.deepEqual(running, []);
}

const isCutShort = (stage: Stage): boolean => (CUT_SHORT as readonly Stage[]).includes(stage);
const minutes = (count: number): string => Temporal.Instant.from(NOW).add({ minutes: count }).toString();
const firstClocks = (): readonly ClockEvent[] =>
  (["registration", "triage", "firstResponse", "solution"] as const).flatMap((clock) =>
    clockEventsOf({ clocks: [{ clock, does: "start" }], round: 1 }, [], RULES, NOW),
  );

/** A case on its way, with its ledger. */
interface Walk {
  readonly facts: CaseFacts;
  readonly ledger: readonly ClockEvent[];
  readonly before: Stage | null;
}

function walked(walk: Walk, step: Step, actor: CaseActor, now: string): Walk {
  const { facts, ledger, before } = walk;
  const { outcome } = decideStep(facts, step, contextOf(actor, { now }), before);
  if (outcome === undefined) return walk;
  const moves = { ...outcome, endedAt: facts.closedAt };
  const isOpen = (OPEN_STAGES as readonly Stage[]).includes(outcome.stage);
  const { stage, round, priority } = outcome;
  return {
    facts: { ...facts, stage, round, priority, closedAt: isOpen ? null : (facts.closedAt ?? now) },
    ledger: [...ledger, ...clockEventsOf(moves, ledger, { ...RULES, since: now }, now)],
    before: isOpen ? null : facts.stage,
  };
}

test("along any path of steps no clock runs twice at once, and an ended case has none running", () => {
  const path = fc.array(fc.tuple(someStep, someone), { maxLength: 30 });
  fc.assert(
    fc.property(path, (steps) => {
      let walk: Walk = {
        facts: { ...HANDLED, stage: "registered" },
        ledger: firstClocks(),
        before: null,
      };
      for (const [at, [step, actor]] of steps.entries()) {
        const now = minutes(7 * (at + 1));
        walk = walked(walk, step, actor, now);
        checkRunning(walk.facts, walk.ledger, now);
      }
    }),
  );
});

/** A path, how the case is then cut short, and minutes until it is taken up again. */
const cutShort = fc.tuple(
  fc.array(fc.tuple(someStep, someone), { maxLength: 20 }),
  fc.constantFrom("refer", "reject", "withdraw"),
  fc.integer({ min: 1, max: 60 * 24 * 20 }),
);

function upTo(steps: readonly (readonly [Step, CaseActor])[]): Walk {
  const begin: Walk = { facts: { ...HANDLED, stage: "registered" }, ledger: firstClocks(), before: null };
  return steps.reduce((walk, [step, actor], at) => walked(walk, step, actor, minutes(7 * (at + 1))), begin);
}

const END = minutes(7 * 21);
const clocksAt = ({ ledger }: Walk, now: string) =>
  deriveClocks(ledger, calendar, Temporal.Instant.from(now));

test("taking back an end that was a mistake leaves every clock as if the case had never been ended", () => {
  fc.assert(
    fc.property(cutShort, ([steps, act, later]) => {
      const walk = upTo(steps);
      const ended = walked(walk, { act, reason: "登记有误" }, manager, END);
      if (!isCutShort(ended.facts.stage) || isCutShort(walk.facts.stage)) return;
      const now = minutes(7 * 21 + later);
      const back = walked(ended, { act: "restore", reason: "误判，客户确有诉求" }, manager, now);
      assert.equal(back.facts.stage, walk.facts.stage);
      assert.equal(back.facts.round, walk.facts.round);
      assert.deepEqual(clocksAt(back, now), clocksAt(walk, now));
    }),
  );
});

test("a customer who comes back is promised everything anew; what was used before stays as it stood", () => {
  fc.assert(
    fc.property(cutShort, fc.constantFrom(manager, customer), ([steps, act, later], actor) => {
      const walk = upTo(steps);
      const ended = walked(walk, { act, reason: "登记有误" }, manager, END);
      if (!isCutShort(ended.facts.stage) || isCutShort(walk.facts.stage)) return;
      const now = minutes(7 * 21 + later);
      const again = walked(ended, { act: "reopen", reason: "问题还在" }, actor, now);
      assert.deepEqual([again.facts.stage, again.facts.round], ["registered", walk.facts.round + 1]);
      const [old, anew] = [clocksAt(ended, now), clocksAt(again, now)];
      assert.deepEqual(anew.slice(0, old.length), old);
      const fresh = anew
        .slice(old.length)
        .map(({ clock, round, used, state }) => [clock, round, used, state]);
      const { round } = again.facts;
      const expected = ["triage", "firstResponse", "solution"].map((clock) => [clock, round, 0, "running"]);
      assert.deepEqual(fresh, expected);
    }),
  );
});

test("who was told how it ended is owed no first response when that is taken back", () => {
  const stopped = clockEventsOf({ clocks: "stop-all", round: 1 }, firstClocks(), RULES, END);
  const back = { clocks: "continue-all", round: 1, endedAt: END, isTold: true } as const;
  const events = clockEventsOf(back, [...firstClocks(), ...stopped], RULES, minutes(300));
  assert.deepEqual(
    events.map((event) => event.type === "continue" && event.clock),
    ["registration", "triage", "solution"],
  );
});

test("taking a merger back sets going what it stopped, and nothing else", () => {
  const start = (clock: "triage" | "solution"): readonly ClockEvent[] =>
    clockEventsOf({ clocks: [{ clock, does: "start" }], round: 1 }, [], RULES, NOW);
  const ledger: readonly ClockEvent[] = [
    ...start("triage"),
    ...start("solution"),
    { type: "stop", clock: "triage", round: 1, at: "2026-05-11T03:00:00Z" },
  ];
  const merged = clockEventsOf({ clocks: "stop-all", round: 1 }, ledger, RULES, "2026-05-11T04:00:00Z");
  assert.deepEqual(merged, [{ type: "stop", clock: "solution", round: 1, at: "2026-05-11T04:00:00Z" }]);
  const unmerged = { clocks: "continue-all", round: 1, endedAt: "2026-05-11T04:00:00.000Z" } as const;
  const back = clockEventsOf(unmerged, [...ledger, ...merged], RULES, "2026-05-12T04:00:00Z");
  assert.deepEqual(back, [{ type: "continue", clock: "solution", round: 1, at: "2026-05-12T04:00:00Z" }]);
  // Merged while nothing ran: what a step had stopped before stays so.
  const stopped: readonly ClockEvent[] = [
    ...ledger,
    { type: "stop", clock: "solution", round: 1, at: "2026-05-11T03:30:00Z" },
  ];
  assert.deepEqual(clockEventsOf({ clocks: "stop-all", round: 1 }, stopped, RULES, unmerged.endedAt), []);
  assert.deepEqual(clockEventsOf(unmerged, stopped, RULES, "2026-05-12T04:00:00Z"), []);
});
