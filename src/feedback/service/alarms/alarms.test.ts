import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { test } from "node:test";
import { inOrganization } from "../../../platform/db/database.ts";
import { listNotices } from "../../../notification/service/list-notices.ts";
import { testDatabase } from "../../../test/database.ts";
import {
  caseAt,
  hireColleague,
  makeCaseOrganization,
  makeCaseTeam,
  step,
  type CaseTeam,
  type Colleague,
} from "../../../test/feedback.ts";
import { systemSession, TEST_NOW } from "../../../test/organization.ts";
import { readCaseRow } from "../../store/cases.ts";
import { readLedger } from "../clocks.ts";
import { listEvents } from "../list-events.ts";
import { addAbsence } from "../hand-over/add-absence.ts";
import { endPauses } from "./end-pauses.ts";
import { soundAlarms } from "./sound-alarms.ts";
import { soundAllAlarms } from "./sound-all-alarms.ts";

const database = await testDatabase();

/** A suggestion has no promises to the customer: one clock at a time runs. */
const IDEA = { voice: { verbatim: "建议增加周末上门时段。" } };

async function newTeam(): Promise<CaseTeam> {
  return makeCaseTeam(database, await makeCaseOrganization(database));
}
/** Sounds the alarms of an organization at a moment; answers how many cases were looked at. */
async function sound(team: CaseTeam, now: string): Promise<number> {
  const { cases, faults } = await systemSession(database, team.orgId, now).begin((work) => soundAlarms(work));
  assert.deepEqual(faults, []);
  return cases;
}
async function noticesOf(team: CaseTeam, who: Colleague): Promise<string[]> {
  const { items } = await who.at("2030-01-01T00:00:00Z").begin((work) => listNotices(work, { limit: 100 }));
  return items.map(({ text }) => text).toReversed();
}
const rowOf = (team: CaseTeam, id: string) =>
  inOrganization(database, team.orgId, async (tx) => {
    const row = await readCaseRow(tx, team.orgId, id);
    assert.ok(row);
    return row;
  });

test("a plan that is not made climbs the ladder: handler, head, managers, each told once", async () => {
  const team = await newTeam();
  const { id, number } = await caseAt(database, team, "assigned", IDEA);
  // 16 working hours from Wednesday 10:00 to Friday 18:00 … the close of the second day after.
  const { alarm_at: half } = await rowOf(team, id);
  assert.ok(half);
  assert.equal(await sound(team, "2026-03-11T02:30:00Z"), 0);
  for (let i = 0; i < 2; i++) await sound(team, half);
  assert.deepEqual(await noticesOf(team, team.handler), [
    `反馈 ${number} 的处理方案时限已用 50%，3月13日 18:00 到期。`,
  ]);
  assert.deepEqual(await noticesOf(team, team.head), []);
  const { alarm_at: warn } = await rowOf(team, id);
  assert.ok(warn);
  for (let i = 0; i < 2; i++) await sound(team, warn);
  assert.equal((await noticesOf(team, team.handler)).length, 2);
  assert.deepEqual(await noticesOf(team, team.head), [
    `反馈 ${number} 的处理方案时限已用 80%，3月13日 18:00 到期。`,
  ]);
  const due = "2026-03-13T10:00:01Z";
  for (let i = 0; i < 2; i++) await sound(team, due);
  const late = `反馈 ${number} 的处理方案已超期，应于 3月13日 18:00 完成。请了解原因并安排处理。`;
  assert.equal((await noticesOf(team, team.head)).at(-1), late);
  assert.deepEqual(await noticesOf(team, team.manager), [late]);
  assert.equal((await noticesOf(team, team.handler)).length, 2);
  const ledger = await team.manager.at(due).begin((work) => readLedger(work, id));
  assert.deepEqual(ledger.at(-1), { type: "breach", clock: "plan", round: 1, at: "2026-03-13T10:00:00Z" });
  const { items } = await team.manager.at(due).begin((work) => listEvents(work, id));
  assert.equal(items.filter(({ act }) => act === "breach").length, 1);
  assert.equal((await rowOf(team, id)).alarm_at, null);
});

