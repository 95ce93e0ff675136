import assert from "node:assert/strict";
import { test } from "node:test";
import { surveyWith } from "../../../test/survey-samples.ts";
import type { Question } from "../definition/survey-definition.ts";
import { feedbackCard } from "../templates/feedback-card.ts";
import { periodicAssessment } from "../templates/periodic-assessment.ts";
import { serviceDelivery } from "../templates/service-delivery.ts";
import { evaluate } from "./evaluate.ts";
import { keepReachable } from "./keep-reachable.ts";

const rated = { type: "rating", code: "speed", text: { zh: "响应速度" }, required: true } as const;

test("a low grade asks for its reason, and the reason is required", () => {
  const { pages, faults } = evaluate(feedbackCard, { overall: 2 });
  assert.deepEqual(
    pages[0]?.questions.map(({ code, required }) => [code, required]),
    [
      ["overall", true],
      ["low_reason", true],
      ["suggestion", false],
      ["phone", false],
    ],
  );
  assert.deepEqual(faults, [{ question: "low_reason", code: "required", details: {} }]);
});

test("the reason typed before the grade was raised is not kept", () => {
  const kept = keepReachable(feedbackCard, { overall: 5, low_reason: "等了三天" });
  assert.deepEqual(kept.answers, { overall: 5 });
  assert.deepEqual(kept.faults, []);
  assert.deepEqual(kept.dropped, [{ question: "low_reason", reason: "unreachable" }]);
});

test("before the grade is given its reason is not shown: unknown means hidden", () => {
  const { pages, complete } = evaluate(feedbackCard, {});
  assert.ok(!pages[0]?.questions.some(({ code }) => code === "low_reason"));
  assert.equal(complete, false);
});

test("a question may be shown while its condition is unknown", () => {
  const showIf = {
    op: "compare",
    subject: { of: "customer", field: "tier" },
    operator: "equals",
    value: "core",
  } as const;
  const survey = surveyWith({ ...rated, scale: 5, showIf, showWhenUnknown: true });
  assert.equal(evaluate(survey, {}).pages.length, 1);
  assert.equal(evaluate(survey, {}, { customer: { tier: "ordinary" } }).pages.length, 0);
});

test("scores are given by indicator, NPS and yes/no apart", () => {
  const aspects = { attitude: 5, patience: 4, timeliness: 4, skill: 5, standard: 4, result: 5, price: 4 };
  const evaluation = evaluate(serviceDelivery, { overall: 4, aspects, solved_first_time: false });
  assert.equal(evaluation.complete, true);
  assert.deepEqual(evaluation.scores, {
    "overall-satisfaction": 4,
    politeness: 5,
    patience: 4,
    "response-timeliness": 4,
    skill: 5,
    "execution-to-standard": 4,
    "result-achieved": 5,
    "price-fairness": 4,
  });
  assert.deepEqual(evaluation.outcomes, { "solved-first-time": false });
  assert.deepEqual(evaluate(periodicAssessment, { recommendation: 9 }).nps, { recommendation: 9 });
});

test("four grades are answered as 5, 4, 3, 2; there is no 1", () => {
  const survey = surveyWith({ ...rated, scale: 4, indicator: "response-timeliness" });
  for (const grade of [5, 4, 3, 2])
    assert.deepEqual(evaluate(survey, { speed: grade }).scores, { "response-timeliness": grade });
  assert.deepEqual(evaluate(survey, { speed: 1 }).faults, [
    { question: "speed", code: "out-of-range", details: { min: 2, max: 5 } },
  ]);
});

test("of an indicator asked twice the first answered question counts", () => {
  const asked = { ...rated, scale: 5, indicator: "response-timeliness" } as const;
  const survey = surveyWith({ ...asked, required: false }, { ...asked, code: "again" });
  assert.deepEqual(evaluate(survey, { speed: 2, again: 5 }).scores, { "response-timeliness": 2 });
  assert.deepEqual(evaluate(survey, { again: 5 }).scores, { "response-timeliness": 5 });
});

test("every row of a required matrix wants its grade", () => {
  const { faults } = evaluate(periodicAssessment, { overall: 5, response: { timeliness: 5 } });
  assert.ok(
    faults.some(
      ({ question, row, code }) => question === "response" && row === "contact" && code === "required",
    ),
  );
  assert.ok(!faults.some(({ question, row }) => question === "response" && row === "timeliness"));
});

const options = [
  { code: "phone", text: { zh: "电话" } },
  { code: "visit", text: { zh: "上门" } },
  { code: "none", text: { zh: "都没有" }, exclusive: true },
  { code: "other", text: { zh: "其他" }, other: true },
];
const channels: Question = { type: "multiple", code: "channels", text: { zh: "服务方式" }, options };

test("choices are kept in the order of the options, with the customer's own words beside “other”", () => {
  const kept = keepReachable(surveyWith(channels), {
    channels: [{ code: "other", text: " 微信 " }, "phone", "phone"],
  });
  assert.deepEqual(kept.answers, { channels: ["phone", { code: "other", text: "微信" }] });
});

test("“none of these” stands alone", () => {
  const { faults } = keepReachable(surveyWith(channels), { channels: ["phone", "none"] });
  assert.deepEqual(faults, [{ question: "channels", code: "exclusive-option", details: {} }]);
});

