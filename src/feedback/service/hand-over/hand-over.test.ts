import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { test } from "node:test";
import { removeUser } from "../../../identity/service/remove-user.ts";
import { closeDepartment } from "../../../identity/service/close-department.ts";
import { inOrganization } from "../../../platform/db/database.ts";
import { listNotices } from "../../../notification/service/list-notices.ts";
import { testDatabase } from "../../../test/database.ts";
import {
  addMeasure,
  caseAt,
  hireColleague,
  makeCaseOrganization,
  makeCaseTeam,
  step,
  workUpTo,
  type CaseTeam,
  type Colleague,
} from "../../../test/feedback.ts";
import { systemSession, TEST_NOW } from "../../../test/organization.ts";
import { readCaseRow } from "../../store/cases.ts";
import { listEvents } from "../list-events.ts";
import { listFeedback } from "../list-feedback.ts";
import { addAbsence } from "./add-absence.ts";
import { handOver } from "./hand-over.ts";
import { listAbsences } from "./list-absences.ts";
import { moveDepartmentCases } from "./move-department-cases.ts";
import { releaseCases } from "./release-cases.ts";
import { removeAbsence } from "./remove-absence.ts";

const database = await testDatabase();

const IDEA = { voice: { verbatim: "建议增加周末上门时段。" } };

async function newTeam(): Promise<CaseTeam & { readonly admin: Colleague }> {
  const orgId = await makeCaseOrganization(database);
  const team = await makeCaseTeam(database, orgId);
  await hireColleague(database, { orgId, departmentId: null, name: "唐管理", roles: ["admin"] });
  const admin = await hireColleague(database, {
    orgId,
    departmentId: null,
    name: "白管理",
    roles: ["admin"],
  });
  return { ...team, admin };
}
const rowOf = (team: CaseTeam, id: string) =>
  inOrganization(database, team.orgId, async (tx) => {
    const row = await readCaseRow(tx, team.orgId, id);
    assert.ok(row);
    return row;
  });
const noticesOf = async (who: Colleague): Promise<string[]> =>
  (await who.at(TEST_NOW).begin((work) => listNotices(work, { limit: 50 }))).items.map(({ text }) => text);
const unassigned = async (who: Colleague): Promise<string[]> =>
  (await who.at(TEST_NOW).begin((work) => listFeedback(work, { queue: "unassigned", limit: 50 }))).items.map(
    ({ id }) => id,
  );

test("the manager hands a colleague's open cases and measures over; whoever handled an earlier round gets none of it back", async () => {
  const team = await newTeam();
  const plain = await caseAt(database, team, "planned", IDEA);
  const done = await caseAt(database, team, "checking", IDEA);
  const again = await caseAt(database, team, "calling_back", IDEA);
  await step(team.caller.at(TEST_NOW), again.id, { act: "call_dissatisfied", hasForm: true });
  await workUpTo(database, team, again.id, {
    stage: "assigned",
    now: TEST_NOW,
    handler: team.otherHandler,
    round: 2,
  });
  await addMeasure(database, { orgId: team.orgId, caseId: plain.id, ownerId: team.otherHandler.id });
  const manager = team.manager.at(TEST_NOW);
  await step(manager, plain.id, { act: "reassign", handlerId: team.otherHandler.id, reason: "周工支援外地" });
  const result = await manager.begin((work) =>
    handOver(work, {
      fromUserId: team.otherHandler.id,
      toUserId: team.handler.id,
      reason: "吴工调往华南售后部",
    }),
  );
  assert.deepEqual(
    result.moved.map(({ id }) => id),
    [plain.id],
  );
  assert.equal(result.measures, 1);
  const [refused] = result.refused;
  assert.deepEqual([refused?.id, result.refused.length], [again.id, 1]);
  assert.match(refused?.message ?? "", /处理过前面的轮次/u);
  assert.equal((await rowOf(team, plain.id)).handler_id, team.handler.id);
  assert.equal((await rowOf(team, again.id)).handler_id, team.otherHandler.id);
  assert.equal((await rowOf(team, done.id)).stage, "checking");
  assert.ok(
    (await noticesOf(team.handler)).includes(
      "吴工的 1 条反馈和 1 项措施已移交给您。原因：吴工调往华南售后部",
    ),
  );
});

