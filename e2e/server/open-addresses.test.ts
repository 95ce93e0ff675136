import assert from "node:assert/strict";
import { test } from "node:test";
import { apiCaller, itemsOf, succeed } from "./api-caller.ts";
import { joinAs, PASSWORD, setUpFirst } from "./organizations.ts";
import { databaseUrl, startTrial, trialFolder } from "./server-trial.ts";
import { query } from "../../src/test/embedded-trial.ts";

const server = await startTrial(trialFolder());
const anybody = apiCaller(server.url);
const page = (path: string, accept = "*/*"): Promise<Response> =>
  fetch(`${server.url}${path}`, { headers: { accept } });

test("before the set-up health, metrics, the API's document and its page are there for everybody", async () => {
  const health = await page("/healthz");
  assert.deepEqual([health.status, await health.json()], [200, { status: "ok" }]);
  const metrics = await (await page("/metrics")).text();
  assert.match(metrics, /^# HELP huiyin_outbox_events /mu);
  const document = (await (await page("/api/openapi.json")).json()) as { openapi: string; paths: object };
  assert.match(document.openapi, /^3\.1/u);
  assert.ok(Object.keys(document.paths).length > 60);
  const docs = await page("/api/docs", "text/html");
  assert.equal(docs.status, 200);
  assert.match(await docs.text(), /\/api\/v1\/customers/u);
  for (const path of ["/", "/setup", "/customers"]) {
    assert.ok(
      [200, 503].includes((await page(path, "text/html")).status),
      `${path}: the console, or how to build it`,
    );
  }
  assert.equal((await page("/api/v1/nowhere")).status, 404);
});

test("before the set-up nothing opens without the link, and its token works once", async () => {
  assert.deepEqual((await anybody.call("GET", "/setup")).body, { needed: true });
  const organization = { name: "强占者", timeZone: "Asia/Shanghai", language: "zh" };
  const administrator = { name: "强占者", email: "x@example.com", password: PASSWORD };
  const guess = await anybody.call("POST", "/setup", { token: "x".repeat(43), organization, administrator });
  assert.ok(guess.status >= 400 && guess.status < 500, guess.text);
  assert.equal((await anybody.call("GET", "/customers")).status, 401);
  const { admin } = await setUpFirst(server, "明川家电售后服务部");
  assert.equal((await admin.call("GET", "/customers")).status, 200);
  const token = new URL(server.setupLink ?? "").searchParams.get("token");
  const again = await anybody.call("POST", "/setup", { token, organization, administrator });
  assert.ok(again.status >= 400 && again.status < 500, again.text);
  assert.deepEqual((await anybody.call("GET", "/setup")).body, { needed: false });
});

test("an invitation works once; who is removed while signed in is out at once", async () => {
  const admin = apiCaller(server.url);
  await succeed(admin.call("POST", "/session", { email: "zhao@example.com", password: PASSWORD }));
  const person = { email: "zhou@example.com", name: "周晓岚", roles: ["manager"] };
  const { link } = await succeed(admin.call("POST", "/invitations", person));
  const address = `/invitations/by-token/${String(link).split("/").at(-1)}/acceptance`;
  const accept = { name: "周晓岚", password: PASSWORD };
  const both = await Promise.all([1, 2].map(() => apiCaller(server.url).call("POST", address, accept)));
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [201, 410]);
  const zhou = apiCaller(server.url);
  const session = await succeed(
    zhou.call("POST", "/session", { email: "zhou@example.com", password: PASSWORD }),
  );
  const { id } = session["user"] as { id: string };
  assert.equal((await zhou.call("POST", "/customers", { name: "云帆机电", kind: "business" })).status, 201);
  await succeed(admin.call("DELETE", `/users/${id}`));
  for (const [method, path, body] of [
    ["GET", "/session"],
    ["GET", "/customers"],
    ["POST", "/customers", { name: "云帆机电二", kind: "business" }],
    ["GET", "/customers/export"],
  ] as const) {
    assert.equal((await zhou.call(method, path, body)).status, 401, `${method} ${path}`);
  }
  const signIn = await zhou.call("POST", "/session", { email: "zhou@example.com", password: PASSWORD });
  assert.ok(signIn.status >= 400 && signIn.status < 500, signIn.text);
  const names = itemsOf(await succeed(admin.call("GET", "/customers"))).map(({ name }) => name);
  assert.deepEqual(names, ["云帆机电"], "what was saved before stays, nothing came after");
});

