import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import test from "node:test";
import fc from "fast-check";
import { consumeEvent } from "../../../platform/events/consumer.ts";
import { inOrganization } from "../../../platform/db/database.ts";
import { bringIn, takenOut, typeIn } from "../../../test/answer-sheets.ts";
import { testDatabase } from "../../../test/database.ts";
import { testStorage } from "../../../test/imports.ts";
import { makeOrganization, signedInAs, TEST_NOW } from "../../../test/organization.ts";
import { openSurvey } from "../../../test/survey.ts";
import { anyAnswers } from "../../../test/survey-answer-samples.ts";
import { anyDefinition } from "../../../test/survey-samples.ts";
import { keepReachable } from "../../domain/evaluate/keep-reachable.ts";
import { surveyConsumers } from "../../jobs/survey-consumers.ts";
import { listResponses } from "../list-responses.ts";
import { openErrorFile } from "./error-file.ts";

const database = await testDatabase();
const storage = await testStorage();
const orgId = await makeOrganization(database);
const manager = await signedInAs(database, orgId, ["manager"]);

async function responsesOf(surveyId: string) {
  const { items } = await manager.begin((work) => listResponses(work, { surveyId, limit: 200 }));
  return items;
}

async function errorsOf(importId: string): Promise<string> {
  const { content } = await openErrorFile(manager, storage, importId);
  return new Response(content).text();
}

const csv = (...lines: readonly string[]): string => `${lines.join("\n")}\n`;

test("a sheet headed by the words of the questions and filled with the words of the scale is taken as it is", async () => {
  const survey = await openSurvey(manager);
  const done = await bringIn(manager, storage, survey.id, {
    content: csv(
      "序号,填写日期,您对本次安装总体是否满意？,服务态度,性价比,您觉得哪里不值？,您看重什么？,您有多大可能向朋友推荐我们？",
      "1,2026/3/9,非常满意,5,4分,,上门快；收拾干净,9",
      "2,2026-03-10 15:20,不满意,一般,2,配件太贵,其他：讲解清楚,3",
      "3,,满意,-,满意,,,",
    ),
  });
  assert.deepEqual(done.counts, { read: 3, stored: 2, repeated: 0, failed: 1 });
  const [second, first] = await responsesOf(survey.id);
  assert.deepEqual(first?.answers, {
    overall: 5,
    aspects: { attitude: 5, price: 4 },
    reasons: ["speed", "clean"],
    nps: 9,
  });
  assert.ok(first && second);
  assert.deepEqual(
    [first.answeredAt, first.channel, first.mode, first.seconds],
    ["2026-03-09T04:00:00Z", "paper", "import", null],
  );
  assert.deepEqual(second.answers["reasons"], [{ code: "other", text: "讲解清楚" }]);
  assert.equal(second.answeredAt, "2026-03-10T07:20:00Z");
  const [fault] = done.faults;
  assert.ok(fault);
  assert.deepEqual([fault.row, fault.column, fault.code], [4, "服务态度", "required"]);
  assert.match(await errorsOf(done.id), /3,,满意,'-,满意,,,,4,服务态度,必答题 aspects 没有回答/u);
});

test("a trial run tells what would happen and leaves nothing behind; the same file twice is stored once", async () => {
  const survey = await openSurvey(manager);
  const content = csv("overall,aspects.attitude,aspects.price", "5,5,5", "9,5,5");
  const tried = await bringIn(manager, storage, survey.id, { content, dryRun: true });
  assert.deepEqual([tried.status, tried.counts], ["checked", { read: 2, stored: 1, repeated: 0, failed: 1 }]);
  assert.deepEqual(await responsesOf(survey.id), []);
  const done = await bringIn(manager, storage, survey.id, { content });
  assert.deepEqual([done.status, done.counts?.stored], ["done", 1]);
  const again = await bringIn(manager, storage, survey.id, { content });
  assert.deepEqual(again.counts, { read: 2, stored: 0, repeated: 1, failed: 1 });
  assert.equal((await responsesOf(survey.id)).length, 1);
});

test("rows with an id are met again whatever the file, also under numbers of one's own", async () => {
  const survey = await openSurvey(manager);
  const id = randomUUIDv7();
  const first = csv("id,overall,aspects.attitude,aspects.price", `${id},5,5,5`, "表-07,4,4,4", "表-07,3,4,4");
  const done = await bringIn(manager, storage, survey.id, { content: first });
  assert.deepEqual(done.counts, { read: 3, stored: 2, repeated: 1, failed: 0 });
  const second = csv("备注,id,overall,aspects.attitude,aspects.price", `x,${id},1,5,5`, "y,表-07,4,4,4");
  const again = await bringIn(manager, storage, survey.id, { content: second });
  assert.deepEqual(again.counts, { read: 2, stored: 0, repeated: 2, failed: 0 });
  const answers = (await responsesOf(survey.id)).map((response) => response.answers["overall"]);
  assert.deepEqual(answers.toSorted(), [4, 5]);
});

test("what an export wrote comes back in a copy of the survey with equal answers and scores", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyDefinition.chain((definition) =>
        fc.record({
          definition: fc.constant(definition),
          all: fc.array(anyAnswers(definition), { minLength: 2, maxLength: 6 }),
          format: fc.constantFrom("csv" as const, "xlsx" as const),
        }),
      ),
      async ({ definition: drawn, all, format }) => {
        const definition = { ...drawn, settings: { ...drawn.settings, anonymous: true } };
        const survey = await openSurvey(manager, definition);
        const kept = all
          .map((sent) => keepReachable(definition, sent))
          .filter((one) => one.evaluation.complete);
        const full = kept.filter(({ answers }) => Object.keys(answers).length > 0);
        for (const { answers } of full) await typeIn(manager, survey.id, { id: randomUUIDv7(), answers });
        if (full.length === 0) return;
        const content = await takenOut(manager, survey.id, { format });
        const copy = await openSurvey(manager, definition);
        const done = await bringIn(manager, storage, copy.id, { content, name: `答卷.${format}` });
        assert.deepEqual(done.counts, { read: full.length, stored: full.length, repeated: 0, failed: 0 });
        const facts = async (id: string) =>
          (await responsesOf(id))
            .map(({ answers, scores, answeredAt, channel }) =>
              JSON.stringify({ answers, scores, answeredAt, channel }),
            )
            .toSorted();
        assert.deepEqual(await facts(copy.id), await facts(survey.id));
      },
    ),
    { numRuns: 8 },
  );
});

