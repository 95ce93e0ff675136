import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import test from "node:test";
import { createCustomer } from "../../customer/service/create-customer.ts";
import { customerDraft } from "../../test/customer.ts";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { GOOD_ANSWERS, openSurvey } from "../../test/survey.ts";
import { startSurveyServer } from "../../test/survey-server.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);
const server = await startSurveyServer(database);
const manager = await signedInAs(database, orgId, ["manager"]);
for (const role of ["interviewer", "viewer", "analyst"] as const)
  server.sessions.set(role, await signedInAs(database, orgId, [role]));
server.sessions.set("manager", manager);
const strangers = await makeOrganization(database, "青禾物业客服中心");
server.sessions.set("stranger", await signedInAs(database, strangers, ["admin"]));
const survey = await openSurvey(manager);
const at = `/surveys/${survey.id}`;

interface Told {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  /** Of JSON answers. */
  readonly body: Readonly<Record<string, unknown>>;
}

async function call(method: string, path: string, sent?: unknown, who = "manager"): Promise<Told> {
  const isText = typeof sent === "string";
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${who}`,
      "content-type": isText ? "application/octet-stream" : "application/json",
    },
    ...(sent !== undefined && { body: isText ? sent : JSON.stringify(sent) }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get("content-type")?.includes("json") === true;
  return {
    status: answer.status,
    text,
    headers: answer.headers,
    body: (isJson ? JSON.parse(text) : {}) as Told["body"],
  };
}

const SHEET = "overall,aspects.attitude,aspects.price\n5,5,5\n99,5,5\n";

test("a sheet goes over HTTP from upload to its error file", async () => {
  const made = await call("POST", `${at}/response-imports?name=${encodeURIComponent("答卷.csv")}`, SHEET);
  assert.deepEqual([made.status, made.body["status"]], [201, "uploaded"]);
  const run = `/response-imports/${String(made.body["id"])}/runs`;
  const mapping = made.body["mapping"];
  const tried = await call("POST", run, { dryRun: true, mapping });
  assert.deepEqual([tried.status, tried.body["status"]], [201, "checked"]);
  const done = await call("POST", run, { mapping });
  assert.deepEqual(done.body["counts"], { read: 2, stored: 1, repeated: 0, failed: 1 });
  const again = await call("POST", run, { mapping });
  assert.deepEqual([again.status, again.body["code"]], [409, "conflict-response-import-done"]);
  const errors = await call("GET", `/response-imports/${String(made.body["id"])}/error-file`);
  assert.match(errors.text, /99,5,5,3,overall,取值应在 1 至 5 之间/u);
  assert.match(errors.headers.get("content-disposition") ?? "", /^attachment; .*\.errors\.csv$/u);
  const listed = await call("GET", `${at}/response-imports`);
  assert.equal((listed.body["items"] as readonly unknown[]).length, 1);
});

test("a form goes over HTTP into the survey, and its customer is met", async () => {
  const customer = await manager.begin((work) => createCustomer(work, customerDraft({ region: "杭州" })));
  const form = await call("GET", `${at}/entry-form?customerId=${customer.id}`, undefined, "interviewer");
  assert.equal(form.body["version"], 1);
  const { facts } = form.body["customer"] as { readonly facts: Record<string, unknown> };
  assert.equal(facts["region"], "杭州");
  const body = { id: randomUUIDv7(), answers: GOOD_ANSWERS, customerId: customer.id, paperNumber: "A-1" };
  const sent = await call("POST", `${at}/responses`, body, "interviewer");
  assert.deepEqual([sent.status, sent.body["repeated"]], [201, false]);
  assert.equal((await call("POST", `${at}/responses`, body)).body["repeated"], true);
  const faulty = await call("POST", `${at}/responses`, { id: randomUUIDv7(), answers: { overall: 0 } });
  assert.deepEqual([faulty.status, faulty.body["code"]], [400, "survey-answers-faulty"]);
  const twice = await call("POST", `${at}/responses`, { ...body, id: randomUUIDv7() });
  assert.deepEqual([twice.status, twice.body["code"]], [409, "conflict-paper-entered"]);
  const entries = await call("GET", `${at}/entries?paperNumber=A-1`);
  assert.equal((entries.body["items"] as readonly unknown[]).length, 1);
});

test("responses leave as CSV, XLSX and JSON, with their filter, codebook and template beside them", async () => {
  const csv = await call("GET", `${at}/response-file?channel=paper`);
  assert.match(csv.headers.get("content-type") ?? "", /^text\/csv/u);
  assert.equal(csv.text.trimEnd().split("\r\n").length, 3);
  const json = await call("GET", `${at}/response-file?format=json`);
  assert.equal((json.body["responses"] as readonly unknown[]).length, 2);
  const xlsx = await call("GET", `${at}/response-file?format=xlsx`);
  assert.match(xlsx.headers.get("content-type") ?? "", /spreadsheetml/u);
  assert.match((await call("GET", `${at}/codebook?format=csv&lang=en`)).text, /^\uFEFF?Column,Question/u);
  assert.match((await call("GET", `${at}/answer-template?format=csv`)).text, /aspects\.attitude/u);
  assert.equal((await call("GET", `${at}/response-file?format=doc`)).status, 400);
});

test("who may not is refused, and another organization finds nothing", async () => {
  const made = await call("POST", `${at}/response-imports?name=b.csv`, SHEET);
  const id = String(made.body["id"]);
  const run = { mapping: made.body["mapping"] };
  const entry = { id: randomUUIDv7(), answers: GOOD_ANSWERS };
  const calls = [
    ["GET", `${at}/response-file`, undefined],
    ["GET", `${at}/entry-form`, undefined],
    ["GET", `${at}/entries`, undefined],
    ["POST", `${at}/responses`, entry],
    ["GET", `${at}/response-imports`, undefined],
    ["POST", `${at}/response-imports?name=c.csv`, SHEET],
    ["GET", `/response-imports/${id}`, undefined],
    ["POST", `/response-imports/${id}/runs`, run],
    ["GET", `/response-imports/${id}/error-file`, undefined],
  ] as const;
  for (const [method, path, body] of calls) {
    assert.equal((await call(method, path, body, "viewer")).status, 403, `${method} ${path}`);
    assert.equal((await call(method, path, body, "stranger")).status, 404, `${method} ${path}`);
  }
  for (const path of [`${at}/codebook`, `${at}/answer-template`]) {
    assert.equal((await call("GET", path, undefined, "viewer")).status, 200);
    assert.equal((await call("GET", path, undefined, "stranger")).status, 404);
  }
  const byInterviewer = await call("POST", `${at}/response-imports?name=c.csv`, SHEET, "interviewer");
  assert.equal(byInterviewer.status, 403);
});
