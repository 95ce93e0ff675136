import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { calendar } from "../../../test/case-samples.ts";
import type { ClockEvent } from "../clock/clock-event.ts";
import { deriveClocks, type ClockState } from "../clock/derive-clocks.ts";
import { alarmsDue } from "./alarms-due.ts";
import { chooseRecipients, type CasePeople } from "./choose-recipients.ts";
import { headsOf } from "./heads-of.ts";
import { leaderShares } from "./leader-shares.ts";
import { momentText } from "./moment-text.ts";
import { isBefore, nextAlarmAt, type ToldAlarm } from "./next-alarm.ts";
import { quietUntil } from "./quiet-hours.ts";

/** A Monday, ten o'clock in Shanghai. */
const BEGIN = "2026-05-11T02:00:00Z";
const later = (minutes: number): string => Temporal.Instant.from(BEGIN).add({ minutes }).toString();
const start = (clock: ClockState["clock"], at = BEGIN): ClockEvent => ({
  type: "start",
  clock,
  round: 1,
  at,
  limit: { unit: "hours", amount: 10 },
  cap: null,
});
const statesAt = (ledger: readonly ClockEvent[], now: string): readonly ClockState[] =>
  deriveClocks(ledger, calendar, Temporal.Instant.from(now));
const told = (share: number, at: string): ToldAlarm => ({ clock: "plan", round: 1, share, at });

test("half, four fifths and all of the time: each is told once, to one rung more", () => {
  const ledger = [start("plan")];
  const at = (minutes: number, known: readonly ToldAlarm[] = []) =>
    alarmsDue(statesAt(ledger, later(minutes)), known, later(minutes)).map(
      ({ share, audience }) => `${share} ${audience.join()}`,
    );
  assert.deepEqual(at(299), []);
  assert.deepEqual(at(300), ["50 responsible"]);
  assert.deepEqual(at(301, [told(50, later(300))]), []);
  assert.deepEqual(at(480, [told(50, later(300))]), ["80 responsible,heads"]);
  assert.deepEqual(at(600, [told(80, later(480))]), ["100 heads,managers"]);
  assert.deepEqual(at(900, [told(100, later(600))]), []);
});

test("whoever hears of 80 % first hears nothing of 50 % afterwards", () => {
  const states = statesAt([start("plan")], later(500));
  assert.deepEqual(
    alarmsDue(states, [], later(500)).map(({ share }) => share),
    [80],
  );
  assert.equal(nextAlarmAt(states, [told(80, later(500))], later(500)), later(600));
  assert.equal(nextAlarmAt(states, [], later(500)), later(500), "a rung that has passed is due at once");
});

test("a clock that begins anew in its round is told of anew; one that is stopped or stands still is silent", () => {
  const stopped: ClockEvent = { type: "stop", clock: "plan", round: 1, at: later(400) };
  const known = [told(50, later(300))];
  assert.equal(nextAlarmAt(statesAt([start("plan"), stopped], later(500)), known, later(500)), null);
  const anew = statesAt([start("plan"), stopped, start("plan", later(500))], later(900));
  assert.equal(nextAlarmAt(anew, known, later(600)), later(800));
  const pause: ClockEvent = { type: "pause", at: later(10), reason: "等客户", expiresAt: later(9_000) };
  assert.equal(nextAlarmAt(statesAt([start("solution"), pause], later(800)), [], later(800)), null);
});

test("before a case has a handler its clocks are the managers'; the most urgent comes first", () => {
  const ledger = [start("solution", later(30)), start("triage")];
  const due = alarmsDue(statesAt(ledger, later(601)), [], later(601));
  assert.deepEqual(
    due.map(({ clock, share, audience }) => `${clock} ${share} ${audience.join()}`),
    ["triage 100 managers", "solution 80 responsible,heads"],
  );
});

