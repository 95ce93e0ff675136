import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import test from "node:test";
import { sql } from "kysely";
import { statement, testDatabase } from "../../test/database.ts";
import { makeOrganization, TEST_NOW } from "../../test/organization.ts";
import { testQueue } from "../../test/test-queue.ts";
import { until } from "../../test/until.ts";
import { inOrganization } from "../db/database.ts";
import { enqueue } from "./enqueue.ts";
import { defineJob, handledBy, type JobTry } from "./job.ts";
import type { Queue } from "./open-queue.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);

interface Letter {
  readonly orgId: number;
  readonly word: string;
}

const ask = (job: Parameters<typeof enqueue<Letter>>[1], word: string) =>
  inOrganization(database, orgId, (tx) => enqueue(tx, job, { orgId, word }, { now: TEST_NOW }));

async function working<T>(queue: Queue, work: () => Promise<T>): Promise<T> {
  await queue.start();
  try {
    return await work();
  } finally {
    await queue.stop();
  }
}

test("a stop waits for a job under way", async () => {
  const job = defineJob<Letter>({ name: "test.short" });
  const begun = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<void>();
  let done = false;
  const queue = testQueue({
    database,
    handlers: [
      handledBy(job, async () => {
        begun.resolve();
        await finish.promise;
        done = true;
      }),
    ],
  });
  await queue.start();
  await ask(job, "正在回访");
  await begun.promise;
  const stopped = queue.stop();
  finish.resolve();
  await stopped;
  assert.ok(done);
  const rows = await sql<{
    state: string;
  }>`select state::text from pgboss.job where name = 'test.short'`.execute(database.kysely);
  assert.deepEqual(rows.rows, [{ state: "completed" }]);
});

test("a job that a stop cuts off is done after the restart", async () => {
  const job = defineJob<Letter>({ name: "test.long", retryDelay: 1, retryBackoff: false });
  const begun = Promise.withResolvers<JobTry>();
  const first = testQueue({
    database,
    handlers: [
      handledBy(job, (_data, attempt) => {
        begun.resolve(attempt);
        return new Promise(() => {});
      }),
    ],
  });
  await first.start();
  await ask(job, "一次很长的导入");
  const { signal } = await begun.promise;
  await first.stop();
  assert.ok(signal.aborted);

  const done: number[] = [];
  const second = testQueue({
    database,
    handlers: [handledBy(job, async (_data, attempt) => void done.push(attempt.attempt))],
  });
  await working(second, () => until("the second try", () => done.length > 0));
  assert.deepEqual(done, [2]);
});

test("a job whose worker was killed is done by another", async () => {
  const url = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href);
  const code = `
    import { testQueue } from ${url("../../test/test-queue.ts")};
    import { openDatabase } from ${url("../db/database.ts")};
    import { handledBy } from ${url("./job.ts")};
    const handler = handledBy({ name: "test.orphan" }, () => {
      process.stdout.write("begun", () => process.kill(process.pid, "SIGKILL"));
      return new Promise(() => {});
    });
    await testQueue({ database: openDatabase(process.argv[1]), handlers: [handler] }).start();`;
  const job = defineJob<Letter>({ name: "test.orphan", retryDelay: 1, retryBackoff: false });
  await ask(job, "半途而废");
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code, database.url], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [, signal] = await once(child, "exit");
  assert.equal(signal, "SIGKILL");

  const done: string[] = [];
  const queue = testQueue({
    database,
    handlers: [handledBy(job, async ({ word }) => void done.push(word))],
  });
  await working(queue, () => until("the orphaned job", () => done.length > 0));
  assert.deepEqual(done, ["半途而废"]);
});

test("a database that goes away and comes back is worked with again", async () => {
  const job = defineJob<Letter>({ name: "test.outage" });
  const done: string[] = [];
  const queue = testQueue({
    database,
    handlers: [handledBy(job, async ({ word }) => void done.push(word))],
  });
  await working(queue, async () => {
    await ask(job, "断线之前");
    await until("the first job", () => done.length === 1);
    const name = new URL(database.url).pathname.slice(1);
    const kill = `select pg_terminate_backend(pid) from pg_stat_activity
                   where datname = '${name}' and pid <> pg_backend_pid()`;
    const gone = await statement(database.url, kill);
    assert.ok((gone.rowCount ?? 0) >= 3);
    await until("a new connection", () =>
      ask(job, "恢复之后").then(
        () => true,
        () => false,
      ),
    );
    await until("the second job", () => done.includes("恢复之后"));
    assert.ok(queue.lines.every((line) => line.level !== "error"));
  });
});
