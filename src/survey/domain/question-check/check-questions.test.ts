import assert from "node:assert/strict";
import { test } from "node:test";
import { surveyOf, surveyWith } from "../../../test/survey-samples.ts";
import { questionCheckEn } from "../../words/question-check-en.ts";
import { questionCheckZh } from "../../words/question-check-zh.ts";
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
const chinese = (text: string): QuestionRule[] => rulesOf(checkQuestionWords(rated(text)));
const english = (text: string): QuestionRule[] => rulesOf(checkQuestionWords(rated("您的评价如何？", text)));

const BAD_CHINESE: readonly (readonly [string, QuestionRule])[] = [
  ["您对我们的服务很满意，对吗？", "leading"],
  ["我们的工程师是不是很专业？", "leading"],
  ["难道您不觉得响应速度比以前快了吗？", "leading"],
  ["大多数客户认为我们的服务有进步，您怎么看？", "leading"],
  ["您对我们优质的服务的评价如何？", "leading"],
  ["您对本次维修非常满意吗？", "leading"],
  ["您对服务态度和响应速度的满意程度如何？", "double-barrelled"],
  ["您对客服人员的礼貌以及专业能力满意吗？", "double-barrelled"],
  ["您对安装、调试、讲解的满意程度如何？", "double-barrelled"],
  ["产品是否好用并且耐用？", "double-barrelled"],
  ["客服总是在第一时间回复您吗？", "absolute"],
  ["您的问题是否完全解决？", "absolute"],
  ["工程师是否每次都按时上门？", "absolute"],
  ["您是否有兴趣购买我们的延保套餐？", "selling"],
  ["现在升级可享专属优惠，您的评价是？", "selling"],
  ["您是否不认为我们的处理没有必要？", "double-negation"],
  ["您并非不满意本次服务，程度如何？", "double-negation"],
  ["您对我们 SLA 达成情况的满意程度如何？", "jargon"],
  ["您对工单闭环速度的满意程度如何？", "jargon"],
  ["您对我们TTR指标的满意程度如何？", "jargon"],
  [
    "在您过去的三个月里与本公司售后部门以电话形式进行的历次沟通过程当中，考虑到您当时所处的具体情形，请问您对接听电话的那位同事讲话清楚程度的满意程度如何？",
    "too-long",
  ],
];

for (const [text, rule] of BAD_CHINESE)
  test(`warned of as ${rule}: ${text.slice(0, 30)}`, () =>
    assert.ok(chinese(text).includes(rule), chinese(text).join()));

const GOOD_CHINESE = [
  "您对本次维修服务的总体满意程度如何？",
  "您对响应及时性的满意程度如何？",
  "客服与您沟通的清楚程度如何？",
  "您与我们合作以来，总体满意程度如何？",
  "您向朋友或同事推荐我们的可能性有多大？",
  "在您下单和收货之后，您对产品性能的满意程度如何？",
  "客服人员的态度是否温和？",
  "您对本次服务的满意度如何？",
  "您反映的问题是否已经解决？",
  "您对 APP 的易用程度评价如何？",
  "您再次选择我们的可能性有多大？",
  "您对涉及费用的说明的满意程度如何？",
  "您对本次服务是否满意？",
  "您对服务人员（安装和维修）的评价如何？",
  "结果与预期相比如何？",
  "您不满意的程度如何？",
];

for (const text of GOOD_CHINESE) test(`not warned of: ${text}`, () => assert.deepEqual(chinese(text), []));

const BAD_ENGLISH: readonly (readonly [string, QuestionRule])[] = [
  ["You were happy with our service, weren't you?", "leading"],
  ["How satisfied are you with our excellent service?", "leading"],
  ["How satisfied are you with the speed and quality of our repair?", "double-barrelled"],
  ["Does our hotline always answer at once?", "absolute"],
  ["Would you be interested in buying an extended warranty?", "selling"],
  ["Do you not find our answers unclear?", "double-negation"],
  ["How satisfied are you with our SLA?", "jargon"],
];

for (const [text, rule] of BAD_ENGLISH)
  test(`warned of as ${rule}: ${text}`, () => assert.ok(english(text).includes(rule), english(text).join()));

const GOOD_ENGLISH = [
  "How satisfied are you with the timeliness of our response?",
  "How likely are you to recommend us to a friend or colleague?",
  "Overall, how satisfied are you with us?",
  "Was your problem solved the first time?",
  "How satisfied are you with the app?",
];

for (const text of GOOD_ENGLISH) test(`not warned of: ${text}`, () => assert.deepEqual(english(text), []));

test("a leading question is turned into a neutral one of the same words", () => {
  const [finding] = checkQuestionWords(rated("您对我们的服务很满意，对吗？"));
  assert.deepEqual(finding?.proposal, ["您对我们的服务的满意程度如何？"]);
  assert.equal(finding?.details["words"], "对吗");
});

test("a double question is turned into two, and the two pass", () => {
  const [finding] = checkQuestionWords(rated("您对服务态度和响应速度的满意程度如何？"));
  assert.deepEqual(finding?.proposal, ["您对服务态度的满意程度如何？", "您对响应速度的满意程度如何？"]);
  for (const text of finding?.proposal ?? []) assert.deepEqual(chinese(text), []);
  const [plain] = checkQuestionWords(
    rated("您的评价如何？", "How satisfied are you with the speed and quality of our repair?"),
  );
  assert.deepEqual(plain?.proposal, [
    "How satisfied are you with the speed?",
    "How satisfied are you with quality of our repair?",
  ]);
});

test("every proposal is free of the fault it mends", () => {
  for (const [text, rule] of BAD_CHINESE)
    for (const finding of checkQuestionWords(rated(text)).filter((one) => one.rule === rule))
      for (const proposal of finding.proposal ?? []) assert.ok(!chinese(proposal).includes(rule), proposal);
});

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

test("every finding has its words in both languages, with its blanks filled", () => {
  const bad = BAD_CHINESE.flatMap(([text]) => checkQuestionWords(rated(text)));
  for (const { rule, details } of bad)
    for (const words of [questionCheckZh, questionCheckEn]) {
      const { reason, name, example } = words[rule];
      assert.ok(name && example && !/undefined|NaN/u.test(reason(details)), rule);
    }
});