test("at night a breach is noted at once and told in the morning, of an urgent case at once", async () => {
  const team = await newTeam();
  const calm = await caseAt(database, team, "assigned", IDEA);
  const urgent = await caseAt(database, team, "assigned", IDEA);
  await inOrganization(database, team.orgId, (tx) =>
    tx.updateTable("feedback_case").set({ priority: "urgent" }).where("id", "=", urgent.id).execute(),
  );
  const night = "2026-03-13T15:00:00Z";
  assert.equal(await sound(team, night), 2);
  const ledger = await team.manager.at(night).begin((work) => readLedger(work, calm.id));
  assert.equal(ledger.at(-1)?.type, "breach");
  assert.equal((await noticesOf(team, team.manager)).length, 1);
  assert.equal((await rowOf(team, calm.id)).alarm_at, "2026-03-14T00:00:00Z");
  assert.equal(await sound(team, "2026-03-13T23:59:00Z"), 0);
  assert.equal(await sound(team, "2026-03-14T00:00:00Z"), 1);
  assert.equal((await noticesOf(team, team.manager)).length, 2);
});

test("clocks that have nobody yet are the managers'; checks are the checkers', call-backs the caller's", async () => {
  const team = await newTeam();
  const waiting = await caseAt(database, team, "triaged", IDEA);
  const checking = await caseAt(database, team, "checking", IDEA);
  await sound(team, "2026-03-12T10:00:00Z");
  assert.deepEqual(await noticesOf(team, team.manager), [
    `反馈 ${waiting.number} 的分派已超期，应于 3月12日 18:00 完成。请了解原因并安排处理。`,
  ]);
  assert.match(
    (await noticesOf(team, team.verifier)).join(),
    new RegExp(`${checking.number} 的结果核查`, "u"),
  );
  assert.deepEqual(await noticesOf(team, team.handler), []);
  const { id, number } = await caseAt(database, team, "calling_back", IDEA);
  const { orgId } = team;
  const colleague = { orgId, departmentId: null, name: "钱回访", roles: ["interviewer"] } as const;
  const otherCaller = await hireColleague(database, colleague);
  await inOrganization(database, team.orgId, (tx) =>
    tx
      .insertInto("outreach_callback")
      .values({
        org_id: team.orgId,
        id: randomUUIDv7(),
        subject_id: id,
        subject_label: number,
        round: 1,
        assignee_id: team.caller.id,
        state: "open",
        created_at: TEST_NOW,
      })
      .onConflict((conflict) =>
        conflict.columns(["org_id", "subject_id", "round"]).doUpdateSet({ assignee_id: team.caller.id }),
      )
      .execute(),
  );
  await sound(team, "2026-03-13T06:00:00Z");
  assert.match((await noticesOf(team, team.caller)).join(), new RegExp(`${number} 的满意度回访`, "u"));
  assert.deepEqual(await noticesOf(team, otherCaller), [], "the call is somebody else's");
});

test("somebody who heads the department and manages is told once; more than five at once make one line", async () => {
  const team = await newTeam();
  const both = await hireColleague(database, {
    orgId: team.orgId,
    departmentId: team.departmentId,
    name: "高经理",
    roles: ["manager", "department_head"],
  });
  for (let i = 0; i < 6; i++) await caseAt(database, team, "assigned", IDEA);
  const first = await caseAt(database, team, "assigned", { ...IDEA, now: "2026-03-10T02:00:00Z" });
  await sound(team, "2026-03-12T10:00:01Z");
  assert.equal((await noticesOf(team, both)).filter((text) => text.includes(first.number)).length, 1);
  await sound(team, "2026-03-13T10:00:01Z");
  const told = await noticesOf(team, both);
  assert.equal(told.length, 2);
  assert.match(told.at(-1) ?? "", /^6 条反馈已超期，0 条将到期/u);
});

test("for a handler who is away the deputy is reminded, without one the head", async () => {
  const team = await newTeam();
  await caseAt(database, team, "assigned", IDEA);
  const manager = team.manager.at(TEST_NOW);
  const absence = { userId: team.handler.id, from: "2026-03-11", until: "2026-03-12" };
  await manager.begin((work) => addAbsence(work, { ...absence, deputyId: team.otherHandler.id }));
  assert.match((await noticesOf(team, team.otherHandler)).join(), /周工 3月11日 至 3月12日 外出/u);
  await assert.rejects(
    manager.begin((work) => addAbsence(work, { ...absence, deputyId: null })),
    { code: "conflict-feedback-absence-overlap" },
  );
  await sound(team, "2026-03-12T08:00:00Z");
  assert.match((await noticesOf(team, team.otherHandler)).at(-1) ?? "", /时限已用 50%/u);
  assert.deepEqual(await noticesOf(team, team.handler), []);
  await sound(team, "2026-03-13T08:00:00Z");
  assert.match((await noticesOf(team, team.handler)).join(), /时限已用 80%/u, "back on the 13th");
});

