import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { calendar } from "../../../test/case-samples.ts";
import { compileWorkingCalendar } from "../../../kit/working-time/working-calendar.ts";
import { clockEventsOf, type ClockRules } from "../life/clock-events-of.ts";
import { cappedByAuthority } from "./authority-cap.ts";
import type { ClockEvent } from "./clock-event.ts";
import type { ClockLimit } from "./clock-limit.ts";
import { DEFAULT_COMPLAINT_CAPS, DEFAULT_LIMITS } from "./clock-policy.ts";
import { deriveClocks, type ClockState } from "./derive-clocks.ts";
import { limitChanges } from "./limit-changes.ts";
import { unnotedBreaches } from "./unnoted-breaches.ts";

const HOUR = 3_600_000;
/** A Monday, ten o'clock in Shanghai. */
const RECEIVED = "2026-05-11T02:00:00Z";
const later = (hours: number): string => Temporal.Instant.from(RECEIVED).add({ hours }).toString();
const hours = (amount: number): ClockLimit => ({ unit: "hours", amount });
const RULES: ClockRules = { limits: DEFAULT_LIMITS, caps: null, since: RECEIVED };
const COMPLAINT: ClockRules = { ...RULES, caps: DEFAULT_COMPLAINT_CAPS };

function begun(rules: ClockRules): readonly ClockEvent[] {
  return clockEventsOf(
    {
      clocks: (["triage", "firstResponse", "solution"] as const).map((clock) => ({ clock, does: "start" })),
      round: 1,
    },
    [],
    rules,
    RECEIVED,
  );
}
const states = (ledger: readonly ClockEvent[], now: string): readonly ClockState[] =>
  deriveClocks(ledger, calendar, Temporal.Instant.from(now));
const stateOf = (ledger: readonly ClockEvent[], clock: string, now: string): ClockState => {
  const state = states(ledger, now).findLast((one) => one.clock === clock);
  assert.ok(state);
  return state;
};
const OWED = ["firstResponse", "solution"] as const;

test("where nothing differs nothing is written", () => {
  const ledger = begun(COMPLAINT);
  assert.deepEqual(limitChanges(ledger, { rules: COMPLAINT, owed: OWED, round: 1 }, later(5)), []);
});

test("a shorter limit counts from the start: the time used is carried over", () => {
  const rules = { ...RULES, limits: { ...DEFAULT_LIMITS, triage: hours(8) } };
  const ledger = begun(RULES);
  const changed = [...ledger, ...limitChanges(ledger, { rules, owed: [], round: 1 }, later(6))];
  const triage = stateOf(changed, "triage", later(6));
  assert.deepEqual([triage.used, triage.left, triage.dueAt], [6 * HOUR, 2 * HOUR, later(8)]);
});

test("a case that turns out to be a complaint is promised an answer from its receipt", () => {
  const ledger = begun(RULES);
  const changed = [...ledger, ...limitChanges(ledger, { rules: COMPLAINT, owed: OWED, round: 1 }, later(5))];
  assert.equal(stateOf(changed, "firstResponse", later(5)).dueAt, later(24));
  assert.equal(stateOf(changed, "solution", later(5)).dueAt, later(72));
  const given = limitChanges(ledger, { rules: COMPLAINT, owed: ["solution"], round: 1 }, later(5));
  assert.ok(!given.some((event) => "clock" in event && event.clock === "firstResponse"));
});

test("a complaint that turns out to be none loses its promises, and has them again as if they had never stopped", () => {
  const ledger = begun(COMPLAINT);
  const none = [...ledger, ...limitChanges(ledger, { rules: RULES, owed: OWED, round: 1 }, later(5))];
  const gone = stateOf(none, "solution", later(6));
  assert.deepEqual([gone.state, gone.isCancelled, gone.breachedAt], ["stopped", true, null]);
  assert.equal(stateOf(none, "triage", later(6)).isCancelled, false);
  assert.equal(stateOf(none, "triage", later(6)).state, "running");
  const again = [...none, ...limitChanges(none, { rules: COMPLAINT, owed: OWED, round: 1 }, later(9))];
  const solution = stateOf(again, "solution", later(9));
  assert.deepEqual([solution.state, solution.used, solution.dueAt], ["running", 9 * HOUR, later(72)]);
  assert.equal(solution.isCancelled, false);
});

test("no step sets a cancelled promise going again, and what was late before stays late", () => {
  const ledger = begun(COMPLAINT);
  const noted = unnotedBreaches(ledger, states(ledger, later(30)));
  const none = [
    ...ledger,
    ...noted,
    ...limitChanges(ledger, { rules: RULES, owed: OWED, round: 1 }, later(30)),
  ];
  const response = stateOf(none, "firstResponse", later(40));
  assert.deepEqual([response.isCancelled, response.breachedAt], [true, later(24)]);
  const failed = { clocks: [{ clock: "solution", does: "continue" }], round: 1 } as const;
  assert.deepEqual(clockEventsOf(failed, none, RULES, later(40)), []);
});

