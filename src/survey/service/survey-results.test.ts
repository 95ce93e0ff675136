import assert from "node:assert/strict";
import test from "node:test";
import { Failure } from "../../kit/failure.ts";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { customersOf } from "../../test/survey-responses.ts";
import { giveLink, openSurvey, SERVICE_SURVEY } from "../../test/survey.ts";
import type { Question, SurveyDefinition, SurveyPage } from "../domain/definition/survey-definition.ts";
import { judgeResponse } from "./judge-response.ts";
import { listVerbatims } from "./list-verbatims.ts";
import { publishSurvey } from "./publish-survey.ts";
import { readSurveyResults } from "./read-survey-results.ts";
import { saveSurvey } from "./save-survey.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);
const manager = await signedInAs(database, orgId, ["manager"]);
const viewer = await signedInAs(database, orgId, ["viewer"]);
const verifier = await signedInAs(database, orgId, ["verifier"]);
const customers = customersOf(database, orgId);

const resultsOf = (surveyId: string, filter: Parameters<typeof readSurveyResults>[2] = {}) =>
  viewer.begin((work) => readSurveyResults(work, surveyId, filter, "zh"));
type Results = Awaited<ReturnType<typeof resultsOf>>;

function figureOf<K extends string>(results: Results, code: string, kind: K) {
  const figure = results.questions.find((question) => question.code === code)?.figure;
  assert.equal(figure?.kind, kind);
  return figure as Extract<NonNullable<typeof figure>, { kind: K }>;
}

function near(
  actual: readonly number[] | number | null | undefined,
  expected: readonly number[] | number,
): void {
  const [found, wanted] = [[actual].flat(), [expected].flat()];
  assert.equal(found.length, wanted.length);
  for (const [i, one] of wanted.entries())
    assert.ok(Math.abs((found[i] ?? NaN) - one) < 1e-9, `${found.join()}, not ${wanted.join()}`);
}

const MANY: SurveyDefinition = {
  ...SERVICE_SURVEY,
  pages: [
    ...SERVICE_SURVEY.pages,
    {
      code: "more",
      questions: [
        { type: "yes_no", code: "solved", text: { zh: "问题是否已经解决？" }, indicator: "problem-solved" },
        {
          type: "single",
          code: "channel",
          text: { zh: "您从哪里购买？" },
          options: [
            { code: "store", text: { zh: "门店" } },
            { code: "online", text: { zh: "网上" } },
          ],
        },
        { type: "number", code: "visits", text: { zh: "上门几次？" }, min: 0, max: 20, decimals: 1 },
        { type: "date", code: "day", text: { zh: "安装日期" } },
      ],
    },
  ],
};

const DEAR = { price_reason: "配件收费偏高", channel: "store" };
const FAIR = { channel: "online" };
const EARLY = (price: number) => ({ aspects: { attitude: 5, price } });
const LATE = (price: number) => ({ aspects: { attitude: { value: 4, remark: "师傅来晚了" }, price } });
const ONE = { reasons: ["speed"] };
const TWO = { reasons: ["speed", "clean"] };
const VISITS = [1, 2, 2, 4.5].map((visits) => ({ visits }));
const RECOMMENDATIONS = [10, 9, 9, 8, 7, 6, 10, 3, 9, 8];

