import assert from "node:assert/strict";
import { test } from "node:test";
import { tellingWord } from "./telling-word.ts";

const told = (text: string, word: string) => {
  const start = text.indexOf(word);
  return tellingWord(text, { start, end: start + word.length });
};

test("a denied word is shown with its denial", () => {
  assert.equal(told("收费不太合理", "合理"), "不太合理");
  assert.equal(told("师傅干活不细", "细"), "不细");
  assert.equal(told("解释得清楚", "清楚"), "清楚");
});

test("words that tell nothing by themselves are passed over", () => {
  assert.equal(told("每次来的人不一样", "人"), null);
  assert.equal(told("打电话都没人接", "都没"), null);
  assert.equal(told("周一报修", "报修"), null);
  assert.equal(told("太慢", "慢"), "慢");
  assert.equal(told("very slow", "slow"), "slow");
});
