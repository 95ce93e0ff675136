import assert from "node:assert/strict";
import test from "node:test";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { GOOD_ANSWERS, SERVICE_SURVEY } from "../../test/survey.ts";
import { until } from "../../test/until.ts";
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

async function call(
  method: string,
  path: string,
  json?: unknown,
  { who = "manager", language = "zh" }: { readonly who?: string; readonly language?: "zh" | "en" } = {},
): Promise<Told> {
  const answer = await fetch(path.startsWith("http") ? path : `${server.url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${who}`,
      "content-type": "application/json",
      "accept-language": language,
    },
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
  const change = { code: "texts-changed", questionCode: null, question: null, details: {} };
  const message = "标题、说明、隐私告知或致谢文字已改变。";
  assert.deepEqual(compared.body["changes"], [{ ...change, message }]);
  assert.equal((await call("POST", `${at}/closure`)).status, 201);
  assert.equal((await call("DELETE", `${at}/closure`)).body["status"], "published");
  assert.equal((await call("POST", `${at}/closure`)).body["status"], "closed");
  assert.equal((await call("POST", `${at}/archival`)).body["status"], "archived");
  assert.equal((await call("DELETE", `${at}/archival`)).body["status"], "closed");
  const link = links.body.items[0]?.["id"];
  assert.equal((await call("DELETE", `${at}/links/${link}`)).status, 204);
  assert.equal((await call("DELETE", `${at}/links/${link}`)).status, 404);
});

test("what changed between versions, and the remarks on it beside the figures, are told in the reader's language", async () => {
  const made = await call("POST", "/surveys", { definition: SERVICE_SURVEY });
  const at = `/surveys/${made.body["id"]}`;
  assert.equal((await call("POST", `${at}/versions`, { revision: 1 })).status, 201);
  const links = await call("GET", `${at}/links`);
  const token = String(links.body.items[0]?.["url"]).split("/").at(-1);
  const answer = () => call("POST", `${server.url}/s/${token}`, { answers: GOOD_ANSWERS });
  assert.equal((await answer()).status, 201);
  const definition = structuredClone(SERVICE_SURVEY) as unknown as {
    pages: { questions: { code: string; text: { zh: string; en?: string } }[] }[];
  };
  const question = definition.pages[0]?.questions[0];
  assert.ok(question);
  const before = { ...question.text };
  question.text = { zh: "总的来说，您对本次安装是否满意？", en: "All in all, how was the installation?" };
  await call("PATCH", at, { definition, revision: 1 });
  assert.equal((await call("POST", `${at}/versions`, { revision: 2 })).status, 201);
  // What stands behind a link is remembered for a second.
  await until("an answer to version 2", async () => {
    assert.equal((await answer()).status, 201);
    return Number((await call("GET", `${at}/versions/2`)).body["responses"]) > 0;
  });
  const told = async (language: "zh" | "en") => {
    const compared = await call("GET", `${at}/version-comparison?from=1&to=2`, undefined, { language });
    const [change] = compared.body["changes"] as unknown as Record<string, unknown>[];
    const results = await call("GET", `${at}/results`, undefined, { language });
    const [first] = results.body["questions"] as unknown as {
      readonly notes: readonly Record<string, unknown>[];
    }[];
    return { change, note: first?.notes[0] };
  };
  const chinese = await told("zh");
  assert.equal(chinese.change?.["message"], `题目由“${before.zh}”改为“${question.text.zh}”。`);
  const english = await told("en");
  const now = { before: before.en ?? before.zh, after: question.text.en };
  assert.equal(english.change?.["message"], `Reworded from “${now.before}” to “${now.after}”.`);
  assert.equal(english.change?.["question"], question.text.en);
  assert.deepEqual(english.note?.["details"], now);
});

test("who may only read cannot build, and another organization sees nothing", async () => {
  const made = await call("POST", "/surveys", { template: "feedback_card" });
  const at = `/surveys/${made.body["id"]}`;
  assert.equal((await call("GET", at, undefined, { who: "viewer" })).status, 200);
  assert.equal((await call("POST", `${at}/versions`, { revision: 1 }, { who: "viewer" })).status, 403);
  assert.equal((await call("GET", "/responses", undefined, { who: "viewer" })).status, 403);
  for (const path of [at, `${at}/versions`, `${at}/links`, `${at}/versions/1`])
    assert.equal((await call("GET", path, undefined, { who: "stranger" })).status, 404);
  assert.deepEqual((await call("GET", "/surveys", undefined, { who: "stranger" })).body.items, []);
});
