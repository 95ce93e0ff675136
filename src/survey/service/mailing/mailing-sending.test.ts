import assert from "node:assert/strict";
import test from "node:test";
import { inOrganization } from "../../../platform/db/database.ts";
import { openMailer } from "../../../platform/mail/mailer.ts";
import { testDatabase } from "../../../test/database.ts";
import { mailingDesk, SHORT_SURVEY, threeCustomers } from "../../../test/mailing-desk.ts";
import { TEST_NOW } from "../../../test/organization.ts";
import { LINKS, openSurvey } from "../../../test/survey.ts";
import { closeSurvey } from "../close-survey.ts";
import { advanceMailing } from "./advance-mailing.ts";
import { leaveMailings } from "./leave-mailings.ts";
import { stopMailing } from "./start-mailing.ts";

const database = await testDatabase();
const DAY_3 = "2026-03-16T02:00:00.000Z";

test("every customer gets a personal link, and the mail can be taken leave of by one click", async () => {
  const { desk, survey, a, b, c } = await threeCustomers(database);
  const key = await desk.send(survey.id, [a, b, c]);
  await desk.advance(key.id);
  await desk.deliver();
  const letters = desk.letters();
  assert.deepEqual(letters.map((mail) => mail.to).toSorted(), [
    "lin.qing@example.com",
    "wu.di@example.com",
    "zhou.lan@example.com",
  ]);
  assert.equal(new Set(letters.map((mail) => mail.token)).size, 3);
  const mail = letters.find(({ to }) => to === "zhou.lan@example.com");
  assert.ok(mail);
  assert.equal(mail.subject, "明川家电售后服务部邀请您评价我们的服务");
  assert.match(
    mail.text,
    /^周岚，您好：[\s\S]*约 1 分钟填写“安装服务满意度调查”[\s\S]*有效期至2026年3月25日[\s\S]*400-000-0000/u,
  );
  assert.equal(mail.headers.get("list-unsubscribe"), `<${LINKS.publicUrl}/u/${mail.leave}>`);
  assert.equal(mail.headers.get("list-unsubscribe-post"), "List-Unsubscribe=One-Click");
  const view = await desk.read(key);
  assert.equal(view.status, "reminding");
  assert.deepEqual([view.counts.invited, view.counts.delivered, view.counts.answered], [3, 3, 0]);
  assert.equal(view.nextMailAt, "2026-03-16T02:00:00Z", "three days on is a Saturday: Monday at ten");
});

test("only those are reminded who did not answer, did not object and can still be reached", async () => {
  const { desk, survey, a, b, c } = await threeCustomers(database);
  const gone = await desk.customer("台州路桥五金", "chen.mo@example.com", "陈默");
  const key = await desk.send(survey.id, [a, b, c, gone]);
  await desk.advance(key.id);
  await desk.deliver();
  const letterTo = (address: string) => {
    const found = desk.letters().find(({ to }) => to === address);
    assert.ok(found);
    return found;
  };
  await desk.answer(letterTo("lin.qing@example.com").token);
  const deps = { database, secret: LINKS.secret, clock: desk.clock };
  await leaveMailings(deps, letterTo("zhou.lan@example.com").leave, true);
  const [contact] = (await desk.desk.listContacts(gone)).items;
  assert.ok(contact);
  await desk.desk.changeContact(contact.id, { points: [], revision: contact.revision });
  desk.at(DAY_3);
  await desk.advance(key.id);
  await desk.deliver();
  const reminders = desk.letters().slice(4);
  assert.deepEqual(
    reminders.map(({ to, subject }) => [to, subject]),
    [["wu.di@example.com", "提醒：明川家电售后服务部期待您的评价"]],
  );
  assert.equal(reminders[0]?.token, letterTo("wu.di@example.com").token);
  const recipients = await desk.recipients(key);
  assert.deepEqual(
    [a, b, c, gone].map((id) => [
      recipients.get(id)?.state,
      recipients.get(id)?.refusal,
      recipients.get(id)?.reminded,
    ]),
    [
      ["answered", null, 0],
      ["delivered", "consent-withdrawn", 0],
      ["delivered", null, 1],
      ["delivered", "no-address", 0],
    ],
  );
  const view = await desk.read(key);
  assert.deepEqual([view.status, view.counts.answered, view.counts.delivered], ["sent", 1, 4]);
  desk.at("2026-03-26T02:00:00.000Z");
  await desk.advance(key.id);
  assert.equal((await desk.read(key)).status, "finished");
});

test("a worker that dies in the middle of a batch has sent nothing twice and nothing by half", async () => {
  const { desk, survey, a, b, c } = await threeCustomers(database);
  const key = await desk.send(survey.id, [a, b, c]);
  const died = desk.manager.begin(async (work) => {
    await advanceMailing(work, LINKS, key.id);
    throw new Error("the process ended before the commit");
  });
  await assert.rejects(died, /before the commit/u);
  await desk.deliver();
  assert.equal(desk.letters().length, 0);
  await desk.advance(key.id);
  await desk.deliver();
  await desk.advance(key.id);
  await desk.deliver();
  assert.equal(desk.letters().length, 3);
});

test("a mail that was handed over twice after a crash is one mail to whoever receives it", async () => {
  const { desk, survey, a } = await threeCustomers(database);
  const key = await desk.send(survey.id, [a]);
  await desk.advance(key.id);
  const crashing = {
    ...desk.mailer,
    send: async (message: Parameters<typeof desk.mailer.send>[0]) => {
      await desk.mailer.send(message);
      throw new TypeError("the process ended after the mail server took it");
    },
  };
  await assert.rejects(desk.deliver(crashing), TypeError);
  desk.at("2026-03-11T02:06:00.000Z");
  await desk.deliver();
  const ids = desk.letters().map(({ headers }) => headers.get("message-id"));
  assert.equal(ids.length, 2);
  assert.equal(new Set(ids).size, 1);
});

