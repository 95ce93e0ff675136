import assert from "node:assert/strict";
import test from "node:test";
import { createCustomer } from "../../customer/service/create-customer.ts";
import { Failure } from "../../kit/failure.ts";
import { inOrganization } from "../../platform/db/database.ts";
import { customerDraft } from "../../test/customer.ts";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { customersOf } from "../../test/survey-responses.ts";
import { giveLink, GOOD_ANSWERS, openSurvey, SERVICE_SURVEY } from "../../test/survey.ts";
import type { Question, SurveyDefinition } from "../domain/definition/survey-definition.ts";
import { correctResponse } from "./correct-response.ts";
import { listCorrections } from "./list-corrections.ts";
import { listDecisions } from "./list-decisions.ts";
import { countResponses, listResponses, readResponse, type ResponseListQuery } from "./list-responses.ts";
import { judgeResponses } from "./judge-responses.ts";
import { readSurveyResults } from "./read-survey-results.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);
const manager = await signedInAs(database, orgId, ["manager"]);
const analyst = await signedInAs(database, orgId, ["analyst"]);
const interviewer = await signedInAs(database, orgId, ["interviewer"]);
const customers = customersOf(database, orgId);
const survey = await openSurvey(manager);

const correct = (id: string, answers: Record<string, unknown>, revision?: number, who = manager) =>
  who.begin((work) => correctResponse(work, id, { answers, revision, reason: "客户来电更正" }));
const correctionsOf = (id: string, who = manager) => who.begin((work) => listCorrections(work, id));
const listed = (query: Partial<ResponseListQuery>) =>
  manager.begin(async (work) =>
    (await listResponses(work, { limit: 50, ...query })).items.map(({ id }) => id),
  );

test("a correction keeps what the customer sent, and figures, scores and flags follow it", async () => {
  const id = await customers.answer(survey.token, { ...GOOD_ANSWERS, overall: 1 });
  const before = await manager.begin((work) => readResponse(work, id));
  assert.deepEqual([before.revision, before.mainGrade], [0, 1]);
  const after = await correct(id, { overall: 4, nps: 10 }, 0);
  assert.deepEqual([after.revision, after.mainGrade, after.answers["nps"]], [1, 4, 10]);
  assert.deepEqual(
    after.scores.map(({ indicator, value }) => [indicator, value]),
    [
      ["overall-satisfaction", 4],
      ["politeness", 5],
      ["price-fairness", 3],
      ["nps", 10],
    ],
  );
  const { items } = await correctionsOf(id);
  assert.deepEqual(
    items.map(({ number, reason, changes }) => ({ number, reason, changes })),
    [
      {
        number: 1,
        reason: "客户来电更正",
        changes: [
          { question: "overall", before: 1, after: 4 },
          { question: "nps", before: 9, after: 10 },
        ],
      },
    ],
  );
  const results = await manager.begin((work) => readSurveyResults(work, survey.id, {}, "zh"));
  const overall = results.questions.find(({ code }) => code === "overall")?.figure;
  assert.deepEqual(overall?.kind === "grades" && overall.counts, [0, 0, 0, 1, 0]);
  const events = await database.kysely.selectFrom("system.outbox").select(["type", "payload"]).execute();
  const told = events.filter(({ payload }) => (payload as { responseId?: string }).responseId === id);
  assert.ok(told.some(({ type }) => type === "survey.response-corrected"));
});

test("what a correction makes unreachable goes, and what it makes required has to come with it", async () => {
  const id = await customers.answer(survey.token, GOOD_ANSWERS);
  const fine = await correct(id, { aspects: { attitude: { value: 5, remark: "师傅很有耐心" }, price: 5 } });
  assert.equal(fine.answers["price_reason"], undefined);
  const { items } = await correctionsOf(id);
  assert.deepEqual(
    items[0]?.changes.map(({ question, before, after }) => [question, before, after]),
    [
      [
        "aspects",
        { attitude: { value: 5, remark: "师傅很有耐心" }, price: 3 },
        { attitude: { value: 5, remark: "师傅很有耐心" }, price: 5 },
      ],
      ["price_reason", "配件收费偏高", null],
    ],
  );
  const dear = { aspects: { attitude: 5, price: 2 } };
  await assert.rejects(
    correct(id, dear),
    new Failure("response-correction-faulty", { count: 1, place: "price_reason", fault: "required" }),
  );
  const whole = await correct(id, { ...dear, price_reason: "保养费翻倍" });
  assert.equal(whole.answers["price_reason"], "保养费翻倍");
  assert.deepEqual(whole.answers["aspects"], { attitude: 5, price: 2 });
  const history = await inOrganization(database, orgId, (tx) =>
    tx.selectFrom("survey_verbatim").selectAll().where("response_id", "=", id).orderBy("question").execute(),
  );
  assert.deepEqual(
    history.map(({ text }) => text),
    ["师傅很有耐心", "13800000000", "配件收费偏高", "讲解清楚"],
  );
});

