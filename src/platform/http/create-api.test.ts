import assert from "node:assert/strict";
import test from "node:test";
import { inOrganization } from "../db/database.ts";
import { startTestApi } from "../../test/http-server.ts";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";

const database = await testDatabase();
const { server, sessions, lines } = await startTestApi(database);
const orgId = await makeOrganization(database);
sessions.set("key-1", await signedInAs(database, orgId, ["admin"]));
const address = `${server.url}/api/v1/test-departments`;

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

async function call(
  method: string,
  url: string,
  init: RequestInit & { json?: unknown } = {},
): Promise<Answer> {
  const headers = new Headers({ authorization: "Bearer key-1", ...(init.headers as Record<string, string>) });
  if (init.json !== undefined) headers.set("content-type", "application/json");
  const body = init.json === undefined ? (init.body ?? null) : JSON.stringify(init.json);
  const response = await fetch(url, { method, headers, body });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text === "" ? {} : JSON.parse(text)) as Record<string, unknown>,
  };
}

const count = (): Promise<number> =>
  inOrganization(
    database,
    orgId,
    async (tx) => (await tx.selectFrom("identity_department").select("id").execute()).length,
  );

test("a department is added, listed page by page, and removed", async () => {
  const names = ["安装部", "客服部", "维修部"];
  for (const name of names) {
    const added = await call("POST", address, { json: { name } });
    assert.equal(added.status, 201);
    assert.deepEqual(Object.keys(added.body), ["id", "name"], "nothing beyond the contract is answered");
  }
  const first = await call("GET", `${address}?limit=2`);
  const second = await call("GET", `${address}?limit=2&cursor=${String(first.body["nextCursor"])}`);
  const items = [first, second].flatMap(({ body }) => body["items"] as { id: string; name: string }[]);
  assert.deepEqual(items.map(({ name }) => name).toSorted(), names.toSorted());
  assert.equal(second.body["nextCursor"], null);
  const one = await call("GET", `${address}?name=${encodeURIComponent("客服部")}`);
  assert.equal((one.body["items"] as unknown[]).length, 1, "a list sent once is a list");
  for (const { id } of items) {
    const removed = await call("DELETE", `${address}/${id}`);
    assert.deepEqual([removed.status, removed.body], [204, {}]);
  }
  assert.equal(await count(), 0);
});

test("what is wrong with each field is told in the caller's language", async () => {
  const zh = await call("POST", address, {
    json: { name: "", size: -1 },
    headers: { "accept-language": "zh-CN,zh;q=0.9,en;q=0.8" },
  });
  assert.equal(zh.status, 400);
  assert.equal(zh.headers.get("content-type"), "application/problem+json; charset=utf-8");
  assert.deepEqual(zh.body, {
    type: "urn:huiyin:problem:invalid-input",
    title: "请求有误",
    status: 400,
    detail: "有内容填写不正确，请按提示修改后再提交。",
    code: "invalid-input",
    requestId: zh.headers.get("x-request-id"),
    errors: [
      { in: "body", path: "name", message: "请填写此项。" },
      { in: "body", path: "size", message: "不能小于 0。" },
    ],
  });
  const en = await call("POST", address, { json: { size: "3" }, headers: { "accept-language": "en-GB" } });
  assert.equal(en.body["title"], "Bad Request");
  assert.deepEqual(en.body["errors"], [
    { in: "body", path: "name", message: "Fill this in." },
    { in: "body", path: "size", message: "Wrong type: this must be a number." },
  ]);
  const own = await call("GET", `${address}?limit=0`);
  assert.deepEqual(own.body["errors"], [{ in: "query", path: "limit", message: "不能小于 1。" }]);
});