test("a pause that is over is noted once and told to the handler, and the clock has gone on since", async () => {
  const team = await newTeam();
  const { id, number } = await caseAt(database, team, "executing");
  await inOrganization(database, team.orgId, (tx) =>
    tx.updateTable("feedback_case").set({ customer_told_at: TEST_NOW }).where("id", "=", id).execute(),
  );
  const own = team.handler.at(TEST_NOW);
  await step(own, id, { act: "respond" });
  const pause = {
    act: "pause",
    reason: "等客户提供购机发票照片",
    expiresAt: "2026-03-12T02:00:00Z",
  } as const;
  await step(own, id, pause);
  const ends = async (now: string): Promise<number> =>
    systemSession(database, team.orgId, now).begin((work) => endPauses(work));
  assert.equal(await ends("2026-03-12T01:59:59Z"), 0);
  assert.equal(await ends("2026-03-12T02:00:10Z"), 1);
  assert.equal(await ends("2026-03-12T02:01:10Z"), 0);
  const row = await rowOf(team, id);
  assert.deepEqual([row.paused_until, row.due_clock, row.due_at], [null, "solution", "2026-03-15T02:00:00Z"]);
  assert.ok(
    (await noticesOf(team, team.handler)).includes(
      `反馈 ${number} 的暂停已到期，计时继续。暂停原因：等客户提供购机发票照片`,
    ),
  );
  const { items } = await team.manager.at(TEST_NOW).begin((work) => listEvents(work, id));
  assert.deepEqual([items.at(-1)?.act, items.at(-1)?.actorKind], ["resume", "system"]);
});

test("a case whose clocks cannot be reckoned keeps no other waiting, and is not passed over in silence", async () => {
  const team = await newTeam();
  const broken = await caseAt(database, team, "assigned", IDEA);
  await caseAt(database, team, "assigned", IDEA);
  const { orgId } = team;
  await inOrganization(database, orgId, async (tx) => {
    const limit = { unit: "working-days", amount: 0 };
    const event = { type: "change-limit", clock: "plan", round: 1, at: TEST_NOW, limit, cap: null };
    await tx
      .insertInto("feedback_clock_event")
      .values({
        org_id: orgId,
        case_id: broken.id,
        place: 99,
        event: JSON.stringify(event),
        recorded_at: TEST_NOW,
      })
      .execute();
  });
  const now = "2026-03-13T10:00:01Z";
  const jobs = systemSession(database, orgId, now);
  const { cases, faults } = await jobs.begin((work) => soundAlarms(work));
  assert.equal(cases, 2);
  assert.match(String(faults), /Working days must be/u);
  assert.equal((await noticesOf(team, team.manager)).length, 1);
  assert.equal((await rowOf(team, broken.id)).alarm_at, "2026-03-13T11:00:01Z");
});

test("with several workers at once everybody is told exactly once", async () => {
  const team = await newTeam();
  const more = await newTeam();
  for (let i = 0; i < 12; i++) await caseAt(database, i % 3 === 0 ? more : team, "assigned", IDEA);
  const clock = () => "2026-03-13T10:00:01Z";
  const { signal } = new AbortController();
  const small = async (): Promise<void> => {
    const session = systemSession(database, team.orgId, clock());
    while ((await session.begin((work) => soundAlarms(work, 1))).cases > 0);
  };
  await Promise.all([
    small(),
    small(),
    small(),
    soundAllAlarms(database, clock, signal),
    soundAllAlarms(database, clock, signal),
  ]);
  for (const one of [team, more]) {
    const alarms = await inOrganization(database, one.orgId, (tx) =>
      tx.selectFrom("feedback_alarm").select(["case_id", "share", "told"]).execute(),
    );
    const cases = one === team ? 8 : 4;
    assert.equal(alarms.length, cases);
    assert.ok(alarms.every(({ share, told }) => share === 100 && told.length === 2));
    const told = await noticesOf(one, one.manager);
    const single = told.filter((text) => text.includes("请了解原因")).length;
    const inLines = told.map((text) => Number(/^(\d+) 条反馈已超期/u.exec(text)?.[1] ?? 0));
    assert.equal(single + inLines.reduce((a, b) => a + b, 0), cases);
    const breaches = await inOrganization(database, one.orgId, (tx) =>
      tx.selectFrom("feedback_event").select("id").where("act", "=", "breach").execute(),
    );
    assert.equal(breaches.length, cases);
  }
});
