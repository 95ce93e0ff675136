import assert from "node:assert/strict";
import { test } from "node:test";
import { questionCheckEn } from "../../words/question-check-en.ts";
import { questionCheckZh } from "../../words/question-check-zh.ts";
import type { RatingQuestion } from "../definition/survey-definition.ts";
import { checkQuestionWords } from "./check-questions.ts";
import type { QuestionRule } from "./finding.ts";

function rated(zh: string, en?: string): RatingQuestion {
  return {
    type: "rating",
    code: "q1",
    text: { zh, ...(en !== undefined && { en }) },
    scale: 5,
    indicator: "politeness",
  };
}

const rulesOf = (zh: string, en?: string): QuestionRule[] =>
  checkQuestionWords(rated(zh, en)).map(({ rule }) => rule);
const chinese = (text: string): QuestionRule[] => rulesOf(text);
const english = (text: string): QuestionRule[] => rulesOf("您的评价如何？", text);

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

test("every finding has its words in both languages, with its blanks filled", () => {
  const bad = BAD_CHINESE.flatMap(([text]) => checkQuestionWords(rated(text)));
  for (const { rule, details } of bad)
    for (const words of [questionCheckZh, questionCheckEn]) {
      const { reason, name, example } = words[rule];
      assert.ok(name && example && !/undefined|NaN/u.test(reason(details)), rule);
    }
});