test("a head hands over what their department has, a handler nothing, and nobody to somebody who left", async () => {
  const team = await newTeam();
  const own = await caseAt(database, team, "assigned", IDEA);
  const other = await caseAt(database, team, "assigned", IDEA);
  const away = randomUUIDv7();
  await inOrganization(database, team.orgId, async (tx) => {
    await tx
      .insertInto("identity_department")
      .values({ org_id: team.orgId, id: away, name: "华南售后部", created_at: TEST_NOW })
      .execute();
    await tx.updateTable("feedback_case").set({ department_id: away }).where("id", "=", other.id).execute();
  });
  const input = { fromUserId: team.handler.id, toUserId: team.otherHandler.id, reason: "休产假" };
  await assert.rejects(
    team.handler.at(TEST_NOW).begin((work) => handOver(work, input)),
    { code: "forbidden" },
  );
  const head = team.head.at(TEST_NOW);
  for (const [change, code] of [
    [{ toUserId: team.handler.id }, "feedback-hand-over-same"],
    [{ toUserId: randomUUIDv7() }, "feedback-hand-over-person"],
    [{ fromUserId: randomUUIDv7() }, "feedback-hand-over-person"],
  ] as const)
    await assert.rejects(
      head.begin((work) => handOver(work, { ...input, ...change })),
      { code },
    );
  const { moved, refused } = await head.begin((work) => handOver(work, input));
  assert.deepEqual([moved.map(({ id }) => id), refused], [[own.id], []]);
  assert.equal((await rowOf(team, other.id)).handler_id, team.handler.id);
});

test("cases handed to nobody stand among the unassigned, and their heads are told", async () => {
  const team = await newTeam();
  const { id } = await caseAt(database, team, "executing", IDEA);
  const { moved } = await team.head
    .at(TEST_NOW)
    .begin((work) => handOver(work, { fromUserId: team.handler.id, toUserId: null, reason: "长期病假" }));
  assert.equal(moved.length, 1);
  const row = await rowOf(team, id);
  assert.deepEqual([row.stage, row.handler_id], ["executing", null]);
  assert.deepEqual(await unassigned(team.manager), [id]);
  assert.match((await noticesOf(team.head))[0] ?? "", /周工不再处理反馈：1 条未结反馈待重新分派/u);
  await step(team.head.at(TEST_NOW), id, {
    act: "reassign",
    handlerId: team.otherHandler.id,
    reason: "接替周工",
  });
  assert.deepEqual(await unassigned(team.manager), []);
});

test("when a colleague leaves, their open cases wait for another handler, once, and can still be handed over", async () => {
  const team = await newTeam();
  const { id } = await caseAt(database, team, "planned", IDEA);
  const checking = await caseAt(database, team, "checking", IDEA);
  const due = (await rowOf(team, id)).due_at;
  const jobs = systemSession(database, team.orgId);
  assert.equal(await jobs.begin((work) => releaseCases(work, team.handler.id)), 0, "still here");
  await team.admin.at(TEST_NOW).begin((work) => removeUser(work, team.handler.id));
  assert.equal(await jobs.begin((work) => releaseCases(work, team.handler.id)), 1);
  assert.equal(await jobs.begin((work) => releaseCases(work, team.handler.id)), 0);
  const row = await rowOf(team, id);
  assert.deepEqual([row.stage, row.handler_id, row.due_at], ["planned", null, due]);
  assert.equal(
    (await rowOf(team, checking.id)).handler_id,
    team.handler.id,
    "the work is done, by whom stays",
  );
  assert.deepEqual(await unassigned(team.manager), [id]);
  assert.equal((await noticesOf(team.head)).length, 1);
  const { items } = await team.manager.at(TEST_NOW).begin((work) => listEvents(work, id));
  assert.deepEqual(items.at(-1)?.details, { handlerId: team.handler.id });
  const input = { fromUserId: team.handler.id, toUserId: team.otherHandler.id, reason: "周工离职" };
  const { moved } = await team.manager.at(TEST_NOW).begin((work) => handOver(work, input));
  assert.deepEqual(
    moved.map((one) => one.id),
    [id],
  );
});

