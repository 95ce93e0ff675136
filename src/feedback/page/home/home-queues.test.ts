import assert from "node:assert/strict";
import test from "node:test";
import { firstQueue, queuesOf } from "./home-queues.ts";

test("who leads sees every queue that can stall, a handler the own cases before the department's", () => {
  assert.deepEqual(queuesOf(["handler"]), ["mine", "breached", "due_today"]);
  assert.equal(queuesOf(["handler", "department_head"])[0], "breached");
  assert.equal(queuesOf(["manager"])[0], "breached");
  assert.ok(queuesOf(["manager"]).includes("in_review"));
});

test("several roles see each queue once, most pressing first", () => {
  const queues = queuesOf(["interviewer", "department_head"]);
  assert.deepEqual(queues, ["breached", "due_today", "mine", "unassigned", "to_call_back"]);
});

test("who reads figures only has no queue", () => {
  assert.deepEqual(queuesOf(["viewer"]), []);
});

test("overdue cases are listed before those due today; without any nothing is", () => {
  const queues = queuesOf(["department_head"]);
  assert.equal(firstQueue(queues, { breached: 1, due_today: 4, mine: 9 }), "breached");
  assert.equal(firstQueue(queues, { breached: 0, due_today: 0, mine: 9 }), "mine");
  assert.equal(firstQueue(queues, { breached: 0, to_triage: 3 }), null);
});

test("a handler sees the own cases one by one, and those of colleagues only where there are none", () => {
  const queues = queuesOf(["handler"]);
  assert.equal(firstQueue(queues, { breached: 9, due_today: 4, mine: 3 }), "mine");
  assert.equal(firstQueue(queues, { breached: 9, due_today: 4, mine: 0 }), "breached");
});
