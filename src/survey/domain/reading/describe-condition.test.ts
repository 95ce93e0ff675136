import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyCondition, anyDefinition, surveyOf } from "../../../test/survey-samples.ts";
import type { Comparison, Condition, Operator, Subject } from "../definition/condition.ts";
import type { Question, SurveyDefinition } from "../definition/survey-definition.ts";
import { describeCondition } from "./describe-condition.ts";

const QUESTIONS: readonly Question[] = [
  { type: "rating", code: "overall", text: { zh: "总体满意度", en: "Overall" }, scale: 5 },
  {
    type: "matrix",
    code: "aspects",
    text: { zh: "各方面感受", en: "Aspects" },
    scale: 5,
    rows: [
      { code: "attitude", text: { zh: "服务态度", en: "Attitude" }, remark: true },
      { code: "price", text: { zh: "性价比", en: "Value for money" } },
    ],
  },
  { type: "nps", code: "nps", text: { zh: "推荐意愿", en: "Recommendation" } },
  {
    type: "single",
    code: "way",
    text: { zh: "办理方式", en: "Way" },
    options: [
      { code: "store", text: { zh: "门店", en: "Store" } },
      { code: "app", text: { zh: "手机应用", en: "App" } },
      { code: "other", text: { zh: "其他", en: "Other" }, other: true },
    ],
  },
  {
    type: "multiple",
    code: "reasons",
    text: { zh: "看重的方面", en: "Reasons" },
    options: [
      { code: "speed", text: { zh: "上门快", en: "Speed" } },
      { code: "clean", text: { zh: "收拾干净", en: "Cleanliness" } },
      { code: "price", text: { zh: "价格", en: "Price" } },
    ],
  },
  { type: "yes_no", code: "solved", text: { zh: "问题是否解决", en: "Solved" } },
  { type: "text", code: "words", text: { zh: "意见", en: "Remarks" } },
  { type: "number", code: "days", text: { zh: "等待天数", en: "Days waited" } },
  { type: "date", code: "visit", text: { zh: "上门日期", en: "Visit" } },
];
const SURVEY: SurveyDefinition = surveyOf([{ code: "p1", questions: QUESTIONS }], {
  hiddenFields: [
    { code: "store", type: "text", signed: false },
    { code: "visits", type: "number", signed: false },
    { code: "vip", type: "boolean", signed: true },
  ],
});

function compare(subject: Subject, operator: Operator, value?: Comparison["value"]): Comparison {
  return { op: "compare", subject, operator, ...(value === undefined ? {} : { value }) };
}
const answer = (question: string, row?: string, part?: "text"): Subject => ({
  of: "answer",
  question,
  ...(row === undefined ? {} : { row }),
  ...(part === undefined ? {} : { part }),
});
const customer = (field: string): Subject => ({ of: "customer", field });
const hidden = (field: string): Subject => ({ of: "hidden", field });

