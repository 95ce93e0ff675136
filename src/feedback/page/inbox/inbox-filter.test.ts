import assert from "node:assert/strict";
import { test } from "node:test";
import { startOfDay } from "../feedback-zone-time.ts";
import { inboxQuery, queueOf, sortOf, viewOf } from "./inbox-filter.ts";

const inShanghai = (date: string, plus: number): string => startOfDay(date, plus, "Asia/Shanghai");

test("a shared address shows the same list", () => {
  const query = inboxQuery(
    { queue: "breached", priority: "urgent", search: "空调", since: "2026-11-01", until: "2026-11-22" },
    "mine",
    inShanghai,
  );
  assert.deepEqual(query, {
    queue: "breached",
    priority: "urgent",
    search: "空调",
    from: "2026-10-31T16:00:00.000Z",
    before: "2026-11-22T16:00:00.000Z",
  });
});

test("what an address cannot mean is left out", () => {
  const query = inboxQuery(
    { queue: "nonsense", stage: "lost", handlerId: "zhou", since: "tomorrow" },
    "mine",
    inShanghai,
  );
  assert.deepEqual(query, { queue: "mine" });
});

test("every case is shown where no queue is wanted", () => {
  assert.equal(queueOf({ queue: "all" }, "mine"), "all");
  assert.deepEqual(inboxQuery({ queue: "all" }, "mine", inShanghai), {});
});

test("an unknown view is the list, and an order that the queue does not have is the usual one", () => {
  assert.deepEqual(
    [viewOf("board"), viewOf("table"), viewOf("gallery"), viewOf(null)],
    ["board", "table", "list", "list"],
  );
  assert.equal(sortOf("-priority", "open"), "-priority");
  assert.equal(sortOf("-priority", "closed"), undefined);
  assert.equal(sortOf("received", "all"), "received");
  assert.equal(sortOf("due", "all"), undefined);
  assert.equal(sortOf("beauty", "open"), undefined);
});
