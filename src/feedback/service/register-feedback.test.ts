import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import test from "node:test";
import { inOrganization } from "../../platform/db/database.ts";
import { testDatabase } from "../../test/database.ts";
import { Failure } from "../../kit/failure.ts";
import { LATE_REPAIR, makeCaseOrganization, makeCaseTeam, registerVoice } from "../../test/feedback.ts";
import { systemSession, TEST_NOW } from "../../test/organization.ts";
import { registerFeedback } from "./register-feedback.ts";

const hasCode = (code: string) => (error: unknown) => error instanceof Failure && error.code === code;
const database = await testDatabase();
const orgId = await makeCaseOrganization(database);
const team = await makeCaseTeam(database, orgId);
const caller = team.caller.at(TEST_NOW);

test("a complaint by phone is numbered, judged and promised an answer", async () => {
  const registered = await registerVoice(caller);
  assert.match(registered.number, /^20260311-TEL-\d{3}$/u);
  assert.deepEqual(
    [registered.stage, registered.priority, registered.complaint],
    ["registered", "high", true],
  );
  assert.ok(registered.priorityReasons.includes("complaint"));
  // A Wednesday at ten: triage by the close of Thursday, a person within 24 hours, a solution within 72.
  assert.deepEqual(Object.fromEntries(registered.deadlines.map(({ clock, dueAt }) => [clock, dueAt])), {
    triage: "2026-03-12T10:00:00Z",
    firstResponse: "2026-03-12T02:00:00Z",
    solution: "2026-03-14T02:00:00Z",
  });
  assert.deepEqual(
    registered.deadlines.map(({ provisional }) => provisional),
    [false, false, false],
  );
});

test("praise is of low priority and nobody is promised a solution", async () => {
  const registered = await registerVoice(caller, {
    channel: "web",
    verbatim: "师傅很准时，讲解耐心，空调修好后还帮忙清理了滤网，非常满意，谢谢！",
  });
  assert.deepEqual([registered.priority, registered.complaint], ["low", false]);
  assert.deepEqual(
    registered.deadlines.map(({ clock }) => clock),
    ["triage"],
  );
  assert.match(registered.number, /^20260311-WEB-001$/u);
});

test("fifty voices at once get fifty numbers without a gap", async () => {
  const org = await makeCaseOrganization(database);
  const { caller: another } = await makeCaseTeam(database, org);
  const all = await Promise.all(
    Array.from({ length: 50 }, (_, at) =>
      registerVoice(another.at(TEST_NOW), {
        channel: "hotline",
        verbatim: `第 ${at + 1} 位来电：冰箱不制冷`,
      }),
    ),
  );
  assert.deepEqual(
    all.map(({ number }) => number).toSorted(),
    Array.from({ length: 50 }, (_, at) => `20260311-HOT-${String(at + 1).padStart(3, "0")}`),
  );
});

test("a registration that fails leaves no number behind", async () => {
  const org = await makeCaseOrganization(database);
  const { caller: another } = await makeCaseTeam(database, org);
  const session = another.at(TEST_NOW);
  await assert.rejects(
    session.begin(async (work) => {
      await registerFeedback(work, LATE_REPAIR);
      throw new Error("连接中断");
    }),
  );
  assert.equal((await registerVoice(session)).number, "20260311-TEL-001");
});

test("the day of a number is that of the receipt in the organization's zone", async () => {
  const org = await makeCaseOrganization(database);
  const { caller: another } = await makeCaseTeam(database, org);
  const late = await registerVoice(another.at(TEST_NOW), { receivedAt: "2026-03-09T23:30:00+08:00" });
  const early = await registerVoice(another.at(TEST_NOW), { receivedAt: "2026-03-09T17:30:00Z" });
  assert.deepEqual([late.number, early.number], ["20260309-TEL-001", "20260310-TEL-001"]);
});

test("the same source twice is one case, also at the same time", async () => {
  const voice = { channel: "email" as const, sourceId: "<4711@mail.example.com>" };
  const all = await Promise.all([1, 2, 3, 4].map(() => registerVoice(caller, voice)));
  assert.equal(new Set(all.map(({ id }) => id)).size, 1);
  assert.equal(all.filter(({ isNew }) => isNew).length, 1);
  const other = await registerVoice(caller, { ...voice, channel: "web" });
  assert.notEqual(other.id, all[0]?.id);
});

test("a voice of tomorrow is refused", async () => {
  await assert.rejects(
    registerVoice(caller, { receivedAt: "2026-03-12T02:00:00Z" }),
    hasCode("feedback-received-later"),
  );
});

test("a voice of the year 1, and a platform's deadline before the receipt, are wrong dates", async () => {
  await assert.rejects(
    registerVoice(caller, { receivedAt: "0001-01-01T00:00:00Z" }),
    hasCode("feedback-received-long-ago"),
  );
  const external = { platform: "12315", number: "X-1", dueAt: "2026-03-01T00:00:00Z" };
  await assert.rejects(
    registerVoice(caller, { channel: "external", external }),
    hasCode("feedback-external-due-early"),
  );
});

test("clocks run from the receipt, also for what is typed in days later", async () => {
  const registered = await registerVoice(caller, { receivedAt: "2026-03-06T09:00:00+08:00" });
  const triage = registered.deadlines.find(({ clock }) => clock === "triage");
  // Friday: by the close of Monday, long past; the 72 hours of a complaint ended on Monday morning.
  assert.equal(triage?.dueAt, "2026-03-09T01:00:00Z");
});

test("what was said cannot be changed or taken away", async () => {
  const { id } = await registerVoice(caller);
  await assert.rejects(
    inOrganization(database, orgId, (tx) =>
      tx.updateTable("feedback_voice").set({ verbatim: "一切正常" }).where("case_id", "=", id).execute(),
    ),
    /permission denied/u,
  );
});

test("a customer is found by number, by phone and by name; two of one name are nobody", async () => {
  const customers = ["宏达机电", "宏达机电", "青禾超市"].map((name, at) => ({
    org_id: orgId,
    id: randomUUIDv7(),
    external_id: `K-${at + 1}`,
    kind: "business",
    name,
    tier: at === 2 ? "core" : "ordinary",
    created_at: TEST_NOW,
    updated_at: TEST_NOW,
  }));
  await inOrganization(database, orgId, (tx) =>
    tx.insertInto("customer_customer").values(customers).execute(),
  );
  const customerOf = async (id: string): Promise<string | null | undefined> =>
    inOrganization(database, orgId, async (tx) => {
      const row = await tx
        .selectFrom("feedback_case")
        .where("org_id", "=", orgId)
        .where("id", "=", id)
        .select("customer_id")
        .executeTakeFirst();
      return row?.customer_id;
    });
  const byNumber = await registerVoice(caller, { customer: "K-2" });
  const byName = await registerVoice(caller, { customer: "青禾超市" });
  const unclear = await registerVoice(caller, { customer: "宏达机电" });
  assert.equal(await customerOf(byNumber.id), customers[1]?.id);
  assert.equal(await customerOf(byName.id), customers[2]?.id);
  assert.equal(await customerOf(unclear.id), null);
});

test("praise is thanked and closed in one step", async () => {
  const registered = await registerVoice(caller, {
    verbatim: "安装师傅态度特别好，给个大大的赞！",
    closeAs: "praise",
  });
  assert.deepEqual([registered.stage, registered.deadlines], ["closed", []]);
});

test("who only reads figures registers nothing", async () => {
  await assert.rejects(registerVoice(team.viewer.at(TEST_NOW)), hasCode("forbidden"));
  assert.equal((await registerVoice(systemSession(database, orgId))).stage, "registered");
});