test("cases of a dissolved department go to the one above with handler, stage and time; without one above, to the managers", async () => {
  const team = await newTeam();
  const station = randomUUIDv7();
  const lone = randomUUIDv7();
  await inOrganization(database, team.orgId, (tx) =>
    tx
      .insertInto("identity_department")
      .values([
        {
          org_id: team.orgId,
          id: station,
          name: "苏州售后站",
          parent_id: team.departmentId,
          created_at: TEST_NOW,
        },
        { org_id: team.orgId, id: lone, name: "特装组", created_at: TEST_NOW },
      ])
      .execute(),
  );
  const cases = [];
  for (const departmentId of [station, lone]) {
    const { id } = await caseAt(database, { ...team, departmentId }, "executing", IDEA);
    cases.push(id);
  }
  const [below = "", alone = ""] = cases;
  const before = await rowOf(team, below);
  const jobs = systemSession(database, team.orgId);
  assert.equal(await jobs.begin((work) => moveDepartmentCases(work, station)), 0, "still open");
  for (const id of [station, lone]) {
    await team.admin.at(TEST_NOW).begin((work) => closeDepartment(work, id));
    assert.equal(await jobs.begin((work) => moveDepartmentCases(work, id)), 1);
    assert.equal(await jobs.begin((work) => moveDepartmentCases(work, id)), 0);
  }
  const moved = await rowOf(team, below);
  assert.deepEqual(
    [moved.department_id, moved.handler_id, moved.stage, moved.due_at],
    [team.departmentId, team.handler.id, "executing", before.due_at],
  );
  assert.equal((await rowOf(team, alone)).department_id, null);
  assert.match((await noticesOf(team.head)).join(), /“苏州售后站”已撤销，其 1 条未结反馈归上级部门/u);
  assert.match((await noticesOf(team.manager)).join(), /“特装组”已撤销/u);
  const { items } = await team.manager.at(TEST_NOW).begin((work) => listEvents(work, below));
  assert.deepEqual(items.at(-1)?.details, { fromDepartmentId: station, departmentId: team.departmentId });
});

test("an absence has days in order and a deputy who is somebody else; one's own anybody may enter and take back", async () => {
  const team = await newTeam();
  const own = { userId: team.handler.id, from: "2026-03-16", until: "2026-03-20", deputyId: null };
  const me = team.handler.at(TEST_NOW);
  const refusedWith = (change: object, code: string) =>
    assert.rejects(
      me.begin((work) => addAbsence(work, { ...own, ...change })),
      { code },
    );
  await refusedWith({ until: "2026-03-15" }, "feedback-absence-order");
  await refusedWith({ from: "2026-03-01", until: "2026-03-10" }, "feedback-absence-past");
  await refusedWith({ deputyId: team.handler.id }, "feedback-absence-deputy");
  await refusedWith({ deputyId: randomUUIDv7() }, "feedback-absence-person");
  await refusedWith({ userId: team.otherHandler.id }, "forbidden");
  const absence = await me.begin((work) => addAbsence(work, own));
  await refusedWith({ from: "2026-03-20", until: "2026-03-22" }, "conflict-feedback-absence-overlap");
  for (const [who, days] of [
    [team.otherHandler, "2026-03-12"],
    [team.verifier, "2026-03-13"],
  ] as const)
    await team.manager
      .at(TEST_NOW)
      .begin((work) => addAbsence(work, { userId: who.id, from: days, until: days, deputyId: null }));
  const names: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await me.begin((work) => listAbsences(work, { limit: 2, ...(cursor && { cursor }) }));
    names.push(...page.items.map(({ userName }) => userName));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  assert.deepEqual(names, ["吴工", "郑核查", "周工"]);
  await assert.rejects(
    team.otherHandler.at(TEST_NOW).begin((work) => removeAbsence(work, absence.id)),
    { code: "forbidden" },
  );
  await me.begin((work) => removeAbsence(work, absence.id));
  await assert.rejects(
    team.manager.at(TEST_NOW).begin((work) => removeAbsence(work, absence.id)),
    { code: "not-found" },
  );
});
