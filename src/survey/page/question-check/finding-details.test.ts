import assert from "node:assert/strict";
import { test } from "node:test";
import { surveyWith } from "../../../test/survey-samples.ts";
import type { Question } from "../../domain/definition/survey-definition.ts";
import { checkQuestions } from "../../domain/question-check/check-questions.ts";
import { questionCheckEn } from "../../words/question-check-en.ts";
import { questionCheckZh } from "../../words/question-check-zh.ts";
import { groupFindings, namedFinding } from "./finding-details.ts";

const matrix: Question = {
  type: "matrix",
  code: "aspects",
  scale: 5,
  text: { zh: "您对以下各项的满意程度如何？" },
  rows: [
    { code: "r1", text: { zh: "礼貌程度", en: "Politeness" }, indicator: "politeness" },
    { code: "r2", text: { zh: "价格" } },
  ],
};
const again: Question = {
  type: "rating",
  code: "again",
  scale: 5,
  text: { zh: "您对服务人员礼貌程度的评价如何？" },
  indicator: "politeness",
};
const survey = surveyWith(matrix, again);

test("reasons name rows, indicators and questions by their words, never by codes", () => {
  const told = checkQuestions(survey).flatMap((finding) => [
    questionCheckZh[finding.rule].reason(namedFinding(finding, survey, "zh") as never),
    questionCheckEn[finding.rule].reason(namedFinding(finding, survey, "en")),
  ]);
  assert.ok(told.length > 4);
  for (const sentence of told)
    assert.doesNotMatch(sentence, /\b(?:r1|r2|aspects|again|politeness)\b|undefined/u);
  assert.ok(told.some((sentence) => sentence.includes("礼貌程度、价格")));
});

test("findings stand by question, suggestions before notes", () => {
  const groups = groupFindings(checkQuestions(survey));
  assert.deepEqual(
    groups.map(({ questionCode }) => questionCode),
    ["aspects", "again"],
  );
  for (const { findings } of groups) {
    const severities = findings.map(({ severity }) => severity);
    assert.deepEqual(severities, severities.toSorted().toReversed());
  }
});
