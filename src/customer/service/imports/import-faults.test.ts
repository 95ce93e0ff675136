import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { Failure } from "../../../kit/failure.ts";
import type { Session } from "../../../identity/service/session.ts";
import { inOrganization } from "../../../platform/db/database.ts";
import { statement, testDatabase } from "../../../test/database.ts";
import { imported, testStorage, uploaded } from "../../../test/imports.ts";
import { makeOrganization, signedInAs } from "../../../test/organization.ts";
import { readImport } from "./read-import.ts";
import { runImport } from "./run-import.ts";
import { startImport } from "./start-import.ts";

const database = await testDatabase();
const storage = await testStorage();
const ROWS = 40_000;
const WORKER = `
  const { openDatabase } = await import("${new URL("../../../platform/db/database.ts", import.meta.url).href}");
  const { folderStorage } = await import("${new URL("../../../platform/files/folder-storage.ts", import.meta.url).href}");
  const { openSession, systemActor } = await import("${new URL("../../../identity/service/session.ts", import.meta.url).href}");
  const { runImport } = await import("${new URL("run-import.ts", import.meta.url).href}");
  const [url, orgId, folder, importId] = process.argv.slice(1);
  const session = openSession(openDatabase(url), systemActor(Number(orgId)), { requestId: null, address: null });
  await runImport(session, folderStorage(folder), importId);
  process.exit(0);
`;

function manyCustomers(rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const phone = i % 100 === 50 ? "打不通" : `139${String(i).padStart(8, "0")}`;
    return `K${i},宁波第${i}号门店,${phone}`;
  });
  return `客户编号,客户名称,手机\n${lines.join("\n")}\n`;
}

async function started(session: Session, content: string): Promise<string> {
  const { id } = await uploaded(session, storage, { content });
  await session.begin((work) => startImport(work, id, { dryRun: false }));
  return id;
}

async function customersIn(orgId: number): Promise<number> {
  const { count } = await inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("customer_customer")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("org_id", "=", orgId)
      .executeTakeFirstOrThrow(),
  );
  return count;
}

async function atWork(session: Session, id: string) {
  for (;;) {
    const now = await session.begin((work) => readImport(work, id));
    if (now.counts.read > 0 || now.status === "done") return now;
    await wait(20);
  }
}

test("a server killed in the middle leaves nothing half done, and the import run again is whole", async () => {
  const orgId = await makeOrganization(database);
  const manager = await signedInAs(database, orgId, ["manager"]);
  const id = await started(manager, manyCustomers(ROWS));
  const args = ["--input-type=module", "-e", WORKER, database.url, String(orgId), storage.folder, id];
  const worker = spawn(process.execPath, args, { stdio: "inherit" });
  const seen = await atWork(manager, id);
  worker.kill("SIGKILL");
  await once(worker, "exit");
  assert.equal(seen.status, "running", "its progress was seen from outside while it was at work");
  assert.ok(seen.counts.read < ROWS);
  await runImport(manager, storage, id);
  const done = await manager.begin((work) => readImport(work, id));
  assert.deepEqual(
    [done.status, done.counts.created, done.counts.failed],
    ["done", ROWS * 0.99, ROWS * 0.01],
  );
  assert.equal(await customersIn(orgId), ROWS * 0.99);
});

test("a connection lost in the middle leaves nothing, and the import run again is whole", async () => {
  const orgId = await makeOrganization(database);
  const manager = await signedInAs(database, orgId, ["manager"]);
  const id = await started(manager, manyCustomers(20_000));
  const run = runImport(manager, storage, id).catch((error: unknown) => error);
  await atWork(manager, id);
  await statement(
    database.url,
    `select pg_terminate_backend(l.pid) from pg_locks l where l.locktype = 'advisory' and l.granted
       and l.database = (select oid from pg_database where datname = current_database()) and l.pid <> pg_backend_pid()`,
  );
  assert.ok((await run) instanceof Error);
  assert.equal(await customersIn(orgId), 0);
  await runImport(manager, storage, id);
  assert.equal(await customersIn(orgId), 19_800);
});

test("two workers at one import write it once", async () => {
  const orgId = await makeOrganization(database);
  const manager = await signedInAs(database, orgId, ["manager"]);
  const id = await started(manager, manyCustomers(2_000));
  await Promise.all([runImport(manager, storage, id), runImport(manager, storage, id)]);
  await runImport(manager, storage, id);
  const done = await manager.begin((work) => readImport(work, id));
  assert.deepEqual([done.status, done.counts.created], ["done", 1_980]);
  assert.equal(await customersIn(orgId), 1_980);
});

