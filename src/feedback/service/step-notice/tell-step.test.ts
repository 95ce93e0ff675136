import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { listNotices } from "../../../notification/service/list-notices.ts";
import { inOrganization } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../test/database.ts";
import {
  caseAt,
  makeCaseOrganization,
  makeCaseTeam,
  step,
  type CaseTeam,
  type Colleague,
} from "../../../test/feedback.ts";
import { systemSession, TEST_NOW } from "../../../test/organization.ts";
import { addAbsence } from "../hand-over/add-absence.ts";
import { tellStep } from "./tell-step.ts";

const database = await testDatabase();

const newTeam = async (): Promise<CaseTeam> => makeCaseTeam(database, await makeCaseOrganization(database));

/** Lets the last step of a case be heard. */
async function hear(team: CaseTeam, feedbackId: string): Promise<void> {
  await systemSession(database, team.orgId, TEST_NOW).begin(async (work) => {
    const { rows } = await sql<{ id: string; act: string }>`
      select id, act from feedback_event where org_id = ${team.orgId} and case_id = ${feedbackId}
       order by id desc limit 1`.execute(work.tx);
    const [last] = rows;
    assert.ok(last);
    await tellStep(work, { feedbackId, eventId: last.id, act: last.act });
  });
}

async function noticesOf(team: CaseTeam, who: Colleague): Promise<string[]> {
  const { items } = await who.at("2030-01-01T00:00:00Z").begin((work) => listNotices(work, { limit: 100 }));
  assert.ok(
    items.every(({ text }) => !text.includes("{{")),
    team.orgId.toString(),
  );
  return items.map(({ text }) => text).toReversed();
}

async function mails(orgId: number): Promise<number> {
  const { rows } = await inOrganization(database, orgId, (tx) =>
    sql<{
      n: number;
    }>`select count(*)::int as n from notification_delivery where template = 'feedback-yours'`.execute(tx),
  );
  return rows[0]?.n ?? 0;
}

test("who is given a case learns of it, in the console and by mail; who gave it is not told", async () => {
  const team = await newTeam();
  const { id, number } = await caseAt(database, team, "assigned");
  await hear(team, id);
  const [told, ...more] = await noticesOf(team, team.handler);
  assert.match(told ?? "", new RegExp(`^反馈 ${number} 由您处理：分派（.+）。$`, "u"));
  assert.deepEqual(more, []);
  assert.deepEqual(await noticesOf(team, team.manager), []);
  assert.equal(await mails(team.orgId), 1);
});

test("a plan sent back says why", async () => {
  const team = await newTeam();
  const { id, number } = await caseAt(database, team, "planned");
  await step(team.manager.at(TEST_NOW), id, { act: "reject_plan", reason: "没有写上门时间" });
  await hear(team, id);
  const [told] = await noticesOf(team, team.handler);
  assert.equal(told, `反馈 ${number} 由您处理：退回方案（林主管）。原因：没有写上门时间`);
});

test("the deputy is told for a handler who is away", async () => {
  const team = await newTeam();
  const day = TEST_NOW.slice(0, 10);
  await team.manager.at(TEST_NOW).begin((work) =>
    addAbsence(work, {
      userId: team.handler.id,
      deputyId: team.otherHandler.id,
      from: day,
      until: day,
    }),
  );
  const { id } = await caseAt(database, team, "assigned");
  await hear(team, id);
  assert.deepEqual(await noticesOf(team, team.handler), []);
  assert.equal(
    (await noticesOf(team, team.otherHandler)).filter((text) => text.includes("由您处理")).length,
    1,
  );
});

test("the sixth case within an hour comes without a mail", async () => {
  const team = await newTeam();
  for (let i = 0; i < 6; i++) await hear(team, (await caseAt(database, team, "assigned")).id);
  assert.equal((await noticesOf(team, team.handler)).length, 6);
  assert.equal(await mails(team.orgId), 5);
});
