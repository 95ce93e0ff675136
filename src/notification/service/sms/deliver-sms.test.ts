import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Failure } from "../../../kit/failure.ts";
import { inOrganization } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../test/database.ts";
import { makeOrganization, signedInAs, TEST_NOW } from "../../../test/organization.ts";
import { setUpSms, SMS_DEPS, smsWorker } from "../../../test/sms-desk.ts";
import { startSmsProvider } from "../../../test/sms-provider.ts";
import type { SmsAccountInput } from "./sms-settings.ts";
import { retryDelivery } from "../retry-delivery.ts";
import { deliverSms } from "./deliver-sms.ts";
import { queueSms, type NewSms } from "./queue-sms.ts";
import { takeSms } from "./take-sms.ts";

const database = await testDatabase();
const provider = await startSmsProvider();
after(() => provider.close());

/** A Wednesday, ten in the morning in Shanghai, and other moments. */
const MORNING = "2026-03-11T02:00:00.000Z";
const later = (minutes: number, from = MORNING) =>
  new Date(Date.parse(from) + minutes * 60_000).toISOString();
const fails = (code: string) => (fault: unknown) => fault instanceof Failure && fault.code === code;
const PHONE = "+8613800002451";

async function scene(account: Partial<SmsAccountInput> = {}) {
  const orgId = await makeOrganization(database);
  const admin = await signedInAs(database, orgId, ["admin"]);
  await setUpSms(admin, account);
  const worker = smsWorker(database, orgId, provider.url);
  const queue = (sms: Partial<NewSms> = {}, at = MORNING) =>
    admin.begin((work) =>
      queueSms(
        { ...work, now: at },
        {
          to: PHONE,
          purpose: "case-reply",
          values: { number: "20260311-TEL-001", link: "1k9fR3mQx7P" },
          subject: "20260311-TEL-001",
          reports: true,
          ...sms,
        },
      ),
    );
  const events = async () => {
    const rows = await database.kysely
      .selectFrom("system.outbox")
      .where("org_id", "=", orgId)
      .where("type", "like", "notification.delivery-%")
      .select("type")
      .orderBy("id")
      .execute();
    return rows.map(({ type }) => type.replace("notification.delivery-", ""));
  };
  const counts = () =>
    inOrganization(database, orgId, (tx) =>
      tx.selectFrom("notification_sms_count").select(["number", "sent"]).orderBy("number").execute(),
    );
  return { orgId, admin, worker, queue, events, counts, own: (id: string) => sentOf(id) };
}

const sentOf = (id: string) => provider.messages.filter((message) => message.id === id);

for (const name of ["aliyun", "tencent"] as const)
  test(`a message goes out once through ${name}, is counted, and its secret link is emptied`, async () => {
    const { worker, queue, events, counts, own } = await scene({ provider: name });
    const id = await queue();
    await worker.deliver(MORNING);
    await worker.deliver(later(1));
    const [sent, ...more] = own(id);
    assert.equal(more.length, 0);
    assert.ok(sent !== undefined);
    assert.deepEqual([sent.provider, sent.template, sent.signName], [name, "SMS_case_reply", "明川家电"]);
    assert.deepEqual(Object.values(sent.params), ["20260311-TEL-001", "1k9fR3mQx7P"]);
    const [row] = await worker.log();
    assert.ok(row?.provider_id);
    assert.deepEqual([row.status, row.body, row.error_code, row.attempts], ["sent", "", null, 1]);
    assert.deepEqual(await events(), ["sent"]);
    assert.deepEqual(
      (await counts()).map(({ sent: n }) => n),
      [1, 1],
    );
  });

test("at night a message waits for the morning; a test of the administrator does not", async () => {
  const { worker, queue, own } = await scene();
  const night = "2026-03-11T15:30:00.000Z";
  const id = await queue({}, night);
  const tried = await queue({ isTest: true }, night);
  await worker.deliver(night);
  assert.deepEqual([own(id).length, own(tried).length], [0, 1]);
  const [waiting] = await worker.log();
  assert.deepEqual([waiting?.status, waiting?.error_code, waiting?.attempts], ["queued", "sms-quiet", 0]);
  assert.equal(Date.parse(waiting?.next_attempt_at ?? ""), Date.parse("2026-03-12T00:00:00Z"));
  await worker.deliver("2026-03-12T00:00:00.000Z");
  assert.equal(own(id).length, 1);
});

