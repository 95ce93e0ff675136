import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { testDatabase } from "../../test/database.ts";
import { startTestApi } from "../../test/http-server.ts";
import { createMetrics } from "./metrics.ts";
import { mountDocument } from "./mount-document.ts";
import type { ApiDocument } from "./openapi.ts";
import { mountHealth } from "./health.ts";
import { mountMetrics, registerProcessMetrics } from "./process-metrics.ts";
import { mountStaticFiles } from "./static-files.ts";

const database = await testDatabase();
const home = await mkdtemp(path.join(tmpdir(), "huiyin-static-"));
after(() => rm(home, { recursive: true }));
const folder = path.join(home, "console");
await mkdir(path.join(folder, "assets"), { recursive: true });
await writeFile(path.join(home, "secret.txt"), "geheim");
await writeFile(path.join(folder, ".env"), "geheim");
await writeFile(path.join(folder, "index.html"), "<!doctype html><title>回音</title>");
await writeFile(path.join(folder, "assets", "main-BX4k9dQ2.js"), "export {};");
await writeFile(path.join(folder, "assets", "main-BX4k9dQ2.js.br"), brotliCompressSync("export {};"));

const metrics = createMetrics();
registerProcessMetrics(metrics, database);
let notReady: string | null = null;
const { server, api } = await startTestApi(database, {
  metrics,
  mayBeFramed: (asked) => asked === "/framed",
  mount: ({ app, routes }) => {
    mountDocument(app, routes, { version: "0.1.0", sessionCookie: "huiyin.session_token" });
    mountHealth(app, { database, notReady: () => notReady });
    mountMetrics(app, metrics);
    app.get("/framed", (c) => c.html("<p>问卷</p>"));
    mountStaticFiles(app, folder);
  },
});
const bare = await startTestApi(database, {
  mount: ({ app }) => mountStaticFiles(app, path.join(home, "missing")),
});
const br = { headers: { "accept-encoding": "gzip, br" } };
const page = { headers: { accept: "text/html,*/*;q=0.8" } };

