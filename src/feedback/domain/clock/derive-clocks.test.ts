import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { compileWorkingCalendar, type WeeklyHours } from "../../../kit/working-time/working-calendar.ts";
import { workingTimeBetween } from "../../../kit/working-time/working-time-between.ts";
import type { ClockEvent } from "./clock-event.ts";
import type { ClockLimit } from "./clock-limit.ts";
import { DEFAULT_COMPLAINT_CAPS, DEFAULT_LIMITS } from "./clock-policy.ts";
import { deriveClocks, type ClockState } from "./derive-clocks.ts";

const HOUR = 3_600_000;
const office = [
  { from: 540, to: 720 },
  { from: 780, to: 1080 },
];
const weekly: WeeklyHours = [office, office, office, office, office, [], []];
/** 9–12 and 13–18 in Shanghai, with the Spring Festival of 2026 (17–23 February) and a make-up Saturday. */
const calendar = compileWorkingCalendar({
  timeZone: "Asia/Shanghai",
  weekly,
  defaultHours: office,
  overrides: [
    ...["16", "17", "18", "19", "20", "23"].map((day) => ({
      date: `2026-02-${day}`,
      kind: "off" as const,
      hours: null,
      label: { zh: "春节", en: "Spring Festival" },
      source: "test",
      version: "1",
    })),
    {
      date: "2026-02-14",
      kind: "work",
      hours: null,
      label: { zh: "调休", en: "make-up day" },
      source: "test",
      version: "1",
    },
  ],
  announcedThrough: "2026-12-31",
});

const instant = (text: string): Temporal.Instant =>
  Temporal.Instant.from(text.includes("+") ? text : `${text}+08:00`);
const iso = (text: string): string => instant(text).toString();
const days = (amount: number): ClockLimit => ({ unit: "working-days", amount });
const elapsed = (amount: number): ClockLimit => ({ unit: "hours", amount });

function start(clock: ClockState["clock"], at: string, limit: ClockLimit, more: object = {}): ClockEvent {
  return { type: "start", clock, round: 1, at: iso(at), limit, cap: null, ...more };
}

function only(ledger: readonly ClockEvent[], now: string): ClockState {
  const [state, ...more] = deriveClocks(ledger, calendar, instant(now));
  assert.ok(state && more.length === 0);
  return state;
}

const dueOf = (ledger: readonly ClockEvent[], now: string): string =>
  Temporal.Instant.from(only(ledger, now).dueAt)
    .toZonedDateTimeISO("Asia/Shanghai")
    .toPlainDateTime()
    .toString();

test("triage is due at the close of the first working day after receipt, whatever the hour", () => {
  for (const [received, due] of [
    ["2026-02-10T09:00", "2026-02-11T18:00:00"],
    ["2026-02-10T23:59", "2026-02-11T18:00:00"],
    ["2026-02-13T15:00", "2026-02-14T18:00:00"],
    ["2026-02-14T15:00", "2026-02-24T18:00:00"],
    ["2026-02-21T04:00", "2026-02-24T18:00:00"],
  ] as const)
    assert.equal(dueOf([start("triage", received, DEFAULT_LIMITS.triage ?? days(1))], received), due);
});

test("a complaint's 24 hours run through nights and holidays", () => {
  const ledger = [start("firstResponse", "2026-02-16T20:00", DEFAULT_COMPLAINT_CAPS.firstResponse)];
  assert.equal(dueOf(ledger, "2026-02-16T20:00"), "2026-02-17T20:00:00");
  const late = only(ledger, "2026-02-17T21:00");
  assert.deepEqual([late.left, late.breachedAt], [-HOUR, iso("2026-02-17T20:00")]);
});

test("a clock says what it counts and how long a day of that is", () => {
  const plan = only([start("plan", "2026-02-10T10:00", days(2))], "2026-02-10T10:00");
  assert.deepEqual([plan.unit, plan.day], ["working", 8 * HOUR]);
  const response = only([start("firstResponse", "2026-02-16T20:00", elapsed(24))], "2026-02-16T20:00");
  assert.deepEqual([response.unit, response.day], ["elapsed", 24 * HOUR]);
  // Of two limits that which decides is told.
  const cap = { from: iso("2026-02-10T10:00"), limit: elapsed(3) };
  const capped = only([start("plan", "2026-02-10T10:00", days(2), { cap })], "2026-02-10T10:00");
  assert.deepEqual([capped.unit, capped.left], ["elapsed", 3 * HOUR]);
});