test("what was answered before is named in the next question, in the customer's language", () => {
  const survey = surveyWith(
    channels,
    { ...rated, scale: 5 },
    {
      type: "section",
      code: "echo",
      text: {
        zh: [
          "您选择了",
          { from: "answer", code: "channels", fallback: "服务" },
          "，评价为",
          { from: "answer", code: "speed", fallback: "未评" },
        ],
        en: [
          "You chose ",
          { from: "answer", code: "channels", fallback: "a service" },
          " for ",
          { from: "hidden", code: "product", fallback: "us" },
        ],
      },
    },
  );
  const echo = (answers: unknown, language: "zh" | "en"): string | undefined =>
    evaluate(survey, answers, { language, hidden: { product: "X1" } }).pages[0]?.questions.at(-1)?.text;
  assert.equal(echo({ channels: ["phone", "visit"], speed: 4 }, "zh"), "您选择了电话、上门，评价为满意");
  assert.equal(echo({}, "zh"), "您选择了服务，评价为未评");
  assert.equal(echo({ channels: ["visit"] }, "en"), "You chose 上门 for X1");
});

test("a blank filled with markup stays plain words", () => {
  const survey = surveyWith({
    type: "section",
    code: "greeting",
    text: { zh: [{ from: "customer", code: "name", fallback: "客户" }, "您好"] },
  });
  const name = "${7*7}<script>{{name}}";
  assert.equal(evaluate(survey, {}, { customer: { name } }).pages[0]?.questions[0]?.text, `${name}您好`);
});

const REFUSED: readonly (readonly [string, Question, unknown, string])[] = [
  ["a rating of 99", { ...rated, scale: 5 }, 99, "out-of-range"],
  ["half a grade", { ...rated, scale: 5 }, 4.5, "too-many-decimals"],
  ["a grade as text", { ...rated, scale: 5 }, "5", "wrong-type"],
  [
    "a megabyte of text",
    { type: "text", code: "speed", text: { zh: "说明" } },
    "慢".repeat(1_000_000),
    "text-too-long",
  ],
  [
    "too short a text",
    { type: "text", code: "speed", text: { zh: "说明" }, minLength: 5 },
    "满意",
    "text-too-short",
  ],
  ["text for yes or no", { type: "yes_no", code: "speed", text: { zh: "解决了吗" } }, "yes", "wrong-type"],
  ["30 February", { type: "date", code: "speed", text: { zh: "日期" } }, "2026-02-30", "not-a-day"],
  [
    "a day too early",
    { type: "date", code: "speed", text: { zh: "日期" }, min: "2026-01-01" },
    "2025-12-31",
    "out-of-range",
  ],
  ["words for a phone", { type: "phone", code: "speed", text: { zh: "电话" } }, "没有电话", "not-a-phone"],
  ["infinity", { type: "number", code: "speed", text: { zh: "天数" } }, Infinity, "wrong-type"],
  ["an unknown option", { ...channels, code: "speed" }, ["fax"], "unknown-option"],
  ["ten thousand choices", { ...channels, code: "speed" }, Array(10_000).fill("phone"), "too-many-choices"],
  ["one choice of at least two", { ...channels, code: "speed", minChoices: 2 }, ["phone"], "too-few-choices"],
  ["an inherited name as option", { ...channels, code: "speed" }, ["constructor"], "unknown-option"],
];

for (const [act, question, sent, code] of REFUSED)
  test(`${act} is refused with a fault and nothing is kept`, () => {
    const { answers, faults } = keepReachable(surveyWith(question), { speed: sent });
    assert.deepEqual(answers, {});
    assert.equal(faults[0]?.code, code);
  });

test("strange keys are faults: of another version, inherited names, prototypes", () => {
  const sent: unknown = JSON.parse(
    '{"speed": 5, "__proto__": {"speed": 1}, "constructor": 1, "old_question": 3}',
  );
  const { answers, faults } = keepReachable(surveyWith({ ...rated, scale: 5 }), sent);
  assert.deepEqual(answers, { speed: 5 });
  assert.deepEqual(
    faults.map(({ question, code }) => [question, code]),
    [
      ["__proto__", "unknown-question"],
      ["constructor", "unknown-question"],
      ["old_question", "unknown-question"],
    ],
  );
});

test("a question named like something every object has is unanswered until it is answered", () => {
  const survey = surveyWith({ ...rated, code: "constructor", scale: 5 });
  assert.equal(evaluate(survey, {}).faults[0]?.code, "required");
  assert.deepEqual(evaluate(survey, { constructor: 4 }).answers, Object.fromEntries([["constructor", 4]]));
});

test("ten thousand keys are one fault", () => {
  const sent = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`k${i}`, i]));
  const { faults } = keepReachable(surveyWith({ ...rated, required: false, scale: 5 }), sent);
  assert.deepEqual(faults, [{ question: "", code: "too-many-answers", details: { max: 1000 } }]);
});

test("answers that are no object are a fault", () => {
  for (const sent of [null, 7, "x", [], [1]])
    assert.equal(keepReachable(feedbackCard, sent).faults[0]?.code, "wrong-type");
});

test("a matrix row keeps its remark and files; unknown rows and foreign file ids do not pass", () => {
  const survey = surveyWith({
    type: "matrix",
    code: "aspects",
    text: { zh: "各项评价" },
    scale: 5,
    rows: [
      { code: "speed", text: { zh: "速度" }, remark: true, attachment: true },
      { code: "attitude", text: { zh: "态度" } },
    ],
  });
  const speed = { value: 2, remark: "等了两小时", files: ["0199-ab"] };
  assert.deepEqual(
    keepReachable(survey, { aspects: { speed, attitude: { value: 5, remark: "好" } } }).answers,
    {
      aspects: { speed, attitude: 5 },
    },
  );
  const odd = keepReachable(survey, { aspects: { speed: { files: ["../../etc/passwd"] }, price: 3 } });
  assert.deepEqual(odd.answers, {});
  assert.deepEqual(
    odd.faults.map(({ row, code }) => [row, code]),
    [
      ["speed", "wrong-type"],
      [undefined, "unknown-row"],
    ],
  );
});
