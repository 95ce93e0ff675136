import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readNumber } from "./number-text.ts";
import { isNoAnswer, overallFromScores, readGrade } from "./satisfaction-scale.ts";

function gradeOf(answer: string | number): number | string {
  const read = readGrade(answer);
  return read.kind === "grade" ? read.grade : read.kind;
}

test("the words of the scale stand for their grades, in Chinese and English", () => {
  assert.deepEqual(["非常满意", "满意", "一般", "不满意", "非常不满意"].map(gradeOf), [5, 4, 3, 2, 1]);
  assert.deepEqual(["很满意", "比较满意", "基本满意", "不太满意", "很不满意"].map(gradeOf), [5, 4, 3, 2, 1]);
  assert.deepEqual(
    ["Very satisfied", "SATISFIED", "neutral", "Dissatisfied", "very dissatisfied"].map(gradeOf),
    [5, 4, 3, 2, 1],
  );
});

test("numbers count however they are typed", () => {
  for (const form of [
    4,
    4.0,
    "4",
    " 4 ",
    "4分",
    "４",
    "４ 分",
    "4.0",
    "4星",
    "★★★★",
    "④",
    "4-满意",
    "满意（4分）",
  ]) {
    assert.equal(gradeOf(form), 4, String(form));
  }
});

test("a whole number outside 1–5 is out of range", () => {
  for (const form of [0, 6, -1, 100, "0", "6分", "85", "1,000"])
    assert.equal(gradeOf(form), "out-of-range", String(form));
});

test("what is no grade at all is unreadable", () => {
  for (const form of [4.5, "4.5", "abc", "85%", "满意吧大概", "5-不满意", Number.NaN]) {
    assert.equal(gradeOf(form), "unreadable", String(form));
  }
});

test("empty and not applicable are no answers", () => {
  for (const form of ["", "  ", "-", "——", "/", "N/A", "n/a", "Ｎ／Ａ", "不适用", "未评价", "无"]) {
    assert.equal(gradeOf(form), "no-answer", form);
    assert.ok(isNoAnswer(form), form);
  }
  for (const form of ["无锡分公司", "5", "没有人接电话", "North"]) assert.ok(!isNoAnswer(form), form);
});

test("the overall score from scores is their mean rounded half up", () => {
  assert.equal(overallFromScores([4, 5]), 5);
  assert.equal(overallFromScores([4, 4, 5]), 4);
  assert.equal(overallFromScores([0, 3, 0]), 3);
  assert.equal(overallFromScores([0, 0]), 0);
  const grades = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(grades, (scores) => {
      const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
      assert.ok(Math.abs(overallFromScores(scores) - mean) <= 0.5);
    }),
  );
});

test("numbers are read with thousands, full width and per cent", () => {
  assert.equal(readNumber("1,024.5"), 1024.5);
  assert.equal(readNumber("８５％"), 0.85);
  assert.equal(readNumber("85%"), 0.85);
  assert.equal(readNumber("-3"), -3);
  for (const text of ["", "12a", "1,2,3", "一百", "."]) assert.equal(readNumber(text), null, text);
});
