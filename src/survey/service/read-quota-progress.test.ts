import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import test from "node:test";
import { createCustomer } from "../../customer/service/create-customer.ts";
import { Failure } from "../../kit/failure.ts";
import { customerDraft } from "../../test/customer.ts";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs, systemSession, TEST_NOW } from "../../test/organization.ts";
import { GOOD_ANSWERS, giveLink, LINKS, openSurvey, SERVICE_SURVEY } from "../../test/survey.ts";
import type { Quota, SurveyDefinition } from "../domain/definition/survey-definition.ts";
import { submitAnswers } from "./answering/submit-answers.ts";
import { surveyEntries } from "./answering/survey-entries.ts";
import { checkResponse } from "./check-response.ts";
import { createSurvey } from "./create-survey.ts";
import { responseIntake } from "./intake/response-intake.ts";
import { judgeResponse } from "./judge-response.ts";
import { readSurvey } from "./list-surveys.ts";
import { publishSurvey } from "./publish-survey.ts";
import { readQuotaProgress } from "./read-quota-progress.ts";
import { saveSurvey } from "./save-survey.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);
const manager = await signedInAs(database, orgId, ["manager"]);
const machine = systemSession(database, orgId);
const clock = (): string => TEST_NOW;
const intake = responseIntake({ database, clock, isDatabaseAway: () => false });

type Condition = NonNullable<Quota["cells"][number]["condition"]>;

function compare(subject: object, operator: string, value?: unknown): Condition {
  return { op: "compare", subject, operator, ...(value === undefined ? {} : { value }) } as Condition;
}

function quota(kind: Quota["kind"], limit: number, conditions: Readonly<Record<string, Condition>>): Quota {
  const cells = Object.entries(conditions).map(([code, condition]) => ({
    code,
    title: { zh: code },
    limit,
    condition,
  }));
  return { code: kind === "goal" ? "goals" : "places", title: { zh: "样本目标" }, kind, cells };
}

function surveyFor(...quotas: Quota[]): SurveyDefinition {
  return { ...SERVICE_SURVEY, quotas };
}

/** Every way a condition can ask. */
const GOALS = quota("goal", 30, {
  core: compare({ of: "customer", field: "tier" }, "equals", "core"),
  tagged: compare({ of: "customer", field: "tags" }, "any_of", ["试点"]),
  old: compare({ of: "customer", field: "lifecycle" }, "equals", "old"),
  long: compare({ of: "customer", field: "cooperationMonths" }, "at_least", 12),
  north: compare({ of: "hidden", field: "store" }, "equals", "S01"),
  dear: compare({ of: "answer", question: "aspects", row: "price" }, "at_most", 3),
  remarked: compare({ of: "answer", question: "aspects", row: "attitude", part: "text" }, "contains", "耐心"),
  fees: compare({ of: "answer", question: "price_reason" }, "contains", "收费"),
  other: compare({ of: "answer", question: "reasons", part: "text" }, "answered"),
  unknown: { op: "not", condition: compare({ of: "customer", field: "kind" }, "answered") },
  fond: {
    op: "and",
    conditions: [
      compare({ of: "answer", question: "nps" }, "at_least", 9),
      compare({ of: "answer", question: "reasons" }, "all_of", ["speed", "other"]),
    ],
  },
});

async function answer(
  token: string,
  { answers = GOOD_ANSWERS, fields = {} }: { readonly answers?: object; readonly fields?: object } = {},
): Promise<string> {
  const entry = await surveyEntries({ database, secret: LINKS.secret, clock }).find(token);
  assert.ok(entry);
  const outcome = await submitAnswers(intake, entry, {
    version: entry.version,
    answers,
    id: randomUUIDv7(),
    mode: "script",
    language: "zh",
    fields: { ...fields },
    seconds: 60,
  });
  assert.ok("id" in outcome);
  await machine.begin((work) => checkResponse(work, outcome.id));
  return outcome.id;
}

async function answerAs(surveyId: string, draft: Parameters<typeof customerDraft>[0]): Promise<string> {
  const customer = await manager.begin((work) => createCustomer(work, customerDraft(draft)));
  const { token } = await giveLink(manager, surveyId, { customerIds: [customer.id] });
  return answer(token, {
    answers: { ...GOOD_ANSWERS, phone: `1380000${String(++phones).padStart(4, "0")}` },
  });
}
let phones = 0;

/** Responses that count, by code of cell. */
async function counts(surveyId: string): Promise<Readonly<Record<string, number>>> {
  const { items } = await manager.begin((work) => readQuotaProgress(work, surveyId));
  return Object.fromEntries(items.flatMap(({ cells }) => cells.map(({ code, n }) => [code, n])));
}

test("goals are counted by customer, link, answers and words", async () => {
  const survey = await openSurvey(manager, surveyFor(GOALS));
  await answerAs(survey.id, {
    tier: "core",
    tags: ["试点"],
    registeredOn: "2020-01-01",
    cooperationSince: "2020-01-01",
  });
  await answer(survey.token, { fields: { store: "S01" } });
  assert.deepEqual(await counts(survey.id), {
    core: 1,
    tagged: 1,
    old: 1,
    long: 1,
    north: 1,
    dear: 2,
    remarked: 2,
    fees: 2,
    other: 2,
    unknown: 1,
    fond: 2,
  });
});

