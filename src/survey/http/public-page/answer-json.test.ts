import assert from "node:assert/strict";
import { randomUUID, randomUUIDv7 } from "node:crypto";
import test from "node:test";
import { sql } from "kysely";
import { createCustomer } from "../../../customer/service/create-customer.ts";
import { inOrganization } from "../../../platform/db/database.ts";
import { customerDraft } from "../../../test/customer.ts";
import { testDatabase } from "../../../test/database.ts";
import { makeOrganization, signedInAs } from "../../../test/organization.ts";
import { giveLink, GOOD_ANSWERS, LINKS, openSurvey, SERVICE_SURVEY } from "../../../test/survey.ts";
import { startSurveyServer } from "../../../test/survey-server.ts";
import { closeSurvey } from "../../service/close-survey.ts";
import { listResponses, readResponse } from "../../service/list-responses.ts";
import { publishSurvey } from "../../service/publish-survey.ts";
import { saveSurvey } from "../../service/save-survey.ts";
import { signTicket } from "../../service/page-token.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);
const manager = await signedInAs(database, orgId, ["manager"]);
const server = await startSurveyServer(database);

interface Told {
  readonly status: number;
  readonly body: {
    readonly id: string;
    readonly code: string;
    readonly detail: string;
    readonly errors: readonly { readonly path: string; readonly message: string }[];
  };
  readonly headers: Headers;
}