test("two workers at once write to everybody once", async () => {
  const desk = await mailingDesk(database);
  const survey = await openSurvey(desk.manager, SHORT_SURVEY);
  const ids: string[] = [];
  for (let i = 0; i < 60; i++) ids.push(await desk.customer(`门店 ${i}`, `store-${i}@example.com`));
  const key = await desk.send(survey.id, ids);
  await Promise.all([desk.advance(key.id), desk.advance(key.id), desk.advance(key.id)]);
  await desk.deliver();
  assert.equal(new Set(desk.letters().map(({ to }) => to)).size, 60);
  assert.equal(desk.letters().length, 60);
  assert.equal((await desk.read(key)).counts.delivered, 60);
});

test("two mailings at once do not both ask one customer", async () => {
  const { desk, survey, a, b, c } = await threeCustomers(database);
  const other = await openSurvey(desk.manager, SHORT_SURVEY);
  const keys = [await desk.send(survey.id, [a, b, c]), await desk.send(other.id, [c, b, a])];
  await Promise.all(keys.map((key) => desk.advance(key.id)));
  await desk.deliver();
  assert.equal(desk.letters().length, 3);
  const skipped = (await Promise.all(keys.map((key) => desk.read(key)))).map((view) => view.counts.skipped);
  assert.deepEqual(skipped.toSorted(), [0, 3]);
});

test("a stop takes back what was not sent and ends the reminders", async () => {
  const { desk, survey, a, b } = await threeCustomers(database);
  const key = await desk.send(survey.id, [a, b]);
  await desk.advance(key.id);
  await desk.manager.begin((work) => stopMailing(work, desk.settings, key));
  await desk.deliver();
  assert.equal(desk.letters().length, 0);
  const view = await desk.read(key);
  assert.deepEqual([view.status, view.counts.delivered, view.counts.failed], ["stopped", 0, 2]);
  desk.at(DAY_3);
  await desk.advance(key.id);
  await desk.deliver();
  assert.equal(desk.letters().length, 0);
  const again = desk.manager.begin((work) => stopMailing(work, desk.settings, key));
  await assert.rejects(again, { code: "conflict-mailing-not-running" });
});

test("a mail server that is away is tried again by the ladder, a refusal is told with its reason", async () => {
  const { desk, survey, a, b } = await threeCustomers(database);
  const key = await desk.send(survey.id, [a, b]);
  await desk.advance(key.id);
  desk.smtp.script("RCPT", "450 4.2.0 try later", "550 5.1.1 no such user here");
  await desk.deliver();
  const states = async () => [...(await desk.recipients(key)).values()].map(({ state }) => state).toSorted();
  assert.deepEqual(await states(), ["failed", "retrying"]);
  desk.at("2026-03-11T02:02:00.000Z");
  await desk.deliver();
  assert.deepEqual(await states(), ["delivered", "failed"]);
  const failed = [...(await desk.recipients(key)).values()].find(({ state }) => state === "failed");
  assert.equal(failed?.errorCode, "refused");
  assert.equal((await desk.read(key)).counts.failed, 1);
});

test("who answers or unsubscribes while a mail waits gets it no more", async () => {
  const { desk, survey, a, b } = await threeCustomers(database);
  const key = await desk.send(survey.id, [a, b]);
  await desk.advance(key.id);
  await desk.deliver();
  const [first, second] = desk.letters();
  desk.at(DAY_3);
  await desk.advance(key.id);
  const away = openMailer("smtp://127.0.0.1:9", { from: null, publicUrl: LINKS.publicUrl, patience: 500 });
  await desk.deliver(away);
  away.close();
  await desk.answer(first?.token ?? "");
  await leaveMailings({ database, secret: LINKS.secret, clock: desk.clock }, second?.leave ?? "", true);
  await desk.hear();
  desk.at("2026-03-16T03:00:00.000Z");
  await desk.deliver();
  assert.equal(desk.letters().length, 2);
  const recipients = [...(await desk.recipients(key)).values()];
  assert.deepEqual(recipients.map(({ state }) => state).toSorted(), ["answered", "failed"]);
});

test("a survey that was closed invites and reminds nobody any more", async () => {
  const { desk, survey, a, b } = await threeCustomers(database);
  const key = await desk.send(survey.id, [a, b]);
  await desk.manager.begin((work) => closeSurvey(work, survey.id));
  await desk.advance(key.id);
  const recipients = [...(await desk.recipients(key)).values()];
  assert.deepEqual(
    recipients.map(({ state, refusal }) => [state, refusal]),
    [
      ["skipped", "survey-closed"],
      ["skipped", "survey-closed"],
    ],
  );
  assert.equal((await desk.read(key)).status, "finished");
});

test("what was sent leaves no link behind, and the address stays with the customer only", async () => {
  const { desk, survey, a } = await threeCustomers(database);
  const key = await desk.send(survey.id, [a]);
  await desk.advance(key.id);
  await desk.deliver();
  const rows = await inOrganization(database, desk.orgId, (tx) =>
    tx.selectFrom("notification_delivery").select(["body", "confidential"]).execute(),
  );
  assert.deepEqual(rows, [{ body: "", confidential: true }]);
  assert.equal(desk.clock(), TEST_NOW);
});
