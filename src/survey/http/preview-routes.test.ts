import assert from "node:assert/strict";
import { test } from "node:test";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { startSurveyServer } from "../../test/survey-server.ts";
import { SERVICE_SURVEY } from "../../test/survey.ts";
import type { SurveyDefinition } from "../domain/definition/survey-definition.ts";
import { createSurvey } from "../service/create-survey.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database, "明川家电售后服务部");
const analyst = await signedInAs(database, orgId, ["analyst"]);
const server = await startSurveyServer(database);
server.sessions.set("analyst", analyst);
server.sessions.set("verifier", await signedInAs(database, orgId, ["verifier"]));
const stranger = await makeOrganization(database, "云岭制冷设备");
server.sessions.set("stranger", await signedInAs(database, stranger, ["admin"]));
const survey = await analyst.begin((work) => createSurvey(work, { definition: SERVICE_SURVEY }));

async function preview(body: object, who = "analyst"): Promise<{ status: number; html: string }> {
  const answer = await fetch(`${server.url}/api/v1/surveys/${survey.id}/preview`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${who}` },
    body: JSON.stringify(body),
  });
  const { html = "" } = (await answer.json()) as { html?: string };
  return { status: answer.status, html };
}

test("a survey under work is shown as customers will see it, in either language", async () => {
  const { status, html } = await preview({ definition: SERVICE_SURVEY });
  assert.equal(status, 200);
  assert.match(html, /明川家电售后服务部/u);
  assert.match(html, /您对本次安装总体是否满意？/u);
  const english = await preview({ definition: SERVICE_SURVEY, language: "en" });
  assert.match(english.html, /How satisfied are you with the installation overall\?/u);
});

test("the page of the chosen question is in sight, and answers filled in decide what is shown", async () => {
  const { html } = await preview({
    definition: SERVICE_SURVEY,
    question: "price_reason",
    fields: { overall: ["5"], "aspects.price": ["2"] },
  });
  assert.match(html, /<section data-page="p1" hidden>/u);
  assert.match(html, /<section data-page="p2">/u);
  assert.match(html, /id="q-price_reason" data-question="price_reason">/u);
  assert.match(html, /name="aspects.price" value="2" checked/u);
  const untouched = await preview({ definition: SERVICE_SURVEY, page: "p2" });
  assert.match(untouched.html, /<section data-page="p2">/u);
  assert.match(untouched.html, /data-question="price_reason" hidden/u);
});

test("an unfinished draft is shown as far as it goes, and nothing in it is taken for HTML", async () => {
  const [first] = SERVICE_SURVEY.pages;
  const unfinished: SurveyDefinition = {
    ...SERVICE_SURVEY,
    title: { zh: "" },
    pages: [
      { code: "p1", questions: [] },
      {
        code: "p2",
        questions: [
          ...(first?.questions ?? []),
          { type: "single", code: "q1", text: { zh: "<script>alert(1)</script>" }, options: [] },
          {
            type: "phone",
            code: "q2",
            text: { zh: "" },
            showIf: { op: "compare", subject: { of: "answer", question: "gone" }, operator: "answered" },
          },
        ],
      },
    ],
  };
  const { status, html } = await preview({ definition: unfinished });
  assert.equal(status, 200);
  assert.match(html, /&lt;script&gt;alert/u);
  assert.doesNotMatch(html, /<script>alert/u);
  assert.match(html, /data-question="q2" hidden/u);
  assert.equal((await preview({ definition: { ...SERVICE_SURVEY, pages: [] } })).status, 200);
});

test("what is no definition, another organization's survey, and outside verifiers are refused", async () => {
  assert.equal((await preview({ definition: { pages: 7 } })).status, 400);
  assert.equal((await preview({ definition: SERVICE_SURVEY }, "stranger")).status, 404);
  assert.equal((await preview({ definition: SERVICE_SURVEY }, "verifier")).status, 403);
});