test("every figure is that of the formulas, with its interval, n and distribution", async () => {
  const survey = await openSurvey(manager, MANY);
  for (const [i, nps] of RECOMMENDATIONS.entries()) {
    await customers.answer(survey.token, {
      overall: [5, 5, 4, 4, 4, 4, 3, 3, 2, 1][i],
      ...(i < 4 ? DEAR : FAIR),
      ...(i < 5 ? EARLY : LATE)(i < 4 ? 3 : 4),
      ...[ONE, ONE, ONE, TWO, TWO, TWO, TWO, TWO, {}, {}][i],
      nps,
      solved: i !== 9,
      ...VISITS[i],
      day: `2026-03-0${1 + (i % 5)}`,
    });
  }
  const results = await resultsOf(survey.id);
  assert.deepEqual([results.received, results.valid, results.versions], [10, 10, [1]]);
  const overall = figureOf(results, "overall", "grades");
  assert.deepEqual([overall.n, overall.counts], [10, [1, 1, 2, 4, 2]]);
  // (2 × 100 % + 4 × 80 %) ÷ 10; adjusted Wald with ¾ answer more at 0 and at 1, computed apart in Python.
  near(overall.satisfaction, 0.52);
  near(overall.satisfactionInterval, [0.26279575247229237, 0.7719868562233598]);
  // scipy.stats.t.interval, and binomtest(6, 10).proportion_ci(method="wilson").
  near(overall.mean, 3.5);
  near(overall.meanInterval, [2.592000685735766, 4.407999314264234]);
  near(overall.top2?.interval, [0.3126737697336583, 0.8318196702937639]);
  assert.equal(overall.isSmall, true);
  const nps = figureOf(results, "nps", "nps");
  assert.deepEqual([nps.n, nps.score, nps.promoters, nps.passives, nps.detractors], [10, 30, 0.5, 0.3, 0.2]);
  near(nps.interval, [-19.05061537636367, 65.20446153020983]);
  const rows = figureOf(results, "aspects", "rows").rows;
  assert.deepEqual(
    rows.map(({ code, n, counts, remarks }) => ({ code, n, counts, remarks })),
    [
      { code: "attitude", n: 10, counts: [0, 0, 0, 5, 5], remarks: 5 },
      { code: "price", n: 10, counts: [0, 0, 4, 6, 0], remarks: 0 },
    ],
  );
  const reasons = figureOf(results, "reasons", "choices");
  assert.deepEqual(
    [reasons.n, reasons.options.map(({ code, count, share }) => [code, count, share])],
    [
      8,
      [
        ["speed", 8, 1],
        ["clean", 5, 0.625],
        ["other", 0, 0],
      ],
    ],
  );
  near(reasons.options[1]?.interval, [0.3057423946026273, 0.8631557141764027]);
  assert.deepEqual(figureOf(results, "solved", "yes_no").yes, 9);
  assert.deepEqual(
    figureOf(results, "channel", "choices").options.map(({ count }) => count),
    [4, 6],
  );
  const { n, mean, median, min, max, interval } = figureOf(results, "visits", "number");
  assert.deepEqual([n, mean, median, min, max], [4, 2.375, 2, 1, 4.5]);
  near(interval, [-0.000758869993229716, 4.75075886999323]);
  assert.deepEqual(figureOf(results, "day", "days"), {
    kind: "days",
    n: 10,
    first: "2026-03-01",
    last: "2026-03-05",
  });
  assert.deepEqual(figureOf(results, "price_reason", "words").n, 4);
  const asked = new Map(results.questions.map(({ code, reached }) => [code, reached]));
  assert.deepEqual([asked.get("overall"), asked.get("price_reason")], [10, null]);
  assert.deepEqual(
    results.indicators.map(({ indicator, kind, n: answers }) => [indicator, kind, answers]),
    [
      ["overall-satisfaction", "grade", 10],
      ["politeness", "grade", 10],
      ["price-fairness", "grade", 10],
      ["nps", "nps", 10],
      ["problem-solved", "outcome", 10],
    ],
  );
  assert.equal(results.lowest, "price-fairness");
});

test("what the check or a person leaves out is named and counted, not reckoned in", async () => {
  const survey = await openSurvey(manager);
  const said = { overall: 5, aspects: { attitude: 5, price: 4 }, nps: 10 };
  const first = await customers.answer(survey.token, {
    ...said,
    aspects: { attitude: { value: 5, remark: "师傅准时上门，讲解清楚" }, price: 4 },
  });
  await customers.answer(survey.token, {
    ...said,
    aspects: { attitude: { value: 5, remark: "师傅准时上门，讲解清楚" }, price: 4 },
  });
  const odd = await customers.answer(survey.token, { ...said, overall: 1 }, { seconds: 1 });
  const before = await resultsOf(survey.id);
  assert.deepEqual([before.received, before.valid], [3, 2]);
  assert.deepEqual(before.excluded, [{ reason: "duplicate", count: 1 }]);
  assert.deepEqual(before.flags, [
    { flag: "too-fast", count: 1 },
    { flag: "duplicate", count: 1 },
  ]);
  assert.deepEqual([before.flagged, before.toReview, before.unchecked], [2, 2, 0]);
  assert.deepEqual(figureOf(before, "overall", "grades").counts, [1, 0, 0, 0, 1]);
  await manager.begin((work) => judgeResponse(work, odd, { verdict: "excluded", reason: "内部测试" }));
  await manager.begin((work) => judgeResponse(work, first, { verdict: "excluded", reason: "内部测试" }));
  const after = await resultsOf(survey.id);
  assert.deepEqual([after.valid, after.toReview], [0, 1]);
  assert.deepEqual(after.excluded, [
    { reason: "person", count: 2 },
    { reason: "duplicate", count: 1 },
  ]);
  const { n, satisfaction, mean, satisfactionInterval } = figureOf(after, "overall", "grades");
  assert.deepEqual([n, satisfaction, mean, satisfactionInterval], [0, null, null, null]);
  assert.equal(figureOf(after, "nps", "nps").score, null);
});

function withQuestions(change: (question: Question) => Question): SurveyDefinition {
  const pages = SERVICE_SURVEY.pages.map((page): SurveyPage => ({
    ...page,
    questions: page.questions.map(change),
  }));
  return { ...SERVICE_SURVEY, pages };
}

