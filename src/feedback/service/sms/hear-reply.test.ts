import assert from "node:assert/strict";
import { after, test } from "node:test";
import { listConsents } from "../../../customer/service/list-consents.ts";
import { createCustomer } from "../../../customer/service/create-customer.ts";
import { addContact } from "../../../customer/service/add-contact.ts";
import { inOrganization } from "../../../platform/db/database.ts";
import { customerDraft } from "../../../test/customer.ts";
import { testDatabase } from "../../../test/database.ts";
import { caseAt, makeCaseOrganization, makeCaseTeam, step, tellCustomer } from "../../../test/feedback.ts";
import { signedInAs } from "../../../test/organization.ts";
import { aliyunReply, aliyunReport, startCallingProvider } from "../../../test/sms-callback-desk.ts";
import { hearOfSms, setUpSms, SMS_DEPS, smsWorker } from "../../../test/sms-desk.ts";
import { startSmsProvider } from "../../../test/sms-provider.ts";
import type { Stage } from "../../domain/life/stage.ts";
import { readCaseRow } from "../../store/cases.ts";
import { readFeedback } from "../read-feedback.ts";
import { addMessage, type ToldMessage } from "../work/add-message.ts";
import { readWork } from "../work/read-work.ts";
import { sendSurvey } from "./send-survey.ts";

/** A Wednesday in Shanghai: ten in the morning, and later. */
const NOW = "2026-03-11T02:00:00.000Z";
const at = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();
const database = await testDatabase();
const provider = await startSmsProvider();
after(() => provider.close());
let present = NOW;
const calling = await startCallingProvider(database, () => present);

const CHEN = { name: "陈女士", phone: "13800002451" };

async function scene(stage: Stage = "assigned") {
  const orgId = await makeCaseOrganization(database);
  const team = await makeCaseTeam(database, orgId);
  const admin = await signedInAs(database, orgId, ["admin"]);
  await setUpSms(admin);
  const { id, number } = await caseAt(database, team, stage, { now: NOW, voice: { contact: CHEN } });
  const worker = smsWorker(database, orgId, provider.url);
  const path = await calling.pathOf(admin);
  const hear = (now: string) => hearOfSms(database, orgId, now);
  let sequence = 0;
  return {
    orgId,
    team,
    admin,
    id,
    number,
    worker,
    hear,
    say: (message: Partial<ToldMessage> = {}, now = NOW) =>
      team.handler.at(now).begin((work) =>
        addMessage(work, { secret: SMS_DEPS.secret, mailConfigured: true }, id, {
          kind: "to_customer",
          channel: "sms",
          text: "陈女士，电容已到货，周工明天上午九点上门更换。",
          send: true,
          ...message,
        }),
      ),
    /** The customer answers, and the case hears of it. */
    answer: async (content: string, now: string, change: object = {}) => {
      present = now;
      sequence += 1;
      const pushed = await calling.push(path, [
        aliyunReply(content, { sequence_id: sequence, send_time: "", ...change }),
      ]);
      assert.equal(pushed.status, 200);
      await hear(now);
    },
    /** The provider reports of the last message. */
    report: async (success: boolean, now: string) => {
      present = now;
      const sent = provider.messages.at(-1);
      assert.ok(sent);
      const pushed = await calling.push(path, [aliyunReport(sent.id, success)]);
      assert.equal(pushed.status, 200);
      await hear(now);
    },
    row: async () => {
      const row = await inOrganization(database, orgId, (tx) => readCaseRow(tx, orgId, id));
      assert.ok(row);
      return row;
    },
    messages: async () => (await team.handler.at(NOW).begin((work) => readWork(work, id))).messages,
    clocks: async (now: string) =>
      (await team.manager.at(now).begin((work) => readFeedback(work, SMS_DEPS, id))).clocks,
    cases: () =>
      inOrganization(database, orgId, (tx) =>
        tx
          .selectFrom("feedback_case as c")
          .innerJoin("feedback_voice as v", (join) =>
            join.onRef("v.org_id", "=", "c.org_id").onRef("v.case_id", "=", "c.id"),
          )
          .where("c.org_id", "=", orgId)
          .select(["c.number", "v.verbatim", "c.channel"])
          .orderBy("c.registered_at")
          .execute(),
      ),
  };
}

test("an answer to an SMS is the customer's word in the open case, and ends the pause that waited for it", async () => {
  const { id, orgId, team, say, worker, hear, answer, row, messages, cases } = await scene("executing");
  await say();
  await worker.deliver(at(1));
  await hear(at(1));
  const pause = { act: "pause", reason: "等客户确认上门时间", expiresAt: at(5_000) } as const;
  await tellCustomer(database, orgId, id);
  await step(team.handler.at(at(2)), id, pause);
  assert.notEqual((await row()).paused_until, null);
  await answer("明天上午可以，请先打电话", at(30));
  assert.equal((await row()).paused_until, null);
  const last = (await messages()).at(-1);
  assert.deepEqual(
    [last?.kind, last?.channel, last?.text, last?.authorName, last?.authorKind],
    ["from_customer", "sms", "明天上午可以，请先打电话", "陈女士", "customer"],
  );
  await hear(at(31));
  assert.equal((await messages()).length, 2);
  assert.equal((await cases()).length, 1);
});

test("an answer of somebody without an open case is a new matter; a mere thank-you is not", async () => {
  const { answer, cases } = await scene();
  const phone_number = "13900007788";
  await answer("谢谢，收到！", at(1), { phone_number });
  assert.equal((await cases()).length, 1);
  await answer("热水器又不出热水了，什么时候来修", at(2), { phone_number });
  await answer("型号是 JSQ30", at(3), { phone_number });
  const [, made, ...more] = await cases();
  assert.deepEqual([made?.verbatim, made?.channel, more], ["热水器又不出热水了，什么时候来修", "phone", []]);
});

