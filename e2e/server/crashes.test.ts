import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";
import { test, type TestContext } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { processTree, serverPid, signalAll, untilGone } from "../../src/test/embedded-trial.ts";
import type { RunningServer } from "../console/running-server.ts";
import { apiCaller, itemsOf, succeed, type Answer, type ApiCaller } from "./api-caller.ts";
import { keyFor, PASSWORD, setUpFirst } from "./organizations.ts";
import { beginPost } from "./raw-request.ts";
import { databaseRuns, eventually, startTrial, trialFolder } from "./server-trial.ts";

const folder = trialFolder();

/** Starts a server on the folder and tells how long that took. */
async function startTimed(t: TestContext, what: string, dataFolder = folder): Promise<RunningServer> {
  const began = performance.now();
  const server = await startTrial(dataFolder);
  t.diagnostic(`${what}: ${((performance.now() - began) / 1_000).toFixed(1)} s`);
  return server;
}

async function signIn(url: string): Promise<ApiCaller> {
  const browser = apiCaller(url);
  await succeed(browser.call("POST", "/session", { email: "zhao@example.com", password: PASSWORD }));
  return browser;
}

async function namesOf(caller: ApiCaller): Promise<readonly string[]> {
  const names: string[] = [];
  for (let cursor: unknown = ""; cursor !== null;) {
    const page = cursor === "" ? "" : `&cursor=${String(cursor)}`;
    const body = await succeed(caller.call("GET", `/customers?limit=200${page}`));
    names.push(...itemsOf(body).map(({ name }) => String(name)));
    cursor = body["nextCursor"];
  }
  return names;
}

/** Those of `names` that the list does not hold. */
async function missing(caller: ApiCaller, names: readonly string[]): Promise<readonly string[]> {
  const found = new Set(await namesOf(caller));
  return names.filter((name) => !found.has(name));
}

const addCustomer = (caller: ApiCaller, name: string): Promise<Answer> =>
  caller.call("POST", "/customers", { name, kind: "business" });

/** Asks again and again until the answer is good; what comes before is 503 with the time to come again. */
async function untilServed(call: () => Promise<Answer>): Promise<number> {
  let refused = 0;
  await eventually("the server serves again", async () => {
    const { status, headers, code, text } = await call();
    if (status < 300) return true;
    assert.deepEqual([status, code], [503, "database-unavailable"], text);
    assert.match(headers.get("retry-after") ?? "", /^\d+$/u);
    refused += 1;
    return false;
  });
  return refused;
}

test("a start on an empty folder, a stop and a restart keep everything", async (t) => {
  const first = await startTimed(t, "from an empty folder");
  const { admin } = await setUpFirst(first, "明川家电售后服务部");
  await succeed(addCustomer(admin, "停机之前"));
  const tree = processTree(first.process.pid ?? 0);
  assert.equal(await first.stop(), 0);
  await untilGone(tree);
  assert.equal(databaseRuns(folder), false);
  const second = await startTimed(t, "restart");
  assert.equal(second.setupLink, null);
  assert.deepEqual(await namesOf(await signIn(second.url)), ["停机之前"]);
  assert.equal(await second.stop(), 0);
});

test("kill -9 of the server loses nothing that was acknowledged", async (t) => {
  const server = await startTrial(folder);
  const admin = await signIn(server.url);
  const acknowledged: string[] = [];
  const write = async (writer: number): Promise<void> => {
    for (let i = 0; ; i += 1) {
      const name = `断电 ${writer}-${i}`;
      const answer = await addCustomer(admin, name).catch(() => null);
      if (answer === null) return;
      if (answer.status === 201) acknowledged.push(name);
    }
  };
  const writing = [1, 2, 3].map(write);
  await eventually("twenty are written", () => acknowledged.length >= 20);
  server.process.kill("SIGKILL");
  await Promise.all(writing);
  const next = await startTimed(t, "after kill -9 of the server");
  assert.deepEqual(await missing(await signIn(next.url), acknowledged), []);
  await next.stop();
});