test("what is owed no more is cancelled: it stands still, and is taken up again as if it never had", () => {
  const begun = start("solution", "2026-02-10T09:00", elapsed(72));
  const cancel = { type: "cancel", clock: "solution", round: 1, at: iso("2026-02-10T12:00") } as const;
  const gone = only([begun, cancel], "2026-02-20T09:00");
  assert.deepEqual(
    [gone.state, gone.isCancelled, gone.used, gone.breachedAt],
    ["stopped", true, 3 * HOUR, null],
  );
  const again = { type: "continue", clock: "solution", round: 1, at: iso("2026-02-11T09:00") } as const;
  const back = only([begun, cancel, again], "2026-02-11T10:00");
  assert.deepEqual([back.state, back.isCancelled, back.used], ["running", false, 25 * HOUR]);
  // A promise that was kept stays kept.
  const kept = { type: "stop", clock: "solution", round: 1, at: iso("2026-02-10T10:00") } as const;
  assert.equal(only([begun, kept, cancel], "2026-02-20T09:00").isCancelled, false);
});

test("a limit beyond the announced holidays is provisional", () => {
  assert.equal(only([start("plan", "2026-12-30T10:00", days(2))], "2026-12-30T10:00").provisional, true);
  assert.equal(only([start("plan", "2026-12-28T10:00", days(2))], "2026-12-28T10:00").provisional, false);
});

test("of a stage limit and a complaint cap the earlier holds", () => {
  const cap = { from: iso("2026-02-13T09:00"), limit: DEFAULT_COMPLAINT_CAPS.solution };
  const ledger = [start("plan", "2026-02-14T10:00", days(2), { cap })];
  assert.equal(dueOf(ledger, "2026-02-14T10:00"), "2026-02-16T09:00:00");
  assert.equal(
    dueOf([start("plan", "2026-02-14T10:00", days(2))], "2026-02-14T10:00"),
    "2026-02-25T18:00:00",
  );
});

const WAITING: ClockEvent = {
  type: "pause",
  at: iso("2026-02-10T12:00"),
  reason: "等客户提供照片",
  expiresAt: iso("2026-02-13T12:00"),
};

test("waiting for the customer stops the solution clock, and no other", () => {
  const solution = [start("solution", "2026-02-10T09:00", elapsed(72)), WAITING];
  const during = only(solution, "2026-02-11T12:00");
  assert.deepEqual([during.state, during.used, during.left], ["paused", 3 * HOUR, 69 * HOUR]);
  const resumed = [...solution, { type: "resume" as const, at: iso("2026-02-11T12:00") }];
  assert.equal(dueOf(resumed, "2026-02-12T09:00"), "2026-02-14T09:00:00");
  assert.equal(
    only([start("plan", "2026-02-10T09:00", days(2)), WAITING], "2026-02-11T12:00").state,
    "running",
  );
});

test("a pause that nobody ends expires, and the clock goes on by itself", () => {
  const ledger = [start("solution", "2026-02-10T09:00", elapsed(72)), WAITING];
  const after = only(ledger, "2026-02-13T13:00");
  assert.deepEqual([after.state, after.used], ["running", 4 * HOUR]);
  assert.equal(dueOf(ledger, "2026-02-13T13:00"), "2026-02-16T09:00:00");
});

test("a pause after the due time saves nothing", () => {
  const late: ClockEvent = { ...WAITING, at: iso("2026-02-14T10:00"), expiresAt: iso("2026-02-15T10:00") };
  const state = only([start("solution", "2026-02-10T09:00", elapsed(72)), late], "2026-02-15T09:00");
  assert.equal(state.breachedAt, iso("2026-02-13T09:00"));
});

test("working days that were paused are made up in working time", () => {
  const ledger: ClockEvent[] = [
    start("solution", "2026-02-09T15:00", days(3)),
    { ...WAITING, at: iso("2026-02-10T15:00"), expiresAt: iso("2026-03-10T15:00") },
    { type: "resume", at: iso("2026-02-12T15:00") },
  ];
  assert.equal(dueOf(ledger, "2026-02-12T16:00"), "2026-02-14T18:00:00");
});

test("a changed limit carries the time used, and a breach that was told stays", () => {
  const first = start("plan", "2026-02-10T09:00", elapsed(4));
  const breach: ClockEvent = { type: "breach", clock: "plan", round: 1, at: iso("2026-02-10T13:00") };
  const longer: ClockEvent = {
    ...first,
    type: "change-limit",
    at: iso("2026-02-10T14:00"),
    limit: elapsed(48),
  } as ClockEvent;
  const state = only([first, breach, longer], "2026-02-10T15:00");
  assert.deepEqual([state.used, state.left], [6 * HOUR, 42 * HOUR]);
  assert.equal(state.breachedAt, iso("2026-02-10T13:00"));
});

