import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { test } from "node:test";
import { Failure } from "../../../kit/failure.ts";
import { inOrganization } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../test/database.ts";
import { CASE_LINKS } from "../../../test/feedback-server.ts";
import {
  caseAt,
  makeCaseOrganization,
  makeCaseTeam,
  step,
  type CaseTeam,
  type Colleague,
} from "../../../test/feedback.ts";
import { TEST_NOW } from "../../../test/organization.ts";
import type { Stage } from "../../domain/life/stage.ts";
import { readEventRows } from "../../store/case-events.ts";
import { readCaseRow } from "../../store/cases.ts";
import { holdCase } from "../hold-case.ts";
import type { NewVoice } from "../new-voice.ts";
import { addMessage, type ToldMessage } from "./add-message.ts";
import { readWork } from "./read-work.ts";
import { recordMessage } from "./record-message.ts";

const database = await testDatabase();
const LATER = "2026-03-11T06:00:00Z";
const fails = (code: string) => (fault: unknown) => fault instanceof Failure && fault.code === code;

async function scene(stage: Stage = "executing", voice: Partial<NewVoice> = {}) {
  const team = await makeCaseTeam(database, await makeCaseOrganization(database));
  const { id, number } = await caseAt(database, team, stage, { voice });
  return { team, id, number };
}

const told = (message: Partial<ToldMessage>): ToldMessage => ({
  kind: "to_customer",
  channel: "phone",
  text: "已致电陈女士，说明压缩机电容缺货，明天上午上门更换。",
  ...message,
});
const say = (
  who: Colleague,
  id: string,
  message: Partial<ToldMessage> = {},
  { now = TEST_NOW, mailConfigured = true } = {},
) =>
  who
    .at(now)
    .begin((work) => addMessage(work, { secret: CASE_LINKS.secret, mailConfigured }, id, told(message)));

const rowOf = async ({ orgId }: CaseTeam, id: string) => {
  const row = await inOrganization(database, orgId, (tx) => readCaseRow(tx, orgId, id));
  assert.ok(row);
  return row;
};
const actsOf = async ({ orgId }: CaseTeam, id: string) =>
  (await inOrganization(database, orgId, (tx) => readEventRows(tx, orgId, id))).map(({ act }) => act);
const mailsOf = ({ orgId }: CaseTeam) =>
  inOrganization(database, orgId, (tx) =>
    tx.selectFrom("notification_delivery").where("org_id", "=", orgId).selectAll().execute(),
  );

test("a person's first word to the customer stops the clock of the first response, once", async () => {
  const { team, id } = await scene("assigned");
  assert.equal((await rowOf(team, id)).first_response_at, null);
  await say(team.handler, id, {}, { now: LATER });
  await say(team.handler, id, { text: "再次致电，约定明早九点。" }, { now: "2026-03-11T07:00:00Z" });
  assert.equal((await rowOf(team, id)).first_response_at, LATER);
  const acts = await actsOf(team, id);
  assert.deepEqual(acts.slice(-3), ["message", "respond", "message"]);
  const stopped = await inOrganization(database, team.orgId, (tx) =>
    tx.selectFrom("feedback_clock_event").where("case_id", "=", id).select("event").execute(),
  );
  const stops = stopped.map(({ event }) => event as unknown as Readonly<Record<string, string>>);
  assert.equal(
    stops.find((one) => one["type"] === "stop" && one["clock"] === "firstResponse")?.["at"],
    LATER,
  );
});

test("a note, a customer's word, a script and a colleague who only answers the phone are no response", async () => {
  const { team, id } = await scene("assigned");
  await say(team.handler, id, { kind: "note", channel: "note", text: "备件周四到货" });
  await say(team.caller, id, { kind: "from_customer", text: "客户来电催促" });
  const session = team.manager.at(TEST_NOW);
  await session.begin(async (work) => {
    const script = { ...work, actor: { ...work.actor, kind: "key" as const } };
    await addMessage(script, { secret: CASE_LINKS.secret, mailConfigured: true }, id, told({}));
  });
  await say(team.otherHandler, id, { text: "代接电话，已告知客户周工稍后回电。" });
  assert.equal((await rowOf(team, id)).first_response_at, null);
});

test("a proposed solution stops that clock, from whoever handles the case", async () => {
  const { team, id } = await scene("assigned");
  await assert.rejects(say(team.caller, id, { proposesSolution: true }), fails("forbidden-feedback-step"));
  assert.deepEqual((await team.caller.at(TEST_NOW).begin((work) => readWork(work, id))).messages, []);
  await say(team.handler, id, { proposesSolution: true, text: "免费更换压缩机电容，并延保一年。" });
  assert.deepEqual((await actsOf(team, id)).slice(-2), ["message", "propose"]);
  assert.equal((await rowOf(team, id)).first_response_at, TEST_NOW);
});

test("telling the result is noted, and only what goes to the customer can do so", async () => {
  const { team, id } = await scene();
  const message = await say(team.handler, id, { tellsResult: true, text: "电容已更换，请您试用。" });
  assert.equal(message.tellsResult, true);
  assert.equal((await rowOf(team, id)).customer_told_at, TEST_NOW);
  for (const wrong of [{ tellsResult: true }, { proposesSolution: true }, { send: true }])
    await assert.rejects(
      say(team.handler, id, { ...wrong, kind: "note", channel: "note" }),
      fails("feedback-message-kind"),
    );
  await assert.rejects(say(team.handler, id, { at: LATER }), fails("feedback-message-later"));
  const { received_at } = await rowOf(team, id);
  const before = new Date(Date.parse(received_at) - 1).toISOString();
  await assert.rejects(say(team.handler, id, { at: before }), fails("feedback-message-before-receipt"));
  assert.equal((await say(team.handler, id, { at: received_at })).at, received_at);
});

