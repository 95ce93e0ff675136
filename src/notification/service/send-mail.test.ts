import assert from "node:assert/strict";
import { after, test } from "node:test";
import { sql } from "kysely";
import { openMailer, type Mailer } from "../../platform/mail/mailer.ts";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs, TEST_NOW } from "../../test/organization.ts";
import { readMail } from "../../test/read-mail.ts";
import { startSmtpServer } from "../../test/smtp-server.ts";
import { deliverMail } from "./deliver-mail.ts";
import { later } from "./later.ts";
import { getDelivery, listDeliveries } from "./list-deliveries.ts";
import { notifyUser } from "./notify-user.ts";
import { retryDelivery } from "./retry-delivery.ts";
import { saveTemplate } from "./save-template.ts";
import { sendMail } from "./send-mail.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);
const admin = await signedInAs(database, orgId, ["admin"]);
const server = await startSmtpServer();
const mailer = openMailer(server.url, {
  from: null,
  publicUrl: "https://huiyin.example.com",
  patience: 2_000,
});
after(async () => {
  mailer.close();
  await server.close();
});

const INVITATION = {
  to: "lin.qing@example.com",
  template: "invitation",
  language: "zh",
  data: { name: "林青", inviter: "周岚", link: "/invitation/2f6c81", days: 7 },
  confidential: true,
} as const;

const invite = (session = admin) => session.begin((work) => sendMail(work, INVITATION));

/** A try at `minutes` after the moment of tests. */
const attempt = (deliveryId: string, { minutes = 0, by = mailer }: { minutes?: number; by?: Mailer } = {}) =>
  deliverMail({ database, mailer: by, clock: () => later(TEST_NOW, { minutes }) }, { orgId, deliveryId });

const stateOf = (id: string) => admin.begin((work) => getDelivery(work, id));

async function bodyOf(id: string): Promise<string> {
  const { rows } = await sql<{
    body: string;
  }>`select body from notification_delivery where id = ${id}`.execute(database.kysely);
  return rows[0]?.body ?? "";
}

async function requests(id: string): Promise<readonly (string | null)[]> {
  const rows = await database.kysely
    .selectFrom("system.job_request")
    .select("start_after")
    .where("singleton_key", "=", id)
    .orderBy("id")
    .execute();
  return rows.map((row) => row.start_after);
}

test("an invitation arrives in both forms, and its link is kept nowhere afterwards", async () => {
  const id = await invite();
  assert.deepEqual(await requests(id), [null]);
  assert.match(await bodyOf(id), /invitation\/2f6c81/u);
  await attempt(id);
  const mail = readMail(server.mails.at(-1)?.data ?? "");
  assert.equal(mail.headers.get("subject"), "周岚 邀请您加入 明川家电售后服务部");
  assert.equal(mail.headers.get("message-id"), `<${id}@huiyin.example.com>`);
  assert.match(mail.text, /^林青，您好：[\s\S]*https:\/\/huiyin\.example\.com\/invitation\/2f6c81/u);
  assert.match(mail.html, /<a href="https:\/\/huiyin\.example\.com\/invitation\/2f6c81"/u);
  const delivery = await stateOf(id);
  assert.deepEqual(
    [delivery.status, delivery.attempts, delivery.sentAt],
    ["sent", 1, "2026-03-11T02:00:00Z"],
  );
  assert.equal(await bodyOf(id), "");
  await attempt(id);
  assert.equal(server.mails.filter((item) => item.data.includes(id)).length, 1);
});

test("what is rolled back is not sent", async () => {
  let id = "";
  const failed = admin.begin(async (work) => {
    id = await sendMail(work, INVITATION);
    throw new Error("the invitation was not stored after all");
  });
  await assert.rejects(failed);
  assert.deepEqual(await requests(id), []);
  await assert.rejects(stateOf(id), { code: "not-found" });
});

test("a message that is put off is tried again after 1, 5, 30 minutes and so on, then given up", async () => {
  const id = await invite();
  server.script("RCPT", ...Array.from({ length: 8 }, () => "450 4.2.0 try later"));
  const ladder = [1, 5, 30, 120, 360, 720, 1_440];
  let minutes = 0;
  for (const wait of ladder) {
    await attempt(id, { minutes });
    const delivery = await stateOf(id);
    assert.deepEqual([delivery.status, delivery.errorCode], ["failed", "put-off"]);
    assert.equal(
      delivery.nextAttemptAt,
      new Date(Date.parse(TEST_NOW) + (minutes + wait) * 60_000).toISOString().replace(".000Z", "Z"),
    );
    minutes += wait;
  }
  assert.equal((await requests(id)).length, 1 + ladder.length);
  await attempt(id, { minutes });
  const dead = await stateOf(id);
  assert.deepEqual([dead.status, dead.attempts, dead.nextAttemptAt], ["dead", 8, null]);
  assert.match(dead.lastError ?? "", /450 4\.2\.0 try later/u);
});

