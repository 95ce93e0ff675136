import assert from "node:assert/strict";
import { request } from "node:http";
import { after, test } from "node:test";
import type { Session } from "../../identity/service/session.ts";
import { testDatabase } from "../../test/database.ts";
import { startTestApi } from "../../test/http-server.ts";
import { testStorage } from "../../test/imports.ts";
import { makeOrganization, signedInAs, TEST_NOW } from "../../test/organization.ts";
import { testQueue } from "../../test/test-queue.ts";
import { importJobs } from "../jobs/import-jobs.ts";
import { importFileRoutes } from "./import-file-routes.ts";
import { importRoutes } from "./import-routes.ts";

const database = await testDatabase();
const storage = await testStorage();
const { server, sessions } = await startTestApi(database, {
  mount: (api) => {
    importRoutes(api);
    importFileRoutes(api, storage);
  },
});
const queue = testQueue({ database, handlers: importJobs(database, storage, () => TEST_NOW) });
await queue.start();
after(() => queue.stop());

const BYTES = { "content-type": "application/octet-stream" };
const SHEET = "客户编号,客户名称,手机\nK1,杭州明川电器有限公司,13800001111\nK2,李晓红,123\n";

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

function caller(session: Session) {
  const key = crypto.randomUUID();
  sessions.set(key, session);
  return async (method: string, path: string, body?: string | object): Promise<Answer> => {
    const json = typeof body === "object";
    const response = await fetch(`${server.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(json ? { "content-type": "application/json" } : BYTES),
      },
      ...(body !== undefined && { body: json ? JSON.stringify(body) : body }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text.startsWith("{") ? (JSON.parse(text) as Record<string, unknown>) : { text },
    };
  };
}

async function settled(call: ReturnType<typeof caller>, id: string): Promise<Record<string, unknown>> {
  for (;;) {
    const { body } = await call("GET", `/api/v1/imports/${id}`);
    if (!["waiting", "checking", "running", "undoing"].includes(String(body["status"]))) return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test("the wizard from upload over dry run, errors and run to undoing, worked off by the queue", async () => {
  const orgId = await makeOrganization(database);
  const call = caller(await signedInAs(database, orgId, ["manager"]));
  const query = new URLSearchParams({ subject: "customers", name: "客户名单.csv" });
  const upload = await call("POST", `/api/v1/imports?${query}`, SHEET);
  assert.equal(upload.status, 201);
  const id = String(upload.body["id"]);
  assert.deepEqual(upload.body["status"], "uploaded");
  const mapping = upload.body["mapping"] as object;
  const preview = await call("GET", `/api/v1/imports/${id}/preview`);
  assert.equal((preview.body["rows"] as unknown[]).length, 2);
  assert.equal((await call("PUT", `/api/v1/imports/${id}/mapping`, mapping)).status, 200);

  assert.equal((await call("POST", `/api/v1/imports/${id}/runs`, { dryRun: true })).status, 202);
  assert.equal((await settled(call, id))["status"], "checked");
  const errors = await call("GET", `/api/v1/imports/${id}/errors`);
  const [error] = errors.body["items"] as Record<string, unknown>[];
  assert.deepEqual([error?.["row"], error?.["column"], error?.["code"]], [3, "手机", "phone-unreadable"]);
  const file = await call("GET", `/api/v1/imports/${id}/error-file`);
  assert.match(String(file.body["text"]), /K2,李晓红,123,3,手机：不是可以拨打的电话号码/u);

  assert.equal((await call("POST", `/api/v1/imports/${id}/runs`, { dryRun: false })).status, 202);
  const done = await settled(call, id);
  assert.deepEqual(
    [done["status"], done["counts"]],
    ["done", { total: 2, read: 2, created: 1, updated: 0, unchanged: 0, failed: 1 }],
  );
  assert.equal((await call("POST", `/api/v1/imports/${id}/runs`, { dryRun: false })).status, 409);

  assert.equal((await call("POST", `/api/v1/imports/${id}/reversals`)).status, 202);
  const undone = await settled(call, id);
  assert.deepEqual([undone["status"], undone["reversal"]], ["undone", { removed: 1, restored: 0, kept: 0 }]);
  assert.deepEqual((await call("GET", `/api/v1/imports/${id}/reversals`)).body, { items: [] });
});

test("imports are listed newest first, page by page, by subject", async () => {
  const call = caller(await signedInAs(database, await makeOrganization(database), ["admin"]));
  const ids: string[] = [];
  for (const name of ["一.csv", "二.csv", "三.csv"]) {
    const query = new URLSearchParams({ subject: "customers", name });
    ids.unshift(String((await call("POST", `/api/v1/imports?${query}`, SHEET)).body["id"]));
  }
  const first = await call("GET", "/api/v1/imports?limit=2");
  const rest = await call("GET", `/api/v1/imports?limit=2&cursor=${String(first.body["nextCursor"])}`);
  const listed = [...(first.body["items"] as { id: string }[]), ...(rest.body["items"] as { id: string }[])];
  assert.deepEqual(
    listed.map((item) => item.id),
    ids,
  );
  assert.equal(rest.body["nextCursor"], null);
  const none = await call("GET", "/api/v1/imports?subject=service-records");
  assert.deepEqual(none.body["items"], []);
});

test("nobody without the role and nobody from elsewhere gets at an import", async () => {
  const orgId = await makeOrganization(database);
  const call = caller(await signedInAs(database, orgId, ["manager"]));
  const query = new URLSearchParams({ subject: "customers", name: "a.csv" });
  const id = String((await call("POST", `/api/v1/imports?${query}`, SHEET)).body["id"]);
  const analyst = caller(await signedInAs(database, orgId, ["analyst"]));
  const stranger = caller(await signedInAs(database, await makeOrganization(database), ["admin"]));
  const reads = ["", "/preview", "/errors", "/error-file", "/reversals"];
  for (const read of reads) {
    assert.equal((await analyst("GET", `/api/v1/imports/${id}${read}`)).status, 403, read);
    assert.equal((await stranger("GET", `/api/v1/imports/${id}${read}`)).status, 404, read);
  }
  assert.equal((await stranger("POST", `/api/v1/imports/${id}/runs`, { dryRun: false })).status, 404);
  assert.equal((await stranger("POST", `/api/v1/imports/${id}/reversals`)).status, 404);
  assert.equal((await analyst("POST", `/api/v1/imports?${query}`, SHEET)).status, 403);
});

test("an upload of 2 GB is refused before it is sent", async () => {
  const key = crypto.randomUUID();
  sessions.set(key, await signedInAs(database, await makeOrganization(database), ["manager"]));
  const status = await new Promise<number>((resolve, reject) => {
    const upload = request(`${server.url}/api/v1/imports?subject=customers&name=a.csv`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-length": 2 * 1024 ** 3, ...BYTES },
    });
    upload.on("response", (response) => {
      resolve(response.statusCode ?? 0);
      upload.destroy();
    });
    upload.on("error", reject);
    upload.write("客户名称\n");
  });
  assert.equal(status, 413);
});