test("over the limit of a day, in all or of one number, messages wait for the next morning", async () => {
  const { worker, queue, own, counts } = await scene({ dailyLimit: 3, numberLimit: 2 });
  const ids = [await queue(), await queue(), await queue()];
  const others = [await queue({ to: "+8613800000001" }), await queue({ to: "+8613800000002" })];
  await worker.deliver(MORNING);
  assert.deepEqual(
    [...ids, ...others].map((id) => own(id).length),
    [1, 1, 0, 1, 0],
  );
  const codes = (await worker.log()).map(({ error_code }) => error_code);
  assert.deepEqual(codes, [null, null, "sms-number-full", null, "sms-day-full"]);
  assert.deepEqual((await counts()).map(({ sent }) => sent).toSorted(), [1, 2, 3]);
  await worker.deliver("2026-03-12T00:00:00.000Z");
  assert.deepEqual([own(ids[2] ?? "").length, own(others[1] ?? "").length], [1, 1]);
});

test("two workers at once neither send a message twice nor pass the limit", async () => {
  const { orgId, worker, queue, own } = await scene({ dailyLimit: 4, numberLimit: 50 });
  const ids: string[] = [];
  for (let i = 0; i < 8; i++) ids.push(await queue());
  const deps = { ...SMS_DEPS, database, endpoint: provider.url, clock: () => MORNING };
  await Promise.all([...ids, ...ids, ...ids].map((deliveryId) => deliverSms(deps, { orgId, deliveryId })));
  assert.equal(ids.flatMap(own).length, 4);
  assert.ok(ids.every((id) => own(id).length <= 1));
  const waiting = (await worker.log()).filter(({ error_code }) => error_code === "sms-day-full");
  assert.equal(waiting.length, 4);
});

test("what the provider refuses for good is given up; what it puts off is tried again, and counted once", async () => {
  const { worker, queue, own, events, counts } = await scene();
  provider.script({ code: "isv.MOBILE_NUMBER_ILLEGAL", message: "手机号码格式错误" });
  const never = await queue();
  await worker.deliver(MORNING);
  provider.script({ code: "isv.BUSINESS_LIMIT_CONTROL", message: "触发分钟级流控Permits:1" });
  const soon = await queue();
  await worker.deliver(MORNING);
  const [dead, failed] = await worker.log();
  assert.deepEqual([dead?.status, dead?.error_code], ["dead", "sms-number-invalid"]);
  assert.deepEqual([failed?.status, failed?.error_code], ["failed", "sms-number-limit"]);
  assert.equal(failed?.last_error, "isv.BUSINESS_LIMIT_CONTROL 触发分钟级流控Permits:1");
  assert.equal(Date.parse(failed?.next_attempt_at ?? ""), Date.parse(later(1)));
  assert.ok((await counts()).every(({ sent }) => sent === 0));
  await worker.deliver(later(2));
  assert.deepEqual([own(never).length, own(soon).length], [0, 1]);
  assert.deepEqual(await events(), ["given-up", "sent"]);
  assert.ok((await counts()).every(({ sent }) => sent === 1));
});

test("a wrong key is shown in the settings until a message goes out again", async () => {
  const { orgId, worker, queue } = await scene({ accessKeySecret: "wrong" });
  const faults = () =>
    inOrganization(database, orgId, (tx) =>
      tx.selectFrom("notification_sms_setting").select(["fault_code", "fault_said"]).executeTakeFirst(),
    );
  await queue();
  await worker.deliver(MORNING);
  assert.equal((await faults())?.fault_code, "sms-credentials");
  assert.match((await faults())?.fault_said ?? "", /^SignatureDoesNotMatch /u);
  await inOrganization(database, orgId, (tx) => tx.deleteFrom("notification_sms_setting").execute());
  const admin = await signedInAs(database, orgId, ["admin"]);
  await setUpSms(admin);
  await worker.deliver(later(2));
  assert.equal((await faults())?.fault_code, null);
  assert.equal((await worker.log())[0]?.status, "sent");
});