test("what the customer says ends a pause by itself, whoever writes it down", async () => {
  const { team, id } = await scene();
  const pause = async () => {
    await say(team.handler, id, { tellsResult: true, text: "请提供铭牌照片，收到后继续处理。" });
    await step(team.handler.at(TEST_NOW), id, {
      act: "pause",
      reason: "等客户提供铭牌照片",
      expiresAt: "2026-03-20T02:00:00Z",
    });
  };
  await pause();
  await say(team.caller, id, { kind: "from_customer", channel: "wechat", text: "照片已发，型号 KFR-35" });
  assert.equal((await rowOf(team, id)).paused_until, null);
  await pause();
  await say(team.handler, id, { kind: "note", channel: "note", text: "还没收到照片" });
  assert.notEqual((await rowOf(team, id)).paused_until, null);
  await team.manager.at(TEST_NOW).begin(async (work) =>
    recordMessage(work, await holdCase(work, id), {
      kind: "from_customer",
      channel: "email",
      text: "铭牌照片见附件",
      author: { kind: "customer", name: "陈女士" },
    }),
  );
  assert.equal((await rowOf(team, id)).paused_until, null);
  const [last] = (await team.handler.at(TEST_NOW).begin((work) => readWork(work, id))).messages.slice(-1);
  assert.deepEqual([last?.authorKind, last?.authorName], ["customer", "陈女士"]);
});

test("a mail to the customer is queued with the message, the number in its subject, or neither is", async () => {
  const { team, id, number } = await scene("assigned", {
    contact: { name: "陈女士", phone: "13800002451", email: "chen@example.com" },
  });
  const text = "陈女士，您好：电容已到货，周工明天上午九点上门。";
  await say(team.handler, id, { channel: "email", send: true, subject: `Re: [${number}] 上门时间`, text });
  const [mail] = await mailsOf(team);
  assert.deepEqual(
    [mail?.address, mail?.subject, mail?.template],
    ["chen@example.com", `[${number}] Re: 上门时间`, "feedback-reply"],
  );
  assert.ok(mail?.body.startsWith(text) && mail.body.includes("{{origin}}/f/"));
  const [sent] = await inOrganization(database, team.orgId, (tx) =>
    tx.selectFrom("feedback_sent_mail").where("case_id", "=", id).selectAll().execute(),
  );
  assert.equal(sent?.delivery_id, mail?.id);
  const late = { channel: "email", send: true, at: LATER } as const;
  await assert.rejects(say(team.handler, id, late), fails("feedback-message-later"));
  // The step is refused after the mail was put down: all of it goes back.
  await assert.rejects(
    say(team.caller, id, { channel: "email", send: true, proposesSolution: true }),
    fails("forbidden-feedback-step"),
  );
  assert.equal((await mailsOf(team)).length, 1);
});

test("without an address, a mail server or the right channel nothing is sent, and it is said why", async () => {
  const { team, id } = await scene("assigned");
  const mail = { channel: "email", send: true } as const;
  await assert.rejects(say(team.handler, id, mail), fails("feedback-no-mail-address"));
  await assert.rejects(say(team.handler, id, { send: true }), fails("feedback-send-by-mail"));
  await assert.rejects(
    say(team.handler, id, mail, { mailConfigured: false }),
    fails("feedback-mail-not-set-up"),
  );
  assert.deepEqual(await mailsOf(team), []);
});

test("whoever is mentioned is told and watches from then on; strangers cannot be", async () => {
  const { team, id, number } = await scene();
  const mentions = [team.manager.id, team.handler.id, team.manager.id];
  const note = await say(team.handler, id, {
    kind: "note",
    channel: "note",
    text: "@林主管 客户要求补偿上门费，是否同意？",
    mentions,
  });
  assert.deepEqual(note.mentions.map(({ name }) => name).toSorted(), ["周工", "林主管"].toSorted());
  const { notices, watchers } = await inOrganization(database, team.orgId, async (tx) => ({
    notices: await tx
      .selectFrom("notification_notice")
      .where("org_id", "=", team.orgId)
      .selectAll()
      .execute(),
    watchers: await tx.selectFrom("feedback_watcher").where("case_id", "=", id).select("user_id").execute(),
  }));
  assert.deepEqual(
    notices.map(({ user_id, template, data, link }) => ({ user_id, template, data, link })),
    [
      {
        user_id: team.manager.id,
        template: "feedback-mention",
        data: { number, author: "周工" },
        link: `/feedback/${id}`,
      },
    ],
  );
  assert.equal(watchers.length, 2);
  await assert.rejects(
    say(team.handler, id, { kind: "note", channel: "note", mentions: [randomUUIDv7()] }),
    fails("feedback-colleague-unknown"),
  );
});

test("an ended case takes notes, nothing else; who may only look writes nothing", async () => {
  const { team, id } = await scene();
  await assert.rejects(say(team.analyst, id, { kind: "note", channel: "note" }), fails("forbidden"));
  await assert.rejects(say(team.viewer, id, { kind: "note", channel: "note" }), fails("forbidden"));
  await assert.rejects(say(team.verifier, id), fails("not-found"));
  await step(team.manager.at(TEST_NOW), id, {
    act: "withdraw",
    reason: "客户来电撤回投诉",
    by: { kind: "customer", name: "陈女士" },
  });
  await say(team.manager, id, { kind: "note", channel: "note", text: "客户撤回系因已自行修复" });
  for (const kind of ["to_customer", "from_customer"] as const)
    await assert.rejects(say(team.manager, id, { kind }), fails("feedback-closed"));
});
