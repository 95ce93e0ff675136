import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { test } from "node:test";
import { closeDepartment } from "../../identity/service/close-department.ts";
import { listCalendars } from "../../identity/service/list-calendars.ts";
import { removeUser } from "../../identity/service/remove-user.ts";
import { setOwnDay } from "../../identity/service/set-own-day.ts";
import { inOrganization } from "../../platform/db/database.ts";
import { enqueue } from "../../platform/queue/enqueue.ts";
import { testDatabase } from "../../test/database.ts";
import { caseAt, hireColleague, makeCaseOrganization, makeCaseTeam } from "../../test/feedback.ts";
import { TEST_NOW } from "../../test/organization.ts";
import { testQueue } from "../../test/test-queue.ts";
import { until } from "../../test/until.ts";
import { soundAlarmsJob } from "../service/alarms/alarm-job.ts";
import { createPolicy } from "../service/policies/create-policy.ts";
import { alarmConsumers, alarmJobs, alarmSchedules } from "./alarm-jobs.ts";

const database = await testDatabase();
const orgId = await makeCaseOrganization(database);
const team = await makeCaseTeam(database, orgId);
const hire = (name: string) => hireColleague(database, { orgId, departmentId: null, name, roles: ["admin"] });
const admin = await hire("唐管理");
await hire("白管理");
const IDEA = { voice: { verbatim: "建议增加周末上门时段。" } };

const caseOf = (id: string) =>
  inOrganization(database, orgId, (tx) =>
    tx.selectFrom("feedback_case").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
  );

test("jobs and events keep the clocks: policies, calendars, people, departments and reminders", async () => {
  let now = TEST_NOW;
  const clock = (): string => now;
  const queue = testQueue({
    database,
    handlers: alarmJobs({ database, clock }),
    consumers: alarmConsumers(clock),
  });
  const { id } = await caseAt(database, team, "assigned", IDEA);
  const station = randomUUIDv7();
  await inOrganization(database, orgId, (tx) =>
    tx
      .insertInto("identity_department")
      .values({
        org_id: orgId,
        id: station,
        name: "苏州售后站",
        parent_id: team.departmentId,
        created_at: now,
      })
      .execute(),
  );
  const below = await caseAt(database, { ...team, departmentId: station }, "assigned", IDEA);
  await queue.start();
  try {
    const boss = admin.at(TEST_NOW);
    const limits = { plan: { unit: "working-days", amount: 3 } } as const;
    const policy = { name: "从缓", priority: null, problemType: null, limits, caps: null };
    await boss.begin((work) => createPolicy(work, policy));
    await until("the policy's limit", async () => (await caseOf(id)).due_at === "2026-03-16T10:00:00Z");
    const [calendar] = (await boss.begin((work) => listCalendars(work, { limit: 1 }))).items;
    const off = { date: "2026-03-13", kind: "off", hours: null, label: "厂庆" } as const;
    await boss.begin((work) => setOwnDay(work, calendar?.id ?? "", off));
    await until("the day off", async () => (await caseOf(id)).due_at === "2026-03-17T10:00:00Z");
    await boss.begin((work) => closeDepartment(work, station));
    await until(
      "the closed department",
      async () => (await caseOf(below.id)).department_id === team.departmentId,
    );
    await boss.begin((work) => removeUser(work, team.handler.id));
    await until("the colleague who left", async () => (await caseOf(id)).handler_id === null);
    now = "2026-03-17T10:00:01Z";
    await inOrganization(database, orgId, (tx) => enqueue(tx, soundAlarmsJob, { orgId: null }, { now }));
    await until("the reminder", async () => (await caseOf(id)).alarm_at === null);
    const alarms = await inOrganization(database, orgId, (tx) =>
      tx.selectFrom("feedback_alarm").select(["share", "told"]).where("case_id", "=", id).execute(),
    );
    assert.deepEqual(alarms, [{ share: 100, told: [team.head.id, team.manager.id] }]);
  } finally {
    await queue.stop();
  }
});

test("every minute somebody looks for deadlines, and every night for announced holidays", () => {
  assert.deepEqual(
    alarmSchedules("Asia/Shanghai").map(({ job, cron, timeZone }) => [job.name, cron, timeZone ?? "UTC"]),
    [
      ["feedback.sound-alarms", "* * * * *", "UTC"],
      ["feedback.refresh-all-deadlines", "20 3 * * *", "Asia/Shanghai"],
    ],
  );
});
