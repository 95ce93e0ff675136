import assert from "node:assert/strict";
import { test } from "node:test";
import { answeredIds, caseNumbersIn, deliveryIdOf, languageOf } from "./thread-hints.ts";

test("case numbers are found wherever a subject names them", () => {
  assert.deepEqual(caseNumbersIn("回复：[20240510-EML-001] 漏水"), ["20240510-EML-001"]);
  assert.deepEqual(caseNumbersIn("关于20240510-TEL-1204和20240511-wx-003，20240510-TEL-1204"), [
    "20240510-TEL-1204",
    "20240511-WX-003",
  ]);
  assert.deepEqual(caseNumbersIn("订单 920240510-TEL-001A、2024-05-10"), []);
});

test("the mail that is answered comes before older ones of the thread", () => {
  assert.deepEqual(answeredIds({ inReplyTo: ["c"], references: ["a", "b", "c"] }), ["c", "b", "a"]);
});

test("only Message-IDs made from a delivery are ours", () => {
  const id = "0197a2b4-6c1e-7d3f-8a5b-1234567890ab";
  assert.equal(deliveryIdOf(`${id}@huiyin.example`), id);
  assert.equal(deliveryIdOf(`${id.toUpperCase()}@huiyin.example`), id);
  assert.equal(deliveryIdOf("tencent_0197a2b4@qq.example"), null);
  assert.equal(deliveryIdOf(`0197a2b4-6c1e-4d3f-8a5b-1234567890ab@x`), null);
});

test("a mail is answered in its own language", () => {
  assert.equal(languageOf("漏水 pls help"), "zh");
  assert.equal(languageOf("Water is leaking"), "en");
  assert.equal(languageOf("123"), "zh");
});