test("versions are joined by question and by indicator, and what differs is told", async () => {
  const survey = await openSurvey(manager);
  await customers.answer(survey.token, { overall: 5, aspects: { attitude: 5, price: 4 }, nps: 10 });
  const second = withQuestions((question) => {
    if (question.code === "overall") return { ...question, code: "whole" };
    if (question.code === "nps") return { type: "number", code: "nps", text: { zh: "愿意推荐给几位朋友？" } };
    if (question.type !== "matrix") return question;
    return { ...question, text: { zh: "请评价这次上门" }, scale: 4 };
  });
  const saved = await manager.begin((work) =>
    saveSurvey(work, survey.id, { definition: second, revision: 1 }),
  );
  await manager.begin((work) => publishSurvey(work, survey.id, { revision: saved.revision, note: "" }));
  const link = await giveLink(manager, survey.id, { channel: "qr", label: "城东店" });
  await customers.answer(link.token, { whole: 2, aspects: { attitude: 2, price: 4 }, nps: 3 });
  const joined = await resultsOf(survey.id);
  assert.deepEqual([joined.versions, joined.valid], [[1, 2], 2]);
  const rows = figureOf(joined, "aspects", "rows").rows;
  assert.deepEqual(rows[0]?.counts, [0, 1, 0, 0, 1]);
  const matrix = joined.questions.find(({ code }) => code === "aspects");
  assert.deepEqual(
    matrix?.notes.map(({ version, code }) => [version, code]),
    [
      [1, "question-reworded"],
      [1, "scale-changed"],
    ],
  );
  // The same code was a question of another type: its answers are not mixed.
  assert.deepEqual(figureOf(joined, "nps", "number").n, 1);
  assert.deepEqual(joined.questions.find(({ code }) => code === "nps")?.versions, [2]);
  assert.equal(figureOf(joined, "overall", "grades").n, 1);
  const overall = joined.indicators.find(({ indicator }) => indicator === "overall-satisfaction");
  assert.deepEqual([overall?.n, overall?.kind === "grade" && overall.counts], [2, [0, 1, 0, 0, 1]]);
  const only = await resultsOf(survey.id, { version: 1 });
  assert.deepEqual([only.received, figureOf(only, "nps", "nps").score], [1, 100]);
  assert.deepEqual((await resultsOf(survey.id, { channel: "qr" })).received, 1);
  assert.deepEqual((await resultsOf(survey.id, { linkId: survey.linkId })).received, 1);
});

test("a period is a half-open span, and a survey without answers still shows its questions", async () => {
  const survey = await openSurvey(manager);
  const said = { overall: 4, aspects: { attitude: 4, price: 4 } };
  for (const at of ["2026-02-28T16:00:00Z", "2026-03-01T02:00:00Z", "2026-03-31T16:00:00Z"])
    await customers.answer(survey.token, said, { at });
  const march = { from: "2026-02-28T16:00:00Z", before: "2026-03-31T16:00:00Z" };
  assert.equal((await resultsOf(survey.id, march)).received, 2);
  const empty = await resultsOf(survey.id, { before: "2025-01-01T00:00:00Z" });
  assert.deepEqual([empty.received, empty.questions.length, empty.lowest], [0, 6, null]);
});

test("words are read page by page with the grade beside, by who may see single responses", async () => {
  const survey = await openSurvey(manager);
  for (const [i, overall] of [5, 4, 1].entries())
    await customers.answer(
      survey.token,
      {
        overall,
        aspects: { attitude: { value: 4, remark: `第${i}位师傅` }, price: 2 },
        price_reason: `第${i}笔贵了`,
        phone: "13800000000",
      },
      { at: `2026-03-0${i + 1}T02:00:00Z` },
    );
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await manager.begin((work) => listVerbatims(work, survey.id, { limit: 2, cursor }));
    seen.push(...page.items.map(({ text, mainGrade, part }) => `${mainGrade} ${part} ${text}`));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  assert.deepEqual(seen, [
    "1 attitude 第2位师傅",
    "1  第2笔贵了",
    "4 attitude 第1位师傅",
    "4  第1笔贵了",
    "5 attitude 第0位师傅",
    "5  第0笔贵了",
  ]);
  const some = await manager.begin((work) =>
    listVerbatims(work, survey.id, { limit: 9, question: "price_reason" }),
  );
  assert.equal(some.items.length, 3);
  await assert.rejects(
    viewer.begin((work) => listVerbatims(work, survey.id, { limit: 9 })),
    new Failure("forbidden"),
  );
  await assert.rejects(
    verifier.begin((work) => readSurveyResults(work, survey.id, {}, "zh")),
    new Failure("forbidden"),
  );
});
