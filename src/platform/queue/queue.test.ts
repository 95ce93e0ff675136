import assert from "node:assert/strict";
import test from "node:test";
import { sql } from "kysely";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, TEST_NOW } from "../../test/organization.ts";
import { testQueue } from "../../test/test-queue.ts";
import { until } from "../../test/until.ts";
import { inOrganization } from "../db/database.ts";
import type { DomainEvent } from "../events/append-event.ts";
import { JOB_FAILED } from "./bury-job.ts";
import { dropDeadLetter, listDeadLetters, retryDeadLetter } from "./dead-letters.ts";
import { enqueue } from "./enqueue.ts";
import { defineJob, handledBy, type JobTry } from "./job.ts";
import type { Queue } from "./open-queue.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);
const now = TEST_NOW;

interface Letter {
  readonly orgId: number;
  readonly word: string;
}

const ask = (job: Parameters<typeof enqueue<Letter>>[1], word: string, org = orgId) =>
  inOrganization(database, org, (tx) => enqueue(tx, job, { orgId: org, word }, { now }));

async function working<T>(queue: Queue, work: () => Promise<T>): Promise<T> {
  await queue.start();
  try {
    return await work();
  } finally {
    await queue.stop();
  }
}

const firstPage = { limit: 50, after: null };
const deadOf = (org: number) => inOrganization(database, org, (tx) => listDeadLetters(tx, org, firstPage));

test("a job asked for in a transaction runs after its commit, and never after a rollback", async () => {
  const job = defineJob<Letter>({ name: "test.plain" });
  const done: string[] = [];
  const queue = testQueue({
    database,
    handlers: [handledBy(job, async ({ word }) => void done.push(word))],
  });
  await working(queue, async () => {
    await assert.rejects(
      inOrganization(database, orgId, async (tx) => {
        await enqueue(tx, job, { orgId, word: "撤回" }, { now });
        throw new Error("second thoughts");
      }),
    );
    await inOrganization(database, orgId, async (tx) => {
      await enqueue(tx, job, { orgId, word: "寄出" }, { now });
      const rows = await sql<{
        count: number;
      }>`select count(*) from pgboss.job where name = 'test.plain'`.execute(database.kysely);
      assert.equal(rows.rows[0]?.count, 0);
    });
    await until("the job", () => done.length > 0);
    assert.deepEqual(done, ["寄出"]);
  });
});

test("a job for later waits, and one key waits once", async () => {
  const job = defineJob<Letter>({ name: "test.keyed", oneWaitingPerKey: true });
  const done: string[] = [];
  const queue = testQueue({
    database,
    handlers: [handledBy(job, async ({ word }) => void done.push(word))],
  });
  await working(queue, async () => {
    const startAfter = new Date(Date.now() + 3_600_000).toISOString();
    await inOrganization(database, orgId, async (tx) => {
      for (const singletonKey of ["甲", "甲", "乙"]) {
        await enqueue(tx, job, { orgId, word: "稍后" }, { now, singletonKey, startAfter });
      }
      await enqueue(tx, job, { orgId, word: "马上" }, { now, singletonKey: "丙" });
    });
    await until("the job that may begin", () => done.length > 0);
    const rows = await sql<{ key: string }>`
      select singleton_key as key from pgboss.job
       where name = 'test.keyed' and state = 'created' order by 1`.execute(database.kysely);
    assert.deepEqual(rows.rows.map((row) => row.key).toSorted(), ["乙", "甲"].toSorted());
    assert.deepEqual(done, ["马上"]);
  });
});

