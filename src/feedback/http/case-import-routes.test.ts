import assert from "node:assert/strict";
import { after, test } from "node:test";
import { addOrganization } from "../../identity/service/add-organization.ts";
import type { Session } from "../../identity/service/session.ts";
import { writeSheet } from "../../platform/sheet/write-sheet.ts";
import { testDatabase } from "../../test/database.ts";
import { startTestApi } from "../../test/http-server.ts";
import { testStorage } from "../../test/imports.ts";
import { signedInAs, TEST_NOW } from "../../test/organization.ts";
import { testQueue } from "../../test/test-queue.ts";
import { caseImportJobs } from "../jobs/case-import-jobs.ts";
import { caseImportRoutes } from "./case-import-routes.ts";

const database = await testDatabase();
const files = await testStorage();
const { server, sessions } = await startTestApi(database, {
  mount: (api) => caseImportRoutes(api, { files }),
});
const queue = testQueue({ database, handlers: caseImportJobs(database, files, () => TEST_NOW) });
await queue.start();
after(() => queue.stop());

const PATH = "/api/v1/feedback-imports";
const SHEET = [
  "工单号,受理时间,投诉内容,处理结果,办结时间",
  "T1,2026-03-02 09:00,报修三天没人上门，要投诉！,,",
  "T2,2026-03-02 10:00,收费和报价不一样,差额已退,2026-03-03 11:00",
  "T3,昨天,冰箱不制冷,,",
].join("\n");

async function organization(): Promise<number> {
  const named = { name: "明川家电", timeZone: "Asia/Shanghai", language: "zh", sample: false } as const;
  return addOrganization(database, named, TEST_NOW);
}

interface Answer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- the shape is what is tested
  readonly body: any;
}

function caller(session: Session) {
  const key = crypto.randomUUID();
  sessions.set(key, session);
  return async (method: string, path: string, body?: string | Uint8Array | object): Promise<Answer> => {
    const isRaw = typeof body === "string" || body instanceof Uint8Array;
    const response = await fetch(`${server.url}${PATH}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        "content-type": isRaw ? "application/octet-stream" : "application/json",
      },
      ...(body !== undefined && { body: isRaw ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text.startsWith("{") ? JSON.parse(text) : text };
  };
}

async function settled(call: ReturnType<typeof caller>, id: string): Promise<Answer["body"]> {
  for (;;) {
    const { body } = await call("GET", `/${id}`);
    if (!["waiting", "checking", "running"].includes(body.status)) return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test("a sheet is uploaded, checked and registered by the queue, and its faulty rows come back as a file", async () => {
  const call = caller(await signedInAs(database, await organization(), ["manager"]));
  const { status, body: made } = await call("POST", `?name=${encodeURIComponent("工单.csv")}`, SHEET);
  assert.equal(status, 201);
  assert.equal(made.status, "uploaded");
  assert.equal(made.mapping.columns["投诉内容"], "verbatim");
  const { mapping } = made;
  const check = await call("POST", `/${made.id}/runs`, { dryRun: true, mapping });
  assert.equal(check.status, 202);
  const checked = await settled(call, made.id);
  assert.deepEqual(checked.counts, { read: 3, created: 2, repeated: 0, failed: 1 });
  assert.equal(checked.status, "checked");
  assert.equal((await call("POST", `/${made.id}/runs`, { mapping })).status, 202);
  const done = await settled(call, made.id);
  assert.equal(done.status, "done");
  assert.deepEqual(done.counts, { read: 3, created: 2, repeated: 0, failed: 1 });
  assert.deepEqual([done.faults[0].row, done.faults[0].column], [4, "受理时间"]);
  assert.match(done.faults[0].message, /2026-03-11/u);
  const errors = await call("GET", `/${made.id}/error-file`);
  assert.match(errors.body, /昨天,冰箱不制冷/u);
  const again = await call("POST", `/${made.id}/runs`, { mapping });
  assert.deepEqual([again.status, again.body.code], [409, "conflict-import-closed"]);
  const { body: list } = await call("GET", "?limit=10");
  assert.deepEqual(
    list.items.map(({ fileName }: { fileName: string }) => fileName),
    ["工单.csv"],
  );
});

test("a workbook is read like a text file", async () => {
  const call = caller(await signedInAs(database, await organization(), ["admin"]));
  const [header = "", ...lines] = SHEET.split("\n");
  const rows = lines.map((line) => line.split(","));
  const sheet = { name: "投诉", header: header.split(","), rows: toAsync(rows) };
  const bytes = new Uint8Array(await new Response(writeSheet("xlsx", sheet)).arrayBuffer());
  const { body: made } = await call("POST", "?name=complaints.xlsx", bytes);
  await call("POST", `/${made.id}/runs`, { mapping: made.mapping });
  assert.deepEqual((await settled(call, made.id)).counts, { read: 3, created: 2, repeated: 0, failed: 1 });
});

async function* toAsync<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

test("a file that is no sheet, and a mapping without words, are refused with what to do", async () => {
  const call = caller(await signedInAs(database, await organization(), ["manager"]));
  const bad = await call("POST", "?name=x.csv", "");
  assert.deepEqual([bad.status, bad.body.code], [400, "file-empty"]);
  const { body: made } = await call("POST", "?name=y.csv", SHEET);
  const run = await call("POST", `/${made.id}/runs`, { mapping: { columns: { 工单号: "sourceId" } } });
  assert.deepEqual([run.status, run.body.code], [400, "case-import-no-words"]);
});

test("handlers, other organizations and unknown ids see no imports", async () => {
  const orgId = await organization();
  const owner = caller(await signedInAs(database, orgId, ["manager"]));
  const { body: made } = await owner("POST", "?name=z.csv", SHEET);
  const handler = caller(await signedInAs(database, orgId, ["handler"]));
  assert.equal((await handler("GET", "")).status, 403);
  assert.equal((await handler("POST", "?name=z.csv", SHEET)).status, 403);
  const stranger = caller(await signedInAs(database, await organization(), ["manager"]));
  for (const [method, path, body] of [
    ["GET", `/${made.id}`, undefined],
    ["POST", `/${made.id}/runs`, { mapping: made.mapping }],
    ["GET", `/${made.id}/error-file`, undefined],
  ] as const)
    assert.equal((await stranger(method, path, body)).status, 404, path);
});
