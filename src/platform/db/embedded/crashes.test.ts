import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, test } from "node:test";
import {
  processTree,
  query,
  serverPid,
  signalAll,
  spawnStarter,
  startElsewhere,
  startHere,
  trialFolder,
  until,
  untilGone,
} from "../../../test/embedded-trial.ts";
import { inspectProcess } from "./process-inspection.ts";

/** A database made by the first test and crashed by all but those that need an empty folder. */
const made = trialFolder();
const strangers: number[] = [];
after(() => signalAll(strangers, "SIGKILL"));

test("after kill -9 of its starter the server lives on, and the next start joins it", async () => {
  const folder = made;
  const { child, url } = await startElsewhere(folder);
  await query(url, "drop table if exists kept; create table kept (n int); insert into kept values (1)");
  child.kill("SIGKILL");
  await untilGone([child.pid!]);
  const next = await startHere(folder);
  assert.equal(next.owned, false);
  assert.deepEqual(await query(next.url, "select n from kept"), [{ n: 1 }]);
  await next.stop();
  assert.deepEqual(
    await query(next.url, "select n from kept"),
    [{ n: 1 }],
    "whoever joined does not stop it",
  );
  const orphan = processTree(serverPid(folder));
  process.kill(orphan[0]!, "SIGINT");
  await untilGone(orphan);
});

test("after kill -9 of everything the next start recovers what was committed", async () => {
  const folder = made;
  const { child, url } = await startElsewhere(folder);
  await query(url, "drop table if exists kept; create table kept (n int)");
  await query(url, "insert into kept select generate_series(1, 1000)");
  const all = processTree(child.pid!);
  assert.ok(all.includes(serverPid(folder)));
  signalAll(all, "SIGKILL");
  await untilGone(all);
  assert.ok(existsSync(join(folder, "database", "cluster", "postmaster.pid")));
  const next = await startHere(folder);
  assert.equal(next.owned, true);
  assert.deepEqual(await query(next.url, "select count(*)::int as n from kept"), [{ n: 1000 }]);
  await next.stop();
});

test("after kill -9 of the server's first process alone the next start waits for the others and recovers", async () => {
  const folder = made;
  const first = await startHere(folder);
  await query(first.url, "drop table if exists kept; create table kept (n int)");
  process.kill(serverPid(folder), "SIGKILL");
  const next = await startHere(folder);
  assert.equal(next.owned, true);
  assert.deepEqual(await query(next.url, "select n from kept"), []);
  await first.stop();
  assert.deepEqual(await query(next.url, "select n from kept"), [], "the first no longer owns a server");
  await next.stop();
});

test("TERM to the whole process tree ends everything, with the database shut down in order", async () => {
  const folder = made;
  const { child, url } = await startElsewhere(folder);
  await query(url, "drop table if exists kept; create table kept (n int)");
  const all = processTree(child.pid!);
  signalAll(all, "SIGTERM");
  await untilGone(all);
  assert.equal(existsSync(join(folder, "database", "cluster", "postmaster.pid")), false);
  const next = await startHere(folder);
  assert.deepEqual(await query(next.url, "select n from kept"), []);
  await next.stop();
});

test("a process that ends without stopping its server takes it along", async () => {
  const folder = made;
  const { child } = await startElsewhere(folder);
  const all = processTree(child.pid!);
  child.stdin!.write("exit\n");
  await untilGone(all);
  assert.equal(existsSync(join(folder, "database", "cluster", "postmaster.pid")), false);
});

test("a start during the shutdown of the server waits for its end and starts anew", async () => {
  const folder = made;
  const first = await startHere(folder);
  const [next] = await Promise.all([startHere(folder), first.stop()]);
  // It may have joined in the last moment; then the owner's stop took the server away.
  const last = await startHere(folder);
  assert.deepEqual(await query(last.url, "select 1 as one"), [{ one: 1 }]);
  await next.stop();
  await last.stop();
});

test("making the database, killed half way, is begun anew", async () => {
  const folder = trialFolder();
  const starter = await spawnStarter(folder);
  await until(() => unfinished(folder).length > 0, "initdb is at work");
  const all = processTree(starter.pid!);
  assert.ok(all.length > 1, "initdb is among them");
  signalAll(all, "SIGKILL");
  await untilGone(all);
  assert.equal(unfinished(folder).length, 1);
  assert.equal(existsSync(join(folder, "database", "cluster")), false);
  const next = await startHere(folder);
  assert.deepEqual(await query(next.url, "select 1 as one"), [{ one: 1 }]);
  assert.deepEqual(unfinished(folder), []);
  await next.stop();
});