const SAID: readonly (readonly [Subject, Operator, Comparison["value"], zh: string, en: string])[] = [
  [answer("overall"), "answered", undefined, "「总体满意度」已回答", "“Overall” is answered"],
  [answer("overall"), "equals", 3, "「总体满意度」= 3 分", "“Overall” = 3"],
  [answer("overall"), "any_of", [1, 2, 3], "「总体满意度」为 1 分、2 分或 3 分", "“Overall” is 1, 2 or 3"],
  [answer("aspects", "price"), "at_most", 3, "「性价比」≤ 3 分", "“Value for money” ≤ 3"],
  [answer("aspects", "price"), "at_least", 4, "「性价比」≥ 4 分", "“Value for money” ≥ 4"],
  [
    answer("aspects", "attitude", "text"),
    "contains",
    "慢",
    "「服务态度」的文字包含“慢”",
    "the remark on “Attitude” contains “慢”",
  ],
  [answer("aspects"), "answered", undefined, "「各方面感受」已回答", "“Aspects” is answered"],
  [
    answer("aspects"),
    "any_of",
    ["attitude", "price"],
    "「各方面感受」评价了“服务态度”或“性价比”",
    "“Aspects” has a grade for “Attitude” or “Value for money”",
  ],
  [
    answer("aspects"),
    "all_of",
    ["attitude", "price"],
    "「各方面感受」同时评价了“服务态度”和“性价比”",
    "“Aspects” has grades for “Attitude” and “Value for money”",
  ],
  [answer("nps"), "at_most", 6, "「推荐意愿」≤ 6 分", "“Recommendation” ≤ 6"],
  [answer("way"), "answered", undefined, "「办理方式」已回答", "“Way” is answered"],
  [answer("way"), "equals", "store", "「办理方式」选了“门店”", "“Way” is “Store”"],
  [
    answer("way"),
    "any_of",
    ["store", "app"],
    "「办理方式」选了“门店”或“手机应用”",
    "“Way” is “Store” or “App”",
  ],
  [
    answer("way", undefined, "text"),
    "contains",
    "柜台",
    "「办理方式」的文字包含“柜台”",
    "the remark on “Way” contains “柜台”",
  ],
  [
    answer("reasons"),
    "any_of",
    ["speed", "clean", "price"],
    "「看重的方面」选了“上门快”、“收拾干净”或“价格”",
    "“Reasons” is “Speed”, “Cleanliness” or “Price”",
  ],
  [
    answer("reasons"),
    "all_of",
    ["speed", "clean"],
    "「看重的方面」同时选了“上门快”和“收拾干净”",
    "“Reasons” is all of “Speed” and “Cleanliness”",
  ],
  [answer("solved"), "equals", false, "「问题是否解决」选了“否”", "“Solved” is “no”"],
  [answer("words"), "equals", "无", "「意见」是“无”", "“Remarks” is “无”"],
  [answer("words"), "any_of", ["无", "没有"], "「意见」是“无”或“没有”", "“Remarks” is “无” or “没有”"],
  [answer("words"), "contains", "太贵", "「意见」包含“太贵”", "“Remarks” contains “太贵”"],
  [answer("days"), "equals", 2, "「等待天数」= 2", "“Days waited” = 2"],
  [answer("days"), "any_of", [1, 2], "「等待天数」为 1 或 2", "“Days waited” is 1 or 2"],
  [answer("days"), "at_least", 2.5, "「等待天数」≥ 2.5", "“Days waited” ≥ 2.5"],
  [
    answer("visit"),
    "at_most",
    "2026-03-11",
    "「上门日期」不晚于 2026-03-11",
    "“Visit” is on or before 2026-03-11",
  ],
  [
    answer("visit"),
    "at_least",
    "2026-03-11",
    "「上门日期」不早于 2026-03-11",
    "“Visit” is on or after 2026-03-11",
  ],
  [answer("visit"), "equals", "2026-03-11", "「上门日期」为 2026-03-11", "“Visit” is 2026-03-11"],
  [hidden("store"), "answered", undefined, "隐藏字段 store 已填写", "hidden field store is known"],
  [hidden("store"), "equals", "S01", "隐藏字段 store 是“S01”", "hidden field store is “S01”"],
  [hidden("visits"), "at_least", 3, "隐藏字段 visits ≥ 3", "hidden field visits ≥ 3"],
  [hidden("vip"), "equals", true, "隐藏字段 vip 是“是”", "hidden field vip is “yes”"],
  [customer("kind"), "equals", "business", "客户性质 是 企业客户", "kind is business"],
  [
    customer("tier"),
    "any_of",
    ["core", "high_value"],
    "客户等级 是 核心客户或高价值客户",
    "tier is core or high-value",
  ],
  [
    customer("tags"),
    "all_of",
    ["大客户", "试点"],
    "标签 同时含“大客户”和“试点”",
    "tags include “大客户” and “试点”",
  ],
  [customer("cooperationMonths"), "at_least", 12, "合作月数 ≥ 12", "months of cooperation ≥ 12"],
  [customer("name"), "contains", "云岭", "客户名称 包含“云岭”", "customer name contains “云岭”"],
  [customer("attributes.contract"), "equals", "年框", "合同类型 是 年框", "合同类型 is 年框"],
  [customer("attributes.points"), "at_most", 100, "points ≤ 100", "points ≤ 100"],
];

const NAMES = new Map([["contract", "合同类型"]]);

for (const [subject, operator, value, zh, en] of SAID)
  test(`${operator} of ${JSON.stringify(subject)} is said in both languages`, () => {
    const condition = compare(subject, operator, value);
    assert.equal(describeCondition(condition, SURVEY, "zh", NAMES), zh);
    assert.equal(describeCondition(condition, SURVEY, "en", NAMES), en);
  });

const lowPrice = compare(answer("aspects", "price"), "at_most", 3);
const isBusiness = compare(customer("kind"), "equals", "business");
const isCore = compare(customer("tier"), "equals", "core");

