import assert from "node:assert/strict";
import { test } from "node:test";
import { testDatabase } from "../../../test/database.ts";
import { makeCaseTeam, step, workUpTo, type CaseTeam } from "../../../test/feedback.ts";
import { LEAK, MAIL_NOW, openMailDesk, readMailCase, type MailDesk } from "../../../test/mail-desk.ts";
import { rawMail } from "../../../test/mail-samples.ts";
import { inOrganization } from "../../../platform/db/database.ts";

const database = await testDatabase();

async function casesOf(desk: MailDesk): Promise<number> {
  const rows = await inOrganization(database, desk.orgId, (tx) =>
    tx.selectFrom("feedback_case").select("id").execute(),
  );
  return rows.length;
}

function deliveriesOf(desk: MailDesk) {
  return inOrganization(database, desk.orgId, (tx) =>
    tx.selectFrom("notification_delivery").selectAll().orderBy("id").execute(),
  );
}

test("a mail opens a case with its words, its sender and its number", async () => {
  const desk = await openMailDesk(database);
  const { caseId, kind } = await desk.say(LEAK);
  assert.equal(kind, "new");
  const { row, voice, contact, messages } = await readMailCase(database, desk, caseId);
  assert.match(row.number, /^20260311-EML-001$/u);
  assert.equal(row.channel, "email");
  assert.deepEqual([voice.subject, voice.verbatim], [LEAK.subject, LEAK.text]);
  assert.deepEqual([contact?.name, contact?.email], ["Zhao Min", "zhao.min@customer.example"]);
  assert.deepEqual(messages, []);
});

test("the same mail twice is one case, whichever mailbox brings it", async () => {
  const desk = await openMailDesk(database);
  const first = await desk.say(LEAK);
  const again = await desk.say(LEAK, "2026-03-11T05:00:00Z");
  assert.deepEqual(again, { caseId: first.caseId, kind: "repeated" });
  const bare = rawMail(["From: zhao.min@customer.example", "Subject: no id"], "words");
  const one = await desk.take(bare);
  assert.equal(one.kind, "new");
  assert.deepEqual(await desk.take(bare), { caseId: one.caseId, kind: "repeated" });
  assert.equal(await casesOf(desk), 2);
});

test("the same mail brought by two readers at once is one case", async () => {
  const desk = await openMailDesk(database);
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => desk.say(LEAK)));
  assert.deepEqual(outcomes.map(({ kind }) => kind).sort(), [
    "new",
    "repeated",
    "repeated",
    "repeated",
    "repeated",
    "repeated",
  ]);
  assert.equal(await casesOf(desk), 1);
});

test("the sender is told number and time of the answer at once, and answers come back to the mailbox", async () => {
  const desk = await openMailDesk(database);
  await desk.say(LEAK);
  const [mail, ...others] = await deliveriesOf(desk);
  assert.ok(mail !== undefined && others.length === 0);
  assert.equal(mail.address, "zhao.min@customer.example");
  assert.equal(mail.subject, `[20260311-EML-001] 已收到您的来信：${LEAK.subject}`);
  assert.match(mail.body, /我们将在 3月1\d日 \d\d:\d\d 前给您答复。/u);
  assert.doesNotMatch(mail.body, /非工作时间/u);
  assert.match(mail.body, /\{\{origin\}\}\/f\/[\w-]{40}/u);
  assert.deepEqual(mail.thread, {
    autoReplied: true,
    inReplyTo: LEAK.id,
    references: [LEAK.id],
    replyTo: "service@mingchuan.example",
    senderName: "明川客服",
  });
});

test("outside working hours the sender is told when somebody is there; English mails are answered in English", async () => {
  const desk = await openMailDesk(database);
  await desk.say({ ...LEAK, text: "Water leaks.", subject: "Leak" }, "2026-03-13T14:30:00Z");
  const [mail] = await deliveriesOf(desk);
  assert.match(mail?.body ?? "", /somebody is there from 16 March, 09:00/u);
});

test("a sender is acknowledged once an hour, and programs never", async () => {
  const desk = await openMailDesk(database);
  await desk.say(LEAK);
  await desk.say({ ...LEAK, id: "leak.2@customer.example" }, "2026-03-11T02:30:00Z");
  assert.equal((await deliveriesOf(desk)).length, 1);
  await desk.say({ ...LEAK, id: "leak.3@customer.example" }, "2026-03-11T03:30:00Z");
  assert.equal((await deliveriesOf(desk)).length, 2);
  await desk.say({
    ...LEAK,
    id: "leak.4@customer.example",
    from: "silent@customer.example",
    headers: ["X-Auto-Response-Suppress: All"],
  });
  assert.equal((await deliveriesOf(desk)).length, 2);
  assert.equal(await casesOf(desk), 4);
});

test("automatic replies, bounces and our own mails open nothing", async () => {
  const desk = await openMailDesk(database);
  const tries = [
    { ...LEAK, id: "1", headers: ["Auto-Submitted: auto-replied"] },
    { ...LEAK, id: "2", headers: ["Precedence: bulk"] },
    { ...LEAK, id: "3", from: "MAILER-DAEMON@mail.example" },
    { ...LEAK, id: "4", from: "明川 <Notice@mingchuan.example>" },
  ];
  for (const mail of tries) assert.equal((await desk.say(mail)).kind, "ignored");
  assert.equal(await casesOf(desk), 0);
  assert.deepEqual(await deliveriesOf(desk), []);
});

