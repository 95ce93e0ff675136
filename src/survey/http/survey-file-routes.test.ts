import assert from "node:assert/strict";
import test from "node:test";
import type { SurveyDefinition } from "../domain/definition/survey-definition.ts";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { SERVICE_SURVEY } from "../../test/survey.ts";
import { SURVEYJS_SAMPLE, TEXT_SAMPLE } from "../../test/survey-file-samples.ts";
import { startSurveyServer } from "../../test/survey-server.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);
const server = await startSurveyServer(database);
server.sessions.set("analyst", await signedInAs(database, orgId, ["analyst"]));
server.sessions.set("viewer", await signedInAs(database, orgId, ["viewer"]));

/** What the addresses under test answer; assertions look into it. */
interface Told {
  readonly survey: {
    readonly id: string;
    readonly status: string;
    readonly title: string;
    readonly definition: SurveyDefinition;
  };
  readonly format: string;
  readonly dropped: readonly { readonly message: string }[];
  readonly items: readonly unknown[];
  readonly code: string;
  readonly detail: string;
}

async function call(method: string, path: string, content?: string | Uint8Array, who = "analyst") {
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${who}`, "accept-language": "zh" },
    ...(content !== undefined && { body: Buffer.from(content) }),
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const isJson = answer.headers.get("content-type")?.includes("json") === true;
  return {
    status: answer.status,
    bytes,
    name: decodeURIComponent(answer.headers.get("content-disposition")?.split("''")[1] ?? ""),
    body: (isJson ? JSON.parse(bytes.toString()) : {}) as Told,
  };
}

async function surveyCount(): Promise<number> {
  const { body } = await call("GET", "/surveys?limit=100");
  return body.items.length;
}

test("a survey file is tried first, then makes a draft; both tell what was left out", async () => {
  const file = JSON.stringify(SURVEYJS_SAMPLE);
  const before = await surveyCount();
  const tried = await call("POST", "/survey-imports?dryRun=true&name=a.json", file);
  assert.deepEqual([tried.status, tried.body.survey, tried.body.format], [200, null, "surveyjs"]);
  assert.equal(await surveyCount(), before);
  const made = await call("POST", "/survey-imports?name=a.json", file);
  assert.equal(made.status, 201);
  assert.equal(made.body.survey.status, "draft");
  assert.equal(made.body.survey.title, "净水器安装回访");
  assert.deepEqual(made.body.dropped, tried.body.dropped);
  assert.equal(made.body.dropped[2]?.message, "不支持题型“ranking”，未导入，请改用其他题型。");
  assert.equal(await surveyCount(), before + 1);
});

test("a survey goes out as JSON or Excel and comes in again", async () => {
  const made = await call("POST", "/survey-imports", JSON.stringify(SERVICE_SURVEY));
  const at = `/surveys/${made.body.survey.id}/definition-file`;
  const json = await call("GET", at, undefined, "viewer");
  assert.deepEqual([json.name, json.body], ["安装服务满意度调查.json", SERVICE_SURVEY]);
  const again = await call("POST", "/survey-imports", json.bytes);
  assert.deepEqual(again.body.survey.definition, SERVICE_SURVEY);
  const sheet = await call("GET", `${at}?format=xlsx`);
  assert.equal(sheet.name, "安装服务满意度调查.xlsx");
  const back = await call("POST", "/survey-imports", sheet.bytes);
  assert.deepEqual(back.body.survey.definition.pages, SERVICE_SURVEY.pages);
  const template = await call("GET", "/survey-template-file");
  assert.equal(template.name, "问卷模板.xlsx");
  assert.equal((await call("POST", "/survey-imports?dryRun=true", template.bytes)).body.format, "template");
});

test("importing and exporting are audited", async () => {
  const entries = await database.kysely
    .selectFrom("identity_audit_entry")
    .select("action")
    .where("action", "in", ["survey.import", "survey.export"])
    .execute();
  assert.ok(entries.some(({ action }) => action === "survey.import"));
  assert.ok(entries.some(({ action }) => action === "survey.export"));
});

test("who may not edit surveys imports none; what cannot be read is told in one sentence", async () => {
  assert.equal((await call("POST", "/survey-imports", TEXT_SAMPLE, "viewer")).status, 403);
  const broken = await call("POST", "/survey-imports", '{"pages": [');
  assert.deepEqual([broken.status, broken.body.code], [400, "survey-file-json-broken"]);
  assert.match(broken.body.detail, /^JSON 不完整/u);
  const huge = await call("POST", "/survey-imports", Buffer.alloc(10 * 1024 * 1024 + 1, 32));
  assert.deepEqual([huge.status, huge.body.code], [413, "too-large-body"]);
});
