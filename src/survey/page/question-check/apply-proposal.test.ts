import assert from "node:assert/strict";
import { test } from "node:test";
import { surveyWith } from "../../../test/survey-samples.ts";
import { checkDefinition } from "../../domain/definition/check-definition.ts";
import type { Question, SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { checkQuestions } from "../../domain/question-check/check-questions.ts";
import type { Finding, QuestionRule } from "../../domain/question-check/finding.ts";
import { questionsOf } from "../../domain/question-check/question-texts.ts";
import { applyProposal, type AppliedProposal } from "./apply-proposal.ts";

function find(definition: SurveyDefinition, rule: QuestionRule, language?: "zh" | "en"): Finding {
  const found = checkQuestions(definition).find(
    (one) => one.rule === rule && (language === undefined || one.language === language),
  );
  assert.ok(found, `no ${rule} in the survey`);
  return found;
}

function apply(definition: SurveyDefinition, finding: Finding): AppliedProposal {
  const applied = applyProposal(definition, finding);
  assert.ok(applied, "the proposal cannot be applied");
  assert.equal(checkDefinition(applied.definition).faults, undefined);
  return applied;
}

const rating = (text: Question["text"], more: Partial<Question> = {}): Question =>
  ({
    type: "rating",
    code: "speed",
    scale: 5,
    required: true,
    text,
    indicator: "skill",
    ...more,
  }) as Question;

test("a leading question becomes neutral, in the language that was found, and the finding is gone", () => {
  const survey = surveyWith(
    rating({
      zh: "您对我们优质的维修服务很满意，对吗？",
      en: "How satisfied are you with our repair service?",
    }),
  );
  const { definition, kind, after } = apply(survey, find(survey, "leading"));
  assert.deepEqual([kind, after], ["reworded", ["您对我们的维修服务的满意程度如何？"]]);
  const [question] = questionsOf(definition);
  assert.deepEqual(question?.text, {
    zh: "您对我们的维修服务的满意程度如何？",
    en: "How satisfied are you with our repair service?",
  });
  assert.ok(!checkQuestions(definition).some(({ rule }) => rule === "leading"));
});

test("a blank in the wording stays a blank", () => {
  const product = { from: "hidden", code: "product", fallback: "净水器" } as const;
  const survey: SurveyDefinition = {
    ...surveyWith(rating({ zh: ["您对这台", product, "很满意，对吗？"] })),
    hiddenFields: [{ code: "product", type: "text", signed: false }],
  };
  const { definition, lostBlanks } = apply(survey, find(survey, "leading"));
  assert.deepEqual(questionsOf(definition)[0]?.text.zh, ["您对这台", product, "的满意程度如何？"]);
  assert.equal(lostBlanks, 0);
});

test("a question for two things becomes two, the first keeping code and indicator", () => {
  const survey = surveyWith(
    rating({
      zh: "您对响应速度和服务态度的满意程度如何？",
      en: "How satisfied are you with our speed and our attitude?",
    }),
    { type: "text", code: "words", text: { zh: "您的意见？" } },
  );
  const { definition, kind, after } = apply(survey, find(survey, "double-barrelled", "zh"));
  assert.equal(kind, "question-split");
  assert.deepEqual(after, ["您对响应速度的满意程度如何？", "您对服务态度的满意程度如何？"]);
  assert.deepEqual(
    questionsOf(definition).map((one) => [one.code, "indicator" in one ? one.indicator : undefined]),
    [
      ["speed", "skill"],
      ["speed_2", undefined],
      ["words", undefined],
    ],
  );
  assert.deepEqual(questionsOf(definition)[1]?.text.en, "How satisfied are you with our attitude?");
});

test("English words that no longer fit the parts are left out and then missed", () => {
  const survey = surveyWith(
    rating({ zh: "您对响应速度和服务态度的满意程度如何？", en: "How satisfied are you with our service?" }),
  );
  const { definition } = apply(survey, find(survey, "double-barrelled", "zh"));
  assert.ok(questionsOf(definition).every(({ text }) => text.en === undefined));
});

test("found in English alone, a split is only an advice: the Chinese question asks one thing", () => {
  const survey = surveyWith(
    rating({ zh: "您对服务的满意程度如何？", en: "How satisfied are you with our speed and our attitude?" }),
  );
  assert.equal(applyProposal(survey, find(survey, "double-barrelled", "en")), null);
});

test("a matrix row for two things becomes two rows", () => {
  const survey = surveyWith({
    type: "matrix",
    code: "aspects",
    scale: 5,
    text: { zh: "各方面的感受如何？" },
    rows: [
      { code: "speed", text: { zh: "响应速度与服务态度" }, indicator: "response-timeliness", remark: true },
      { code: "price", text: { zh: "性价比" }, indicator: "price-fairness" },
    ],
  });
  const { definition, kind } = apply(survey, find(survey, "double-barrelled"));
  const [matrix] = questionsOf(definition);
  assert.equal(kind, "row-split");
  assert.deepEqual(matrix?.type === "matrix" && matrix.rows, [
    { code: "speed", text: { zh: "响应速度" }, indicator: "response-timeliness", remark: true },
    { code: "speed_2", text: { zh: "服务态度" }, remark: true },
    { code: "price", text: { zh: "性价比" }, indicator: "price-fairness" },
  ]);
});

test("of a matrix the faulty row is reworded, not the question", () => {
  const survey = surveyWith({
    type: "matrix",
    code: "aspects",
    scale: 5,
    text: { zh: "各方面的感受如何？" },
    rows: [
      { code: "speed", text: { zh: "响应速度" } },
      { code: "time", text: { zh: "工程师总是准时" } },
    ],
  });
  const { definition, before, after } = apply(survey, find(survey, "absolute"));
  assert.deepEqual([before, after], ["工程师总是准时", ["工程师准时"]]);
  const [matrix] = questionsOf(definition);
  assert.deepEqual(matrix?.type === "matrix" && matrix.rows.map(({ text }) => text.zh), [
    "响应速度",
    "工程师准时",
  ]);
});

test("options with too many good grades become the five grades, keeping the codes that are there", () => {
  const survey = surveyWith({
    type: "single",
    code: "overall",
    text: { zh: "您的总体感受？" },
    options: [
      { code: "a", text: { zh: "非常满意" } },
      { code: "b", text: { zh: "满意" } },
      { code: "c", text: { zh: "不满意" } },
      { code: "d", text: { zh: "没有用过" } },
    ],
  });
  const { definition } = apply(survey, find(survey, "unbalanced-options"));
  const [single] = questionsOf(definition);
  assert.deepEqual(
    single?.type === "single" && single.options.map(({ code, text }) => `${code} ${text.zh}`),
    ["a 非常满意", "b 满意", "neutral 一般", "c 不满意", "very_dissatisfied 非常不满意", "d 没有用过"],
  );
});

test("words that changed since the check are left alone", () => {
  const survey = surveyWith(rating({ zh: "您对我们的服务很满意，对吗？" }));
  const finding = find(survey, "leading");
  const since = surveyWith(rating({ zh: "您对我们的服务的满意程度如何？" }));
  assert.equal(applyProposal(since, finding), null);
  assert.equal(applyProposal(surveyWith(), finding), null);
});