test("an answer outside the scale, an unknown question, no change and a missing reason are refused", async () => {
  const id = await customers.answer(survey.token, GOOD_ANSWERS);
  const faulty = (details: Record<string, string | number>) =>
    new Failure("response-correction-faulty", details);
  await assert.rejects(
    correct(id, { overall: 99 }),
    faulty({ min: 1, max: 5, count: 1, place: "overall", fault: "out-of-range" }),
  );
  await assert.rejects(
    correct(id, { overall: null }),
    faulty({ count: 1, place: "overall", fault: "required" }),
  );
  await assert.rejects(
    correct(id, { nobody: 1 }),
    faulty({ count: 1, place: "nobody", fault: "unknown-question" }),
  );
  await assert.rejects(correct(id, { overall: 5 }), new Failure("response-correction-empty"));
  await assert.rejects(correct(id, { overall: 4 }, undefined, interviewer), new Failure("forbidden"));
  const strangers = await makeOrganization(database, "青禾物业客服中心");
  const stranger = await signedInAs(database, strangers, ["manager"]);
  await assert.rejects(
    correct(id, { overall: 4 }, undefined, stranger),
    new Failure("not-found", { record: "response" }),
  );
  assert.equal((await manager.begin((work) => readResponse(work, id))).revision, 0);
});

test("of two corrections at once from the same sight one is made and the other is told", async () => {
  const id = await customers.answer(survey.token, GOOD_ANSWERS);
  const outcomes = await Promise.allSettled([correct(id, { overall: 4 }, 0), correct(id, { overall: 3 }, 0)]);
  const refused = outcomes.filter((one) => one.status === "rejected");
  assert.deepEqual(
    refused.map(({ reason }) => (reason as Failure).code),
    ["conflict-response-corrected"],
  );
  assert.equal((await correctionsOf(id)).items.length, 1);
});

test("corrected phone numbers and words read as they stand now, masked for who may not see contacts", async () => {
  const id = await customers.answer(survey.token, { ...GOOD_ANSWERS, reasons: ["speed"] });
  const seen = await correct(
    id,
    { phone: "13911112222", reasons: [{ code: "other", text: "送货快，可打13911113333" }] },
    0,
    analyst,
  );
  assert.equal(seen.answers["phone"], "139****2222");
  const masked = (await correctionsOf(id, analyst)).items[0]?.changes;
  assert.deepEqual(masked, [
    { question: "reasons", before: ["speed"], after: [{ code: "other", text: "送货快，可打139****3333" }] },
    { question: "phone", before: "138****0000", after: "139****2222" },
  ]);
  const open = await manager.begin((work) => readResponse(work, id));
  assert.equal(open.answers["phone"], "13911112222");
  await correct(id, { phone: null, reasons: null }, 1);
  const bare = await manager.begin((work) => readResponse(work, id));
  assert.deepEqual([bare.answers["phone"], bare.answers["reasons"]], [undefined, undefined]);
  const second = (await correctionsOf(id)).items[1]?.changes;
  assert.deepEqual(second?.[1], { question: "phone", before: "13911112222", after: null });
  assert.deepEqual(await listed({ words: "送货快" }), []);
});

