import assert from "node:assert/strict";
import { after, test } from "node:test";
import { inOrganization } from "../../platform/db/database.ts";
import {
  aliyunReply,
  aliyunReport,
  startCallingProvider,
  tencentReport,
} from "../../test/sms-callback-desk.ts";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { setUpSms, SMS_DEPS, smsWorker } from "../../test/sms-desk.ts";
import { startSmsProvider } from "../../test/sms-provider.ts";
import type { SmsProviderName } from "../domain/sms/sms-purpose.ts";
import { cleanUp } from "../service/clean-up.ts";
import { listDeliveries } from "../service/list-deliveries.ts";
import { queueSms } from "../service/sms/queue-sms.ts";
import { listSmsRefusals, removeSmsRefusal } from "../service/sms/sms-refusals.ts";
import { readSmsSettings, renewSmsCallback } from "../service/sms/sms-settings.ts";

const NOW = "2026-03-11T02:10:00.000Z";
const database = await testDatabase();
const provider = await startSmsProvider();
after(() => provider.close());
const calling = await startCallingProvider(database, () => NOW);

const VALUES = { number: "20260311-TEL-001", link: "1k9fR3mQx7P", promised: "" };

async function scene(providerName: SmsProviderName = "aliyun") {
  const orgId = await makeOrganization(database);
  const admin = await signedInAs(database, orgId, ["admin"]);
  await setUpSms(admin, { provider: providerName });
  const worker = smsWorker(database, orgId, provider.url);
  const path = await calling.pathOf(admin);
  return {
    orgId,
    admin,
    worker,
    path,
    push: (body: unknown) => calling.push(path, body),
    queue: (purpose: "case-reply" | "satisfaction" = "case-reply") =>
      admin.begin((work) =>
        queueSms(work, {
          to: "+8613800002451",
          purpose,
          values: VALUES,
          subject: VALUES.number,
          reports: true,
        }),
      ),
    log: async () =>
      (await admin.begin((work) => listDeliveries(work, { limit: 20 }))).items.map(
        ({ status, errorCode, lastError, deliveredAt }) => ({ status, errorCode, lastError, deliveredAt }),
      ),
    callback: async () => (await admin.begin((work) => readSmsSettings(work, SMS_DEPS))).account?.callback,
    events: () =>
      inOrganization(database, orgId, (tx) =>
        tx
          .selectFrom("system.outbox")
          .where("org_id", "=", orgId)
          .where("type", "like", "notification.%")
          .select("type")
          .orderBy("id")
          .execute(),
      ).then((rows) => rows.map(({ type }) => type.replace("notification.", ""))),
  };
}

const DELIVERED = {
  status: "delivered",
  errorCode: null,
  lastError: null,
  deliveredAt: "2026-03-11T02:05:04Z",
};
const LOST = {
  status: "dead",
  errorCode: "sms-undelivered",
  lastError: "UNDELIV 关机或不在服务区",
  deliveredAt: null,
};

test("a report moves the message in the log to delivered, told once or three times", async () => {
  const { queue, worker, push, log, events, callback } = await scene();
  const id = await queue();
  await worker.deliver(NOW);
  const { status, body } = await push([aliyunReport(id, true)]);
  assert.deepEqual([status, body], [200, { code: 0, msg: "接收成功" }]);
  await push([aliyunReport(id, true), aliyunReport(id, true)]);
  assert.deepEqual(await log(), [DELIVERED]);
  assert.deepEqual(await events(), ["delivery-sent"]);
  assert.deepEqual(
    [(await callback())?.heardAt, (await callback())?.unknownReports],
    ["2026-03-11T02:10:00Z", 0],
  );
});

test("a message that did not arrive is given up and its sender told once; a later word that it did counts", async () => {
  const { queue, worker, push, log, events } = await scene();
  const id = await queue();
  await worker.deliver(NOW);
  await push([aliyunReport(id, false)]);
  await push([aliyunReport(id, false)]);
  assert.deepEqual(await log(), [LOST]);
  assert.deepEqual(await events(), ["delivery-sent", "delivery-given-up"]);
  await push([aliyunReport(id, true), aliyunReport(id, false)]);
  assert.deepEqual(await log(), [DELIVERED]);
});

test("reports of other messages are counted and change nothing", async () => {
  const { queue, worker, push, log, callback } = await scene();
  const other = await scene();
  const foreign = await other.queue();
  await other.worker.deliver(NOW);
  await queue();
  await worker.deliver(NOW);
  const unknown = [
    aliyunReport(foreign, true),
    aliyunReport("kein-uuid", true),
    aliyunReport("", true, { biz_id: "0^0" }),
  ];
  assert.equal((await push(unknown)).status, 200);
  assert.deepEqual(
    (await log()).map(({ status }) => status),
    ["sent"],
  );
  assert.deepEqual(
    (await other.log()).map(({ status }) => status),
    ["sent"],
  );
  assert.equal((await callback())?.unknownReports, 3);
});

