import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Failure } from "../../../kit/failure.ts";
import { deliverMail } from "../../../notification/service/deliver-mail.ts";
import { inOrganization } from "../../../platform/db/database.ts";
import { openMailer } from "../../../platform/mail/mailer.ts";
import { testDatabase } from "../../../test/database.ts";
import { caseAt, makeCaseOrganization, makeCaseTeam, step } from "../../../test/feedback.ts";
import { signedInAs } from "../../../test/organization.ts";
import { addCustomerOf, hearOfSms, setUpSms, SMS_DEPS, smsWorker } from "../../../test/sms-desk.ts";
import { startSmsProvider } from "../../../test/sms-provider.ts";
import { startSmtpServer } from "../../../test/smtp-server.ts";
import type { Stage } from "../../domain/life/stage.ts";
import { readCaseRow } from "../../store/cases.ts";
import type { NewVoice } from "../new-voice.ts";
import { sendCaseLink } from "./send-case-link.ts";
import { addMessage, type ToldMessage } from "../work/add-message.ts";
import { readWork } from "../work/read-work.ts";

const database = await testDatabase();
const provider = await startSmsProvider();
after(() => provider.close());

/** A Wednesday in Shanghai: ten in the morning, and later. */
const NOW = "2026-03-11T02:00:00.000Z";
const at = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();
const fails = (code: string) => (fault: unknown) => fault instanceof Failure && fault.code === code;
const CHEN = { name: "陈女士", phone: "13800002451", email: "chen@example.com" };

async function scene(stage: Stage = "assigned", voice: Partial<NewVoice> = {}) {
  const orgId = await makeCaseOrganization(database);
  const team = await makeCaseTeam(database, orgId);
  const admin = await signedInAs(database, orgId, ["admin"]);
  await setUpSms(admin);
  const { id, number } = await caseAt(database, team, stage, {
    now: NOW,
    voice: { contact: CHEN, ...voice },
  });
  const worker = smsWorker(database, orgId, provider.url);
  return {
    orgId,
    team,
    admin,
    id,
    number,
    worker,
    say: (message: Partial<ToldMessage> = {}, who = team.handler, now = NOW) =>
      who.at(now).begin((work) =>
        addMessage(work, { secret: SMS_DEPS.secret, mailConfigured: true }, id, {
          kind: "to_customer",
          channel: "sms",
          text: "陈女士，电容已到货，周工明天上午九点上门更换。",
          send: true,
          ...message,
        }),
      ),
    row: async () => {
      const row = await inOrganization(database, orgId, (tx) => readCaseRow(tx, orgId, id));
      assert.ok(row);
      return row;
    },
    work: () => team.handler.at(NOW).begin((work) => readWork(work, id)),
    hear: (now: string) => hearOfSms(database, orgId, now),
  };
}

test("a message by SMS goes out as the approved notice with a short link; the first response is when it is out", async () => {
  const { say, worker, row, work, hear, number } = await scene();
  const said = await say();
  assert.deepEqual([said.sending?.channel, said.sending?.state], ["sms", "waiting"]);
  assert.equal((await row()).first_response_at, null);
  await worker.deliver(at(5));
  const sent = provider.messages.at(-1);
  assert.deepEqual(
    [sent?.number, sent?.template, sent?.params["no"]],
    ["13800002451", "SMS_case_reply", number],
  );
  assert.match(sent?.params["code"] ?? "", /^[0-9a-z]+[2-9A-Za-z]{10}$/u);
  await hear(at(6));
  await hear(at(7));
  assert.equal(Date.parse((await row()).first_response_at ?? ""), Date.parse(at(6)));
  const { messages } = await work();
  assert.deepEqual(
    messages.map(({ channel, sending }) => [channel, sending?.state, sending?.errorCode]),
    [["sms", "sent", null]],
  );
});

test("the same holds for e-mail: what waits in the queue is no response yet", async () => {
  const server = await startSmtpServer();
  const mailer = openMailer(server.url, { from: "service@mingchuan.example", publicUrl: SMS_DEPS.publicUrl });
  const { say, row, hear, orgId, work } = await scene();
  await say({ channel: "email", proposesSolution: true });
  assert.equal((await row()).first_response_at, null);
  const [mail] = await inOrganization(database, orgId, (tx) =>
    tx.selectFrom("notification_delivery").select("id").execute(),
  );
  await deliverMail({ database, mailer, clock: () => at(3) }, { orgId, deliveryId: mail?.id ?? "" });
  await hear(at(3));
  assert.equal(Date.parse((await row()).first_response_at ?? ""), Date.parse(at(3)));
  const clocks = await inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("feedback_clock_run")
      .select(["clock", "stopped_at"])
      .where("clock", "=", "solution")
      .execute(),
  );
  assert.equal(Date.parse(clocks[0]?.stopped_at ?? ""), Date.parse(at(3)));
  assert.equal((await work()).messages[0]?.sending?.state, "sent");
  mailer.close();
  await server.close();
});