test("each response brought in is announced once and goes through the quality check", async () => {
  const survey = await openSurvey(manager);
  const said = "配件太贵，而且等了三天才到货";
  const content = csv(
    "overall,aspects.attitude,aspects.price,price_reason",
    `5,5,1,${said}`,
    "5,5,5,",
    `5,5,1,${said}`,
  );
  await bringIn(manager, storage, survey.id, { content });
  const rows = await inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("system.outbox")
      .where("org_id", "=", orgId)
      .where("type", "=", "survey.response-received")
      .selectAll()
      .execute(),
  );
  const own = rows.filter(({ payload }) => (payload as { surveyId: string }).surveyId === survey.id);
  assert.equal(own.length, 3);
  const [consumer] = surveyConsumers(() => TEST_NOW);
  assert.ok(consumer);
  for (const { id, type, payload, occurred_at: occurredAt } of own) {
    const event = { id, orgId, type, payload: payload as Record<string, unknown>, occurredAt };
    await consumeEvent(database, consumer, event, TEST_NOW);
  }
  const judged = (await responsesOf(survey.id)).map(({ exclusion, counted }) => `${exclusion} ${counted}`);
  assert.deepEqual(judged.toSorted(), ["duplicate false", "null true", "null true"]);
});

test("ten thousand rows are stored in one go", async () => {
  const survey = await openSurvey(manager);
  const rows = Array.from(
    { length: 10_000 },
    (_, i) => `${(i % 5) + 1},5,${(i % 3) + 1},第${i}位客户觉得贵,${i % 11}`,
  );
  const content = csv("overall,aspects.attitude,aspects.price,price_reason,nps", ...rows);
  const done = await bringIn(manager, storage, survey.id, { content });
  assert.deepEqual(done.counts, { read: 10_000, stored: 10_000, repeated: 0, failed: 0 });
  const lines = new TextDecoder().decode(await takenOut(manager, survey.id, { format: "csv" })).split("\r\n");
  assert.equal(lines.length, 10_002);
});