test("each fault of a request has its status and code", async () => {
  const text = { headers: { "content-type": "text/plain" }, body: "x" };
  const broken = { headers: { "content-type": "application/json" }, body: '{"name": "客' };
  const gb18030 = {
    headers: { "content-type": "application/json" },
    body: new Uint8Array([0x22, 0xbf, 0xcd, 0x22]),
  };
  const cases: readonly (readonly [Promise<Answer>, number, string])[] = [
    [call("GET", address, { headers: { authorization: "Bearer nobody" } }), 401, "unauthenticated"],
    [call("GET", `${server.url}/api/v1/nothing`), 404, "not-found"],
    [call("PUT", address), 405, "method-not-allowed"],
    [call("POST", address, text), 415, "unsupported-media-type"],
    [call("POST", address), 415, "unsupported-media-type"],
    [call("POST", address, broken), 400, "broken-json"],
    [call("POST", address, gb18030), 400, "broken-json"],
    [call("POST", address, { json: { name: "客\0服" } }), 400, "invalid-text"],
    [call("POST", address, { json: { name: "客服", "\ud83d": 1 } }), 400, "invalid-text"],
    [call("GET", `${address}?name=%00`), 400, "invalid-text"],
    [call("GET", `${address}?cursor=quatsch`), 400, "invalid-cursor"],
    [call("DELETE", `${address}/7`), 400, "invalid-input"],
    [call("DELETE", `${address}/01a201bf-6544-7b0d-9955-462714383445`), 404, "not-found"],
    [call("POST", address, { json: { name: "满了" } }), 409, "conflict-duplicate"],
  ];
  for (const [answer, status, code] of cases) {
    const { status: got, body, headers } = await answer;
    assert.deepEqual([got, body["code"]], [status, code]);
    assert.match(headers.get("content-type") ?? "", /^application\/problem\+json/u);
    if (status === 405) assert.equal(headers.get("allow"), "GET, HEAD, POST");
    if (status === 401) assert.equal(headers.get("www-authenticate"), "Bearer");
  }
  assert.equal(await count(), 0, "a refused department was rolled back");
});

test("a defect tells the caller its request id and the log the whole error", async () => {
  const answer = await call("POST", address, {
    json: { name: "坏部门" },
    headers: { "x-request-id": "proxy-0001" },
  });
  assert.equal(answer.status, 500);
  assert.equal(answer.body["code"], "internal-error");
  assert.equal(answer.headers.get("x-request-id"), "proxy-0001");
  assert.doesNotMatch(JSON.stringify(answer.body), /secret|TypeError|\.ts/u);
  const line = lines.find(({ event, requestId }) => event === "request-failed" && requestId === "proxy-0001");
  assert.match(JSON.stringify(line), /secret of the inside/u);
  assert.equal(await count(), 0);
});

test("each request leaves one line without address words, bodies or credentials", async () => {
  const before = lines.length;
  await call("GET", `${address}?name=geheim-token`, { headers: { cookie: "session=geheim" } });
  const [line, ...more] = lines.slice(before);
  assert.equal(more.length, 0);
  assert.equal(line?.["route"], "/api/v1/test-departments");
  assert.equal(line["orgId"], orgId);
  assert.equal(line["actorId"], sessions.get("key-1")?.actor.id);
  assert.equal(line["status"], 200);
  assert.doesNotMatch(JSON.stringify(line), /geheim/u);
});

test("a made-up request id that could forge a log line is replaced", async () => {
  const answer = await call("GET", address, { headers: { "x-request-id": "a b{}" } });
  assert.match(answer.headers.get("x-request-id") ?? "", /^[0-9a-f-]{36}$/u);
});

test("answers are neither framed, sniffed nor kept", async () => {
  const { headers } = await call("GET", address);
  assert.equal(headers.get("x-content-type-options"), "nosniff");
  assert.equal(headers.get("x-frame-options"), "DENY");
  assert.equal(headers.get("cache-control"), "no-store");
  assert.equal(headers.get("content-security-policy"), "default-src 'none'; frame-ancestors 'none'");
  assert.equal(headers.get("strict-transport-security"), "max-age=31536000");
  assert.equal(headers.get("referrer-policy"), "strict-origin-when-cross-origin");
});

test("a page of another site cannot write with the visitor's cookie", async () => {
  const cookie = { authorization: "", cookie: "session=key-1" };
  const write = async (headers: Record<string, string>): Promise<number> =>
    (await call("POST", address, { json: { name: "满了" }, headers: { ...cookie, ...headers } })).status;
  const passed = 409;
  assert.equal(await write({ "sec-fetch-site": "cross-site", origin: "https://evil.example" }), 403);
  assert.equal(await write({ "sec-fetch-site": "same-site", origin: "https://other.example.com" }), 403);
  assert.equal(await write({ origin: "https://evil.example" }), 403);
  assert.equal(await write({ origin: "null" }), 403);
  assert.equal(await write({ "sec-fetch-site": "same-origin", origin: server.url }), passed);
  assert.equal(await write({ origin: server.url }), passed);
  assert.equal(await write({ origin: "https://huiyin.example.com" }), passed);
  assert.equal(await write({}), passed);
  assert.equal(await write({ authorization: "Bearer key-1", origin: "https://evil.example" }), passed);
  const read = await call("GET", address, { headers: { ...cookie, "sec-fetch-site": "cross-site" } });
  assert.equal(read.status, 200);
});