test("a clock that was late stays late, however long its new limit", () => {
  const rules = { ...RULES, limits: { ...DEFAULT_LIMITS, triage: hours(2) } };
  const ledger = begun(rules);
  const noted = unnotedBreaches(ledger, states(ledger, later(3)));
  assert.deepEqual(noted, [{ type: "breach", clock: "triage", round: 1, at: later(2) }]);
  const known = [...ledger, ...noted];
  assert.deepEqual(unnotedBreaches(known, states(known, later(4))), [], "noted once");
  const changed = [...known, ...limitChanges(known, { rules: RULES, owed: [], round: 1 }, later(4))];
  const triage = stateOf(changed, "triage", later(5));
  assert.ok(triage.left > 0);
  assert.equal(triage.breachedAt, later(2));
});

test("an authority's earlier deadline caps the solution; a later one, and one already over, change nothing", () => {
  assert.deepEqual(cappedByAuthority(COMPLAINT, later(30)).caps?.solution, hours(30));
  assert.equal(cappedByAuthority(COMPLAINT, later(100)), COMPLAINT);
  assert.equal(cappedByAuthority(COMPLAINT, later(0)), COMPLAINT);
  assert.equal(cappedByAuthority(RULES, later(30)), RULES);
});

const someRules = fc.record({
  triage: fc.integer({ min: 1, max: 200 }),
  solution: fc.integer({ min: 1, max: 200 }),
  isComplaint: fc.boolean(),
});

test("however often the rules change, the clocks stand as if the last rules had held from the start", () => {
  fc.assert(
    fc.property(fc.array(someRules, { minLength: 1, maxLength: 8 }), fc.nat(30), (changes, pause) => {
      let ledger: readonly ClockEvent[] = [
        ...begun(COMPLAINT),
        { type: "pause", at: later(pause), reason: "等客户", expiresAt: later(pause + 5) },
      ];
      let rules = COMPLAINT;
      for (const [i, { triage, solution, isComplaint }] of changes.entries()) {
        rules = {
          since: RECEIVED,
          limits: { ...DEFAULT_LIMITS, triage: hours(triage), solution: hours(solution) },
          caps: isComplaint ? DEFAULT_COMPLAINT_CAPS : null,
        };
        const changed = limitChanges(ledger, { rules, owed: OWED, round: 1 }, later(40 + i));
        ledger = [...ledger, ...changed];
      }
      const paused: readonly ClockEvent[] = [
        ...begun(rules),
        { type: "pause", at: later(pause), reason: "等客户", expiresAt: later(pause + 5) },
      ];
      for (const clock of ["triage", "solution"] as const) {
        const { dueAt, used, state } = stateOf(ledger, clock, later(60));
        const wanted = stateOf(paused, clock, later(60));
        assert.deepEqual([dueAt, used, state], [wanted.dueAt, wanted.used, wanted.state]);
      }
    }),
  );
});

const office = [
  { from: 540, to: 720 },
  { from: 780, to: 1080 },
];
const zoned = (timeZone: string) =>
  compileWorkingCalendar({
    timeZone,
    weekly: [office, office, office, office, office, [], []],
    defaultHours: office,
    overrides: [],
    announcedThrough: "2026-12-31",
  });
const ZONES = ["Asia/Shanghai", "Europe/Berlin", "America/New_York"] as const;
const CALENDARS = new Map(ZONES.map((zone) => [zone, zoned(zone)]));
const someDays = fc.integer({ min: 1, max: 10 });

test("a policy changed in the middle keeps the working time used, in zones with and without summer time", () => {
  // Four weeks around the nights in which clocks are put forward.
  const minutes = fc.integer({ min: 0, max: 28 * 1440 });
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), minutes, someDays, someDays, (zone, begin, before, after) => {
      const own = CALENDARS.get(zone) ?? calendar;
      const since = Temporal.Instant.from("2026-03-02T00:00:00Z").add({ minutes: begin });
      const change = since.add({ hours: 30 }).toString();
      const planOf = (amount: number): ClockRules => ({
        limits: { plan: { unit: "working-days", amount } },
        caps: null,
        since: since.toString(),
      });
      const ledger = clockEventsOf(
        { clocks: [{ clock: "plan", does: "start" }], round: 1 },
        [],
        planOf(before),
        since.toString(),
      );
      const changes = limitChanges(ledger, { rules: planOf(after), owed: [], round: 1 }, change);
      const [was] = deriveClocks(ledger, own, Temporal.Instant.from(change));
      const [is] = deriveClocks([...ledger, ...changes], own, Temporal.Instant.from(change));
      assert.ok(was && is);
      assert.equal(is.used, was.used);
      const due = Temporal.Instant.from(is.dueAt).toZonedDateTimeISO(zone);
      assert.deepEqual([due.hour, due.minute], [18, 0], "the close of business on the wall clock");
    }),
  );
});