async function send(token: string, body: unknown, headers: Record<string, string> = {}): Promise<Told> {
  const answer = await fetch(`${server.url}/s/${token}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Told["body"], headers: answer.headers };
}

const ofSurvey = async (surveyId: string) =>
  (await manager.begin((work) => listResponses(work, { surveyId, limit: 200 }))).items;

async function outbox(surveyId: string): Promise<readonly unknown[]> {
  const rows = await database.kysely.selectFrom("system.outbox").selectAll().execute();
  return rows
    .filter(({ type }) => type === "survey.response-received")
    .map(({ payload }) => payload as { surveyId: string })
    .filter((payload) => payload.surveyId === surveyId);
}

test("answers are stored with their scores, their words apart, and one event", async () => {
  const survey = await openSurvey(manager);
  const { status, body } = await send(survey.token, { answers: GOOD_ANSWERS });
  assert.equal(status, 201);
  const [response] = await ofSurvey(survey.id);
  assert.equal(response?.id, body.id);
  assert.deepEqual(response?.answers, GOOD_ANSWERS);
  assert.deepEqual(
    response?.scores.map(({ indicator, value }) => [indicator, value]),
    [
      ["overall-satisfaction", 5],
      ["politeness", 5],
      ["price-fairness", 3],
      ["nps", 9],
    ],
  );
  const [row] = await inOrganization(database, orgId, (tx) =>
    tx.selectFrom("survey_response").where("id", "=", body.id).selectAll().execute(),
  );
  assert.doesNotMatch(JSON.stringify(row?.answers), /耐心|偏高|讲解|138/u);
  assert.equal((await outbox(survey.id)).length, 1);
});

test("what the respondent could not see is never stored, what they had to answer is asked for", async () => {
  const survey = await openSurvey(manager);
  const dear = { ...GOOD_ANSWERS, aspects: { attitude: 5, price: 4 }, price_reason: "藏起来的" };
  assert.equal((await send(survey.token, { answers: dear })).status, 201);
  const [response] = await ofSurvey(survey.id);
  assert.equal(response?.answers["price_reason"], undefined);
  const { price_reason: _, ...without } = GOOD_ANSWERS;
  const zh = await send(survey.token, { answers: without });
  assert.equal(zh.status, 422);
  assert.deepEqual(
    zh.body.errors.map(({ path, message }) => [path, message]),
    [["answers.price_reason", "请回答此题。"]],
  );
  const en = await send(survey.token, { answers: without, language: "en" });
  assert.match(en.body.errors[0]?.message ?? "", /Please answer/u);
});

test("wrong answers are refused, each with its question", async () => {
  const survey = await openSurvey(manager);
  const faulty = { ...GOOD_ANSWERS, overall: 99, reasons: ["speed", "flying"], nps: "9", stray: 1 };
  const { status, body } = await send(survey.token, { answers: faulty });
  assert.equal(status, 422);
  assert.deepEqual(
    body.errors.map(({ path }) => path),
    ["answers.overall", "answers.reasons", "answers.nps", "answers.stray"],
  );
  assert.equal(
    (await send(survey.token, { answers: { ...GOOD_ANSWERS, phone: "1".repeat(900_000) } })).status,
    422,
  );
  assert.equal((await send(survey.token, "x".repeat(1_100_000))).status, 413);
  const keys = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`k${i}`, i]));
  assert.equal((await send(survey.token, { answers: { ...GOOD_ANSWERS, ...keys } })).status, 422);
  for (const broken of ["{", "[]", "null", '"x"']) {
    const told = await send(survey.token, broken);
    assert.deepEqual([told.status, told.body.code], [400, "survey-answers-unreadable"]);
  }
  for (const id of [7, "", "x".repeat(201), {}])
    assert.equal((await send(survey.token, { answers: GOOD_ANSWERS, id })).status, 400);
  assert.equal((await ofSurvey(survey.id)).length, 0);
});

test("a sender's own number is met again, in this survey alone", async () => {
  const survey = await openSurvey(manager);
  const other = await openSurvey(manager);
  const id = "门店03-2026-0511";
  const [first, again, elsewhere] = [
    await send(survey.token, { answers: GOOD_ANSWERS, id }),
    await send(survey.token, { answers: GOOD_ANSWERS, id }),
    await send(other.token, { answers: GOOD_ANSWERS, id }),
  ];
  assert.deepEqual([first.status, again.status, elsewhere.status], [201, 201, 201]);
  assert.equal(again.body.id, first.body.id);
  assert.notEqual(elsewhere.body.id, first.body.id);
  assert.equal((await ofSurvey(survey.id)).length, 1);
});

test("the same id again is the same response, even at the same time and with other answers", async () => {
  const survey = await openSurvey(manager);
  const id = randomUUID();
  const sent = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      send(survey.token, { answers: { ...GOOD_ANSWERS, nps: i % 11 }, id }),
    ),
  );
  assert.deepEqual(
    sent.map(({ status, body }) => [status, body.id]),
    sent.map(() => [201, id]),
  );
  assert.equal((await ofSurvey(survey.id)).length, 1);
  assert.equal((await outbox(survey.id)).length, 1);
  const other = await openSurvey(manager);
  const taken = await send(other.token, { answers: GOOD_ANSWERS, id });
  assert.deepEqual([taken.status, taken.body.code], [409, "conflict-response-id-taken"]);
});

test("a personal link is used up by the first of many at once, and knows the customer", async () => {
  const survey = await openSurvey(manager);
  const customer = await manager.begin((work) => createCustomer(work, customerDraft()));
  const link = await giveLink(manager, survey.id, {
    customerIds: [customer.id],
    fields: { order_number: "A-7" },
  });
  const ids = Array.from({ length: 16 }, () => randomUUIDv7());
  const sent = await Promise.all(ids.map((id) => send(link.token, { answers: GOOD_ANSWERS, id })));
  assert.deepEqual(sent.map(({ status }) => status).toSorted(), [
    201,
    ...Array.from({ length: 15 }, () => 410),
  ]);
  const winner = sent.find(({ status }) => status === 201)?.body.id ?? "";
  assert.equal((await send(link.token, { answers: GOOD_ANSWERS, id: winner })).status, 201);
  const late = await send(link.token, { answers: GOOD_ANSWERS });
  assert.deepEqual([late.status, late.body.code], [410, "gone-survey-link-used"]);
  const [response] = await ofSurvey(survey.id);
  assert.deepEqual(
    [response?.customerId, response?.customerName, response?.fields],
    [customer.id, customer.name, { order_number: "A-7" }],
  );
});

test("expired, revoked, closed and invented links store nothing", async () => {
  const survey = await openSurvey(manager);
  const soon = new Date(Date.now() + 1_200).toISOString();
  const link = await giveLink(manager, survey.id, { expiresAt: soon });
  assert.equal((await send(link.token, { answers: GOOD_ANSWERS })).status, 201);
  await new Promise((done) => setTimeout(done, 2_300));
  assert.equal((await send(link.token, { answers: GOOD_ANSWERS })).body.code, "gone-survey-link-expired");
  const warm = await send(survey.token, { answers: GOOD_ANSWERS });
  assert.equal(warm.status, 201);
  await manager.begin((work) => closeSurvey(work, survey.id));
  const closed = await send(survey.token, { answers: GOOD_ANSWERS });
  assert.deepEqual([closed.status, closed.body.code], [410, "gone-survey-closed"]);
  const forged = `${survey.token.slice(0, -1)}${survey.token.endsWith("A") ? "B" : "A"}`;
  for (const token of [forged, "x", "A".repeat(40)]) {
    assert.equal((await send(token, { answers: GOOD_ANSWERS })).status, 404);
  }
  assert.equal((await ofSurvey(survey.id)).length, 2);
});

test("the last places of a quota are given out once, however many ask at the same time", async () => {
  const limited = {
    ...SERVICE_SURVEY,
    quotas: [
      {
        code: "places",
        title: { zh: "名额" },
        kind: "limit" as const,
        cells: [
          {
            code: "happy",
            title: { zh: "满意客户" },
            limit: 5,
            condition: {
              op: "compare" as const,
              subject: { of: "answer" as const, question: "overall" },
              operator: "at_least" as const,
              value: 4,
            },
          },
        ],
      },
    ],
  };
  const survey = await openSurvey(manager, limited);
  const second = await startSurveyServer(database);
  const ids = Array.from({ length: 24 }, () => randomUUIDv7());
  const ask = async (id: string, i: number): Promise<number> => {
    const answer = await fetch(`${i % 2 === 0 ? server.url : second.url}/s/${survey.token}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ answers: GOOD_ANSWERS, id }),
    });
    await answer.body?.cancel();
    return answer.status;
  };
  const statuses = await Promise.all(ids.map(ask));
  assert.equal(statuses.filter((status) => status === 201).length, 5);
  assert.equal(statuses.filter((status) => status === 410).length, 19);
  const first = ids[statuses.indexOf(201)] ?? "";
  assert.equal(await ask(first, 0), 201);
  const unhappy = await send(survey.token, { answers: { ...GOOD_ANSWERS, overall: 2 } });
  assert.equal(unhappy.status, 201);
  assert.equal((await ofSurvey(survey.id)).length, 6);
});

