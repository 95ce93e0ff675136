import assert from "node:assert/strict";
import test from "node:test";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { GOOD_ANSWERS, SERVICE_SURVEY } from "../../test/survey.ts";
import { startSurveyServer } from "../../test/survey-server.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);
const server = await startSurveyServer(database);
server.sessions.set("manager", await signedInAs(database, orgId, ["manager"]));
server.sessions.set("viewer", await signedInAs(database, orgId, ["viewer"]));
const strangers = await makeOrganization(database, "青禾物业客服中心");
server.sessions.set("stranger", await signedInAs(database, strangers, ["admin"]));

interface Told {
  readonly status: number;
  // Whatever the address under test answers; assertions look into it.
  readonly body: Readonly<Record<string, never>> & {
    readonly items: readonly Readonly<Record<string, never>>[];
  };
}

async function call(method: string, path: string, json?: unknown, who = "manager"): Promise<Told> {
  const answer = await fetch(path.startsWith("http") ? path : `${server.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${who}`, "content-type": "application/json" },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: (text === "" ? {} : JSON.parse(text)) as Told["body"] };
}

test("a survey goes over HTTP from its template to answers, versions and its end", async () => {
  const templates = await call("GET", "/survey-templates");
  assert.equal(templates.body.items.length, 8);
  const made = await call("POST", "/surveys", { definition: SERVICE_SURVEY });
  assert.deepEqual([made.status, made.body["status"]], [201, "draft"]);
  const at = `/surveys/${made.body["id"]}`;
  assert.equal((await call("POST", `${at}/versions`, { revision: 1 })).status, 201);
  const again = await call("POST", `${at}/versions`, { revision: 1 });
  assert.deepEqual([again.status, again.body["code"]], [409, "conflict-nothing-to-publish"]);
  const links = await call("GET", `${at}/links`);
  const token = String(links.body.items[0]?.["url"]).split("/").at(-1);
  const answer = await call("POST", `${server.url}/s/${token}`, { answers: GOOD_ANSWERS });
  assert.equal(answer.status, 201);
  const found = await call("GET", `/responses?surveyId=${made.body["id"]}&limit=5`);
  assert.deepEqual(
    found.body.items.map((item) => item["id"]),
    [answer.body["id"]],
  );
  assert.equal((await call("GET", `/responses/${answer.body["id"]}`)).status, 200);
  assert.equal((await call("GET", `${at}/versions`)).body.items[0]?.["responses"], 1);
  assert.equal((await call("GET", `${at}/versions/1`)).body["responses"], 1);
  const definition = { ...SERVICE_SURVEY, title: { zh: "安装与清洁满意度调查" } };
  assert.equal((await call("PATCH", at, { definition, revision: 1 })).body["revision"], 2);
  const stale = await call("PATCH", at, { definition, revision: 1 });
  assert.deepEqual([stale.status, stale.body["code"]], [409, "conflict-survey-changed"]);
  const compared = await call("GET", `${at}/version-comparison?from=1`);
  assert.deepEqual(compared.body["changes"], [{ code: "texts-changed", questionCode: null, details: {} }]);
  assert.equal((await call("POST", `${at}/closure`)).status, 201);
  assert.equal((await call("DELETE", `${at}/closure`)).body["status"], "published");
  assert.equal((await call("POST", `${at}/closure`)).body["status"], "closed");
  assert.equal((await call("POST", `${at}/archival`)).body["status"], "archived");
  assert.equal((await call("DELETE", `${at}/archival`)).body["status"], "closed");
  const link = links.body.items[0]?.["id"];
  assert.equal((await call("DELETE", `${at}/links/${link}`)).status, 204);
  assert.equal((await call("DELETE", `${at}/links/${link}`)).status, 404);
});

test("who may only read cannot build, and another organization sees nothing", async () => {
  const made = await call("POST", "/surveys", { template: "feedback_card" });
  const at = `/surveys/${made.body["id"]}`;
  assert.equal((await call("GET", at, undefined, "viewer")).status, 200);
  assert.equal((await call("POST", `${at}/versions`, { revision: 1 }, "viewer")).status, 403);
  assert.equal((await call("GET", "/responses", undefined, "viewer")).status, 403);
  for (const path of [at, `${at}/versions`, `${at}/links`, `${at}/versions/1`])
    assert.equal((await call("GET", path, undefined, "stranger")).status, 404);
  assert.deepEqual((await call("GET", "/surveys", undefined, "stranger")).body.items, []);
});