function say(condition: Condition, language: "zh" | "en" = "zh"): string {
  return describeCondition(condition, SURVEY, language);
}

test("conditions that hold together are joined, mixed ones stand in brackets", () => {
  const both: Condition = { op: "and", conditions: [lowPrice, isBusiness] };
  assert.equal(say(both), "「性价比」≤ 3 分 且 客户性质 是 企业客户");
  assert.equal(say(both, "en"), "“Value for money” ≤ 3 and kind is business");
  const mixed: Condition = { op: "or", conditions: [both, isCore] };
  assert.equal(say(mixed), "（「性价比」≤ 3 分 且 客户性质 是 企业客户） 或 客户等级 是 核心客户");
  const alone: Condition = { op: "and", conditions: [{ op: "or", conditions: [isCore] }, lowPrice] };
  assert.equal(say(alone), "客户等级 是 核心客户 且 「性价比」≤ 3 分");
});

test("several compared alike are said at once", () => {
  const low = [answer("overall"), answer("aspects", "attitude"), answer("aspects", "price")].map((subject) =>
    compare(subject, "at_most", 3),
  );
  const any: Condition = { op: "or", conditions: [...low, isCore] };
  assert.equal(say(any), "「总体满意度」、「服务态度」或「性价比」≤ 3 分 或 客户等级 是 核心客户");
  assert.equal(say(any, "en"), "“Overall”, “Attitude” or “Value for money” ≤ 3 or tier is core");
  const all: Condition = { op: "and", conditions: low.slice(0, 2) };
  assert.equal(say(all), "「总体满意度」和「服务态度」都≤ 3 分");
  assert.equal(say(all, "en"), "“Overall” and “Attitude” each ≤ 3");
  const apart: Condition = { op: "or", conditions: [low[0] ?? isCore, compare(answer("nps"), "at_most", 6)] };
  assert.equal(say(apart), "「总体满意度」≤ 3 分 或 「推荐意愿」≤ 6 分");
});

test("what is denied says so, and “not answered” is said as people say it", () => {
  assert.equal(say({ op: "not", condition: isCore }), "并非（客户等级 是 核心客户）");
  assert.equal(say({ op: "not", condition: compare(answer("words"), "answered") }), "「意见」未回答");
  assert.equal(say({ op: "not", condition: compare(customer("region"), "answered") }), "地区 未填写");
  assert.equal(
    say({ op: "not", condition: compare(customer("region"), "answered") }, "en"),
    "region is not known",
  );
});

test("what a condition names no longer stands as its code", () => {
  assert.equal(say(compare(answer("gone"), "at_most", 3)), "「gone」≤ 3");
  assert.equal(say(compare(answer("aspects", "gone"), "at_most", 3)), "「gone」≤ 3");
  assert.equal(say(compare(answer("way"), "any_of", ["store", "fax"])), "「办理方式」选了“门店”或“fax”");
  assert.equal(say(compare(customer("tier"), "equals", "gold")), "客户等级 是 gold");
  assert.equal(say(compare(hidden("gone"), "equals", "S1")), "隐藏字段 gone 是 S1");
});

test("what is not filled in yet is left open", () => {
  assert.equal(say(compare(answer("way"), "any_of", [])), "「办理方式」选了…");
  assert.equal(say(compare(answer("words"), "contains", "")), "「意见」包含…");
  assert.equal(say({ op: "and", conditions: [] }), "…");
});

test("braces in the words of a question stay as they are", () => {
  const braces = surveyOf([
    { code: "p", questions: [{ type: "rating", code: "q", text: { zh: "{v}{s}怎么样" }, scale: 5 }] },
  ]);
  assert.equal(describeCondition(compare(answer("q"), "at_most", 3), braces, "zh"), "「{v}{s}怎么样」≤ 3 分");
});

test("any condition on any survey can be said, without a blank left unfilled", () => {
  fc.assert(
    fc.property(anyDefinition, fc.constantFrom("zh" as const, "en" as const), (definition, language) => {
      const questions = definition.pages.flatMap((page) => page.questions);
      for (const { showIf } of [...questions, ...definition.pages])
        if (showIf) {
          const said = describeCondition(showIf, definition, language);
          assert.ok(said.length > 0);
          assert.doesNotMatch(said, /\{(s|v|name)\}|undefined/u);
        }
    }),
    { numRuns: 60 },
  );
  fc.assert(
    fc.property(anyCondition([]), (condition) =>
      assert.ok(describeCondition(condition, SURVEY, "en").length > 0),
    ),
  );
});