test("nobody is reminded at night: the night ends at eight on the wall clock, also where it is put forward", () => {
  const shanghai = (text: string) => quietUntil(`${text}+08:00`, "Asia/Shanghai");
  assert.equal(shanghai("2026-05-11T20:59"), null);
  assert.equal(shanghai("2026-05-11T21:00"), "2026-05-12T00:00:00Z");
  assert.equal(shanghai("2026-05-12T07:59"), "2026-05-12T00:00:00Z");
  assert.equal(shanghai("2026-05-12T08:00"), null);
  // Berlin goes to summer time at 02:00 on 29 March, and back at 03:00 on 25 October.
  assert.equal(quietUntil("2026-03-28T21:30+01:00", "Europe/Berlin"), "2026-03-29T06:00:00Z");
  assert.equal(quietUntil("2026-10-24T21:30+02:00", "Europe/Berlin"), "2026-10-25T07:00:00Z");
  assert.equal(quietUntil("2026-10-25T02:30+01:00", "Europe/Berlin"), "2026-10-25T07:00:00Z");
});

test("the end of a night is later, within twelve hours, and by day again", () => {
  const zones = fc.constantFrom("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Asia/Kathmandu");
  const minutes = fc.integer({ min: 0, max: 2 * 365 * 1440 });
  fc.assert(
    fc.property(zones, minutes, (zone, minute) => {
      const now = later(minute);
      const end = quietUntil(now, zone);
      if (end === null) return;
      assert.ok(isBefore(now, end));
      assert.ok(Temporal.Instant.from(end).since(now).total("hours") <= 12);
      assert.equal(quietUntil(end, zone), null);
    }),
  );
});

const PEOPLE: CasePeople = {
  responsible: ["周工"],
  heads: ["沈经理"],
  managers: ["林主管", "沈经理"],
  absent: new Map(),
};

test("a person who is several things to a case is told once", () => {
  assert.deepEqual(chooseRecipients(["heads", "managers"], PEOPLE), ["沈经理", "林主管"]);
});

test("for somebody who is away the deputy is told, else the next above, in the end the managers", () => {
  const away = (absent: readonly (readonly [string, string | null])[], more: Partial<CasePeople> = {}) =>
    chooseRecipients(["responsible"], { ...PEOPLE, ...more, absent: new Map(absent) });
  assert.deepEqual(away([]), ["周工"]);
  assert.deepEqual(away([["周工", "吴工"]]), ["吴工"]);
  assert.deepEqual(away([["周工", null]]), ["沈经理"]);
  const twice = [
    ["周工", "吴工"],
    ["吴工", "郑工"],
  ] as const;
  assert.deepEqual(away(twice), ["郑工"]);
  const ring = [
    ["周工", "吴工"],
    ["吴工", "周工"],
  ] as const;
  assert.deepEqual(away(ring), ["沈经理"], "two who stand in for each other and are both away");
  assert.deepEqual(away([], { responsible: [], heads: [] }), ["林主管", "沈经理"]);
  const all = [
    ["周工", null],
    ["沈经理", null],
    ["林主管", null],
  ] as const;
  assert.deepEqual(away(all), ["林主管", "沈经理"], "somebody has to know");
});

const DEPARTMENTS = [
  { id: "总部", parentId: null },
  { id: "华东", parentId: "总部" },
  { id: "苏州", parentId: "华东" },
];

test("a department without a head of its own is headed from above", () => {
  const heads = new Map([
    ["总部", ["高总监"]],
    ["华东", ["沈经理"]],
  ]);
  assert.deepEqual(headsOf("苏州", DEPARTMENTS, heads), ["沈经理"]);
  assert.deepEqual(headsOf("总部", DEPARTMENTS, heads), ["高总监"]);
  assert.deepEqual(headsOf("苏州", DEPARTMENTS, new Map()), []);
  assert.deepEqual(headsOf(null, DEPARTMENTS, heads), []);
  const shares = leaderShares({ departments: DEPARTMENTS, heads, managers: ["林主管"], absent: new Map() }, [
    { departmentId: "苏州", cases: 2, measures: 0 },
    { departmentId: "华东", cases: 1, measures: 3 },
    { departmentId: null, cases: 4, measures: 0 },
  ]);
  assert.deepEqual(
    new Map(shares),
    new Map([
      ["沈经理", { cases: 3, measures: 3 }],
      ["林主管", { cases: 4, measures: 0 }],
    ]),
  );
});

test("a moment is written by the wall clock of the organization", () => {
  assert.equal(momentText("2026-03-12T10:00:00Z", "Asia/Shanghai", "zh"), "3月12日 18:00");
  assert.equal(momentText("2026-07-12T10:00:00Z", "Europe/Berlin", "en"), "12 July, 12:00");
});