test("a message that does not get out stops no clock, the customer is not taken as told, and its author hears of it", async () => {
  const { say, worker, row, work, hear, team, orgId } = await scene("executing");
  await say({ tellsResult: true });
  assert.notEqual((await row()).customer_told_at, null);
  provider.script({ code: "isv.MOBILE_NUMBER_ILLEGAL", message: "手机号码格式错误" });
  await worker.deliver(at(1));
  await hear(at(2));
  const after = await row();
  assert.deepEqual([after.first_response_at, after.customer_told_at], [null, null]);
  const { messages } = await work();
  assert.deepEqual(
    [messages[0]?.sending?.state, messages[0]?.sending?.errorCode],
    ["failed", "sms-number-invalid"],
  );
  const notices = await inOrganization(database, orgId, (tx) =>
    tx.selectFrom("notification_notice").select(["user_id", "template"]).execute(),
  );
  assert.deepEqual(
    notices.filter(({ template }) => template === "feedback-sending-failed"),
    [{ user_id: team.handler.id, template: "feedback-sending-failed" }],
  );
});

test("a message out after the case went on to another round answers nothing there; one of that round does", async () => {
  const { say, worker, row, hear, team, id, orgId } = await scene("calling_back");
  const answered = async () => {
    const runs = await inOrganization(database, orgId, (tx) =>
      tx
        .selectFrom("feedback_clock_run")
        .where("case_id", "=", id)
        .where("clock", "=", "firstResponse")
        .where("round", "=", 2)
        .select("stopped_at")
        .execute(),
    );
    return runs.map(({ stopped_at }) => stopped_at !== null);
  };
  await say({}, team.caller);
  await step(team.caller.at(at(1)), id, { act: "call_dissatisfied", hasForm: true, reason: "还在漏水" });
  await worker.deliver(at(2));
  await hear(at(2));
  assert.equal((await row()).round, 2);
  assert.deepEqual(await answered(), [false]);
  await say({}, team.manager, at(3));
  await worker.deliver(at(4));
  await hear(at(4));
  assert.deepEqual(await answered(), [true]);
});

test("at night a message waits, and is shown as waiting until eight", async () => {
  const { say, worker, work } = await scene();
  const night = "2026-03-11T14:30:00.000Z";
  await say({}, undefined, night);
  await worker.deliver(night);
  const [message] = (await work()).messages;
  assert.deepEqual([message?.sending?.state, message?.sending?.errorCode], ["waiting", "sms-quiet"]);
  assert.equal(Date.parse(message?.sending?.nextAttemptAt ?? ""), Date.parse("2026-03-12T00:00:00Z"));
});

test("nobody gets an SMS without a mobile number or against their will; nothing is written down then", async () => {
  const bare = await scene("assigned", { contact: { name: "陈女士", phone: "021-64101234" } });
  await assert.rejects(bare.say(), fails("feedback-no-mobile"));
  assert.equal((await bare.work()).mayText.reply, "feedback-no-mobile");
  const { admin, say, work, id, orgId } = await scene();
  const unwant = await addCustomerOf(admin, orgId, id);
  assert.equal((await work()).mayText.reply, null);
  await unwant();
  await assert.rejects(say(), fails("feedback-sms-unwanted"));
  const { messages, mayText } = await work();
  assert.deepEqual([messages.length, mayText.reply], [0, "feedback-sms-unwanted"]);
});

test("only mail and SMS are sent; a proposal that is not one's own is refused with everything", async () => {
  const { say, team, work } = await scene();
  await assert.rejects(say({ channel: "wechat" }), fails("feedback-send-by-mail"));
  await assert.rejects(say({ proposesSolution: true }, team.caller), fails("forbidden-feedback-step"));
  assert.equal((await work()).messages.length, 0);
});

test("the link to the case alone goes out as well, and answers nothing", async () => {
  const { team, id, worker, hear, row, work, number } = await scene();
  const send = () => team.handler.at(NOW).begin((entry) => sendCaseLink(entry, id));
  await send();
  await worker.deliver(at(1));
  await hear(at(1));
  assert.deepEqual(
    [provider.messages.at(-1)?.template, provider.messages.at(-1)?.params["no"]],
    ["SMS_case_link", number],
  );
  assert.equal((await row()).first_response_at, null);
  assert.equal((await work()).messages[0]?.sending?.state, "sent");
  await step(team.manager.at(at(2)), id, {
    act: "withdraw",
    reason: "客户撤回",
    by: { kind: "customer", name: "陈女士" },
  });
  await assert.rejects(send(), fails("feedback-closed"));
});
