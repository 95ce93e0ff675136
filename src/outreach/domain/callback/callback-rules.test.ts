import assert from "node:assert/strict";
import { test } from "node:test";
import { attemptFault, type ToldAttempt } from "./attempt-fault.ts";
import { countSlots } from "./attempt-slot.ts";
import { callOrder } from "./callback-order.ts";

const NOW = "2026-03-11T02:00:00Z";
const TASK = { since: "2026-03-10T02:00:00Z", now: NOW };

test("appointments whose time has come go first, then deadlines, then appointments to come", () => {
  const waiting = [
    { name: "约在下午", dueAt: "2026-03-11T03:00:00Z", againAt: "2026-03-11T07:00:00Z" },
    { name: "没有期限", dueAt: null, againAt: null },
    { name: "明天到期", dueAt: "2026-03-12T10:00:00Z", againAt: null },
    { name: "约在九点半", dueAt: "2026-03-13T10:00:00Z", againAt: "2026-03-11T01:30:00Z" },
    { name: "今天到期", dueAt: "2026-03-11T10:00:00Z", againAt: null },
    { name: "约在九点", dueAt: "2026-03-14T10:00:00Z", againAt: "2026-03-11T01:00:00Z" },
  ];
  assert.deepEqual(
    waiting.toSorted(callOrder(NOW)).map(({ name }) => name),
    ["约在九点", "约在九点半", "今天到期", "明天到期", "没有期限", "约在下午"],
  );
});

test("three calls within a morning are one try, in the customer's own time", () => {
  const morning = ["2026-03-10T01:00:00Z", "2026-03-10T02:30:00Z", "2026-03-10T03:59:00Z"];
  assert.equal(countSlots(morning, "Asia/Shanghai"), 1);
  assert.equal(countSlots([...morning, "2026-03-10T04:00:00Z"], "Asia/Shanghai"), 2);
  assert.equal(
    countSlots(["2026-03-10T11:00:00Z", "2026-03-11T01:00:00Z", "2026-03-11T11:00:00Z"], "Asia/Shanghai"),
    3,
  );
});

test("a call is of the time of its task, and an appointment names a time to come", () => {
  const told = (change: Partial<ToldAttempt>): ToldAttempt => ({
    disposition: "no_answer",
    at: NOW,
    againAt: null,
    ...change,
  });
  assert.equal(attemptFault(told({}), TASK), null);
  assert.equal(attemptFault(told({ at: "2026-03-11T02:00:01Z" }), TASK), "time");
  assert.equal(attemptFault(told({ at: "2026-03-10T01:59:59Z" }), TASK), "time");
  assert.equal(attemptFault(told({ disposition: "appointment" }), TASK), "appointment");
  assert.equal(attemptFault(told({ disposition: "appointment", againAt: NOW }), TASK), "appointment");
  assert.equal(attemptFault(told({ againAt: "2026-03-11T07:00:00Z" }), TASK), "appointment");
  const agreed = told({ disposition: "appointment", againAt: "2026-03-11T07:00:00Z" });
  assert.equal(attemptFault(agreed, TASK), null);
});