test("answers to a version that was replaced while it was on the screen count for that version", async () => {
  const survey = await openSurvey(manager);
  const ticket = signTicket(LINKS.secret, survey.linkId, {
    id: randomUUIDv7(),
    version: 1,
    openedAt: Date.now(),
  });
  const pages = SERVICE_SURVEY.pages.slice(0, 1);
  await manager.begin((work) =>
    saveSurvey(work, survey.id, { definition: { ...SERVICE_SURVEY, pages }, revision: 1 }),
  );
  await manager.begin((work) => publishSurvey(work, survey.id, { revision: 2, note: "" }));
  const old = await send(survey.token, { answers: GOOD_ANSWERS, ticket });
  assert.equal(old.status, 201);
  const response = await manager.begin((work) => readResponse(work, old.body.id));
  assert.deepEqual([response.version, response.mode], [1, "script"]);
  await new Promise((done) => setTimeout(done, 1_100));
  assert.equal((await send(survey.token, { answers: GOOD_ANSWERS })).status, 422);
  assert.equal((await send(survey.token, { answers: { overall: 4 } })).status, 201);
});

test("a row that the database refuses spoils nothing for those beside it", async () => {
  const survey = await openSurvey(manager);
  await sql`alter table survey_response_default add constraint no_seven check (not answers @> '{"nps": 7}')`.execute(
    database.kysely,
  );
  try {
    const sent = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        send(survey.token, { answers: { ...GOOD_ANSWERS, nps: i === 5 ? 7 : 8 } }),
      ),
    );
    assert.deepEqual(
      sent.map(({ status }) => status),
      sent.map((_, i) => (i === 5 ? 500 : 201)),
    );
    assert.equal((await ofSurvey(survey.id)).length, 11);
  } finally {
    await sql`alter table survey_response_default drop constraint no_seven`.execute(database.kysely);
  }
});

test("an analyst reads responses without telephone numbers and names, a viewer none at all", async () => {
  const survey = await openSurvey(manager);
  const { body } = await send(survey.token, { answers: GOOD_ANSWERS });
  const analyst = await signedInAs(database, orgId, ["analyst"]);
  const seen = await analyst.begin((work) => readResponse(work, body.id));
  assert.match(String(seen.answers["phone"]), /\*/u);
  assert.doesNotMatch(JSON.stringify(seen), /13800000000/u);
  const viewer = await signedInAs(database, orgId, ["viewer"]);
  await assert.rejects(
    viewer.begin((work) => readResponse(work, body.id)),
    { code: "forbidden" },
  );
});
