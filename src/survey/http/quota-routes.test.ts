import assert from "node:assert/strict";
import test from "node:test";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { GOOD_ANSWERS, openSurvey, SERVICE_SURVEY } from "../../test/survey.ts";
import { startSurveyServer } from "../../test/survey-server.ts";
import type { SurveyDefinition } from "../domain/definition/survey-definition.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);
const server = await startSurveyServer(database);
const manager = await signedInAs(database, orgId, ["manager"]);
server.sessions.set("viewer", await signedInAs(database, orgId, ["viewer"]));
server.sessions.set("verifier", await signedInAs(database, orgId, ["verifier"]));
const strangers = await makeOrganization(database, "青禾物业客服中心");
server.sessions.set("stranger", await signedInAs(database, strangers, ["admin"]));

const LIMITED: SurveyDefinition = {
  ...SERVICE_SURVEY,
  quotas: [
    {
      code: "gifts",
      title: { zh: "礼品名额", en: "Gifts" },
      kind: "limit",
      cells: [{ code: "all", title: { zh: "全部", en: "Everyone" }, limit: 2 }],
    },
  ],
};

test("how far quotas have come is told to those who may read figures, and to nobody else", async () => {
  const survey = await openSurvey(manager, LIMITED);
  const sent = await fetch(`${server.url}/s/${survey.token}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ answers: GOOD_ANSWERS }),
  });
  assert.equal(sent.status, 201);
  const read = (who: string): Promise<Response> =>
    fetch(`${server.url}/api/v1/surveys/${survey.id}/quota-progress`, {
      headers: { authorization: `Bearer ${who}` },
    });
  const told = await read("viewer");
  assert.equal(told.status, 200);
  assert.deepEqual(await told.json(), {
    version: 1,
    items: [
      {
        code: "gifts",
        title: { zh: "礼品名额", en: "Gifts" },
        kind: "limit",
        cells: [
          {
            code: "all",
            title: { zh: "全部", en: "Everyone" },
            limit: 2,
            taken: 1,
            n: 1,
            enough: false,
          },
        ],
      },
    ],
  });
  assert.equal((await read("verifier")).status, 403);
  assert.equal((await read("stranger")).status, 404);
});