test("a message whose answer was lost is not sent again: Alibaba Cloud is asked", async () => {
  const { worker, queue, own, events } = await scene();
  provider.script("taken-unanswered");
  const taken = await queue();
  await worker.deliver(MORNING);
  provider.script("lost");
  const lost = await queue();
  await worker.deliver(MORNING);
  assert.deepEqual(
    (await worker.log()).map(({ status, error_code }) => [status, error_code]),
    [
      ["failed", "sms-uncertain"],
      ["failed", "sms-uncertain"],
    ],
  );
  await worker.deliver(later(6));
  assert.deepEqual([own(taken).length, own(lost).length], [1, 1]);
  assert.deepEqual(
    (await worker.log()).map(({ status }) => status),
    ["sent", "sent"],
  );
  assert.deepEqual(await events(), ["sent", "sent"]);
});

test("where the provider cannot tell, a person decides whether to send it again", async () => {
  const { admin, worker, queue, own, events } = await scene({ provider: "tencent" });
  provider.script("lost");
  const id = await queue();
  await worker.deliver(MORNING);
  await worker.deliver(later(6));
  const [row] = await worker.log();
  assert.deepEqual([row?.status, row?.error_code, own(id).length], ["dead", "sms-uncertain", 0]);
  await admin.begin((work) => retryDelivery(work, id));
  await worker.deliver(later(10));
  assert.equal(own(id).length, 1);
  assert.deepEqual(await events(), ["given-up", "sent"]);
});

test("a server that dies while it sends does not send twice", async () => {
  const { orgId, worker, queue, own } = await scene();
  const id = await queue();
  const deps = { ...SMS_DEPS, endpoint: provider.url, clock: () => MORNING };
  const taken = await inOrganization(database, orgId, (tx) => takeSms(tx, deps, { orgId, deliveryId: id }));
  assert.ok(taken !== null);
  // Handed over; the server dies before it writes that down.
  await taken.gateway.send(taken.message);
  await worker.deliver(later(1));
  assert.equal(own(id).length, 1);
  await worker.deliver(later(6));
  assert.equal(own(id).length, 1);
  assert.deepEqual(
    (await worker.log()).map(({ status, attempts }) => [status, attempts]),
    [["sent", 2]],
  );
});

test("without account, template or a mobile number nothing is queued; switched off later, it stops and is told", async () => {
  const bare = await makeOrganization(database);
  const admin = await signedInAs(database, bare, ["admin"]);
  const ask = (sms: Partial<NewSms>) =>
    admin.begin((work) =>
      queueSms(work, { to: PHONE, purpose: "satisfaction", values: {}, subject: "", reports: true, ...sms }),
    );
  await assert.rejects(ask({}), fails("conflict-sms-not-set-up"));
  await setUpSms(admin, { purposes: ["case-reply"] });
  await assert.rejects(ask({}), fails("conflict-sms-template-missing"));
  await assert.rejects(ask({ purpose: "case-reply", to: "+862164101234" }), fails("sms-number-not-mobile"));
  await ask({ purpose: "case-reply" });
  await inOrganization(database, bare, (tx) =>
    tx.updateTable("notification_sms_setting").set({ is_on: false }).execute(),
  );
  const worker = smsWorker(database, bare, provider.url);
  await worker.deliver(TEST_NOW);
  const [row] = await worker.log();
  assert.deepEqual([row?.status, row?.error_code, row?.next_attempt_at], ["failed", "sms-not-set-up", null]);
});

test("a message that could not go out for three days is given up, since what it says is stale", async () => {
  const { worker, queue, own } = await scene();
  const id = await queue();
  await worker.deliver(later(73 * 60));
  assert.equal(own(id).length, 0);
  const [row] = await worker.log();
  assert.deepEqual([row?.status, row?.error_code], ["dead", "sms-stale"]);
});
