import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anyCallBack, slowForBusiness } from "../../test/call-back-samples.ts";
import { times } from "../../test/call-back-records.ts";
import { contextOf } from "../../test/report-context.ts";
import type { ReportContext } from "./report-context.ts";
import { makeSuggestions } from "./suggestions.ts";

const basesOf = (context: ReportContext): string[] => makeSuggestions(context).map(({ basis }) => basis);

const commonestIssue = ({ figures, themeName }: ReportContext): string =>
  themeName(figures.issues[0]?.theme ?? "");

test("issues come first, then the weak dimension, the worse-off group, and the sample", () => {
  const context = contextOf(slowForBusiness);
  assert.deepEqual(basesOf(context), [
    `${commonestIssue(context)}：提及率 50.0%，45 位客户`,
    "响应速度平均 3.00 分，低于薄弱线 3.50",
    "“企业客户”的总体满意度平均 3.00 分，比最高一组低 1.67 分，差异显著",
    "样本不足：微信（n = 23）",
  ]);
});

test("every suggestion says what the next period has to show", () => {
  assert.deepEqual(
    makeSuggestions(contextOf(slowForBusiness)).map(({ verify }) => verify),
    [
      "提及率由 50.0% 下降",
      "响应速度平均分由 3.00 分提高",
      "“企业客户”平均分由 3.00 分提高",
      "各类客户样本量达标",
    ],
  );
});

test("contented customers in a full sample give nothing to suggest", () => {
  const contented = times(40, {
    overall: 5,
    scores: { 服务态度: 5, 响应速度: 5 },
    attributes: { 客户类型: "个人客户" },
    verbatim: "师傅态度很好，讲解也清楚，很满意。",
    date: [2026, 3, 3],
  });
  assert.deepEqual(makeSuggestions(contextOf(contented)), []);
});

test("a dozen answers name no weak dimension and no worse-off group", () => {
  const context = contextOf(slowForBusiness.slice(0, 12));
  assert.deepEqual(basesOf(context), [
    `${commonestIssue(context)}：提及率 50.0%，6 位客户`,
    "样本不足：企业客户（n = 6）、个人客户（n = 6）、微信（n = 3）、电话（n = 9）",
  ]);
});

test("a single complaint among many customers asks for no measure", () => {
  const rows = slowForBusiness.map((row, i) => ({
    ...row,
    verbatim: i === 0 ? (row.verbatim ?? "") : "师傅态度很好，讲解也清楚，很满意。",
  }));
  const context = contextOf(rows);
  assert.ok(context.figures.issues.length > 0);
  assert.doesNotMatch(basesOf(context).join("\n"), /提及率/u);
});

test("scores that explain nothing and groups that differ by chance give nothing to suggest", () => {
  const chance = Array.from({ length: 90 }, (_, i) => ({
    overall: 3 + (i % 3),
    scores: { 服务态度: 4 + ((i % 7) % 2), 响应速度: 3 + ((i % 11) % 3) },
    attributes: { 客户类型: i % 2 === 0 ? "企业客户" : "个人客户" },
    verbatim: "师傅态度很好，讲解也清楚，很满意。",
    date: [2026, 3, 3] as const,
  }));
  const context = contextOf(chance);
  assert.equal(context.figures.drivers.shares.length, 2);
  assert.ok(context.figures.differences.length > 0);
  assert.deepEqual(makeSuggestions(context), []);
});

test("an important dimension below the others is worked on although it is not weak", () => {
  const rows = Array.from({ length: 60 }, (_, i) => {
    const speed = i % 2 === 0 ? 3 : 5;
    return { overall: speed, scores: { 响应速度: speed, 服务态度: i % 3 === 0 ? 4 : 5 } };
  });
  assert.match(basesOf(contextOf(rows)).join("\n"), /响应速度平均 4\.00 分，重要性高而表现低于各维度平均/u);
});

/** Every basis that the figures allow, in words. */
function findings({ words, figures, themeName }: ReportContext): Set<string> {
  const score = (mean: number): string => mean.toFixed(2);
  const issues = figures.issues
    .filter(({ rootCauseRequired, keyImprovement }) => rootCauseRequired || keyImprovement)
    .map(({ theme, mentionRate, customers }) =>
      words.basisIssue({
        issue: themeName(theme),
        rate: `${(mentionRate * 100).toFixed(1)}%`,
        customers: String(customers),
      }),
    );
  const dimensions = figures.dimensions.flatMap(({ name, mean, weak, sample }) => {
    if (mean === null) return [];
    const supported = weak && sample !== "small";
    const weakness = words.basisWeak({
      name,
      mean: score(mean),
      limit: score(figures.settings.weakBelow),
    });
    const driven = (figures.drivers.p ?? 1) < figures.settings.significance;
    return [
      ...(supported ? [weakness] : []),
      ...(driven ? [words.basisLowest({ name, mean: score(mean) })] : []),
    ];
  });
  const groups = figures.differences
    .filter(({ metric, significant }) => metric === "overall" && significant)
    .map(({ highest, lowest }) =>
      words.basisSegment({
        metric: words.metricOverall,
        value: lowest.value,
        mean: score(lowest.mean),
        gap: score(highest.mean - lowest.mean),
      }),
    );
  return new Set([...issues, ...dimensions, ...groups]);
}

test("whatever the answers, no suggestion lacks its finding, none is made twice, and all are repeatable", () => {
  fc.assert(
    fc.property(fc.array(anyCallBack, { minLength: 1, maxLength: 90 }), (rows) => {
      const context = contextOf(rows, { lang: "en" });
      const suggestions = makeSuggestions(context);
      const found = findings(context);
      const small = context.figures.segments.some(({ sample, n }) => sample === "small" && n > 0);
      for (const { text, basis, verify } of suggestions) {
        assert.ok(verify !== "");
        if (text === context.words.suggestionSample(30)) assert.ok(small);
        else if (text === context.words.suggestionData) assert.equal(context.figures.text.n, 0);
        else assert.ok(found.has(basis), basis);
      }
      assert.equal(new Set(suggestions.map(({ text }) => text)).size, suggestions.length);
      assert.deepEqual(makeSuggestions(contextOf(rows, { lang: "en" })), suggestions);
    }),
    { numRuns: 60 },
  );
});
