import assert from "node:assert/strict";
import { test } from "node:test";
import type { FeedbackEvent, Message } from "../feedback-queries.ts";
import { timelineEntries } from "./timeline-entries.ts";

const event = (id: string, at: string, more: Partial<FeedbackEvent> = {}): FeedbackEvent => ({
  id,
  at,
  actorKind: "user",
  actorName: "周明",
  act: "assign",
  fromStage: "triaged",
  toStage: "assigned",
  round: 1,
  reason: "",
  overridden: [],
  overrideReason: "",
  details: {},
  ...more,
});

const message = (id: string, at: string, kind: Message["kind"]): Message => ({
  id,
  at,
  kind,
  round: 1,
  channel: "phone",
  subject: "",
  text: "已约明天上午上门",
  html: null,
  tellsResult: false,
  authorName: "周明",
  authorKind: "user",
  mentions: [],
  files: [],
});

test("messages stand among the steps, latest first, told apart by who speaks", () => {
  const entries = timelineEntries(
    [
      event("1", "2026-11-22T01:00:00Z", { actorKind: "key", act: "register" }),
      event("2", "2026-11-22T03:00:00Z"),
      event("3", "2026-11-22T05:00:00Z", { actorKind: "customer", act: "reopen" }),
    ],
    {
      messages: [
        message("4", "2026-11-22T02:00:00Z", "from_customer"),
        message("5", "2026-11-22T04:00:00Z", "to_customer"),
        message("6", "2026-11-22T06:00:00Z", "note"),
      ],
      attempts: [],
    },
  );
  assert.deepEqual(
    entries.map(({ key, side }) => `${key} ${side}`),
    ["6 note", "3 customer", "5 reply", "2 internal", "4 customer", "1 system"],
  );
});

test("a message is told once, by itself and not by the step it was", () => {
  const events = [event("1", "2026-11-22T01:00:00Z", { act: "message" })];
  assert.equal(timelineEntries(events, { messages: [], attempts: [] }).length, 0);
  assert.equal(timelineEntries(events, undefined).length, 1, "as long as the messages are not there");
});
