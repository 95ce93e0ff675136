import assert from "node:assert/strict";
import { once } from "node:events";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { processTree, untilGone } from "../../src/test/embedded-trial.ts";
import { apiCaller, itemsOf, succeed } from "./api-caller.ts";
import { keyFor, PASSWORD, setUpFirst } from "./organizations.ts";
import { beginPost } from "./raw-request.ts";
import { eventually, startTrial, trialFolder } from "./server-trial.ts";

const folder = trialFolder();
let server = await startTrial(folder);
const { admin } = await setUpFirst(server, "明川家电售后服务部");
const authorization = `Bearer ${await keyFor(admin, "admin")}`;
const uploadUrl = (): string => `${server.url}/api/v1/imports?subject=customers&name=big.csv`;
const MEGABYTE = 1_048_576;

test("an upload of 2 GB is refused before it is sent", async () => {
  for (const [url, type] of [
    [uploadUrl(), "text/csv"],
    [`${server.url}/api/v1/customers`, "application/json"],
  ] as const) {
    const length = String(2 * 1_024 * MEGABYTE);
    const { request, answer } = beginPost(url, {
      authorization,
      "content-type": type,
      "content-length": length,
    });
    request.on("error", () => {});
    const { status, text } = await answer;
    assert.equal(status, 413, text);
    assert.match(text, /"code":"too-large-body"/u);
    request.destroy();
  }
});

test("an upload that does not tell its length is cut off at the limit and leaves nothing behind", async () => {
  const { request, answer } = beginPost(uploadUrl(), { authorization, "content-type": "text/csv" });
  let over = false;
  request.on("error", () => (over = true));
  const ended = answer.finally(() => (over = true)).catch(() => null);
  const chunk = Buffer.from(`${"明川客户,企业\n".repeat(50_000)}`);
  let sent = 0;
  request.write("客户名称,客户类型\n");
  while (!over && sent < 2_048 * MEGABYTE) {
    if (!request.write(chunk))
      await Promise.race([once(request, "drain").catch(() => {}), ended, sleep(5_000)]);
    sent += chunk.length;
  }
  assert.ok(sent < 400 * MEGABYTE, `cut off after ${Math.round(sent / MEGABYTE)} MB`);
  const told = await ended;
  if (told !== null) assert.equal(told.status, 413, told.text);
  assert.equal((await admin.call("GET", "/customers")).status, 200);
  assert.deepEqual(itemsOf(await succeed(admin.call("GET", "/imports"))), []);
  await eventually("nothing is left of it", () => bytesBelow(path.join(folder, "files")) < MEGABYTE);
});

test("a request under way when the server is told to stop is answered, and what it wrote is there", async () => {
  const body = Buffer.from(JSON.stringify({ name: "停机时提交", kind: "business" }));
  const { request, answer } = beginPost(`${server.url}/api/v1/customers`, {
    authorization,
    "content-type": "application/json",
    "content-length": String(body.length),
  });
  request.write(body.subarray(0, 10));
  await sleep(300);
  const tree = processTree(server.process.pid ?? 0);
  const stopped = server.stop();
  await sleep(300);
  await assert.rejects(fetch(`${server.url}/healthz`), "nothing new is taken");
  request.end(body.subarray(10));
  const { status, text } = await answer;
  assert.equal(status, 201, text);
  assert.equal(await stopped, 0);
  await untilGone(tree);
  server = await startTrial(folder);
  const again = apiCaller(server.url);
  await succeed(again.call("POST", "/session", { email: "zhao@example.com", password: PASSWORD }));
  assert.deepEqual(
    itemsOf(await succeed(again.call("GET", "/customers"))).map(({ name }) => name),
    ["停机时提交"],
  );
});

test("a request that never ends does not keep the server from stopping", async (t) => {
  const { request, answer } = beginPost(uploadUrl(), { authorization, "content-type": "text/csv" });
  request.on("error", () => {});
  const ended = answer.catch(() => null);
  request.write("客户名称,客户类型\n");
  await sleep(500);
  const began = performance.now();
  assert.equal(await server.stop(), 0);
  t.diagnostic(`stopped after ${((performance.now() - began) / 1_000).toFixed(1)} s`);
  await ended;
});

function bytesBelow(root: string): number {
  try {
    return readdirSync(root, { recursive: true, encoding: "utf8" })
      .map((name) => statSync(path.join(root, name)))
      .reduce((sum, found) => sum + (found.isFile() ? found.size : 0), 0);
  } catch {
    // Not there yet, or gone between the two looks.
    return 0;
  }
}
