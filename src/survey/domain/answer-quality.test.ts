import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { judgeAnswers } from "./answer-quality.ts";
import { columnSeed, FirstSeen, rowFingerprint } from "./row-fingerprint.ts";

const answers = (scores: number[], overall: number, hasWords = true) => ({
  scores,
  asked: scores.length,
  overall,
  hasWords,
});

test("a respondent without any score is left out", () => {
  assert.equal(judgeAnswers(answers([0, 0, 0], 0), () => "neutral").exclusion, "no-score");
  assert.equal(judgeAnswers(answers([0, 0, 0], 4), () => "neutral").exclusion, null);
});

test("straight-lining is left out only when the words contradict it", () => {
  const high = answers([5, 5, 5, 5, 5], 5);
  assert.equal(judgeAnswers(high, () => "negative").exclusion, "straight-line-contradiction");
  assert.equal(judgeAnswers(high, () => "positive").exclusion, null);
  assert.equal(
    judgeAnswers(answers([1, 1, 1, 1, 1], 1), () => "positive").exclusion,
    "straight-line-contradiction",
  );
  assert.deepEqual(
    judgeAnswers(answers([5, 5, 5, 5], 5), () => "negative"),
    { exclusion: null, flags: ["contradiction"] },
  );
  assert.equal(
    judgeAnswers(answers([5, 5, 0, 5, 5, 5], 5), () => "negative").exclusion,
    "straight-line-contradiction",
  );
});

test("a contradiction alone and few scores are flagged and kept", () => {
  assert.deepEqual(judgeAnswers(answers([5, 4, 5, 3, 5], 5), () => "negative").flags, ["contradiction"]);
  assert.deepEqual(judgeAnswers(answers([4, 0, 0, 0, 0], 4), () => "neutral").flags, ["few-scores"]);
  assert.deepEqual(judgeAnswers(answers([4, 3, 0, 0], 4), () => "neutral").flags, []);
});

test("the words are read only where they can decide", () => {
  let asked = 0;
  const count = (): "neutral" => {
    asked++;
    return "neutral";
  };
  judgeAnswers(answers([3, 4, 3, 3, 3], 3), count);
  judgeAnswers(answers([5, 5, 5, 5, 5], 5, false), count);
  assert.equal(asked, 0);
});

test("two records have the same fingerprint when every column is equal, in whatever order the columns stand", () => {
  const names = ["客户", "日期", "服务态度"].map(columnSeed);
  const [a = 0, b = 0, c = 0] = names;
  assert.equal(
    rowFingerprint(["甲", "2024", "5"], [a, b, c]),
    rowFingerprint(["5", "甲", "2024", ""], [c, a, b]),
  );
  assert.notEqual(rowFingerprint(["甲", "", "5"], names), rowFingerprint(["甲", "5", ""], names));
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 6 }), fc.array(fc.string(), { maxLength: 6 }), (x, y) => {
      const trimmed = (row: string[]) =>
        JSON.stringify(row.slice(0, row.findLastIndex((text) => text !== "") + 1));
      assert.equal(rowFingerprint(x, [1, 2, 3]) === rowFingerprint(y, [1, 2, 3]), trimmed(x) === trimmed(y));
    }),
  );
});

test("the first of equal fingerprints is remembered over many records", () => {
  const seen = new FirstSeen();
  for (let i = 0; i < 20_000; i++) assert.equal(seen.firstWith(i * 7_919_000_003, i), i);
  for (let i = 0; i < 20_000; i += 97) assert.equal(seen.firstWith(i * 7_919_000_003, 99_999), i);
});
