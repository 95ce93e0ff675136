import assert from "node:assert/strict";
import { test } from "node:test";
import { openSession, systemActor } from "../../../identity/service/session.ts";
import { inOrganization } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../test/database.ts";
import { caseAt, makeCaseOrganization, makeCaseTeam, type CaseTeam } from "../../../test/feedback.ts";
import { EXTERNAL } from "../../../test/letter-desk.ts";
import { soundReplyAlarms } from "./sound-reply-alarms.ts";

const database = await testDatabase();
const RECEIVED = "2026-03-11T01:00:00Z";
const VOICE = {
  channel: "external",
  external: { ...EXTERNAL, dueAt: "2026-03-21T01:00:00Z" },
  receivedAt: RECEIVED,
} as const;

/** Rungs told so far, with how many people heard of each, after a look at this moment. */
async function toldAt(team: CaseTeam, now: string): Promise<string[]> {
  const { orgId } = team;
  const origin = { requestId: null, address: null };
  const session = openSession(database, systemActor(orgId), origin, () => now);
  await session.begin((work) => soundReplyAlarms(work));
  const rows = await inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("feedback_alarm")
      .where("org_id", "=", orgId)
      .where("clock", "=", "externalReply")
      .orderBy("share")
      .select(["share", "told"])
      .execute(),
  );
  return rows.map(({ share, told }) => `${share}:${told.length}`);
}

test("half, four fifths and all of the authority's time are told once each, and not at night", async () => {
  const team = await makeCaseTeam(database, await makeCaseOrganization(database));
  await caseAt(database, team, "executing", { voice: VOICE, now: RECEIVED });
  assert.deepEqual(await toldAt(team, "2026-03-12T01:00:00Z"), []);
  assert.deepEqual(await toldAt(team, "2026-03-16T00:59:00Z"), []);
  assert.deepEqual(await toldAt(team, "2026-03-16T01:00:00Z"), ["50:1"]);
  assert.deepEqual(await toldAt(team, "2026-03-16T02:00:00Z"), ["50:1"]);
  assert.deepEqual(await toldAt(team, "2026-03-19T15:00:00Z"), ["50:1"], "23:00 in Shanghai");
  assert.deepEqual(await toldAt(team, "2026-03-20T00:00:00Z"), ["50:1", "80:2"]);
  assert.deepEqual(await toldAt(team, "2026-03-21T02:00:00Z"), ["50:1", "80:2", "100:2"]);
  assert.deepEqual(await toldAt(team, "2026-03-25T02:00:00Z"), ["50:1", "80:2", "100:2"]);
  const notices = await inOrganization(database, team.orgId, (tx) =>
    tx.selectFrom("notification_notice").where("org_id", "=", team.orgId).selectAll().execute(),
  );
  assert.match(JSON.stringify(notices), /答复12345 政务服务便民热线/u);
});

test("nobody hears of an authority that has its answer", async () => {
  const team = await makeCaseTeam(database, await makeCaseOrganization(database));
  const { id } = await caseAt(database, team, "executing", { voice: VOICE, now: RECEIVED });
  await inOrganization(database, team.orgId, (tx) =>
    tx
      .updateTable("feedback_case")
      .set({ external_replied_at: "2026-03-12T01:00:00Z" })
      .where("org_id", "=", team.orgId)
      .where("id", "=", id)
      .execute(),
  );
  assert.deepEqual(await toldAt(team, "2026-03-25T02:00:00Z"), []);
});
