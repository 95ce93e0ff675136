import assert from "node:assert/strict";
import test from "node:test";
import { openSession, systemActor } from "../../identity/service/session.ts";
import { Failure } from "../../kit/failure.ts";
import { inOrganization } from "../../platform/db/database.ts";
import { testDatabase } from "../../test/database.ts";
import { makeCaseOrganization, makeCaseTeam, registerVoice } from "../../test/feedback.ts";
import { EXTERNAL } from "../../test/letter-desk.ts";
import { readCaseRow } from "../store/cases.ts";
import { changeFeedback, type FeedbackChange } from "./change-feedback.ts";
import { clocksOf, readLedger } from "./clocks.ts";
import { listEvents } from "./list-events.ts";
import { soundReplyAlarms } from "./reply-letter/sound-reply-alarms.ts";

const database = await testDatabase();
const orgId = await makeCaseOrganization(database);
const team = await makeCaseTeam(database, orgId);
/** A Wednesday. */
const RECEIVED = "2026-03-11T01:00:00Z";
const VOICE = {
  channel: "external",
  external: { ...EXTERNAL, dueAt: "2026-03-13T01:00:00Z" },
  receivedAt: RECEIVED,
} as const;

const fails = (code: string) => (error: unknown) => error instanceof Failure && error.code === code;
const rowOf = async (id: string) => {
  const row = await inOrganization(database, orgId, (tx) => readCaseRow(tx, orgId, id));
  assert.ok(row);
  return row;
};
const newCase = async (more = {}) =>
  (await registerVoice(team.caller.at(RECEIVED), { ...VOICE, ...more })).id;
async function change(id: string, now: string, external: FeedbackChange["external"]) {
  const { revision } = await rowOf(id);
  return team.caller.at(now).begin((work) => changeFeedback(work, id, { revision, external }));
}
async function solutionOf(id: string, now: string) {
  const clocks = await team.manager
    .at(now)
    .begin(async (work) => clocksOf(work, await rowOf(id), await readLedger(work, id)));
  const found = clocks.find(({ clock }) => clock === "solution");
  assert.ok(found);
  return found;
}

test("an authority that names another deadline moves the solution, the time used carried over", async () => {
  const id = await newCase();
  const before = await solutionOf(id, "2026-03-11T05:00:00Z");
  assert.equal(before.dueAt, VOICE.external.dueAt);
  await change(id, "2026-03-11T05:00:00Z", { dueAt: "2026-03-12T01:00:00Z", reason: "12345 来电要求提前" });
  const after = await solutionOf(id, "2026-03-11T05:00:00Z");
  assert.deepEqual([after.dueAt, after.used], ["2026-03-12T01:00:00Z", before.used]);
  const row = await rowOf(id);
  assert.deepEqual([row.due_at, row.external_due_version], ["2026-03-12T01:00:00Z", 2]);
  const { items } = await team.manager.at(RECEIVED).begin((work) => listEvents(work, id));
  const event = items.find(({ act }) => act === "external");
  assert.deepEqual([event?.reason, event?.actorName], ["12345 来电要求提前", "孙回访"]);
  const { platform, number } = EXTERNAL;
  assert.deepEqual(event?.details, {
    from: { platform, number, dueAt: "2026-03-13T01:00:00Z" },
    to: { platform, number, dueAt: "2026-03-12T01:00:00Z" },
  });
});

test("without a deadline of the authority our own promise holds again", async () => {
  const id = await newCase();
  await change(id, "2026-03-11T05:00:00Z", { dueAt: null, reason: "平台撤回期限" });
  assert.equal((await solutionOf(id, "2026-03-11T05:00:00Z")).dueAt, "2026-03-14T01:00:00Z");
});

test("a later deadline does not erase that the earlier one was missed", async () => {
  const id = await newCase();
  await change(id, "2026-03-13T02:00:00Z", { dueAt: "2026-03-20T01:00:00Z", reason: "已获准延期" });
  const { breachedAt, dueAt } = await solutionOf(id, "2026-03-13T02:00:00Z");
  assert.deepEqual([breachedAt, dueAt], ["2026-03-13T01:00:00Z", "2026-03-14T01:00:00Z"]);
});

test("of a new deadline people are told from the beginning", async () => {
  const id = await newCase();
  const origin = { requestId: null, address: null };
  const sound = (now: string) =>
    openSession(database, systemActor(orgId), origin, () => now).begin((work) => soundReplyAlarms(work));
  const told = () =>
    inOrganization(database, orgId, (tx) =>
      tx
        .selectFrom("feedback_alarm")
        .where("org_id", "=", orgId)
        .where("case_id", "=", id)
        .where("clock", "=", "externalReply")
        .orderBy("round")
        .orderBy("share")
        .select(["round", "share"])
        .execute(),
    );
  await sound("2026-03-13T02:00:00Z");
  assert.deepEqual(await told(), [{ round: 1, share: 100 }]);
  await change(id, "2026-03-13T03:00:00Z", { dueAt: "2026-03-31T01:00:00Z", reason: "已获准延期" });
  await sound("2026-03-13T04:00:00Z");
  assert.equal((await told()).length, 1);
  await sound("2026-03-31T02:00:00Z");
  assert.deepEqual((await told()).at(-1), { round: 2, share: 100 });
});

test("the number alone is corrected, also after the reply; a deadline that was answered stays", async () => {
  const id = await newCase();
  await inOrganization(database, orgId, (tx) =>
    tx
      .updateTable("feedback_case")
      .set({ external_replied_at: "2026-03-12T01:00:00Z" })
      .where("org_id", "=", orgId)
      .where("id", "=", id)
      .execute(),
  );
  const number = "BJ-2026-110234";
  const row = await change(id, "2026-03-12T02:00:00Z", { number, reason: "录入时少一位" });
  assert.deepEqual([row.external_number, row.external_due_version], [number, 1]);
  await assert.rejects(
    change(id, "2026-03-12T02:00:00Z", { dueAt: "2026-03-20T01:00:00Z", reason: "延期" }),
    fails("conflict-feedback-external-replied"),
  );
});

test("what makes no sense is refused", async () => {
  const id = await newCase();
  await assert.rejects(
    change(id, RECEIVED, { dueAt: "2026-03-10T01:00:00Z", reason: "误" }),
    fails("feedback-external-due-early"),
  );
  const phone = (await registerVoice(team.caller.at(RECEIVED))).id;
  await assert.rejects(
    change(phone, RECEIVED, { number: "1", reason: "误" }),
    fails("feedback-not-external"),
  );
  const bare = await newCase({ external: undefined });
  await assert.rejects(
    change(bare, RECEIVED, { number: "BJ-1", reason: "补录" }),
    fails("feedback-external-incomplete"),
  );
  const named = await change(bare, RECEIVED, { ...EXTERNAL, dueAt: null, reason: "补录" });
  assert.equal(named.external_platform, EXTERNAL.platform);
  const { revision } = await rowOf(id);
  await assert.rejects(
    team.caller
      .at(RECEIVED)
      .begin((work) =>
        changeFeedback(work, id, { revision: revision - 1, external: { number: "x", reason: "误" } }),
      ),
    fails("conflict-feedback-changed"),
  );
});
