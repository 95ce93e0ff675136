import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { inOrganization } from "../../platform/db/database.ts";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { SERVICE_SURVEY } from "../../test/survey.ts";
import type { NewResponse } from "../domain/new-response.ts";
import { createSurvey } from "./create-survey.ts";
import { storeBatch } from "./intake/store-batch.ts";
import { keepResponseMonths } from "./keep-response-months.ts";
import { publishSurvey } from "./publish-survey.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database, "青禾物业客服中心");
const manager = await signedInAs(database, orgId, ["manager"]);
const survey = await manager.begin((work) => createSurvey(work, { definition: SERVICE_SURVEY }));
await manager.begin((work) => publishSurvey(work, survey.id, { revision: 1, note: "" }));

/** Version 7 ids begin with the milliseconds of their time. */
function idAt(instant: string): string {
  const hex = Date.parse(instant).toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

async function receive(instant: string): Promise<string> {
  const response: NewResponse = {
    id: idAt(instant),
    surveyId: survey.id,
    version: 1,
    linkId: null,
    oneTime: false,
    customerId: null,
    channel: "link",
    mode: "json",
    language: "zh",
    answers: { overall: 4 },
    words: [],
    fields: {},
    scores: [4],
    seconds: null,
    cells: [],
  };
  assert.deepEqual(await storeBatch(database, orgId, [response], instant), ["stored"]);
  return response.id;
}

/** Response id → the partition it lies in, as the organization sees it. */
async function places(org: number): Promise<ReadonlyMap<string, string>> {
  const { rows } = await inOrganization(database, org, (tx) =>
    sql<{
      id: string;
      place: string;
    }>`select id, tableoid::regclass::text as place from survey_response`.execute(tx),
  );
  return new Map(rows.map(({ id, place }) => [id, place]));
}

test("months to come have partitions before their first answer; this month's answers move along", async () => {
  const before = await receive("2026-11-20T03:00:00.000Z");
  await keepResponseMonths(database, "2026-11-30T23:30:00.000Z");
  await keepResponseMonths(database, "2026-11-30T23:31:00.000Z");
  const after = await receive("2026-11-30T23:59:59.999Z");
  const next = await receive("2026-12-01T00:00:00.000Z");
  const far = await receive("2027-03-01T00:00:00.000Z");
  assert.deepEqual(
    await places(orgId),
    new Map([
      [before, "survey_response_2026_11"],
      [after, "survey_response_2026_11"],
      [next, "survey_response_2026_12"],
      [far, "survey_response_default"],
    ]),
  );
});

test("no other organization sees what lies in a new partition", async () => {
  const other = await makeOrganization(database, "明川家电售后服务部");
  assert.deepEqual(await places(other), new Map());
});

test("who works in the app makes no partition but these", async () => {
  const forbidden = inOrganization(database, orgId, (tx) =>
    sql`select system.add_response_month(date '2027-03-01')`.execute(tx),
  );
  await assert.rejects(forbidden, { code: "42501" });
});