test("a stopping server gives the import up at once; it is run again", async () => {
  const orgId = await makeOrganization(database);
  const manager = await signedInAs(database, orgId, ["manager"]);
  const id = await started(manager, manyCustomers(20_000));
  const stop = new AbortController();
  const run = runImport(manager, storage, id, { signal: stop.signal, onProgress: () => stop.abort() });
  await assert.rejects(run, { name: "AbortError" });
  assert.equal(await customersIn(orgId), 0);
  const { status } = await manager.begin((work) => readImport(work, id));
  assert.equal(status, "running");
});

test("a file broken far down fails as a whole, saying where, and can be run no half", async () => {
  const orgId = await makeOrganization(database);
  const manager = await signedInAs(database, orgId, ["manager"]);
  const id = await started(manager, `${manyCustomers(12_000)}K99999,"没有收尾的引号,13800001111\n`);
  const failure = await runImport(manager, storage, id);
  assert.equal(failure?.code, "csv-quotes");
  const failed = await manager.begin((work) => readImport(work, id));
  assert.equal(failed.status, "failed");
  assert.match(failed.failure?.message ?? "", /“客户名单\.csv”第 12002 行/u);
  assert.equal(await customersIn(orgId), 0);
});

test("an unexpected end of the last try is written down", async () => {
  const orgId = await makeOrganization(database);
  const manager = await signedInAs(database, orgId, ["manager"]);
  const id = await started(manager, manyCustomers(10));
  const broken = { ...storage, path: () => Promise.reject(new Error("disk unplugged")) };
  await assert.rejects(runImport(manager, broken, id), /disk unplugged/u);
  assert.equal((await manager.begin((work) => readImport(work, id))).status, "running");
  await assert.rejects(runImport(manager, broken, id, { last: true }), /disk unplugged/u);
  const failed = await manager.begin((work) => readImport(work, id));
  assert.deepEqual([failed.status, failed.failure?.code], ["failed", "import-interrupted"]);
});

test("a disk that fills while errors are written fails the import, and nothing of it stays", async () => {
  const orgId = await makeOrganization(database);
  const manager = await signedInAs(database, orgId, ["manager"]);
  const id = await started(manager, manyCustomers(6_000));
  const full = { ...storage, write: () => Promise.reject(new Failure("disk-full")) };
  const failure = await runImport(manager, full, id);
  assert.equal(failure?.code, "disk-full");
  assert.equal(await customersIn(orgId), 0);
});

test("files that are no tables, or too wild, are refused with a clear reason and not kept", async () => {
  const orgId = await makeOrganization(database);
  const manager = await signedInAs(database, orgId, ["manager"]);
  const before = await filesIn();
  const wide = Array.from({ length: 10_000 }, (_, i) => `列${i}`).join(",");
  const refused: readonly (readonly [string | Uint8Array, string])[] = [
    ["", "file-empty"],
    ["客户编号,客户名称,手机\n", "import-no-rows"],
    ["\n\n\n", "import-no-header"],
    ["1,2,3\n4,5,6\n", "import-no-header"],
    [`客户名称,${wide}\n甲,1\n`, "import-too-many-columns"],
    [Buffer.from("%PDF-1.7\n……"), "file-wrong-type"],
    ["<html><table><tr><td>客户名称</td></tr></table></html>", "file-is-markup"],
    ['客户名称,手机\n"甲,13800001111\n', "csv-quotes"],
  ];
  for (const [content, code] of refused) {
    await assert.rejects(
      uploaded(manager, storage, { content }),
      (error) =>
        error instanceof Failure && error.code === code && !JSON.stringify(error.details).includes("/tmp"),
      code,
    );
  }
  assert.deepEqual(await filesIn(), before);
});

test("giant and binary cells spoil their own row only", async () => {
  const orgId = await makeOrganization(database);
  const manager = await signedInAs(database, orgId, ["manager"]);
  const giant = "长".repeat(1_000_000);
  const done = await imported(manager, storage, {
    content: `客户编号,客户名称,备注\nK1,甲\u0001公司,正常\nK2,乙公司,${giant}\nK3,丙公司,"={1+1}\ud83d"\n`,
  });
  assert.deepEqual([done.counts.created, done.counts.failed], [2, 1]);
  const { name } = await inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("customer_customer")
      .select("name")
      .where("org_id", "=", orgId)
      .where("external_id", "=", "K1")
      .executeTakeFirstOrThrow(),
  );
  assert.equal(name, "甲公司");
});

async function filesIn(): Promise<readonly string[]> {
  const entries = await readdir(storage.folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .toSorted();
}
