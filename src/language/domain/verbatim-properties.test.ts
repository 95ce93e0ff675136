import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { starterSegmenter } from "../service/segment.ts";
import { polarityOf } from "./combine-clauses.ts";
import { readVerbatim } from "./read-verbatim.ts";
import type { Segmenter } from "./verbatim-reading.ts";

const segment = starterSegmenter();
const byCharacter: Segmenter = (text) => [...text];
const broken: Segmenter = (text) => [text.slice(1)];

const phrases = fc.constantFrom(
  ..."不 没有 很 太 好 差 满意 投诉 师傅 但是 虽然 除了 希望 等了 两 小时 才 12315 👍 👍🏻 ！ ？ ， 。 very good 的 了 \0 \ud800 ～ 價格 价格 高 慢 除 又坏了".split(
    " ",
  ),
);
const mixed = fc.array(fc.oneof(phrases, fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 40 });

function check(text: string, cut: Segmenter): void {
  const reading = readVerbatim(text, cut);
  assert.ok(reading.score >= -1 && reading.score <= 1);
  assert.equal(reading.polarity, polarityOf(reading.score));
  for (const { start, end, word } of [...reading.reasons, ...reading.sentimentWords]) {
    assert.equal(text.slice(start, end), word);
    assert.ok(word.length > 0);
  }
  let before = 0;
  for (const clause of reading.clauses) {
    assert.ok(clause.start >= before && clause.end > clause.start && clause.end <= text.length);
    assert.ok(clause.score >= -1 && clause.score <= 1);
    assert.equal(clause.polarity, polarityOf(clause.score));
    before = clause.end;
  }
  for (const { start, end } of reading.themes) assert.ok(start >= 0 && end > start && end <= text.length);
  const places = reading.reasons.map(({ start }) => start);
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
}

test("any text is read without a throw, with true spans and a score that agrees with its polarity", () => {
  fc.assert(
    fc.property(mixed, (parts) => check(parts.join(""), segment)),
    { numRuns: 600 },
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => check(text, segment)),
    { numRuns: 300 },
  );
});

test("any segmenter will do, even one that loses text", () => {
  fc.assert(
    fc.property(mixed, (parts) => {
      check(parts.join(""), byCharacter);
      check(parts.join(""), broken);
    }),
    { numRuns: 200 },
  );
});

test("ten thousand characters of anything are read", () => {
  for (const unit of ["很好吃但是不", "a", "！", "不", "👍", "\0", "9", " ", "等了两小时才到，"]) {
    check(unit.repeat(Math.ceil(10_000 / unit.length)), segment);
  }
});

test("reading is a function of the text alone", () => {
  fc.assert(
    fc.property(mixed, (parts) => {
      const text = parts.join("");
      assert.deepEqual(readVerbatim(text, segment), readVerbatim(text, segment));
    }),
    { numRuns: 100 },
  );
});