test("a job that keeps failing is retried, then lies with its organization's administrators", async () => {
  const other = await makeOrganization(database, "青禾物业客服中心");
  const job = defineJob<Letter>({ name: "test.doomed", retryLimit: 1, retryDelay: 1, retryBackoff: false });
  const tries: JobTry[] = [];
  let mended = false;
  const announced: DomainEvent[] = [];
  const queue = testQueue({
    database,
    handlers: [
      handledBy(job, async (_data, attempt) => {
        tries.push(attempt);
        if (!mended) throw new Error("对方系统没有回应");
      }),
    ],
    consumers: [
      { name: "test.bell", types: [JOB_FAILED], handle: async (event) => void announced.push(event) },
    ],
  });
  await working(queue, async () => {
    await ask(job, "回访");
    const letters = await until("the dead letter", async () => {
      const list = await deadOf(orgId);
      return list.length > 0 && announced.length > 0 ? list : null;
    });
    assert.deepEqual(
      tries.map((attempt) => [attempt.attempt, attempt.last]),
      [
        [1, false],
        [2, true],
      ],
    );
    const [letter] = letters;
    assert.ok(letter !== undefined);
    assert.deepEqual(
      { ...letter, id: "", requestedAt: "" },
      {
        id: "",
        job: "test.doomed",
        error: "对方系统没有回应",
        attempts: 2,
        requestedAt: "",
        failedAt: "2026-03-11T02:00:00Z",
      },
    );
    assert.deepEqual(announced[0]?.payload, {
      deadLetterId: letter.id,
      job: "test.doomed",
      error: "对方系统没有回应",
    });

    assert.deepEqual(await deadOf(other), []);
    const asOther = (use: typeof dropDeadLetter) =>
      inOrganization(database, other, (tx) => use(tx, other, letter.id));
    assert.equal(await asOther(dropDeadLetter), null);
    assert.equal(await asOther((tx, org, id) => retryDeadLetter(tx, org, { id, now })), null);

    mended = true;
    await inOrganization(database, orgId, (tx) => retryDeadLetter(tx, orgId, { id: letter.id, now }));
    await until("the retry", () => tries.length === 3);
    assert.deepEqual(await deadOf(orgId), []);
  });
});

test("a dropped dead letter is gone, pages follow each other", async () => {
  await inOrganization(database, orgId, async (tx) => {
    for (const i of [1, 2, 3]) {
      await tx
        .insertInto("platform_dead_letter")
        .values({
          org_id: orgId,
          id: `00000000-0000-7000-8000-00000000000${i}`,
          job: "test.old",
          data: "{}",
          error: "x",
          attempts: 1,
          requested_at: now,
          failed_at: i === 3 ? "2026-03-10T00:00:00Z" : now,
        })
        .execute();
    }
    const first = await listDeadLetters(tx, orgId, { limit: 2, after: null });
    const rest = await listDeadLetters(tx, orgId, { limit: 2, after: first[1] ?? null });
    assert.deepEqual(
      [...first, ...rest].map((letter) => letter.id.at(-1)),
      ["2", "1", "3"],
    );
    for (const letter of [...first, ...rest]) {
      assert.equal(await dropDeadLetter(tx, orgId, letter.id), "test.old");
    }
    assert.deepEqual(await listDeadLetters(tx, orgId, firstPage), []);
  });
});

test("schedules are set at the start, and those no longer wanted end", async () => {
  const daily = defineJob<{ orgId: null }>({ name: "test.daily" });
  const handlers = [handledBy(daily, async () => {})];
  const schedule = { job: daily, cron: "30 3 * * *", timeZone: "Asia/Shanghai", data: { orgId: null } };
  const read = async () =>
    (
      await sql<{
        name: string;
        cron: string;
        timezone: string;
      }>`select name, cron, timezone from pgboss.schedule`.execute(database.kysely)
    ).rows;
  await working(testQueue({ database, handlers, schedules: [schedule] }), async () => {
    assert.deepEqual(await read(), [{ name: "test.daily", cron: "30 3 * * *", timezone: "Asia/Shanghai" }]);
  });
  await working(testQueue({ database, handlers }), async () => assert.deepEqual(await read(), []));
});

test("a request for a job that this worker does not know waits for one that does", async () => {
  const later = defineJob<Letter>({ name: "test.of-a-newer-version" });
  await ask(later, "新版本");
  const done: string[] = [];
  await working(testQueue({ database }), async () => {
    const rows = await database.kysely.selectFrom("system.job_request").select("job").execute();
    assert.deepEqual(rows, [{ job: "test.of-a-newer-version" }]);
  });
  const newer = testQueue({
    database,
    handlers: [handledBy(later, async ({ word }) => void done.push(word))],
  });
  await working(newer, () => until("the job", () => done.length > 0));
  assert.deepEqual(done, ["新版本"]);
});
