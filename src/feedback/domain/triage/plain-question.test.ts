import assert from "node:assert/strict";
import { test } from "node:test";
import { readTexts } from "../../../language/service/read-texts.ts";
import { suggestTriage } from "./suggest-triage.ts";
import type { TriageSuggestion } from "./triage-suggestion.ts";

function suggest(verbatim: string, channel: string, score: number | null): TriageSuggestion {
  const facts = { channel, score, tier: null, amount: null, openComplaints: 0, product: null };
  return suggestTriage(verbatim, readTexts([verbatim])[0]!.reading, facts, null);
}

test("a plain question with a low score is high by its score, and no complaint", () => {
  for (const channel of ["phone", "web"]) {
    for (const says of ["请问几点上班", "滤芯多久换一次", "你们在城东有维修点吗", "发票怎么开"]) {
      const { voice, priority, priorityReasons } = suggest(says, channel, 1);
      assert.equal(voice.value, "other", says);
      assert.equal(priority, "high", says);
      assert.deepEqual(priorityReasons, ["low_score"], says);
    }
  }
});

test("a reproach in the form of a question stays a complaint", () => {
  for (const says of ["怎么又坏了", "到底几点有人管", "什么时候才有人来修", "为什么没人接电话"])
    assert.equal(suggest(says, "phone", 1).voice.value, "complaint", says);
});

test("a low score without any question is a complaint where customers turn to us", () => {
  assert.equal(suggest("师傅上午来过一趟", "phone", 1).voice.value, "complaint");
  assert.equal(suggest("客服一直不接电话", "web", 1).voice.value, "complaint");
});

test("a plain question without a score is an inquiry", () => {
  const { voice, priority, priorityReasons } = suggest("保修几年", "phone", null);
  assert.equal(voice.value, "other");
  assert.equal(priority, "medium");
  assert.deepEqual(priorityReasons, ["inquiry"]);
});
