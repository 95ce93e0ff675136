import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import test from "node:test";
import { inOrganization } from "../../../platform/db/database.ts";
import { consumeEvent } from "../../../platform/events/consumer.ts";
import { SURVEY_EVENTS } from "../../../survey/domain/events.ts";
import type { NewResponse } from "../../../survey/domain/new-response.ts";
import type { Answers } from "../../../survey/domain/evaluate/answer-value.ts";
import { checkResponse } from "../../../survey/service/check-response.ts";
import { correctResponse } from "../../../survey/service/correct-response.ts";
import { judgeResponse } from "../../../survey/service/judge-response.ts";
import { storeBatch } from "../../../survey/service/intake/store-batch.ts";
import { makeCaseOrganization } from "../../../test/feedback.ts";
import { testDatabase } from "../../../test/database.ts";
import { signedInAs, systemSession, TEST_NOW } from "../../../test/organization.ts";
import { REPAIR_SURVEY, repairResponse } from "../../../test/repair-survey.ts";
import { openSurvey } from "../../../test/survey.ts";
import { feedbackConsumers } from "../../jobs/feedback-consumers.ts";
import { readEventRows } from "../../store/case-events.ts";

const database = await testDatabase();
const orgId = await makeCaseOrganization(database);
const manager = await signedInAs(database, orgId, ["manager"]);
const system = systemSession(database, orgId);
const survey = await openSurvey(manager, REPAIR_SURVEY);
const consumers = feedbackConsumers(() => TEST_NOW);

const responseOf = (answers: Answers): NewResponse => repairResponse(survey, answers);

/** Stores an answer, looks it over and lets the events be heard; answers its id. */
async function answer(answers: Answers, at = TEST_NOW): Promise<string> {
  const response = responseOf(answers);
  assert.deepEqual(await storeBatch(database, orgId, [response], at), ["stored"]);
  await system.begin((work) => checkResponse(work, response.id));
  await hear(SURVEY_EVENTS.responseJudged, response.id);
  return response.id;
}

async function hear(type: string, responseId: string, more: object = {}): Promise<void> {
  const payload = { responseId, surveyId: survey.id, ...more };
  const event = { id: randomUUIDv7(), orgId, type, payload, occurredAt: TEST_NOW };
  for (const consumer of consumers.filter(({ types }) => types.includes(type)))
    await consumeEvent(database, consumer, event, TEST_NOW);
}

const caseOf = (id: string) =>
  inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("feedback_case as c")
      .innerJoin("feedback_voice as v", (join) =>
        join.onRef("v.org_id", "=", "c.org_id").onRef("v.case_id", "=", "c.id"),
      )
      .leftJoin("feedback_contact as k", (join) =>
        join.onRef("k.org_id", "=", "c.org_id").onRef("k.case_id", "=", "c.id"),
      )
      .where("c.org_id", "=", orgId)
      .where("c.id", "=", id)
      .select([
        "c.number",
        "c.score",
        "c.response_id",
        "c.order_number",
        "c.remedy",
        "c.channel",
        "c.priority",
      ])
      .select(["v.verbatim", "v.subject", "k.phone"])
      .executeTakeFirst(),
  );

test("a low answer opens a case with the words said, the grade and the phone number left", async () => {
  const id = await answer({
    overall: 2,
    reason: "师傅迟到了两个小时，也没有打电话说明。",
    phone: "13800002451",
  });
  const found = await caseOf(id);
  assert.match(found?.number ?? "", /^20260311-SUR-\d{3}$/u);
  assert.deepEqual(
    [found?.score, found?.response_id, found?.order_number, found?.verbatim, found?.subject, found?.phone],
    [2, id, "SO-20260301-118", "师傅迟到了两个小时，也没有打电话说明。", "服务回访", "+8613800002451"],
  );
});

test("several pieces of words stand below their questions, in the order of the questionnaire", async () => {
  const id = await answer({ overall: 1, reason: "修了三次还是不制冷。", suggestion: "请换有经验的师傅。" });
  assert.equal(
    (await caseOf(id))?.verbatim,
    "您还有什么建议？\n请换有经验的师傅。\n\n是什么让您这样评价？\n修了三次还是不制冷。",
  );
});

