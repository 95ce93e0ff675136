import assert from "node:assert/strict";
import { test } from "node:test";
import { templateSurvey } from "../../../test/survey.ts";
import { compareVersions } from "../../domain/compare-versions/compare-versions.ts";
import { namedDetails } from "../../domain/compare-versions/named-details.ts";
import type { Question, SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { replaceQuestion } from "../../domain/editing/edit-question.ts";
import { valueChange, wordingChanges, type ValueWords } from "./describe-change.ts";
import { groupChanges, sortIndicators } from "./group-changes.ts";

const older = templateSurvey("product_after_sales");
const words: ValueWords = {
  yes: "必答",
  no: "选答",
  nothing: "（无）",
  always: "总是显示",
  grades: (count) => `${count} 档`,
  type: (type) => type,
};

function change(code: string, how: (question: Question) => object): SurveyDefinition {
  return replaceQuestion(older, code, (question) => ({ ...question, ...how(question) }) as Question);
}

/** Everything shown of the changes, one line each. */
function told(newer: SurveyDefinition): readonly string[] {
  const pair = { older, newer };
  return compareVersions(older, newer, "zh").changes.flatMap((one) => {
    const value = valueChange(one, pair, "zh", words);
    return [
      ...(value ? [`${one.code}: ${value.before} → ${value.after}`] : []),
      ...wordingChanges(one, pair).map(
        ({ of, language, before, after }) => `${of ?? one.code} ${language}: ${before} → ${after}`,
      ),
    ];
  });
}

test("values are told as they were and as they are", () => {
  assert.deepEqual(told(change("overall", () => ({ required: false, scale: 4, indicator: "skill" }))), [
    "required-changed: 必答 → 选答",
    "indicator-changed: 总体满意度 → 专业技能",
    "scale-changed: 5 档 → 4 档",
  ]);
  assert.deepEqual(told(change("overall_reason", () => ({ showIf: undefined }))), [
    "condition-changed: 「您对本次购买的总体满意程度如何？」≤ 3 分 → 总是显示",
  ]);
});

test("a rewording in English alone is shown in English", () => {
  const newer = change("overall", ({ text }) => ({ text: { ...text, en: "How was your purchase?" } }));
  assert.deepEqual(told(newer), [
    "question-reworded en: Overall, how satisfied are you with your purchase? → How was your purchase?",
  ]);
});

test("a blank put into a wording shows", () => {
  const blank = { from: "hidden", code: "product", fallback: "产品" } as const;
  const newer = change("overall", ({ text }) => ({
    text: { ...text, zh: ["您对", blank, "的总体满意程度如何？"] },
  }));
  assert.deepEqual(told(newer), [
    "question-reworded zh: 您对本次购买的总体满意程度如何？ → 您对〔product：产品〕的总体满意程度如何？",
  ]);
});

test("texts of the whole survey are told apart by their names", () => {
  const newer = { ...older, title: { zh: "购买后回访", en: "Product after-sales survey" } };
  assert.deepEqual(told(newer), ["title zh: 产品售后回访 → 购买后回访"]);
});

test("pages, rows and options are named, not coded", () => {
  const newer: SurveyDefinition = {
    ...change("aspects", (question) => ({
      rows: question.type === "matrix" ? question.rows.map((row) => ({ ...row, remark: true })) : [],
    })),
  };
  const renamed = {
    ...newer,
    pages: newer.pages.map((page) => ({ ...page, title: { zh: `${page.code}页` } })),
  };
  const names = compareVersions(older, renamed, "zh").changes.map((one) => {
    const { page, part } = namedDetails(one, { older, newer: renamed }, "zh");
    return page ?? part;
  });
  assert.ok(names.includes("产品性能") && names.includes("overall_page页"));
});

test("changes stand by question, removed questions last; indicators to think about first", () => {
  const pages = older.pages.map((page) => ({
    ...page,
    questions: page.questions.filter(({ code }) => code !== "overall"),
  }));
  const newer = { ...older, title: { zh: "购买后回访" }, pages };
  const { changes, indicators } = compareVersions(older, newer, "zh");
  const groups = groupChanges(changes).map(({ questionCode }) => questionCode);
  assert.equal(groups[0], null);
  assert.equal(groups.at(-1), "overall");
  assert.equal(sortIndicators(indicators)[0]?.verdict, "removed");
});