test("a goal follows what people put in and take out", async () => {
  const tiers = quota("goal", 30, {
    core: compare({ of: "customer", field: "tier" }, "equals", "core"),
    ordinary: compare({ of: "customer", field: "tier" }, "equals", "ordinary"),
  });
  const survey = await openSurvey(manager, surveyFor(tiers));
  const first = await answerAs(survey.id, { tier: "core" });
  await answerAs(survey.id, { tier: "core" });
  assert.deepEqual(await counts(survey.id), { core: 2, ordinary: 0 });
  const decide = (verdict: "included" | "excluded"): Promise<unknown> =>
    manager.begin((work) => judgeResponse(work, first, { verdict, reason: "内部试填" }));
  await decide("excluded");
  assert.deepEqual(await counts(survey.id), { core: 1, ordinary: 0 });
  await decide("included");
  assert.deepEqual(await counts(survey.id), { core: 2, ordinary: 0 });
});

test("a response checked twice is counted once", async () => {
  const everyone: Quota = {
    ...quota("goal", 30, {}),
    cells: [{ code: "all", title: { zh: "全部" }, limit: 30 }],
  };
  const survey = await openSurvey(manager, surveyFor(everyone));
  const id = await answer(survey.token);
  await machine.begin((work) => checkResponse(work, id));
  assert.deepEqual(await counts(survey.id), { all: 1 });
});

test("a goal set after the first answers counts them too", async () => {
  const survey = await openSurvey(manager);
  await answer(survey.token);
  assert.deepEqual(await counts(survey.id), {});
  const { revision } = await manager.begin((work) => readSurvey(work, survey.id));
  const definition = surveyFor(
    quota("goal", 30, { dear: compare({ of: "answer", question: "aspects", row: "price" }, "at_most", 3) }),
  );
  const saved = await manager.begin((work) =>
    saveSurvey(work, survey.id, { definition: { ...definition }, revision }),
  );
  assert.deepEqual(await counts(survey.id), {}, "a draft changes nothing");
  await manager.begin((work) => publishSurvey(work, survey.id, { revision: saved.revision, note: "" }));
  assert.deepEqual(await counts(survey.id), { dear: 1 });
});

test("thirty responses that count are enough, places taken are told apart from them", async () => {
  const happy = { happy: compare({ of: "answer", question: "overall" }, "at_least", 4) };
  const survey = await openSurvey(manager, surveyFor(quota("goal", 30, happy), quota("limit", 40, happy)));
  for (let i = 0; i < 30; i++)
    await answer(survey.token, { answers: { ...GOOD_ANSWERS, price_reason: `配件收费偏高，第${i}次来` } });
  const read = () => manager.begin((work) => readQuotaProgress(work, survey.id));
  const [goal, limit] = (await read()).items;
  assert.deepEqual(goal?.cells, [
    { code: "happy", title: { zh: "happy" }, limit: 30, taken: 30, n: 30, enough: true },
  ]);
  assert.deepEqual(limit?.cells[0]?.taken, 30);
  const id = await answer(survey.token, { answers: { ...GOOD_ANSWERS, nps: 3 } });
  await manager.begin((work) => judgeResponse(work, id, { verdict: "excluded", reason: "内部试填" }));
  const [after, taken] = (await read()).items.map(({ cells }) => cells[0]);
  assert.deepEqual([after?.taken, after?.n, taken?.taken, taken?.n], [30, 30, 31, 30]);
});

test("thirty answers at once for the last place: one wins", async () => {
  const last = quota("limit", 1, { happy: compare({ of: "answer", question: "overall" }, "at_least", 4) });
  const survey = await openSurvey(manager, surveyFor(last));
  const second = responseIntake({ database, clock, isDatabaseAway: () => false });
  const entry = await surveyEntries({ database, secret: LINKS.secret, clock }).find(survey.token);
  assert.ok(entry);
  const attempts = await Promise.allSettled(
    Array.from({ length: 30 }, (_, i) =>
      submitAnswers(i % 2 === 0 ? intake : second, entry, {
        version: entry.version,
        answers: GOOD_ANSWERS,
        id: randomUUIDv7(),
        mode: "script",
        language: "zh",
        fields: {},
        seconds: 60,
      }),
    ),
  );
  const refused = attempts.flatMap((attempt) => (attempt.status === "rejected" ? [attempt.reason] : []));
  assert.equal(refused.length, 29);
  assert.ok(refused.every((error) => error instanceof Failure && error.code === "gone-survey-full"));
  const { items } = await manager.begin((work) => readQuotaProgress(work, survey.id));
  assert.deepEqual([items[0]?.cells[0]?.taken, items[0]?.cells[0]?.n], [1, 1]);
});

test("a survey never published has no quotas yet, and outside verifiers see none", async () => {
  const draft = await manager.begin((work) => createSurvey(work, { definition: surveyFor(GOALS) }));
  assert.deepEqual(await manager.begin((work) => readQuotaProgress(work, draft.id)), {
    version: null,
    items: [],
  });
  const verifier = await signedInAs(database, orgId, ["verifier"]);
  await assert.rejects(
    verifier.begin((work) => readQuotaProgress(work, draft.id)),
    (error) => error instanceof Failure && error.code === "forbidden",
  );
});
