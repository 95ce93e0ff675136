import assert from "node:assert/strict";
import { test } from "node:test";
import { voiceOf } from "./register-draft.ts";

const ZONE = "Asia/Shanghai";
const WORDS = "空调装了三天就漏水，打了两次电话都没人来。";

test("a call of a minute needs the words alone", () => {
  assert.deepEqual(
    voiceOf({ channel: "phone", verbatim: ` ${WORDS}\n`, product: " ", phone: "" }, null, ZONE),
    {
      channel: "phone",
      verbatim: WORDS,
    },
  );
});

test("times are those of the organization's clock", () => {
  const voice = voiceOf({ channel: "paper", verbatim: WORDS, receivedAt: "2026-11-20T09:30" }, null, ZONE);
  assert.equal(voice.receivedAt, "2026-11-20T01:30:00.000Z");
});

test("what an authority sent carries its number and its deadline", () => {
  const draft = {
    channel: "external",
    verbatim: WORDS,
    platform: "12345",
    externalNumber: "BJ-2026-110233",
    externalDue: "2026-11-27T17:00",
    score: "1",
    amount: 0,
    contactName: "李女士",
  } as const;
  assert.deepEqual(voiceOf(draft, null, ZONE), {
    channel: "external",
    verbatim: WORDS,
    contact: { name: "李女士" },
    score: 1,
    amount: 0,
    external: { platform: "12345", number: "BJ-2026-110233", dueAt: "2026-11-27T09:00:00.000Z" },
  });
  assert.equal(voiceOf({ ...draft, channel: "phone" }, null, ZONE).external, undefined);
});

test("praise is closed as such at once", () => {
  assert.equal(voiceOf({ channel: "phone", verbatim: "师傅很耐心" }, "praise", ZONE).closeAs, "praise");
});