test("a low answer without a word says so", async () => {
  const id = await answer({ overall: 1 });
  assert.equal((await caseOf(id))?.verbatim, "总体满意度 1 分，没有留言。");
});

test("alarming words and a wish to be called open a case whatever the grade is; praise and plain answers do not", async () => {
  const danger = await answer({ overall: 4, reason: "空调漏电，把孩子电到了，我要投诉到12315。" });
  assert.equal((await caseOf(danger))?.priority, "high");
  const call = await answer({ overall: 5, callback_wanted: true, phone: "13800002451" });
  assert.equal((await caseOf(call))?.remedy, "希望回电");
  const quiet = [
    await answer({ overall: 5, reason: "师傅很耐心，讲解清楚，非常满意。" }),
    await answer({ overall: 3 }),
    await answer({ overall: 4, suggestion: "希望周末也能预约上门。" }),
    await answer({ overall: 5, callback_wanted: false }),
  ];
  for (const id of quiet) assert.equal(await caseOf(id), undefined);
});

test("an answer opens one case however often it is judged, and the sample organization's open none", async () => {
  const id = await answer({ overall: 2, reason: "屏幕有划痕。" });
  const before = await caseOf(id);
  await hear(SURVEY_EVENTS.responseJudged, id);
  await Promise.all([hear(SURVEY_EVENTS.responseJudged, id), hear(SURVEY_EVENTS.responseJudged, id)]);
  assert.deepEqual(await caseOf(id), before);
  const sample = responseOf({ overall: 1, reason: "样例里的差评一则" });
  await storeBatch(database, orgId, [sample], TEST_NOW);
  await system.begin((work) => checkResponse(work, sample.id));
  await hear(SURVEY_EVENTS.responseJudged, sample.id, { sample: true });
  assert.equal(await caseOf(sample.id), undefined);
});

test("an answer left out opens no case until a person lets it count; one not looked over yet waits", async () => {
  const response = responseOf({ overall: 1, reason: "送货晚了三天。" });
  await storeBatch(database, orgId, [response], TEST_NOW);
  await hear(SURVEY_EVENTS.responseJudged, response.id);
  assert.equal(await caseOf(response.id), undefined);
  await system.begin((work) => checkResponse(work, response.id));
  await manager.begin((work) =>
    judgeResponse(work, response.id, { verdict: "excluded", reason: "员工试填" }),
  );
  await hear(SURVEY_EVENTS.responseJudged, response.id);
  assert.equal(await caseOf(response.id), undefined);
  await manager.begin((work) =>
    judgeResponse(work, response.id, { verdict: "included", reason: "确为客户" }),
  );
  await hear(SURVEY_EVENTS.responseJudged, response.id);
  assert.equal((await caseOf(response.id))?.score, 1);
});

test("answers given more than 30 days ago are history and open no case", async () => {
  assert.equal(await caseOf(await answer({ overall: 1 }, "2026-02-08T02:00:00Z")), undefined);
  assert.notEqual(await caseOf(await answer({ overall: 1 }, "2026-02-20T02:00:00Z")), undefined);
});

test("a corrected answer is noted in its case; one corrected to a low grade opens a case", async () => {
  const id = await answer({ overall: 2, reason: "安装时把墙面弄脏了。" });
  await manager.begin((work) => correctResponse(work, id, { answers: { overall: 1 }, reason: "电话核实" }));
  await hear(SURVEY_EVENTS.responseCorrected, id);
  await hear(SURVEY_EVENTS.responseJudged, id);
  const events = await inOrganization(database, orgId, (tx) => readEventRows(tx, orgId, id));
  assert.deepEqual(
    events.map(({ act, details }) => [act, (details as { changed?: string[] }).changed ?? null]),
    [
      ["register", null],
      ["change", ["answer"]],
    ],
  );
  assert.equal((await caseOf(id))?.score, 2);
  const high = await answer({ overall: 5 });
  await manager.begin((work) => correctResponse(work, high, { answers: { overall: 1 }, reason: "录入错误" }));
  await hear(SURVEY_EVENTS.responseCorrected, high);
  await hear(SURVEY_EVENTS.responseJudged, high);
  assert.equal((await caseOf(high))?.score, 1);
});