test("a thank-you after the case has ended stands in that case and opens none", async () => {
  const { say, worker, hear, answer, team, id, orgId, messages, cases } = await scene();
  await say();
  await worker.deliver(at(1));
  await hear(at(1));
  await tellCustomer(database, orgId, id);
  await step(team.manager.at(at(2)), id, { act: "withdraw", reason: "客户来电表示已自行解决" });
  await answer("好的，谢谢", at(3));
  assert.equal((await messages()).at(-1)?.text, "好的，谢谢");
  assert.equal((await cases()).length, 1);
  await answer("又漏水了，请派人来", at(4));
  assert.equal((await cases()).length, 2);
});

test("who takes leave agrees to surveys and marketing no more, by their record, and opens no case", async () => {
  const { admin, answer, cases, messages, orgId } = await scene();
  const customer = await admin.begin(async (work) => {
    const made = await createCustomer(work, customerDraft({ name: "陈女士", kind: "individual" }));
    await addContact(work, made.id, {
      name: "陈女士",
      title: "",
      isPrimary: true,
      points: [{ kind: "phone", value: CHEN.phone }],
    });
    return made;
  });
  await answer("TD", at(1));
  await answer("退订", at(2));
  const { items } = await admin.begin((work) => listConsents(work, customer.id));
  assert.deepEqual(
    items.map(({ purpose, granted, source, reason }) => [purpose, granted, source, reason]).toSorted(),
    [
      ["marketing", false, "短信回复", "客户回复“TD”退订"],
      ["survey", false, "短信回复", "客户回复“TD”退订"],
    ],
  );
  assert.deepEqual([(await cases()).length, (await messages()).length], [1, 0]);
  const left = await inOrganization(database, orgId, (tx) =>
    tx.selectFrom("notification_sms_reply").where("org_id", "=", orgId).select(["number", "text"]).execute(),
  );
  assert.deepEqual(left, [
    { number: "", text: "" },
    { number: "", text: "" },
  ]);
});

test("a number that took leave gets no survey after the handling, and the case says why; answers still go", async () => {
  const { team, id, answer, say } = await scene("calling_back");
  await answer("N", at(1));
  const survey = team.manager
    .at(at(2))
    .begin((work) =>
      sendSurvey(work, { secret: SMS_DEPS.secret, mailConfigured: false }, id, { channel: "sms" }),
    );
  await assert.rejects(survey, { code: "conflict-sms-number-refused" });
  const { mayText } = await team.handler.at(at(2)).begin((work) => readWork(work, id));
  assert.deepEqual(mayText, { reply: null, link: null, survey: "sms-number-refused" });
  assert.equal((await say({}, at(3))).sending?.state, "waiting");
});

test("a message that did not arrive answers nothing: the clock of the first response goes on as if never stopped", async () => {
  const { say, worker, hear, report, row, messages, clocks, orgId } = await scene();
  const first = async (now: string) => {
    const found = (await clocks(now)).find(({ clock }) => clock === "firstResponse");
    assert.ok(found);
    return found;
  };
  const sending = async () => {
    const found = (await messages())[0]?.sending;
    assert.ok(found);
    return found;
  };
  const due = (await first(NOW)).dueAt;
  await say();
  await worker.deliver(at(5));
  await hear(at(5));
  assert.deepEqual([(await first(at(6))).state, (await row()).first_response_at !== null], ["stopped", true]);
  await report(false, at(40));
  const after = await first(at(41));
  assert.deepEqual([after.state, after.dueAt, (await row()).first_response_at], ["running", due, null]);
  const { state, errorCode } = await sending();
  assert.deepEqual([state, errorCode], ["failed", "sms-undelivered"]);
  const notices = await inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("notification_notice")
      .where("template", "=", "feedback-sending-failed")
      .select("user_id")
      .execute(),
  );
  assert.equal(notices.length, 1);
  await report(false, at(50));
  await report(true, at(60));
  const arrived = await first(at(61));
  assert.deepEqual([arrived.state, (await sending()).state], ["stopped", "sent"]);
});

test("where a colleague's call reached the customer since, the clock stays as it is", async () => {
  const { say, worker, hear, report, clocks } = await scene();
  await say();
  await worker.deliver(at(5));
  await hear(at(5));
  await say({ channel: "phone", text: "电话告知客户明早上门。", send: false, at: at(20) }, at(20));
  await report(false, at(40));
  const first = (await clocks(at(41))).find(({ clock }) => clock === "firstResponse");
  assert.equal(first?.state, "stopped");
});

test("a survey that did not arrive was not sent, and may be sent again", async () => {
  const { team, id, worker, hear, report, row } = await scene("calling_back");
  const send = (now: string) =>
    team.manager
      .at(now)
      .begin((work) =>
        sendSurvey(work, { secret: SMS_DEPS.secret, mailConfigured: false }, id, { channel: "sms" }),
      );
  await send(NOW);
  await worker.deliver(at(1));
  await hear(at(1));
  assert.notEqual((await row()).survey_sent_at, null);
  await report(false, at(2));
  assert.equal((await row()).survey_sent_at, null);
  await send(at(3));
});

test("a report that is heard before the sending is not undone by it", async () => {
  const { say, worker, report, row, messages } = await scene();
  await say();
  await worker.deliver(at(5));
  // Nothing was heard of the sending so far.
  await report(false, at(6));
  assert.equal((await row()).first_response_at, null);
  assert.equal((await messages())[0]?.sending?.state, "failed");
});
