import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { SERVICE_SURVEY, templateSurvey } from "../../../test/survey.ts";
import { anyDefinition } from "../../../test/survey-samples.ts";
import { channelEn } from "../../words/channel-en.ts";
import { channelZh } from "../../words/channel-zh.ts";
import { SURVEY_TEMPLATES } from "../templates/survey-templates.ts";
import { paperForm } from "./paper-form.ts";

test("a form on paper has the questions numbered through, and conditions said by those numbers", () => {
  const { title, parts, privacy, contact } = paperForm(SERVICE_SURVEY, "zh", channelZh.paper);
  const items = parts.flatMap((part) => part.items);
  assert.equal(title, "安装服务满意度调查");
  assert.deepEqual(
    items.map(({ number, text, condition }) => [number, text, condition]),
    [
      [1, "您对本次安装总体是否满意？", ""],
      [2, "各方面的感受如何？", ""],
      [3, "您觉得哪里不值？", "※ 如果「第 2 题“性价比”」≤ 3 分，请回答"],
      [4, "您看重什么？", ""],
      [5, "您有多大可能向朋友推荐我们？", ""],
      [6, "方便联系您的电话（选填）", ""],
    ],
  );
  assert.match(privacy, /仅用于改进服务/u);
  assert.match(contact, /400-000-0000/u);
});

test("each box says what is typed for it", () => {
  const items = paperForm(SERVICE_SURVEY, "zh", channelZh.paper).parts.flatMap((part) => part.items);
  const boxes = (number: number) => items[number - 1]?.boxes.map(({ code, text }) => `${code} ${text}`);
  assert.deepEqual(boxes(1), ["5 非常满意", "4 满意", "3 一般", "2 不满意", "1 非常不满意"]);
  assert.deepEqual(boxes(4), ["1 上门快", "2 收拾干净", "3 其他"]);
  assert.deepEqual(
    items[3]?.boxes.map(({ line }) => line),
    [false, false, true],
  );
  assert.deepEqual(items[1]?.rows, [
    { text: "服务态度", remark: true },
    { text: "性价比", remark: false },
  ]);
  assert.equal(items[4]?.boxes.length, 11);
  assert.deepEqual(items[4]?.ends, ["完全不可能", "极有可能"]);
});

test("the form is in English where the survey is", () => {
  const { title, parts } = paperForm(SERVICE_SURVEY, "en", channelEn.paper);
  assert.equal(title, "Installation service survey");
  assert.equal(parts[1]?.items[1]?.condition, "※ Answer if “Question 2 “Value for money”” ≤ 3");
});

test("every survey fits on paper, with a number for each question that takes an answer", () => {
  for (const { code } of SURVEY_TEMPLATES) {
    const definition = templateSurvey(code);
    const items = paperForm(definition, "zh", channelZh.paper).parts.flatMap((part) => part.items);
    const numbered = items.flatMap(({ number }) => number ?? []);
    assert.deepEqual(
      numbered,
      Array.from(numbered, (_, i) => i + 1),
    );
    for (const item of items) assert.equal(item.kind === "words", item.number === null);
  }
  fc.assert(
    fc.property(anyDefinition, (definition) => {
      const { parts } = paperForm(definition, "en", channelEn.paper);
      assert.equal(parts.length, definition.pages.length);
      for (const { condition } of parts.flatMap((part) => part.items)) assert.doesNotMatch(condition, /\{/u);
    }),
    { numRuns: 50 },
  );
});