test("a failed check lets the solution clock go on as if it had never stopped; a new round begins anew", () => {
  const ledger: ClockEvent[] = [
    start("solution", "2026-02-10T09:00", elapsed(72)),
    { type: "stop", clock: "solution", round: 1, at: iso("2026-02-11T09:00") },
    { type: "continue", clock: "solution", round: 1, at: iso("2026-02-12T09:00") },
  ];
  const again = only(ledger, "2026-02-12T10:00");
  assert.deepEqual([again.state, again.used], ["running", 49 * HOUR]);
  const second = deriveClocks(
    [...ledger, start("solution", "2026-02-13T09:00", elapsed(72), { round: 2 })],
    calendar,
    instant("2026-02-13T10:00"),
  );
  assert.deepEqual(
    second.map(({ round, used }) => [round, used]),
    [
      [1, 73 * HOUR],
      [2, HOUR],
    ],
  );
});

test("half and four fifths are of the time that counts", () => {
  const state = only([start("plan", "2026-02-09T18:00", days(1))], "2026-02-09T18:00");
  assert.equal(state.halfAt, iso("2026-02-10T14:00"));
  assert.equal(state.warnAt, iso("2026-02-10T16:24"));
});

const someLimit = fc.oneof(
  fc.integer({ min: 1, max: 5 }).map(days),
  fc.integer({ min: 1, max: 96 }).map(elapsed),
);
/** Minutes since the beginning of 2026-02-01 in Shanghai. */
const someMinute = fc.integer({ min: 0, max: 40 * 1440 });
const at = (minute: number): string => instant("2026-02-01T00:00").add({ minutes: minute }).toString();

/** A solution clock with pauses that begin and end anywhere, in order. */
const someLedger = fc
  .tuple(
    someMinute,
    someLimit,
    fc.uniqueArray(someMinute, { maxLength: 8 }),
    fc.integer({ min: 1, max: 20_000 }),
  )
  .map(([begin, limit, cuts, expiry]): ClockEvent[] => [
    { type: "start", clock: "solution", round: 1, at: at(begin), limit, cap: null },
    ...cuts
      .toSorted((a, b) => a - b)
      .map((cut, i): ClockEvent =>
        i % 2 === 0
          ? { type: "pause", at: at(cut), reason: "等客户", expiresAt: at(cut + expiry) }
          : { type: "resume", at: at(cut) },
      ),
  ]);

test("no path loses or invents time: used and left make the whole, and waiting is what is missing", () => {
  fc.assert(
    fc.property(someLedger, someMinute, (ledger, minute) => {
      const now = Temporal.Instant.from(at(minute));
      const [state] = deriveClocks(ledger, calendar, now);
      if (!state) return;
      const { limit, at: from } = ledger[0] as { readonly limit: ClockLimit; readonly at: string };
      const began = Temporal.Instant.from(from);
      const count = (a: Temporal.Instant, b: Temporal.Instant): number =>
        limit.unit === "hours"
          ? b.epochMilliseconds - a.epochMilliseconds
          : workingTimeBetween(calendar, a, b);
      const [whole] = deriveClocks([ledger[0] as ClockEvent], calendar, began);
      assert.ok(state.used >= 0 && state.used <= count(began, now));
      if (state.breachedAt === null) assert.equal(state.used + state.left, whole?.left);
      else assert.ok(state.left <= 0);
      assert.ok(Temporal.Instant.compare(state.dueAt, whole?.dueAt ?? "") >= 0);
    }),
  );
});

test("time passes one millisecond at a time: what is used never runs backwards, nor faster than the clock", () => {
  fc.assert(
    fc.property(someLedger, someMinute, fc.integer({ min: 1, max: 5_000 }), (ledger, minute, more) => {
      const [early] = deriveClocks(ledger, calendar, Temporal.Instant.from(at(minute)));
      const [later] = deriveClocks(ledger, calendar, Temporal.Instant.from(at(minute + more)));
      if (!early || !later) return;
      assert.ok(later.used >= early.used && later.used - early.used <= more * 60_000);
    }),
  );
});

test("a year of ledgers derived again gives the same, also after a way through JSON", () => {
  fc.assert(
    fc.property(someLedger, someMinute, (ledger, minute) => {
      const now = Temporal.Instant.from(at(minute));
      const again = JSON.parse(JSON.stringify(ledger)) as ClockEvent[];
      assert.deepEqual(deriveClocks(again, calendar, now), deriveClocks(ledger, calendar, now));
    }),
  );
});