test("a first start killed before it made the database leaves a server that the next start makes it in", async () => {
  const folder = trialFolder();
  const starter = await spawnStarter(folder);
  await until(
    () => existsSync(join(folder, "database", "cluster", "postmaster.pid")),
    "the server is at work",
  );
  starter.kill("SIGKILL");
  const next = await startHere(folder);
  assert.deepEqual(await query(next.url, "select 1 as one"), [{ one: 1 }]);
  await next.stop();
  if (next.owned) return;
  const orphan = processTree(serverPid(folder));
  process.kill(serverPid(folder), "SIGINT");
  await untilGone(orphan);
});

test("a database that is missing is made by whoever joins", async () => {
  const folder = trialFolder();
  const first = await startHere(folder);
  const away = new URL(first.url);
  away.pathname = "/postgres";
  await query(away.href, "drop database huiyin with (force)");
  const [next, other] = await Promise.all([startHere(folder), startHere(folder)]);
  assert.deepEqual(await query(next.url, "select 1 as one"), [{ one: 1 }]);
  assert.equal(other.owned, false);
  await first.stop();
});

test("an initdb that outlives its killed starter does not spoil the next start", async () => {
  const folder = trialFolder();
  const starter = await spawnStarter(folder);
  await until(() => unfinished(folder).length > 0, "initdb is at work");
  starter.kill("SIGKILL");
  const next = await startHere(folder);
  assert.equal(next.owned, true);
  assert.deepEqual(await query(next.url, "select 1 as one"), [{ one: 1 }]);
  await next.stop();
});

test("a pid file left behind is cleared: number free, given to another program, a zombie's, none at all", async () => {
  const folder = made;
  const first = await startHere(folder);
  const file = join(folder, "database", "cluster", "postmaster.pid");
  const left = readFileSync(file, "utf8");
  await first.stop();
  const other = await startHere(trialFolder());
  const stranger = spawn("sleep", ["600"], { stdio: "ignore" });
  strangers.push(stranger.pid!);
  const elsewhere = await serverOf(other.url);
  const numbers = [String(2 ** 22 - 1), stranger.pid, await makeZombie(), elsewhere, process.pid];
  for (const number of numbers) {
    writeFileSync(file, left.replace(/^\d+/u, String(number)));
    const server = await startHere(folder);
    assert.equal(server.owned, true, `pid ${number}`);
    await server.stop();
  }
  writeFileSync(file, "");
  const server = await startHere(folder);
  assert.equal(server.owned, true, "an empty file");
  await server.stop();
  await other.stop();
});

if (process.platform === "linux") {
  test("a process is known for what it is", async () => {
    const folder = made;
    const server = await startHere(folder);
    const cluster = join(folder, "database", "cluster");
    const pid = serverPid(folder);
    assert.equal(inspectProcess(pid, cluster), "server");
    assert.equal(inspectProcess(pid, `${cluster}2`), "other");
    assert.equal(inspectProcess(process.pid, cluster), "other");
    assert.equal(inspectProcess(await makeZombie(), cluster), "gone");
    await server.stop();
    assert.equal(inspectProcess(pid, cluster), "gone");
  });
}

function unfinished(folder: string): string[] {
  const database = join(folder, "database");
  return existsSync(database) ? readdirSync(database).filter((name) => name.startsWith("cluster.new-")) : [];
}

/** A dead process that its parent never buries, as under a container's first process. */
async function makeZombie(): Promise<number> {
  const parent = spawn("sh", ["-c", "sleep 0 & echo $!; exec sleep 600"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  strangers.push(parent.pid!);
  for await (const line of createInterface({ input: parent.stdout })) {
    const pid = Number(line);
    await until(() => !processTree(pid).includes(pid), "the child is dead");
    return pid;
  }
  throw new Error("no zombie");
}

async function serverOf(url: string): Promise<number> {
  const [row] = await query(url, "select split_part(pg_read_file('postmaster.pid'), e'\\n', 1)::int as pid");
  return Number(row!["pid"]);
}