test("rows from a clock that was ahead and went back lock nobody out", async () => {
  const admin = apiCaller(server.url);
  await succeed(admin.call("POST", "/session", { email: "zhao@example.com", password: PASSWORD }));
  const { browser } = await joinAs(server.url, admin, {
    email: "wu@example.com",
    name: "吴梦洁",
    roles: ["manager"],
  });
  const key = String(
    (await succeed(admin.call("POST", "/api-keys", { name: "甲", role: "manager" })))["key"],
  );
  const script = apiCaller(server.url, key);
  await succeed(script.call("POST", "/customers", { name: "来自未来", kind: "business" }));
  const sql = (text: string) => query(databaseUrl(server.dataFolder), text);
  const moments = await sql(
    `select table_schema as s, table_name as t, column_name as c from information_schema.columns
     where data_type = 'timestamp with time zone' and is_generated = 'NEVER' and table_schema in ('public', 'system')
       and column_name !~ 'expires|revoked|removed|closed|retired|lifted|accepted|read_at|used_at|next_'
       and (table_schema, table_name) in (select schemaname, tablename from pg_tables)`,
  );
  for (const { s, t, c } of moments) {
    await sql(
      `set session_replication_role = replica; update "${s}"."${t}" set "${c}" = "${c}" + interval '30 days'`,
    );
  }
  assert.ok(moments.length > 20, `${moments.length} columns`);
  for (const caller of [admin, browser, script]) {
    assert.equal((await caller.call("GET", "/customers")).status, 200);
    const made = await caller.call("POST", "/customers", { name: "回到现在", kind: "business" });
    assert.equal(made.status, 201, made.text);
  }
  const again = apiCaller(server.url);
  const signedIn = await again.call("POST", "/session", { email: "wu@example.com", password: PASSWORD });
  assert.equal(signedIn.status, 201, signedIn.text);
  const latest = itemsOf(await succeed(admin.call("GET", "/customers?sort=newest&limit=1")));
  assert.equal(latest.length, 1);
});

test("a server for the public answers customers, and knows neither console nor API", async () => {
  const admin = apiCaller(server.url);
  await succeed(admin.call("POST", "/session", { email: "zhao@example.com", password: PASSWORD }));
  const { id, revision } = await succeed(admin.call("POST", "/surveys", { template: "feedback_card" }));
  await succeed(admin.call("POST", `/surveys/${String(id)}/versions`, { revision }));
  const [link] = itemsOf(await succeed(admin.call("GET", `/surveys/${String(id)}/links`)));
  const { pathname } = new URL(String(link?.["url"]));
  const outside = await startTrial(server.dataFolder, { args: ["--role", "public"] });
  assert.equal(outside.setupLink, null);
  const open = (path: string, init?: RequestInit): Promise<Response> => fetch(`${outside.url}${path}`, init);
  const survey = await open(pathname, { headers: { accept: "text/html" } });
  assert.match(await survey.text(), /<form/u);
  const answers = { answers: { overall: 5 } };
  const sent = await open(pathname, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(answers),
  });
  assert.equal(sent.status, 201, await sent.text());
  assert.equal((await open("/healthz")).status, 200);
  for (const path of [
    "/",
    "/setup",
    "/metrics",
    "/api/docs",
    "/api/openapi.json",
    "/api/v1/setup",
    "/api/v1/customers",
  ])
    assert.equal((await open(path)).status, 404, path);
  assert.equal(await outside.stop(), 0);
});