test("a refused address is given up at once, and can be sent to again by hand", async () => {
  const id = await invite();
  server.script("RCPT", "550 5.1.1 no such user");
  await attempt(id);
  const dead = await stateOf(id);
  assert.deepEqual([dead.status, dead.errorCode, dead.attempts], ["dead", "refused", 1]);
  await attempt(id, { minutes: 5 });
  assert.equal((await stateOf(id)).status, "dead");
  await admin.begin((work) => retryDelivery(work, id));
  await attempt(id, { minutes: 6 });
  assert.equal((await stateOf(id)).status, "sent");
  const twice = admin.begin((work) => retryDelivery(work, id));
  await assert.rejects(twice, { code: "conflict-delivery-sent" });
});

test("two tries at once send one message", async () => {
  const id = await invite();
  await Promise.all([attempt(id), attempt(id), attempt(id)]);
  assert.equal(server.mails.filter((item) => item.data.includes(id)).length, 1);
});

test("a try that was heard of no more is taken over after five minutes", async () => {
  const id = await invite();
  const mute: Mailer = { ...mailer, send: () => Promise.reject(new TypeError("the process ended here")) };
  await assert.rejects(attempt(id, { by: mute }), TypeError);
  await attempt(id, { minutes: 1 });
  assert.equal((await stateOf(id)).status, "queued");
  assert.deepEqual((await requests(id)).at(-1), "2026-03-11T02:05:00Z");
  await attempt(id, { minutes: 5 });
  assert.equal((await stateOf(id)).status, "sent");
});

test("without a mail server messages wait, visibly, until one is there", async () => {
  const nowhere = openMailer(null, { from: null, publicUrl: "http://127.0.0.1:7300" });
  const id = await invite();
  await attempt(id, { by: nowhere });
  const failed = await stateOf(id);
  assert.deepEqual(
    [failed.status, failed.errorCode, failed.nextAttemptAt],
    ["failed", "no-mail-server", null],
  );
  assert.deepEqual(await requests(id), [null]);
  await admin.begin((work) => retryDelivery(work, id));
  await attempt(id);
  assert.equal((await stateOf(id)).status, "sent");
});

test("a message uses the organization's own words, and others keep theirs", async () => {
  const other = await makeOrganization(database, "青禾物业客服中心");
  const theirs = await signedInAs(database, other, ["admin"]);
  await theirs.begin((work) =>
    saveTemplate(work, {
      code: "invitation",
      language: "zh",
      subject: "青禾欢迎 {{name}}",
      body: "请点 {{link}}",
      updatedAt: null,
    }),
  );
  const subjects = [];
  for (const session of [admin, theirs]) {
    const id = await invite(session);
    subjects.push((await session.begin((work) => getDelivery(work, id))).subject);
  }
  assert.deepEqual(subjects, ["周岚 邀请您加入 明川家电售后服务部", "青禾欢迎 林青"]);
  const seen = await theirs.begin((work) => listDeliveries(work, { limit: 50 }));
  assert.equal(seen.items.length, 1);
});

test("a notice can come by mail as well, in the reader's language and with a whole link", async () => {
  await admin.begin((work) =>
    notifyUser(work, {
      userId: work.actor.id ?? "",
      template: "import-finished",
      data: { file: "2026年3月客户名单.xlsx", created: 1_204, updated: 86, failed: 3 },
      link: "/imports/1",
      alsoByMail: true,
    }),
  );
  const [delivery] = (await admin.begin((work) => listDeliveries(work, { limit: 1 }))).items;
  assert.ok(delivery !== undefined);
  await attempt(delivery.id);
  const mail = readMail(server.mails.at(-1)?.data ?? "");
  assert.equal(mail.headers.get("subject"), "“2026年3月客户名单.xlsx”已导入");
  assert.match(mail.text, /新增 1,204 条，更新 86 条，未导入 3 条。/u);
  assert.match(mail.text, /https:\/\/huiyin\.example\.com\/imports\/1/u);
  assert.notEqual(await bodyOf(delivery.id), "");
});
