import assert from "node:assert/strict";
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import {
  processTree,
  query,
  serverPid,
  startElsewhere,
  startHere,
  trialFolder,
  untilGone,
} from "../../../test/embedded-trial.ts";
import { startEmbeddedPostgres } from "./start-embedded-postgres.ts";

/** A database made once, for tests that need no empty folder. */
const made = trialFolder();

test("an empty folder becomes a database that keeps its rows over a restart, under a path of Chinese words and spaces", async () => {
  const folder = join(trialFolder(), "客服 数据", "回音");
  const first = await startEmbeddedPostgres({ dataFolder: folder });
  assert.equal(first.owned, true);
  await query(first.url, "create table voice (words text); insert into voice values ('电话一直没人接')");
  await first.stop();
  const second = await startEmbeddedPostgres({ dataFolder: folder });
  assert.deepEqual(await query(second.url, "select words from voice"), [{ words: "电话一直没人接" }]);
  assert.equal(second.url, first.url, "same port and password");
  assert.equal(statSync(join(folder, "database")).mode & 0o777, 0o700);
  assert.equal(statSync(join(folder, "database-access.json")).mode & 0o777, 0o600);
  await second.stop();
});

test("the server is durable, closed to the network, in UTC, and orders Chinese by pinyin when asked", async () => {
  const server = await startEmbeddedPostgres({ dataFolder: trialFolder() });
  const names = "fsync synchronous_commit full_page_writes TimeZone listen_addresses unix_socket_directories";
  const settings = await query(
    server.url,
    `select ${names.split(" ").map((name) => `current_setting('${name}') as "${name}"`)}`,
  );
  assert.deepEqual(settings, [
    {
      fsync: "on",
      synchronous_commit: "on",
      full_page_writes: "on",
      TimeZone: "UTC",
      listen_addresses: "127.0.0.1",
      unix_socket_directories: "",
    },
  ]);
  assert.deepEqual(
    await query(
      server.url,
      `select current_database() as name, datlocprovider as provider, datlocale as locale,
         pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()`,
    ),
    [{ name: "huiyin", provider: "b", locale: "C.UTF-8", encoding: "UTF8" }],
  );
  await query(server.url, "create collation pinyin (provider = icu, locale = 'zh-Hans-CN')");
  assert.deepEqual(
    await query(
      server.url,
      "select string_agg(x, '' order by x collate pinyin) as sorted from unnest(array['北','阿','张','李']) x",
    ),
    [{ sorted: "阿北李张" }],
  );
  await query(server.url, "create extension pg_trgm");
  assert.deepEqual(
    await query(server.url, "select similarity('客户满意度', '客户满意度调查') > 0.5 as found"),
    [{ found: true }],
  );
  await server.stop();
});

test("whoever comes second joins, and leaves the server running when it stops; the owner ends it", async () => {
  const folder = made;
  const owner = await startHere(folder);
  const joined = await startHere(folder);
  assert.deepEqual([owner.owned, joined.owned, joined.url === owner.url], [true, false, true]);
  await joined.stop();
  assert.deepEqual(await query(owner.url, "select 1 as one"), [{ one: 1 }]);
  await owner.stop();
  await owner.stop();
  await assert.rejects(query(owner.url, "select 1"), { code: "ECONNREFUSED" });
});

test("of several starts at once on an empty folder one starts the server and the others join it", async () => {
  const folder = trialFolder();
  const here = [startHere(folder), startHere(folder)];
  const elsewhere = [startElsewhere(folder), startElsewhere(folder)];
  const all = await Promise.all([...here, ...elsewhere]);
  assert.equal(all.filter((one) => one.owned).length, 1);
  assert.equal(new Set(all.map((one) => one.url)).size, 1);
  for (const one of all) assert.deepEqual(await query(one.url, "select 1 as one"), [{ one: 1 }]);
  for (const one of await Promise.all(here)) await one.stop();
  for (const { child } of await Promise.all(elsewhere)) {
    child.kill("SIGTERM");
    await untilGone([child.pid!]);
  }
});

test("a port that somebody took since is exchanged for another", async () => {
  const folder = made;
  const first = await startHere(folder);
  const port = Number(new URL(first.url).port);
  await first.stop();
  const intruder = createServer();
  await new Promise<void>((resolve) => intruder.listen(port, "127.0.0.1", resolve));
  const second = await startHere(folder);
  assert.notEqual(new URL(second.url).port, String(port));
  assert.deepEqual(await query(second.url, "select 1 as one"), [{ one: 1 }]);
  await second.stop();
  intruder.close();
});

test("a lost password is replaced at the next start, and told while the server runs", async () => {
  const folder = made;
  const first = await startHere(folder);
  await query(first.url, "create table secrets (n int)");
  rmSync(join(folder, "database-access.json"));
  await assert.rejects(startHere(folder), { code: "embedded-password-lost" });
  await first.stop();
  const second = await startHere(folder);
  assert.notEqual(new URL(second.url).password, new URL(first.url).password);
  assert.deepEqual(await query(second.url, "select n from secrets"), []);
  await second.stop();
});

test("of the server's log files the newest ten stay", async () => {
  const folder = made;
  await (await startHere(folder)).stop();
  const log = join(folder, "database", "cluster", "log");
  for (let day = 10; day < 30; day++) writeFileSync(join(log, `postgresql-2020-01-${day}_000000.log`), "old");
  const server = await startHere(folder);
  const names = readdirSync(log).sort();
  assert.equal(names.length, 10);
  assert.ok(!names.includes("postgresql-2020-01-10_000000.log"));
  await server.stop();
});

test("a restored database that lies open to others is closed again", async () => {
  const folder = made;
  await (await startHere(folder)).stop();
  const cluster = join(folder, "database", "cluster");
  chmodSync(cluster, 0o755);
  const server = await startHere(folder);
  assert.equal(statSync(cluster).mode & 0o777, 0o700);
  await server.stop();
});

test("a server whose own process hangs is ended by force, and its rows are there afterwards", async () => {
  const folder = made;
  const server = await startHere(folder);
  await query(server.url, "create table kept (n int); insert into kept values (7)");
  const tree = processTree(serverPid(folder));
  const writer = tree.find((pid) => pid !== tree[0] && isCheckpointer(pid)) ?? tree[1]!;
  process.kill(writer, "SIGSTOP");
  await server.stop();
  await untilGone(tree);
  const again = await startHere(folder);
  assert.deepEqual(await query(again.url, "select n from kept"), [{ n: 7 }]);
  await again.stop();
});

function isCheckpointer(pid: number): boolean {
  const file = `/proc/${pid}/cmdline`;
  return existsSync(file) && readFileSync(file, "utf8").includes("checkpointer");
}
