import assert from "node:assert/strict";
import { test } from "node:test";
import { createCalendar } from "../../../identity/service/create-calendar.ts";
import { setOwnDay } from "../../../identity/service/set-own-day.ts";
import { updateCalendar } from "../../../identity/service/update-calendar.ts";
import { listCalendars } from "../../../identity/service/list-calendars.ts";
import { updateDepartment } from "../../../identity/service/update-department.ts";
import { inOrganization } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../test/database.ts";
import { caseAt, hireColleague, makeCaseOrganization, makeCaseTeam } from "../../../test/feedback.ts";
import { systemSession, TEST_NOW } from "../../../test/organization.ts";
import { readCaseRow } from "../../store/cases.ts";
import { refreshDeadlines } from "./refresh-deadlines.ts";

const database = await testDatabase();
const orgId = await makeCaseOrganization(database);
const team = await makeCaseTeam(database, orgId);
const admin = await hireColleague(database, { orgId, departmentId: null, name: "唐管理", roles: ["admin"] });

const rowOf = (id: string) =>
  inOrganization(database, orgId, async (tx) => {
    const row = await readCaseRow(tx, orgId, id);
    assert.ok(row);
    return row;
  });
/** Goes over all open cases as the job does, in small batches. */
async function refreshAll(now = TEST_NOW): Promise<void> {
  const session = systemSession(database, orgId, now);
  let after: string | null = null;
  do after = await session.begin((work) => refreshDeadlines(work, after, 2));
  while (after !== null);
}

test("a day off announced later, and another calendar of the department, move what is due", async () => {
  const { id } = await caseAt(database, team, "assigned", { voice: { verbatim: "建议增加周末上门时段。" } });
  const boss = admin.at(TEST_NOW);
  assert.equal((await rowOf(id)).due_at, "2026-03-13T10:00:00Z");
  const [standard] = (await boss.begin((work) => listCalendars(work, { limit: 10 }))).items;
  assert.ok(standard);
  const off = { date: "2026-03-12", kind: "off", hours: null, label: "厂庆" } as const;
  await boss.begin((work) => setOwnDay(work, standard.id, off));
  await refreshAll();
  assert.equal((await rowOf(id)).due_at, "2026-03-16T10:00:00Z");
  const berlin = await boss.begin((work) =>
    createCalendar(work, { name: "柏林", timeZone: "Europe/Berlin", statutoryHolidays: false }),
  );
  await boss.begin((work) =>
    updateDepartment(work, team.departmentId, { calendarId: berlin.id, revision: 1 }),
  );
  await refreshAll();
  assert.equal((await rowOf(id)).due_at, "2026-03-13T17:00:00Z", "six o'clock in Berlin, winter time");
  const { items } = await boss.begin((work) => listCalendars(work, { limit: 10 }));
  const { revision } = items.find((one) => one.id === berlin.id) ?? { revision: 0 };
  await boss.begin((work) => updateCalendar(work, berlin.id, { timeZone: "Asia/Shanghai", revision }));
  await refreshAll();
  assert.equal((await rowOf(id)).due_at, "2026-03-13T10:00:00Z");
  await boss.begin((work) => updateDepartment(work, team.departmentId, { calendarId: null, revision: 2 }));
  await refreshAll();
});

test("in a year whose holidays are not announced deadlines are provisional, until somebody decides the days", async () => {
  const now = "2027-03-10T02:00:00Z";
  const { id } = await caseAt(database, team, "assigned", {
    now,
    voice: { verbatim: "建议增加周末上门时段。" },
  });
  const row = await rowOf(id);
  assert.deepEqual([row.due_at, row.due_provisional], ["2027-03-12T10:00:00Z", true]);
  const boss = admin.at(now);
  const [standard] = (await boss.begin((work) => listCalendars(work, { limit: 10 }))).items;
  assert.ok(standard);
  for (const date of ["2027-03-11", "2027-03-12"]) {
    const day = { date, kind: "work", hours: null, label: "" } as const;
    await boss.begin((work) => setOwnDay(work, standard.id, day));
  }
  await refreshAll(now);
  assert.equal((await rowOf(id)).due_provisional, false);
});