test("the API document names every mounted route and everything it refers to", async () => {
  const answer = await fetch(`${server.url}/api/openapi.json`);
  const text = await answer.text();
  const document = JSON.parse(text) as ApiDocument;
  assert.match(document.openapi, /^3\.1\./u);
  const ids = api.routes.map(
    ({ descriptor: { method, path: at } }) => document.paths[at]?.[method]?.operationId,
  );
  assert.equal(new Set(ids).size, 4);
  assert.deepEqual(ids.toSorted(), [
    "deleteTestDepartmentsById",
    "getTestDepartments",
    "postTestDepartments",
    "putTestDepartmentsByIdPicture",
  ]);
  for (const [, name = ""] of text.matchAll(/"#\/components\/schemas\/(\w+)/gu)) {
    assert.ok(document.components.schemas[name], name);
  }
  for (const [at, operations] of Object.entries(document.paths))
    checkOperations(at, Object.values(operations));
  const again = await fetch(`${server.url}/api/openapi.json`, {
    headers: { "if-none-match": answer.headers.get("etag") ?? "" },
  });
  assert.equal(again.status, 304);
});

function checkOperations(at: string, operations: readonly ApiDocument["paths"][string][string][]): void {
  const inPath = [...at.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
  for (const { parameters, responses, tags, summary } of operations) {
    const told = parameters.filter((one) => one.in === "path" && one.required).map(({ name }) => name);
    assert.deepEqual(told, inPath, at);
    assert.ok(responses["default"]?.content?.["application/problem+json"], at);
    assert.ok(
      Object.keys(responses).some((status) => status.startsWith("2")),
      at,
    );
    assert.deepEqual([tags, summary.length > 0], [["test-departments"], true]);
  }
}

test("the pages of the API can be read without a key, a script or a network", async () => {
  const zh = await fetch(`${server.url}/api/docs`);
  const text = await zh.text();
  assert.match(text, /回音 API/u);
  assert.match(text, /items: \[\{\s+id: uuid\s+name: string\s+\}, …\]/u);
  assert.match(text, /name: string ≥ 1 ≤ 60/u);
  assert.doesNotMatch(text, /<script|https?:\/\//u);
  assert.match(zh.headers.get("content-security-policy") ?? "", /script-src 'self'.*frame-ancestors 'none'/u);
  const en = await fetch(`${server.url}/api/docs`, { headers: { "accept-language": "en" } });
  assert.match(await en.text(), /Huiyin API/u);
});

test("health says why the server cannot serve yet", async () => {
  assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
  notReady = "starting";
  const answer = await fetch(`${server.url}/healthz`);
  assert.deepEqual(
    [answer.status, await answer.json()],
    [503, { status: "unavailable", reason: "starting" }],
  );
  notReady = null;
});

test("metrics count requests by route, never by address", async () => {
  await fetch(`${server.url}/api/v1/test-departments/01a201bf-6544-7b0d-9955-462714383445`, {
    method: "DELETE",
  });
  const text = await (await fetch(`${server.url}/metrics`)).text();
  assert.match(
    text,
    /http_requests_total\{method="DELETE",route="\/api\/v1\/test-departments\/\{id\}",status="401"\} 1/u,
  );
  assert.doesNotMatch(text, /01a201bf/u);
  for (const name of ["http_requests_in_flight", "db_pool_waiting", "process_resident_memory_bytes"]) {
    assert.match(text, new RegExp(`^${name} \\d`, "mu"));
  }
});

test("the console's files are kept for ever, its pages asked for each time", async () => {
  const script = await fetch(`${server.url}/assets/main-BX4k9dQ2.js`, br);
  assert.equal(script.headers.get("content-encoding"), "br");
  assert.equal(script.headers.get("content-type"), "text/javascript; charset=utf-8");
  assert.match(script.headers.get("cache-control") ?? "", /immutable/u);
  assert.equal(await script.text(), "export {};");
  const plain = await fetch(`${server.url}/assets/main-BX4k9dQ2.js`, {
    headers: { "accept-encoding": "identity, br;q=0" },
  });
  assert.equal(plain.headers.get("content-encoding"), null);
  const again = await fetch(`${server.url}/assets/main-BX4k9dQ2.js`, {
    headers: { ...br.headers, "if-none-match": script.headers.get("etag") ?? "" },
  });
  assert.equal(again.status, 304);
  const deep = await fetch(`${server.url}/customers/7/timeline`, page);
  assert.match(await deep.text(), /<title>回音/u);
  assert.equal(deep.headers.get("cache-control"), "no-cache");
  assert.match(deep.headers.get("content-security-policy") ?? "", /style-src 'self' 'unsafe-inline'/u);
});

test("what is not there stays an error, and nothing outside the folder is served", async () => {
  for (const at of ["/api/v1/none", "/assets/none.js", "/customers/7"]) {
    const answer = await fetch(server.url + at);
    assert.deepEqual([at, answer.status], [at, 404]);
    assert.equal(((await answer.json()) as { code: string }).code, "not-found");
  }
  for (const at of [
    "/..%2fsecret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/%2e%2e%2fsecret.txt",
    "/.env",
    "/..%5csecret.txt",
    "/%00",
    "/%",
  ]) {
    assert.doesNotMatch(await (await fetch(server.url + at, page)).text(), /geheim/u, at);
  }
});

test("only pages that may be framed can be framed", async () => {
  const { headers } = await fetch(`${server.url}/framed`);
  assert.equal(headers.get("x-frame-options"), null);
  assert.doesNotMatch(headers.get("content-security-policy") ?? "", /frame-ancestors/u);
});

test("without a built console the page says how to build it", async () => {
  const answer = await fetch(`${bare.server.url}/`, page);
  assert.equal(answer.status, 503);
  assert.match(await answer.text(), /npm run build/u);
});
