import assert from "node:assert/strict";
import { test } from "node:test";
import type { Question } from "../definition/survey-definition.ts";
import { nameOption, nameQuestion, nameRow } from "./name-question.ts";

const asked = (zh: string, en?: string): Question => ({
  type: "rating",
  code: "speed",
  scale: 5,
  text: en === undefined ? { zh } : { zh, en },
});

test("a question is named in the reader's language, in Chinese where there is no English", () => {
  assert.equal(nameQuestion(asked("响应速度", "Speed"), "en"), "Speed");
  assert.equal(nameQuestion(asked("响应速度"), "en"), "响应速度");
});

test("blanks show what stands in for them", () => {
  const text = { zh: ["您对", { from: "hidden", code: "store", fallback: "本店" } as const, "满意吗？"] };
  assert.equal(nameQuestion({ ...asked(""), text }, "zh"), "您对本店满意吗？");
});

test("a long question is cut off, never within a character", () => {
  const long = nameQuestion(asked("𠮷".repeat(40)), "zh");
  assert.equal(long, `${"𠮷".repeat(23)}…`);
  assert.equal(nameQuestion(asked("一\n二  三"), "zh"), "一 二 三");
  assert.equal(nameQuestion(asked("问".repeat(24)), "zh"), "问".repeat(24));
});

test("what has no words yet is named by its code", () => {
  assert.equal(nameQuestion(asked(" "), "zh"), "speed");
  assert.equal(nameRow({ code: "price", text: { zh: "" } }, "zh"), "price");
  assert.equal(nameOption({ code: "app", text: { zh: "手机应用", en: "App" } }, "en"), "App");
});
