import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { starterSegmenter } from "../service/segment.ts";
import { matchWords } from "./match-words.ts";
import type { WordMatch } from "./match-words.ts";
import { compileLexicon } from "./compile-lexicon.ts";
import { readClauses } from "./read-clauses.ts";
import { readVerbatim } from "./read-verbatim.ts";
import { settleSayings } from "./settle-sayings.ts";
import { starterLexicon } from "./starter-lexicon.ts";

const segment = starterSegmenter();

function matched(text: string): WordMatch[] {
  return matchWords(text, segment(text), compileLexicon(starterLexicon).tree);
}

function isWhole(text: string, words: readonly WordMatch[]): boolean {
  return words.map(({ start, end }) => text.slice(start, end)).join("") === text;
}

test("who denies complaining does not complain; who asks back whether one must, does", () => {
  const complains = (text: string) =>
    readVerbatim(text, segment).reasons.some(({ reason }) => reason === "complaint");
  for (const text of ["不是来投诉的，想问一下发票怎么开", "这不是投诉", "没有投诉的意思，建议加个缓冲"])
    assert.equal(complains(text), false, text);
  for (const text of ["我要投诉", "你们是不是要投诉才有人管", "不得不投诉，三个月不发货"])
    assert.equal(complains(text), true, text);
});

test("a suggestion that is announced stays one, whatever it finds wanting", () => {
  const { priority, reasons } = readVerbatim("我不是来投诉的，只想提个建议：说明书字太小", segment);
  assert.equal(priority, "medium");
  assert.deepEqual(
    reasons.map(({ reason }) => reason),
    ["suggestion"],
  );
});

test("waiting without end blames in every exaggeration", () => {
  for (const text of [
    "等到花儿都谢了，师傅还没上门",
    "你们客服让我等到海枯石烂",
    "黄花菜都凉了",
    "从年初等到年尾",
  ])
    assert.equal(readVerbatim(text, segment).polarity, "negative", text);
  assert.notEqual(readVerbatim("祝新人天荒地老", segment).polarity, "negative");
});

test("no word is lost or moved, whatever phrases meet", () => {
  const parts = fc.constantFrom(
    ..."手 被 划伤 缝了 三针 不是来 投诉 等到 天荒地老 “好” 所谓 “极速达” 呵呵 绝了 真是太 快 了 感谢 让我 体会到 什么叫 炸裂 玻璃 没有 人 受伤 担心 起火 《 》 ， 。 死了 几个 \ud800 没一个人".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 30 }), (chosen) => {
      const text = chosen.join("");
      assert.ok(isWhole(text, settleSayings(text, matched(text))));
      assert.ok(isWhole(text, readClauses(text, matched(text)).words));
    }),
    { numRuns: 500 },
  );
});
