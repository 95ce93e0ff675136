import assert from "node:assert/strict";
import test from "node:test";
import { compileWorkingCalendar, type WeeklyHours } from "../../../kit/working-time/working-calendar.ts";
import { promisedReply } from "./promised-reply.ts";

const HOURS = [
  { from: 540, to: 720 },
  { from: 810, to: 1080 },
];
const WEEK: WeeklyHours = [HOURS, HOURS, HOURS, HOURS, HOURS, [], []];
const calendar = compileWorkingCalendar({
  timeZone: "Asia/Shanghai",
  weekly: WEEK,
  defaultHours: HOURS,
  overrides: [],
  announcedThrough: "2026-12-31",
});
const promised = (now: string, isOnDuty: boolean) => promisedReply(calendar, now, { hours: 2, isOnDuty });

test("within working hours the reply counts in working time, over lunch and over night", () => {
  assert.deepEqual(promised("2026-03-11T02:00:00Z", true), { by: "2026-03-11T04:00:00Z", who: "office" });
  assert.deepEqual(promised("2026-03-11T03:00:00Z", true), { by: "2026-03-11T06:30:00Z", who: "office" });
  assert.deepEqual(promised("2026-03-11T09:00:00Z", false), { by: "2026-03-12T02:00:00Z", who: "office" });
});

test("outside them the person on duty answers from now on; without one the next opening counts", () => {
  assert.deepEqual(promised("2026-03-13T14:00:00Z", true), { by: "2026-03-13T16:00:00Z", who: "duty" });
  const monday = { by: "2026-03-16T03:00:00Z", who: "next-opening" };
  assert.deepEqual(promised("2026-03-13T14:00:00Z", false), monday);
});
