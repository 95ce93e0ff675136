import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import test from "node:test";
import { Failure } from "../../kit/failure.ts";
import { consumeEvent } from "../../platform/events/consumer.ts";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs, TEST_NOW } from "../../test/organization.ts";
import { LINKS, openSurvey, SERVICE_SURVEY } from "../../test/survey.ts";
import type { MatrixQuestion, SurveyDefinition } from "../domain/definition/survey-definition.ts";
import { surveyConsumers } from "../jobs/survey-consumers.ts";
import { submitAnswers, type Submission } from "./answering/submit-answers.ts";
import { surveyEntries } from "./answering/survey-entries.ts";
import { responseIntake } from "./intake/response-intake.ts";
import { judgeResponse } from "./judge-response.ts";
import { readResponse } from "./list-responses.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);
const manager = await signedInAs(database, orgId, ["manager"]);
const clock = (): string => TEST_NOW;
const entries = surveyEntries({ database, secret: LINKS.secret, clock });
const intake = responseIntake({ database, clock, isDatabaseAway: () => false });
const [consumer] = surveyConsumers(clock);

const ROWS = ["attitude", "speed", "skill", "result", "price"];
const FIVE_ROWS: SurveyDefinition = {
  ...SERVICE_SURVEY,
  pages: [
    ...SERVICE_SURVEY.pages.slice(0, 1),
    {
      code: "rows",
      questions: [
        {
          ...(SERVICE_SURVEY.pages[1]?.questions[0] as MatrixQuestion),
          required: false,
          rows: ROWS.map((code) => ({ code, text: { zh: code }, indicator: `row-${code}` })),
        },
        { type: "text", code: "words", text: { zh: "您还有什么想说的？" } },
      ],
    },
  ],
};
const survey = await openSurvey(manager, FIVE_ROWS);
const same = (grade: number) => Object.fromEntries(ROWS.map((code) => [code, grade]));

async function answer(
  answers: object,
  more: Partial<Submission> = {},
  token = survey.token,
): Promise<string> {
  const entry = await entries.find(token);
  assert.ok(entry);
  const outcome = await submitAnswers(intake, entry, {
    version: entry.version,
    answers,
    id: randomUUIDv7(),
    mode: "script",
    language: "zh",
    fields: {},
    seconds: 60,
    ...more,
  });
  assert.ok("id" in outcome);
  await deliver(outcome.id);
  return outcome.id;
}

/** Hands the events of a response to the consumer twice, as an outbox may. */
async function deliver(responseId: string): Promise<void> {
  assert.ok(consumer);
  const rows = await database.kysely.selectFrom("system.outbox").selectAll().execute();
  const event = rows.find(
    ({ type, payload }) =>
      type === "survey.response-received" && (payload as { responseId: string }).responseId === responseId,
  );
  assert.ok(event);
  const told = {
    id: event.id,
    orgId,
    type: event.type,
    payload: event.payload as Record<string, unknown>,
    occurredAt: event.occurred_at,
  };
  await consumeEvent(database, consumer, told, TEST_NOW);
  await consumeEvent(database, consumer, told, TEST_NOW);
}

async function verdict(id: string) {
  const { flags, exclusion, counted, checked } = await manager.begin((work) => readResponse(work, id));
  assert.equal(checked, true);
  return { flags, exclusion, counted };
}

test("an honest answer counts and carries no flag", async () => {
  const aspects = { ...same(4), price: 3 };
  const id = await answer({ overall: 4, aspects, words: "上门准时，就是配件等了两天" });
  assert.deepEqual(await verdict(id), { flags: [], exclusion: null, counted: true });
});

test("one grade throughout is flagged, and left out when the customer's own words say the opposite", async () => {
  const plain = await answer({ overall: 5, aspects: same(5), words: "师傅很专业，服务非常好" });
  assert.deepEqual(await verdict(plain), { flags: ["straight-line"], exclusion: null, counted: true });
  const opposed = await answer({ overall: 5, aspects: same(5), words: "态度恶劣，太差了，修了三次还没修好" });
  assert.deepEqual(await verdict(opposed), {
    flags: ["straight-line", "contradiction"],
    exclusion: "straight-line-contradiction",
    counted: false,
  });
});

test("a contradiction alone, haste and gaps are flagged and counted", async () => {
  const opposed = await answer({
    overall: 5,
    aspects: { ...same(5), price: 2 },
    words: "态度恶劣，服务太差，非常失望",
  });
  assert.deepEqual(await verdict(opposed), { flags: ["contradiction"], exclusion: null, counted: true });
  const hasty = await answer({ overall: 2, aspects: { ...same(2), price: 3 } }, { seconds: 1 });
  assert.deepEqual((await verdict(hasty)).flags, ["too-fast"]);
  const gaps = await answer({ overall: 3 });
  assert.deepEqual((await verdict(gaps)).flags, ["incomplete", "few-scores"]);
});

test("the whole record again is left out; grades alike alone are only flagged; a person has the last word", async () => {
  const said = { overall: 4, aspects: { ...same(4), skill: 5 }, words: "预约方便，师傅讲解得很清楚" };
  const first = await answer(said);
  const again = await answer(said);
  assert.deepEqual((await verdict(first)).exclusion, null);
  assert.deepEqual(await verdict(again), { flags: ["duplicate"], exclusion: "duplicate", counted: false });
  const silent = { overall: 3, aspects: { ...same(3), skill: 1, price: 2 }, words: "无" };
  await answer(silent);
  const alike = await answer(silent);
  assert.deepEqual(await verdict(alike), { flags: ["duplicate"], exclusion: null, counted: true });
  const decided = await manager.begin((work) =>
    judgeResponse(work, again, { verdict: "included", reason: "两位家人分别填写" }),
  );
  assert.deepEqual([decided.counted, decided.decision?.reason], [true, "两位家人分别填写"]);
  const viewer = await signedInAs(database, orgId, ["interviewer"]);
  await assert.rejects(
    viewer.begin((work) => judgeResponse(work, again, { verdict: "excluded", reason: "重复" })),
    (error) => error instanceof Failure && error.code === "forbidden",
  );
});
