import assert from "node:assert/strict";
import { after, test } from "node:test";
import { IDENTITY_EVENTS } from "../../identity/domain/events.ts";
import type { Session } from "../../identity/service/session.ts";
import { announce } from "../../identity/service/work.ts";
import { enqueue } from "../../platform/queue/enqueue.ts";
import { defineJob, handledBy } from "../../platform/queue/job.ts";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs, TEST_NOW } from "../../test/organization.ts";
import { testQueue } from "../../test/test-queue.ts";
import { until } from "../../test/until.ts";
import { dropDeadLetter, listDeadLetters, retryDeadLetter } from "../service/dead-letters.ts";
import { listNotices } from "../service/list-notices.ts";
import { notificationConsumers } from "./notification-consumers.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);
const admin = await signedInAs(database, orgId, ["admin"]);
const stranger = await signedInAs(database, await makeOrganization(database, "青禾物业客服中心"), ["admin"]);

const job = defineJob<{ orgId: number; mended: boolean }>({ name: "test.import", retryLimit: 0 });
const runs: number[] = [];
let mended = false;
const queue = testQueue({
  database,
  handlers: [
    handledBy(job, async () => {
      runs.push(runs.length);
      if (!mended) throw new Error("磁盘空间不足");
    }),
  ],
  consumers: notificationConsumers(() => TEST_NOW),
});
await queue.start();
after(() => queue.stop());

const list = (session: Session) => session.begin((work) => listDeadLetters(work, { limit: 1 }));
const failOnce = () =>
  admin.begin((work) => enqueue(work.tx, job, { orgId, mended: false }, { now: work.now }));

test("an administrator hears of a job that failed, runs it again or gives it up", async () => {
  await failOnce();
  await failOnce();
  await until("both dead letters", async () => (await list(admin)).nextCursor !== null);
  const notices = await until("the notice", async () => {
    const { items } = await admin.begin((work) => listNotices(work, { limit: 5 }));
    return items.length > 0 ? items : null;
  });
  assert.equal(notices[0]?.text, "后台任务“test.import”多次重试后仍失败：磁盘空间不足");

  const first = await list(admin);
  const second = await admin.begin((work) =>
    listDeadLetters(work, { limit: 1, cursor: first.nextCursor ?? "" }),
  );
  const [again] = first.items;
  const [never] = second.items;
  assert.ok(
    again !== undefined && never !== undefined && again.id !== never.id && second.nextCursor === null,
  );
  assert.deepEqual([again.job, again.error, again.attempts], ["test.import", "磁盘空间不足", 1]);

  mended = true;
  await admin.begin((work) => retryDeadLetter(work, again.id));
  await until("the third run", () => runs.length === 3);
  await admin.begin((work) => dropDeadLetter(work, never.id));
  assert.deepEqual((await list(admin)).items, []);
  const gone = admin.begin((work) => retryDeadLetter(work, never.id));
  await assert.rejects(gone, { code: "not-found" });
  const acts = await admin.begin((work) =>
    work.tx.selectFrom("identity_audit_entry").select(["action", "record_label"]).orderBy("id").execute(),
  );
  assert.deepEqual(acts, [
    { action: "dead-letter.retry", record_label: "test.import" },
    { action: "dead-letter.drop", record_label: "test.import" },
  ]);
});

test("failed jobs of another organization are out of reach, and so are one's own for other roles", async () => {
  mended = false;
  await failOnce();
  const [letter] = await until("the dead letter", async () => {
    const { items } = await list(admin);
    return items.length > 0 ? items : null;
  });
  assert.ok(letter !== undefined);
  assert.deepEqual((await list(stranger)).items, []);
  for (const act of [retryDeadLetter, dropDeadLetter]) {
    await assert.rejects(
      stranger.begin((work) => act(work, letter.id)),
      { code: "not-found" },
    );
  }
  const manager = await signedInAs(database, orgId, ["manager"]);
  await assert.rejects(list(manager), { code: "forbidden" });
  assert.equal((await list(admin)).items.length, 1);
});

test("somebody who joins is greeted once", async () => {
  const newcomer = await signedInAs(database, orgId, ["interviewer"]);
  await admin.begin((work) => announce(work, IDENTITY_EVENTS.userJoined, { userId: newcomer.actor.id }));
  const notices = await until("the greeting", async () => {
    const list = await newcomer.begin((work) => listNotices(work, { limit: 5 }));
    return list.items.length > 0 ? list.items : null;
  });
  assert.deepEqual(
    notices.map((notice) => notice.text),
    [`${newcomer.actor.name}，欢迎加入“明川家电售后服务部”。`],
  );
});