test("an answer that only today's customer facts would hide stays with its score", async () => {
  const care: Question = {
    type: "rating",
    code: "care",
    text: { zh: "专属服务是否满意？" },
    scale: 5,
    indicator: "staff-continuity",
    showIf: {
      op: "compare",
      subject: { of: "customer", field: "tier" },
      operator: "equals",
      value: "core",
    },
  };
  const [first, second, last] = SERVICE_SURVEY.pages;
  assert.ok(first && second && last);
  const asked: SurveyDefinition = {
    ...SERVICE_SURVEY,
    pages: [first, second, { ...last, questions: [...last.questions, care] }],
  };
  const customer = await manager.begin((work) => createCustomer(work, customerDraft({ tier: "core" })));
  const special = await openSurvey(manager, asked);
  const link = await giveLink(manager, special.id, { customerIds: [customer.id] });
  const id = await customers.answer(link.token, { ...GOOD_ANSWERS, care: 2 });
  await inOrganization(database, orgId, (tx) =>
    tx.updateTable("customer_customer").set({ tier: "ordinary" }).where("id", "=", customer.id).execute(),
  );
  const corrected = await correct(id, { overall: 4 });
  assert.equal(corrected.answers["care"], 2);
  assert.equal(corrected.scores.find(({ indicator }) => indicator === "staff-continuity")?.value, 2);
});

test("a corrected straight line is no longer flagged; the review queue, its filters and bulk decisions follow", async () => {
  const own = await openSurvey(manager);
  const said = {
    overall: 2,
    aspects: { attitude: { value: 2, remark: "上门迟到了两个小时" }, price: 4 },
    nps: 8,
  };
  const first = await customers.answer(own.token, said);
  const second = await customers.answer(own.token, said);
  const hasty = await customers.answer(own.token, { ...said, overall: 5, nps: 3 }, { seconds: 1 });
  const within = { surveyId: own.id };
  assert.deepEqual(await listed({ ...within, review: true }), [hasty, second]);
  assert.deepEqual(await listed({ ...within, review: false }), [first]);
  assert.deepEqual(await listed({ ...within, flag: "too-fast" }), [hasty]);
  assert.deepEqual(await listed({ ...within, exclusion: "duplicate" }), [second]);
  assert.deepEqual(await listed({ ...within, gradeAtMost: 2 }), [second, first]);
  assert.deepEqual(await listed({ ...within, hasWords: false }), []);
  assert.deepEqual(await listed({ ...within, words: "迟到了两" }), [hasty, second, first]);
  assert.deepEqual(await listed({ ...within, words: "%" }), []);
  assert.deepEqual(await listed({ ...within, question: "overall", value: "5" }), [hasty]);
  assert.deepEqual(await listed({ ...within, indicator: "overall-satisfaction", value: "5" }), [hasty]);
  assert.deepEqual(await listed({ ...within, indicator: "nps", kind: "nps", atMost: 6 }), [hasty]);
  assert.deepEqual(await listed({ ...within, question: "aspects", row: "attitude", atMost: 2 }), [
    hasty,
    second,
    first,
  ]);
  assert.deepEqual(await listed({ ...within, question: "nps", value: "3" }), [hasty]);
  assert.deepEqual(await listed({ ...within, question: "nps" }), [hasty, second, first]);
  assert.deepEqual(await listed({ ...within, question: "price_reason" }), []);
  assert.deepEqual(await listed({ ...within, question: "nps", atLeast: 0, atMost: 6 }), [hasty]);
  const count = () => manager.begin((work) => countResponses(work, { surveyId: own.id }));
  assert.deepEqual(await count(), { toReview: 2 });
  const moved = await correct(second, { overall: 3 });
  assert.deepEqual([moved.flags, moved.exclusion, moved.counted], [[], null, true]);
  const unknown = "01a20273-b0c1-710a-9dd5-3ad1503fffbf";
  const told = await analyst.begin((work) =>
    judgeResponses(work, { ids: [hasty, unknown, hasty], verdict: "excluded", reason: "作答过快" }),
  );
  assert.deepEqual(told, { decided: [hasty], refused: [{ id: unknown, code: "not-found" }] });
  assert.deepEqual(await count(), { toReview: 0 });
  assert.deepEqual(await listed({ ...within, exclusion: "person" }), [hasty]);
  const { items } = await manager.begin((work) => listDecisions(work, hasty));
  assert.deepEqual(
    items.map(({ verdict, reason }) => [verdict, reason]),
    [["excluded", "作答过快"]],
  );
  await assert.rejects(
    interviewer.begin((work) => judgeResponses(work, { ids: [first], verdict: "excluded", reason: "试填" })),
    new Failure("forbidden"),
  );
});