test("kill -9 of the database under load: 503 with Retry-After, then all goes on by itself", async (t) => {
  const server = await startTrial(folder);
  const admin = await signIn(server.url);
  const acknowledged: string[] = [];
  let refused = 0;
  let stop = false;
  const write = async (writer: number): Promise<void> => {
    for (let i = 0; !stop; i += 1) {
      const name = `宕机 ${writer}-${i}`;
      const answer = await addCustomer(admin, name);
      if (answer.status === 201) acknowledged.push(name);
      else {
        assert.deepEqual([answer.status, answer.code], [503, "database-unavailable"], answer.text);
        refused += 1;
      }
    }
  };
  const writing = [1, 2, 3].map(write);
  await eventually("some are written", () => acknowledged.length >= 10);
  const before = serverPid(folder);
  signalAll([before], "SIGKILL");
  const began = performance.now();
  await eventually("writers are told of it", () => refused > 0);
  await untilServed(() => admin.call("GET", "/customers"));
  t.diagnostic(`served again after ${((performance.now() - began) / 1_000).toFixed(1)} s`);
  const count = acknowledged.length;
  await eventually("writing goes on", () => acknowledged.length >= count + 10);
  stop = true;
  await Promise.all(writing);
  assert.notEqual(serverPid(folder), before);
  assert.deepEqual(await missing(admin, acknowledged), []);
  await eventually("health is good", async () => (await fetch(`${server.url}/healthz`)).status === 200);
  const invited = { email: "he@example.com", name: "何雨晴", roles: ["viewer"] };
  await succeed(admin.call("POST", "/invitations", invited));
  await eventually("the worker works again", async () =>
    itemsOf(await succeed(admin.call("GET", "/deliveries"))).some(
      ({ address }) => address === "he@example.com",
    ),
  );
  await server.stop();
  await eventually("the database has ended", () => !databaseRuns(folder));
});

test("two servers share a data folder, and the second brings the database back when the first ends", async (t) => {
  const [first, second] = [await startTrial(folder), await startTrial(folder)];
  assert.notEqual(first.url, second.url);
  const there = await signIn(second.url);
  await succeed(addCustomer(await signIn(first.url), "第一台所记"));
  assert.ok((await namesOf(there)).length > 0);
  const began = performance.now();
  assert.equal(await first.stop(), 0);
  await untilServed(() => there.call("GET", "/customers"));
  t.diagnostic(`the other serves ${((performance.now() - began) / 1_000).toFixed(1)} s after the TERM`);
  await untilServed(() => addCustomer(there, "第二台所记"));
  assert.equal(await second.stop(), 0);
  await eventually("the database has ended", () => !databaseRuns(folder));
});

test("TERM to the whole process tree ends everything, also while an upload hangs", async (t) => {
  const server = await startTrial(folder);
  const admin = await signIn(server.url);
  const key = await keyFor(admin, "admin");
  const headers = { authorization: `Bearer ${key}`, "content-type": "text/csv" };
  const upload = beginPost(`${server.url}/api/v1/imports?subject=customers&name=a.csv`, headers);
  upload.request.on("error", () => {});
  const cutOff = upload.answer.catch(() => null);
  upload.request.write("客户名称\n");
  await sleep(500);
  const tree = processTree(server.process.pid ?? 0);
  assert.ok(tree.length > 3, "the server and PostgreSQL's processes");
  const began = performance.now();
  signalAll(tree, "SIGTERM");
  const [code] = (await once(server.process, "exit")) as [number | null];
  await untilGone(tree);
  t.diagnostic(`ended ${((performance.now() - began) / 1_000).toFixed(1)} s after the TERM`);
  assert.equal(code, 0, server.output());
  await cutOff;
  assert.equal(existsSync(path.join(folder, "database/cluster/postmaster.pid")), false);
  const next = await startTimed(t, "restart");
  assert.equal((await fetch(`${next.url}/healthz`)).status, 200);
  await next.stop();
});
