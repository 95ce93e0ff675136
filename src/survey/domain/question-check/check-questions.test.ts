import assert from "node:assert/strict";
import { test } from "node:test";
import { surveyOf, surveyWith } from "../../../test/survey-samples.ts";
import type { Question, RatingQuestion } from "../definition/survey-definition.ts";
import { DEFAULT_TAXONOMY, indicatorsOf } from "../taxonomy/default-taxonomy.ts";
import { SURVEY_TEMPLATES } from "../templates/survey-templates.ts";
import { checkQuestions, checkQuestionWords } from "./check-questions.ts";
import type { Finding, QuestionRule } from "./finding.ts";

function rated(zh: string, en?: string): RatingQuestion {
  return {
    type: "rating",
    code: "q1",
    text: { zh, ...(en !== undefined && { en }) },
    scale: 5,
    indicator: "politeness",
  };
}

const rulesOf = (findings: readonly Finding[]): QuestionRule[] => findings.map(({ rule }) => rule);

test("two things judged in one row are warned of, too; options may list what they like", () => {
  const rows = [{ code: "both", text: { zh: "礼貌和耐心" }, indicator: "politeness" }];
  const matrix: Question = {
    type: "matrix",
    code: "m",
    text: { zh: "您对以下各项的满意程度如何？" },
    scale: 5,
    rows,
  };
  const [finding] = checkQuestionWords(matrix);
  assert.equal(finding?.rule, "double-barrelled");
  assert.deepEqual(finding?.proposal, ["礼貌", "耐心"]);
  const options = [
    { code: "a", text: { zh: "电话和微信" } },
    { code: "b", text: { zh: "上门、寄修" } },
  ];
  assert.deepEqual(
    checkQuestionWords({ type: "single", code: "s", text: { zh: "您使用了哪种方式？" }, options }),
    [],
  );
});

function choices(...texts: readonly string[]): Question {
  return {
    type: "single",
    code: "s",
    text: { zh: "您的评价是？" },
    options: texts.map((zh, i) => ({ code: `o${i}`, text: { zh } })),
  };
}

test("vague answers are warned of", () => {
  const [finding] = checkQuestionWords(choices("从不", "偶尔", "经常"));
  assert.equal(finding?.rule, "vague-option");
  assert.equal(finding?.details["words"], "偶尔、经常");
});

test("a scale with more good than bad grades is warned of; the customary four grades are known and named", () => {
  assert.deepEqual(rulesOf(checkQuestionWords(choices("非常满意", "满意", "基本满意", "不满意"))), [
    "four-grades",
  ]);
  assert.deepEqual(rulesOf(checkQuestionWords(choices("非常满意", "很满意", "满意", "不满意"))), [
    "unbalanced-options",
  ]);
  assert.deepEqual(rulesOf(checkQuestionWords(choices("非常满意", "满意", "一般", "不满意"))), [
    "four-grades",
  ]);
  assert.deepEqual(
    rulesOf(checkQuestionWords(choices("非常满意", "满意", "一般", "不满意", "非常不满意"))),
    [],
  );
  const four = checkQuestions(surveyWith({ ...rated("您的评价如何？", "Your view?"), scale: 4 }));
  assert.equal(four.find(({ rule }) => rule === "four-grades")?.severity, "note");
});

test("a low grade without a required question for its reason is warned of", () => {
  const grade = rated("您对本次服务的满意程度如何？", "How satisfied are you with this service?");
  const low = {
    op: "compare",
    subject: { of: "answer", question: "q1" },
    operator: "at_most",
    value: 3,
  } as const;
  const reason: Question = {
    type: "text",
    code: "why",
    text: { zh: "原因是什么？", en: "Why?" },
    showIf: low,
  };
  const rules = (...questions: readonly Question[]): QuestionRule[] =>
    rulesOf(checkQuestions(surveyWith(...questions)));
  assert.deepEqual(rules(grade), ["no-reason-asked"]);
  assert.deepEqual(rules(grade, reason), ["reason-not-required"]);
  assert.deepEqual(rules(grade, { ...reason, required: true }), []);
  const high = { ...low, operator: "at_least", value: 4 } as const;
  assert.deepEqual(rules(grade, { ...reason, required: true, showIf: high }), ["no-reason-asked"]);
});

