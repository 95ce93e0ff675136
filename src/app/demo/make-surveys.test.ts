import assert from "node:assert/strict";
import test from "node:test";
import { inOrganization, type Tx } from "../../platform/db/database.ts";
import type { SurveyDefinition } from "../../survey/domain/definition/survey-definition.ts";
import type { Answers } from "../../survey/domain/evaluate/answer-value.ts";
import { keepReachable } from "../../survey/domain/evaluate/keep-reachable.ts";
import { scoresOf, type Measure } from "../../survey/domain/measures.ts";
import { joinWords, separateWords, type Words } from "../../survey/domain/separate-words.ts";
import { RESPONSE_FLAGS } from "../../survey/domain/response-quality.ts";
import { SURVEY_TEMPLATES } from "../../survey/domain/templates/survey-templates.ts";
import { testDatabase } from "../../test/database.ts";
import { testStorage } from "../../test/imports.ts";
import { RESPONSIBILITY_KINDS, RULINGS } from "../../feedback/domain/appraisal/responsibility.ts";
import { Draw } from "../../kit/draw.ts";
import { drawAnswers } from "./draw-answers.ts";
import { makeDemo } from "./make-demo.ts";
import { SAMPLE_DIP, SAMPLE_SURVEYS } from "./sample-plan.ts";

const NOW = "2026-11-22T09:00:00.000Z";
const MONTHS_18 = "2025-05-22T00:00:00.000Z";
const database = await testDatabase();
const options = {
  database,
  files: await testStorage(),
  secret: "s".repeat(32),
  now: NOW,
  publicUrl: "https://huiyin.example.com",
};
const demo = await makeDemo(options);
const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inOrganization(database, demo.org, work);

const responses = await read((tx) =>
  tx
    .selectFrom("survey_response as r")
    .innerJoin("survey_version as v", (join) =>
      join
        .onRef("v.org_id", "=", "r.org_id")
        .onRef("v.survey_id", "=", "r.survey_id")
        .onRef("v.number", "=", "r.version"),
    )
    .leftJoin("customer_customer as c", (join) =>
      join.onRef("c.org_id", "=", "r.org_id").onRef("c.id", "=", "r.customer_id"),
    )
    .selectAll("r")
    .select(["v.definition", "v.measures", "v.published_at", "c.region"])
    .execute(),
);
const verbatims = await read((tx) => tx.selectFrom("survey_verbatim").selectAll().execute());

test("the sample organization has published surveys, a closed one and a draft, with answers over 18 months", async () => {
  const surveys = await read((tx) => tx.selectFrom("survey_survey").select(["status", "version"]).execute());
  const statuses = surveys.map(({ status }) => status).toSorted();
  assert.deepEqual(statuses, [
    "closed",
    "draft",
    "published",
    "published",
    "published",
    "published",
    "published",
  ]);
  assert.ok(responses.length >= 2_800 && responses.length <= 3_300, String(responses.length));
  const times = responses.map((row) => row.answered_at).toSorted();
  assert.ok(times[0]! >= MONTHS_18 && times.at(-1)! < NOW, `${times[0]} ${times.at(-1)}`);
  assert.ok(responses.every((row) => row.published_at <= row.answered_at));
  assert.equal(new Set(responses.map((row) => row.answered_at.slice(0, 7))).size, 19);
});

test("`demo` run again prints the same and adds nothing", async () => {
  assert.deepEqual(await makeDemo(options), demo);
  const after = await read((tx) => tx.selectFrom("survey_response").select("id").execute());
  assert.equal(after.length, responses.length);
  assert.match(demo.survey, /^https:\/\/huiyin\.example\.com\/s\/[\w-]+$/u);
});

test("every sample answer is one the intake would have stored, with its scores and words", () => {
  const words = Map.groupBy(verbatims, (row) => row.response_id);
  for (const row of responses) {
    const definition = row.definition as SurveyDefinition;
    const own = (words.get(row.id) ?? []).map(
      ({ question, part, kind, text }) => ({ question, part, kind, text }) as Words,
    );
    const sent = joinWords(row.answers as Answers, own);
    const context = { language: "zh" as const, hidden: row.fields as Record<string, string>, customer: {} };
    const { answers, faults, dropped, evaluation } = keepReachable(definition, sent, context);
    assert.deepEqual([faults, dropped], [[], []]);
    assert.deepEqual(separateWords(definition, answers).closed, row.answers);
    assert.deepEqual(scoresOf(row.measures as readonly Measure[], evaluation), row.scores);
  }
});

test("personal answers belong to a customer and use up one link each; strangers come by public links", async () => {
  const links = new Map(
    (await read((tx) => tx.selectFrom("survey_link").selectAll().execute())).map((link) => [link.id, link]),
  );
  const uses = await read((tx) => tx.selectFrom("survey_link_use").selectAll().execute());
  const personal = responses.filter((row) => row.customer_id !== null);
  assert.equal(uses.length, personal.length);
  for (const row of responses) {
    const link = links.get(row.link_id ?? "");
    assert.equal(link?.customer_id, row.customer_id);
    assert.ok(link && link.created_at <= row.answered_at && (link.expires_at ?? NOW) >= row.answered_at);
  }
  const asked = [...links.values()].filter((link) => link.kind === "personal").length;
  const rate = personal.length / asked;
  assert.ok(rate > 0.35 && rate < 0.7, String(rate));
});

const gradesBy = (wanted: (row: (typeof responses)[number]) => boolean, indicator: string): number[] =>
  responses.filter(wanted).flatMap((row) => {
    const at = (row.measures as readonly Measure[]).findIndex(
      (each) => each.kind === "grade" && each.indicator === indicator,
    );
    const score = row.scores[at];
    return typeof score === "number" ? [score] : [];
  });
