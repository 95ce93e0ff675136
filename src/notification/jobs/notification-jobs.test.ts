import assert from "node:assert/strict";
import { after, test } from "node:test";
import { sql } from "kysely";
import { openMailer } from "../../platform/mail/mailer.ts";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs, TEST_NOW } from "../../test/organization.ts";
import { readMail } from "../../test/read-mail.ts";
import { startSmtpServer } from "../../test/smtp-server.ts";
import { testQueue } from "../../test/test-queue.ts";
import { until } from "../../test/until.ts";
import { accountMails } from "../service/account-mails.ts";
import * as log from "../service/list-deliveries.ts";
import { sendTestMail } from "../service/send-test-mail.ts";
import { notificationJobs } from "./notification-jobs.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);
const admin = await signedInAs(database, orgId, ["admin"]);
const server = await startSmtpServer({ user: "notice@example.com", password: "secret" });
const mailer = openMailer(server.url, { from: null, publicUrl: "https://huiyin.example.com" });
const clock = () => TEST_NOW;
const queue = testQueue({
  database,
  clock,
  handlers: notificationJobs({ database, mailer, clock, secret: "test secret" }),
});
await queue.start();
after(async () => {
  await queue.stop();
  mailer.close();
  await server.close();
});

const arrived = (to: string) =>
  until(`a mail for ${to}`, () => server.mails.find((mail) => mail.to.includes(to))).then((mail) =>
    readMail(mail.data),
  );

const RESET = {
  language: "zh",
  template: "password-reset",
  data: { name: "林青", link: "https://huiyin.example.com/password-resets/9d41", minutes: "60" },
} as const;

test("an administrator's test mail goes the way of all mails", async () => {
  const { deliveryId } = await admin.begin(sendTestMail);
  const delivery = await until("the delivery", async () => {
    const found = await admin.begin((work) => log.getDelivery(work, deliveryId));
    return found.status === "sent" ? found : null;
  });
  const mail = await arrived(delivery.address);
  assert.equal(mail.headers.get("subject"), "回音的测试邮件");
  assert.equal(server.mails[0]?.from, "notice@example.com");
  const viewer = await signedInAs(database, orgId, ["viewer"]);
  await assert.rejects(viewer.begin(sendTestMail), { code: "forbidden" });
});

test("a new password for a member stands in the organization's log, its link nowhere", async () => {
  await accountMails(database, clock)({ ...RESET, to: "member@example.com", orgId, work: null });
  const mail = await arrived("member@example.com");
  assert.match(mail.text, /https:\/\/huiyin\.example\.com\/password-resets\/9d41[\s\S]*60 分钟/u);
  await until("the record", async () => {
    const { items } = await admin.begin((work) => log.listDeliveries(work, { limit: 1 }));
    return items[0]?.address === "member@example.com" && items[0].status === "sent" && items[0].confidential;
  });
  const { rows } = await sql`select from notification_delivery where body like '%9d41%'`.execute(
    database.kysely,
  );
  assert.equal(rows.length, 0);
});

test("a new password for somebody without an organization is sent as well", async () => {
  await accountMails(database, clock)({ ...RESET, to: "nobody@example.com", orgId: null, work: null });
  const mail = await arrived("nobody@example.com");
  assert.equal(mail.headers.get("subject"), "重设您的登录密码");
  assert.match(mail.html, /由回音自动发送/u);
});

test("an account mail of a use case that fails is not sent", async () => {
  const send = accountMails(database, clock);
  for (const org of [orgId, null]) {
    const failing = admin.begin(async (work) => {
      await send({ ...RESET, to: "late@example.com", orgId: org, work });
      throw new Error("not stored after all");
    });
    await assert.rejects(failing);
  }
  await send({ ...RESET, to: "last@example.com", orgId, work: null });
  await arrived("last@example.com");
  assert.ok(!server.mails.some((mail) => mail.to.includes("late@example.com")));
});