test("the rows of a matrix whose low grades are not followed up are named", () => {
  const rows = ["speed", "price"].map((code) => ({
    code,
    text: { zh: "响应速度", en: "Speed" },
    indicator: code,
  }));
  const matrix: Question = {
    type: "matrix",
    code: "m",
    text: { zh: "您的评价如何？", en: "Your view?" },
    scale: 5,
    rows,
  };
  const low = {
    op: "compare",
    subject: { of: "answer", question: "m", row: "speed" },
    operator: "at_most",
    value: 3,
  } as const;
  const reason: Question = {
    type: "text",
    code: "why",
    text: { zh: "原因？", en: "Why?" },
    required: true,
    showIf: low,
  };
  const [finding] = checkQuestions(surveyWith(matrix, reason));
  assert.equal(finding?.rule, "no-reason-asked");
  assert.equal(finding?.details["rows"], "price");
});

test("more than ten questions and more than eight rows are warned of; a matrix counts as one", () => {
  const yes = (i: number): Question => ({
    type: "yes_no",
    code: `y${i}`,
    text: { zh: "是否已解决？", en: "Solved?" },
  });
  const many = Array.from({ length: 11 }, (_, i) => yes(i));
  assert.deepEqual(rulesOf(checkQuestions(surveyWith(...many))), ["too-many-questions"]);
  assert.deepEqual(rulesOf(checkQuestions(surveyWith(...many.slice(1)))), []);
  assert.deepEqual(rulesOf(checkQuestions(surveyWith(...many), { audience: "core" })), []);
  const rows = Array.from({ length: 9 }, (_, i) => ({
    code: `r${i}`,
    text: { zh: "响应速度", en: "Speed" },
    indicator: `i-${i}`,
    remark: true,
  }));
  const matrix: Question = {
    type: "matrix",
    code: "m",
    text: { zh: "评价如何？", en: "Your view?" },
    scale: 5,
    rows,
  };
  assert.deepEqual(rulesOf(checkQuestions(surveyWith(matrix))), ["too-many-rows", "reason-not-required"]);
});

test("a grade without indicator, an indicator asked twice and one nobody asks about are named", () => {
  const { indicator: _none, ...free } = rated("您的评价如何？", "Your view?");
  const survey = surveyWith(
    free,
    { ...rated("态度如何？", "Politeness?"), code: "q2" },
    { ...rated("礼貌如何？", "Polite?"), code: "q3" },
  );
  const found = checkQuestions(survey, { wantedIndicators: ["politeness", "skill"] });
  const named = found
    .filter(({ rule }) => rule.includes("indicator"))
    .map(({ questionCode, rule }) => [questionCode, rule]);
  assert.deepEqual(named, [
    [null, "indicator-not-asked"],
    ["q1", "no-indicator"],
    ["q3", "indicator-asked-twice"],
  ]);
});

test("where English is offered, missing English is named; a survey that takes too long, too", () => {
  const rules = rulesOf(
    checkQuestions(surveyWith({ type: "yes_no", code: "y", text: { zh: "是否已解决？" } })),
  );
  assert.deepEqual(rules, ["translation-missing"]);
  const long = "请仔细阅读以下背景说明后再作答。".repeat(100);
  const page = {
    code: "p",
    questions: [{ type: "section", code: "s", text: { zh: long, en: "Please read." } }],
  } as const;
  assert.deepEqual(rulesOf(checkQuestions(surveyOf([page]))), ["reading-load"]);
});

for (const template of SURVEY_TEMPLATES)
  test(`the template ${template.code} passes without a warning`, () => {
    const warnings = checkQuestions(template).filter(({ severity }) => severity === "warning");
    assert.deepEqual(warnings, []);
  });

test("the indicators of the taxonomy can be asked about by their own names without a warning", () => {
  for (const { name } of indicatorsOf(DEFAULT_TAXONOMY).values())
    assert.deepEqual(
      checkQuestionWords(
        rated(`您对${name.zh}的满意程度如何？`, `How satisfied are you with this: ${name.en}?`),
      ),
      [],
    );
});