test("a reply to the acknowledgement, or to the customer's own mail, joins the case with its new words only", async () => {
  const desk = await openMailDesk(database);
  const { caseId } = await desk.say(LEAK);
  const [acknowledged] = await deliveriesOf(desk);
  const ours = await desk.say({
    id: "re.1@customer.example",
    subject: "回复：已收到",
    text: "补充：购买发票在附件。\n\n------------------ 原始邮件 ------------------\n发件人: 明川客服\n已收到您的来信",
    headers: [`In-Reply-To: <${acknowledged?.id}@huiyin.example>`],
  });
  assert.deepEqual(ours, { caseId, kind: "reply" });
  const theirs = await desk.say({
    id: "re.2@colleague.example",
    from: "colleague@customer.example",
    subject: "转发",
    text: "我是她的同事，请打我的电话。",
    headers: [`References: <other@x> <${LEAK.id}>`],
  });
  assert.deepEqual(theirs, { caseId, kind: "reply" });
  const chained = await desk.say({
    id: "re.3@customer.example",
    subject: "Re",
    text: "好的",
    headers: ["In-Reply-To: <re.2@colleague.example>"],
  });
  assert.deepEqual(chained, { caseId, kind: "reply" });
  const { messages } = await readMailCase(database, desk, caseId);
  assert.deepEqual(
    messages.map(({ kind, channel, text }) => [kind, channel, text]),
    [
      ["from_customer", "email", "补充：购买发票在附件。"],
      ["from_customer", "email", "我是她的同事，请打我的电话。"],
      ["from_customer", "email", "好的"],
    ],
  );
  assert.equal((await deliveriesOf(desk)).length, 1);
});

test("a number in the subject joins the case only for somebody who has to do with it", async () => {
  const desk = await openMailDesk(database);
  const { caseId } = await desk.say(LEAK);
  const subject = "关于 20260311-EML-001 的补充";
  const own = await desk.say({ id: "n.1@a", subject, text: "还没有人联系我" });
  assert.deepEqual(own, { caseId, kind: "reply" });
  const stranger = await desk.say({
    id: "n.2@a",
    from: "stranger@elsewhere.example",
    subject,
    text: "请告诉我进展",
  });
  assert.equal(stranger.kind, "new");
  assert.notEqual(stranger.caseId, caseId);
});

test("numbers of another organization lead nowhere", async () => {
  const one = await openMailDesk(database);
  const other = await openMailDesk(database);
  const { caseId } = await one.say(LEAK);
  const outcome = await other.say({
    id: "x.1@a",
    subject: "[20260311-EML-001]",
    text: "补充",
    headers: [`In-Reply-To: <${LEAK.id}>`],
  });
  assert.equal(outcome.kind, "new");
  assert.notEqual(outcome.caseId, caseId);
});

test("a reply to a merged case goes to the survivor", async () => {
  const desk = await openMailDesk(database);
  const merged = await desk.say(LEAK);
  const survivor = await desk.say({ ...LEAK, id: "leak.again@customer.example" });
  await inOrganization(database, desk.orgId, (tx) =>
    tx
      .updateTable("feedback_case")
      .set({ stage: "merged", stage_before: "registered", merged_into: survivor.caseId })
      .where("id", "=", merged.caseId)
      .execute(),
  );
  const reply = await desk.say({
    id: "m.1@a",
    subject: "Re",
    text: "补充",
    headers: [`In-Reply-To: <${LEAK.id}>`],
  });
  assert.deepEqual(reply, { caseId: survivor.caseId, kind: "reply" });
});

test("a pause that waited for the customer ends with the reply", async () => {
  const desk = await openMailDesk(database);
  const team: CaseTeam = await makeCaseTeam(database, desk.orgId);
  const { caseId } = await desk.say(LEAK);
  assert.ok(caseId !== null);
  await workUpTo(database, team, caseId, {
    stage: "executing",
    now: MAIL_NOW,
    handler: team.handler,
    round: 1,
  });
  await inOrganization(database, desk.orgId, (tx) =>
    tx.updateTable("feedback_case").set({ customer_told_at: MAIL_NOW }).where("id", "=", caseId).execute(),
  );
  await step(team.handler.at(MAIL_NOW), caseId, {
    act: "pause",
    reason: "等客户寄回配件",
    expiresAt: "2026-03-16T02:00:00Z",
  });
  await desk.say(
    { id: "p.1@a", subject: "Re", text: "配件已寄出", headers: [`In-Reply-To: <${LEAK.id}>`] },
    "2026-03-12T02:00:00Z",
  );
  const { row } = await readMailCase(database, desk, caseId);
  assert.deepEqual([row.paused_until, row.stage], [null, "executing"]);
});

test("a sender who floods the mailbox fills one case and gets one acknowledgement", async () => {
  const desk = await openMailDesk(database);
  const kinds: string[] = [];
  for (let i = 0; i < 25; i += 1) kinds.push((await desk.say({ ...LEAK, id: `flood.${i}@a` })).kind);
  assert.equal(kinds.filter((kind) => kind === "new").length, 20);
  assert.equal(await casesOf(desk), 20);
  assert.equal((await deliveriesOf(desk)).length, 1);
  const last = await desk.say({ ...LEAK, id: "flood.last@a" });
  const { messages } = await readMailCase(database, desk, last.caseId);
  assert.equal(messages.filter(({ kind }) => kind === "from_customer").length, 6);
  assert.match(messages.find(({ kind }) => kind === "note")?.text ?? "", /一小时内来信过多/u);
});
