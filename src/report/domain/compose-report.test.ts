import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyCallBack, slowForBusiness } from "../../test/call-back-samples.ts";
import { times, recordsOf } from "../../test/call-back-records.ts";
import { contextOf, textsOf } from "../../test/report-context.ts";
import { composeReport } from "./compose-report.ts";

const headings = (context: ReturnType<typeof contextOf>): string[] =>
  composeReport(context).blocks.flatMap((block) =>
    block.kind === "heading" && block.level === 1 ? [`${block.number}${block.text}`] : [],
  );

test("the chapters stand in the customary order", () => {
  assert.deepEqual(headings(contextOf(slowForBusiness)), [
    "一、前言",
    "二、调查概述",
    "三、调查结果",
    "四、满意度驱动因素",
    "五、主要问题",
    "六、典型案例",
    "七、改进建议",
    "八、结论与展望",
    "九、附录",
  ]);
  assert.deepEqual(headings(contextOf(slowForBusiness, { lang: "en" }))[2], "3Results");
});

test("a weak dimension, the real difference and the issue behind it are named with their figures", () => {
  const text = textsOf(composeReport(contextOf(slowForBusiness)).blocks).join("\n");
  assert.match(text, /判定为薄弱环节的有：响应速度（3\.00）/u);
  assert.match(
    text,
    /响应速度：按客户类型，“个人客户”平均 4\.00 分，“企业客户”平均 2\.00 分，相差 2\.00 分（校正后 p < 0\.001）/u,
  );
  assert.match(text, /必须开展根因分析的有：/u);
  assert.match(text, /95% 置信区间/u);
});

test("a dozen answers are called too few and nothing is ranked by them", () => {
  const context = contextOf(slowForBusiness.slice(0, 12));
  const document = composeReport(context);
  const text = textsOf(document.blocks).join("\n");
  assert.match(document.cover.headline, /样本不足（n = 12）/u);
  assert.match(text, /样本不足：总体评分只有 12 条，少于 30 条/u);
  assert.doesNotMatch(text, /判定为薄弱环节/u);
  assert.doesNotMatch(text, /是首要薄弱环节/u);
  assert.match(text, /样本不足，不作差异检验/u);
});

test("differences that do not stand the test are called so", () => {
  const even = Array.from({ length: 80 }, (_, i) => ({
    overall: 3 + (Math.floor(i / 2) % 3),
    scores: { 服务态度: 3 + (Math.floor(i / 2) % 3), 响应速度: 4 },
    attributes: { 客户类型: i % 2 === 0 ? "企业客户" : "个人客户" },
  }));
  const text = textsOf(composeReport(contextOf(even)).blocks).join("\n");
  assert.match(text, /经校正后没有一项差异达到显著水平/u);
  assert.match(text, /各类客户之间没有发现显著差异/u);
});

test("a single kind of customer is nothing to compare with", () => {
  const single = times(40, { overall: 4, scores: { 服务态度: 4 }, attributes: { 客户类型: "企业客户" } });
  assert.match(
    textsOf(composeReport(contextOf(single)).blocks).join("\n"),
    /客户类型只有“企业客户”一类，无从比较/u,
  );
});

test("an overall score made from the scores is said to be so and has no drivers", () => {
  const records = recordsOf(slowForBusiness, "mean-of-scores");
  const text = textsOf(composeReport(contextOf([], { records })).blocks).join("\n");
  assert.match(text, /取其各项评分的平均值，四舍五入为整数/u);
  assert.match(text, /总体评分由各项评分推算而来/u);
});

test("rows left out are listed with their reason", () => {
  const excluded = [
    { file: "回访记录.xlsx", sheet: "回访", row: 9, reason: "out-of-range", detail: "响应速度=9" },
  ] as const;
  const text = textsOf(composeReport(contextOf(slowForBusiness, { excluded })).blocks).join("\n");
  assert.match(text, /评分超出 1–5 分：响应速度=9/u);
  assert.match(text, /剔除：评分超出 1–5 分/u);
});

test("no customer and no contact is printed", () => {
  const named = slowForBusiness.map((row, i) => ({ ...row, customer: `机密客户${i}` }));
  assert.doesNotMatch(textsOf(composeReport(contextOf(named)).blocks).join("\n"), /机密客户/u);
});

test("whatever the answers, captions count on, ids are unique and no gap is left in a sentence", () => {
  fc.assert(
    fc.property(
      fc.array(anyCallBack, { minLength: 1, maxLength: 90 }),
      fc.constantFrom("zh", "en"),
      (rows, lang) => {
        const { blocks } = composeReport(contextOf(rows, { lang: lang as "zh" | "en" }));
        const text = textsOf(blocks).join("\n");
        assert.doesNotMatch(text, /undefined|NaN|Infinity|\[object/u);
        if (lang === "en") assert.doesNotMatch(text, /\p{Script=Han}/u);
        for (const kind of ["chart", "table"] as const) {
          const numbers = blocks.flatMap((block) => (block.kind === kind ? [block.caption.number] : []));
          assert.deepEqual(
            numbers,
            numbers.map((_, i) => i + 1),
          );
        }
        const ids = blocks.flatMap((block) => ("id" in block ? [block.id] : []));
        assert.equal(new Set(ids).size, ids.length);
        for (const block of blocks) {
          if (block.kind === "table")
            for (const row of block.rows) assert.equal(row.length, block.columns.length);
        }
      },
    ),
    { numRuns: 60 },
  );
});