test("a report that is faster than the provider's own answer is taken up with that", async () => {
  const { queue, worker, push, log, callback, orgId } = await scene("tencent");
  const id = await queue();
  // Under way, as another worker would see it.
  await inOrganization(database, orgId, (tx) =>
    tx.updateTable("notification_delivery").set({ attempts: 1 }).where("id", "=", id).execute(),
  );
  const place = provider.messages.length + 1;
  const { body } = await push([tencentReport(`5000:10457106691570536578494${place}`, false)]);
  assert.deepEqual(body, { result: 0, errmsg: "OK" });
  assert.deepEqual(
    (await log()).map(({ status }) => status),
    ["queued"],
  );
  await worker.deliver(NOW);
  assert.deepEqual(await log(), [{ ...LOST, lastError: "UNDELIV 用户关机" }]);
  assert.equal((await callback())?.unknownReports, 0);
});

test("a message of which nobody knew whether it went out is known once its report comes", async () => {
  const { queue, worker, push, log, events } = await scene();
  const id = await queue();
  provider.script("taken-unanswered");
  await worker.deliver(NOW);
  assert.equal((await log())[0]?.errorCode, "sms-uncertain");
  await push([aliyunReport(id, true)]);
  await worker.deliver("2026-03-11T03:00:00.000Z");
  assert.deepEqual(await log(), [DELIVERED]);
  assert.deepEqual(await events(), ["delivery-sent"]);
});

test("who answers TD gets no more surveys, what waits is not sent, and the case's own messages still go", async () => {
  const { queue, worker, push, log, admin } = await scene();
  await queue("satisfaction");
  assert.equal((await push([aliyunReply(" td ")])).status, 200);
  await push([aliyunReply("TD")]);
  await worker.deliver(NOW);
  assert.deepEqual(
    (await log()).map(({ status, errorCode }) => [status, errorCode]),
    [["dead", "sms-number-refused"]],
  );
  await assert.rejects(queue("satisfaction"), { code: "conflict-sms-number-refused" });
  await queue("case-reply");
  const { items } = await admin.begin((work) => listSmsRefusals(work, { limit: 10 }));
  assert.deepEqual(
    items.map(({ number, word }) => [number, word]),
    [["+8613800002451", "td"]],
  );
  const [refusal] = items;
  await admin.begin((work) => removeSmsRefusal(work, refusal?.id ?? ""));
  await queue("satisfaction");
  await assert.rejects(
    admin.begin((work) => removeSmsRefusal(work, refusal?.id ?? "")),
    { code: "not-found" },
  );
});

test("only an administrator sees who took leave", async () => {
  const { push, orgId } = await scene();
  await push([aliyunReply("退订")]);
  const manager = await signedInAs(database, orgId, ["manager"]);
  await assert.rejects(
    manager.begin((work) => listSmsRefusals(work, { limit: 10 })),
    { code: "forbidden" },
  );
});

test("a reply is kept once, announced, and forgotten after thirty days", async () => {
  const { push, events, orgId } = await scene();
  for (let time = 0; time < 3; time++) await push([aliyunReply("下午三点以后在家")]);
  await push([aliyunReply("下午三点以后在家", { sequence_id: 90_062 })]);
  assert.deepEqual(await events(), ["sms-received", "sms-received"]);
  const count = () =>
    inOrganization(database, orgId, (tx) =>
      tx.selectFrom("notification_sms_reply").where("org_id", "=", orgId).select("id").execute(),
    ).then((rows) => rows.length);
  await inOrganization(database, orgId, (tx) =>
    tx.updateTable("notification_sms_reply").set({ settled_at: NOW }).execute(),
  );
  await cleanUp(database, "2026-04-01T00:00:00.000Z");
  assert.equal(await count(), 2);
  await cleanUp(database, "2026-05-01T00:00:00.000Z");
  assert.equal(await count(), 0);
});

test("a forged or former address leads nowhere; what is no push is told so", async () => {
  const { path, push, admin, log } = await scene();
  const forged = `${path.slice(0, -2)}${path.endsWith("AA") ? "BB" : "AA"}`;
  assert.equal((await calling.push(forged, [])).status, 404);
  assert.equal((await calling.push("/hooks/sms/kurz", [])).status, 404);
  assert.deepEqual([(await push([])).status, (await log()).length], [200, 0]);
  for (const body of ["[{", '"TD"', "7", '[{"a": 1}]', "\u00ff"]) {
    const answer = await push(body);
    assert.deepEqual([answer.status, answer.body["code"]], [400, "sms-push-unreadable"], body);
  }
  assert.equal((await push(Array.from({ length: 1_001 }, () => aliyunReply("好")))).status, 413);
  assert.equal((await push("x".repeat(1_048_577))).status, 413);
  const renewed = await admin.begin((work) => renewSmsCallback(work, SMS_DEPS));
  assert.notEqual(new URL(renewed.account?.callback.url ?? "").pathname, path);
  assert.equal((await push([])).status, 404);
  assert.equal((await calling.push(await calling.pathOf(admin), [])).status, 200);
});
