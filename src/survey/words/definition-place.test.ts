import assert from "node:assert/strict";
import { test } from "node:test";
import { definitionPlaceEn } from "./definition-place-en.ts";
import { definitionPlaceZh } from "./definition-place-zh.ts";

test("a place of a survey is told as people count, from one", () => {
  const told = [
    ["", "问卷整体", "the survey as a whole"],
    ["title.zh", "标题", "title"],
    ["settings.privacyNotice.en", "隐私告知（英文）", "privacy notice (English)"],
    ["pages.0.questions.2.text.zh", "第 1 页第 3 题的文字", "page 1, question 3, wording"],
    ["pages.1.title.zh", "第 2 页的标题", "page 2, title"],
    [
      "pages.0.questions.1.rows.3.indicator",
      "第 1 页第 2 题第 4 行的指标",
      "page 1, question 2, row 4, indicator",
    ],
    [
      "pages.0.questions.1.showIf.conditions.1.value",
      "第 1 页第 2 题的显示条件",
      "page 1, question 2, condition",
    ],
    ["pages.0.questions", "第 1 页的题目", "page 1, questions"],
    ["quotas.0.cells.1.limit", "第 1 组配额第 2 格的份数", "quota 1, cell 2, number of answers"],
    ["hiddenFields.2.code", "第 3 个隐藏字段的编码", "hidden field 3, code"],
  ] as const;
  for (const [path, zh, en] of told)
    assert.deepEqual([definitionPlaceZh(path), definitionPlaceEn(path)], [zh, en]);
});