const mean = (grades: readonly number[]): number =>
  grades.reduce((sum, grade) => sum + grade, 0) / grades.length;

test("grades are mostly high, no side is below 3.4 or above 4.5, price is the weakest", () => {
  const indicators = new Set(
    responses.flatMap((row) =>
      (row.measures as readonly Measure[])
        .filter(({ kind }) => kind === "grade")
        .map((each) => each.indicator),
    ),
  );
  const means = [...indicators].map(
    (indicator) => [indicator, mean(gradesBy(() => true, indicator))] as const,
  );
  for (const [indicator, value] of means) assert.ok(value >= 3.4 && value <= 4.5, `${indicator} ${value}`);
  assert.equal(means.toSorted(([, a], [, b]) => a - b)[0]?.[0], "price-fairness");
  const overall = gradesBy(() => true, "overall-satisfaction");
  assert.ok(overall.filter((grade) => grade >= 4).length / overall.length > 0.7);
});

test("the response in some regions falls for a quarter and recovers", () => {
  const daysAgo = (instant: string): number => (Date.parse(NOW) - Date.parse(instant)) / 86_400_000;
  const speed = (low: number, high: number): number =>
    mean(
      gradesBy((row) => {
        const days = daysAgo(row.answered_at);
        return (
          (SAMPLE_DIP.regions as readonly string[]).includes(row.region ?? "") && days >= low && days < high
        );
      }, "response-timeliness"),
    );
  const [before, during, after] = [
    speed(SAMPLE_DIP.from, 600),
    speed(SAMPLE_DIP.to, SAMPLE_DIP.from),
    speed(0, SAMPLE_DIP.to),
  ];
  assert.ok(during < before - 0.8 && during < after - 0.8, [before, during, after].join(" "));
});

test("customers speak in many voices, about what they graded, and no blank is left open", () => {
  const said = verbatims.filter(({ kind }) => kind === "words").map(({ text }) => text);
  assert.ok(new Set(said).size >= 600, String(new Set(said).size));
  assert.ok(said.every((text) => !/[{}]/u.test(text)));
});

test("the quality check has run on all, finds every kind of doubt, and some are decided with a reason", async () => {
  const checks = await read((tx) => tx.selectFrom("survey_response_check").selectAll().execute());
  assert.equal(checks.length, responses.length);
  const found = new Set(checks.flatMap(({ flags }) => flags));
  for (const flag of RESPONSE_FLAGS.filter((each) => each !== "few-scores")) assert.ok(found.has(flag), flag);
  const decided = checks.filter(({ decision }) => decision !== null);
  assert.deepEqual(new Set(decided.map(({ decision }) => decision)), new Set(["included", "excluded"]));
  assert.ok(decided.every((row) => row.decision_reason && row.decided_by));
  const left = checks.filter((row) => row.flags.length > 0 && row.decision === null);
  assert.ok(left.length >= 10 && left.length < 60, String(left.length));
});

test("the same seed draws the same answers", () => {
  for (const definition of SURVEY_TEMPLATES) {
    const occasion = {
      definition,
      context: {},
      region: "杭州",
      daysAgo: 30,
      product: null,
      isComplaint: false,
    };
    assert.deepEqual(drawAnswers(new Draw(7), occasion), drawAnswers(new Draw(7), occasion));
  }
  assert.equal(new Set(SAMPLE_SURVEYS.map(({ template }) => template)).size, SAMPLE_SURVEYS.length);
});

test("people around the cases left what the product keeps of their work: letters, cards, decisions, frozen months", async () => {
  const found = await read(async (tx) => ({
    letters: await tx.selectFrom("feedback_letter").select("state").execute(),
    cards: await tx.selectFrom("feedback_task_card").selectAll().execute(),
    responsibilities: await tx.selectFrom("feedback_responsibility").selectAll().execute(),
    appeals: await tx.selectFrom("feedback_responsibility_appeal").selectAll().execute(),
    months: await tx.selectFrom("feedback_appraisal").select(["month", "version"]).execute(),
    views: await tx.selectFrom("feedback_view").select("owner_id").execute(),
    deliveries: await tx.selectFrom("feedback_webhook_delivery").selectAll().execute(),
    refusals: await tx.selectFrom("feedback_webhook_refusal").select("code").execute(),
  }));
  assert.deepEqual(new Set(found.letters.map(({ state }) => state)), new Set(["draft", "approved", "sent"]));
  assert.ok(
    found.cards.some((card) => card.done_at !== null) &&
      found.cards.some((card) => card.declined_at !== null),
  );
  assert.deepEqual(new Set(found.cards.map(({ kind }) => kind)), new Set(["task", "check"]));
  const { responsibilities, appeals } = found;
  assert.deepEqual(new Set(responsibilities.map(({ kind }) => kind)), new Set(RESPONSIBILITY_KINDS));
  assert.deepEqual(new Set(appeals.map(({ ruling }) => ruling)), new Set([null, ...RULINGS]));
  for (const { case_id, deciders, ruled_by_name, decided_by_name } of responsibilities) {
    assert.notEqual(ruled_by_name, decided_by_name, case_id);
    assert.ok(deciders.length > 0);
  }
  assert.ok(found.months.length >= 11 && found.months.some(({ version }) => version === 2));
  assert.ok(
    found.views.some((view) => view.owner_id === null) && found.views.some((view) => view.owner_id !== null),
  );
  assert.equal(
    found.deliveries.reduce((sum, { accepted }) => sum + accepted, 0),
    2,
  );
  assert.ok(found.deliveries.some(({ repeated }) => repeated === 1) && found.refusals.length === 1);
});
