import assert from "node:assert/strict";
import test from "node:test";
import { sql } from "kysely";
import { systemSession } from "../../test/organization.ts";
import { Failure } from "../../kit/failure.ts";
import { inOrganization } from "../../platform/db/database.ts";
import { testDatabase } from "../../test/database.ts";
import {
  caseAt,
  hireColleague,
  makeCaseOrganization,
  makeCaseTeam,
  registerVoice,
  step,
  workUpTo,
} from "../../test/feedback.ts";
import { TEST_NOW } from "../../test/organization.ts";
import { readCaseRow } from "../store/cases.ts";
import { clocksOf, readLedger } from "./clocks.ts";
import { listEvents } from "./list-events.ts";
import { readFeedback } from "./read-feedback.ts";
import { takeStep } from "./take-step.ts";
import { takeToldStep, type ToldStep } from "./take-told-step.ts";
import { settleCallback } from "./work/settle-callback.ts";

const DEPS = { secret: "geheim ".repeat(8), publicUrl: "https://huiyin.example.com", mailConfigured: true };
const database = await testDatabase();
const orgId = await makeCaseOrganization(database);
const team = await makeCaseTeam(database, orgId);
/** Working hours after TEST_NOW, a Wednesday morning. */
const later = (hours: number): string => Temporal.Instant.from(TEST_NOW).add({ hours }).toString();

const fails = (code: string, reason?: string) => (error: unknown) => {
  assert.ok(error instanceof Failure, String(error));
  assert.equal(error.code, code, JSON.stringify(error.details));
  if (reason !== undefined) assert.equal(error.details["refusals"], reason);
  return true;
};
const rowOf = async (id: string) => {
  const row = await inOrganization(database, orgId, (tx) => readCaseRow(tx, orgId, id));
  assert.ok(row);
  return row;
};
const clocksAt = (id: string, now: string) =>
  team.manager.at(now).begin(async (work) => clocksOf(work, await rowOf(id), await readLedger(work, id)));
const told = (id: string, now: string, input: Omit<ToldStep, "revision"> & { revision?: number }) =>
  team.manager.at(now).begin((work) => takeToldStep(work, DEPS, id, { revision: null, ...input }));
const TELL = { channel: "phone", text: "已电话告知：经核对不属于我们的受理范围。" } as const;

test("a case rejected by mistake goes on where it stood, its clocks as if nothing had been", async () => {
  const { id } = await caseAt(database, team, "assigned");
  const twin = await caseAt(database, team, "assigned");
  await told(id, later(1), { act: "reject", reason: "误认为重复", tell: TELL });
  assert.equal((await rowOf(id)).due_at, null);
  await told(id, later(30), { act: "restore", reason: "核对后确有诉求" });
  const [row, other] = [await rowOf(id), await rowOf(twin.id)];
  assert.deepEqual(
    [row.stage, row.round, row.handler_id, row.closed_at, row.stage_before],
    ["assigned", 1, team.handler.id, null, null],
  );
  // The telling was the first answer; everything else stands as in the case that was left alone.
  const others = (all: Awaited<ReturnType<typeof clocksAt>>) =>
    all.filter(({ clock }) => clock !== "firstResponse");
  assert.deepEqual(others(await clocksAt(id, later(30))), others(await clocksAt(twin.id, later(30))));
  const [first] = (await clocksAt(id, later(30))).filter(({ clock }) => clock === "firstResponse");
  assert.deepEqual([first?.state, first?.stoppedAt], ["stopped", later(1)]);
  assert.equal(other.stage, "assigned");
});

test("who can be reached is told with the step or before, else it is refused with what to do", async () => {
  const { id } = await caseAt(database, team, "triaged");
  for (const act of ["refer", "reject", "withdraw"] as const)
    await assert.rejects(
      step(team.manager.at(TEST_NOW), id, { act, reason: "不属于本公司" }),
      fails("feedback-step-refused", "customer-told"),
    );
  const { steps } = await team.manager.at(TEST_NOW).begin((work) => readFeedback(work, DEPS, id));
  assert.deepEqual(steps.find(({ act }) => act === "refer")?.refusals, ["customer-told"]);
  const { revision } = await rowOf(id);
  await told(id, TEST_NOW, { act: "refer", reason: "属于物业", tell: TELL, revision });
  const row = await rowOf(id);
  assert.deepEqual([row.stage, row.customer_told_at], ["referred", TEST_NOW]);
  const { items } = await team.manager.at(TEST_NOW).begin((work) => listEvents(work, id));
  assert.deepEqual(
    items.slice(-3).map(({ act }) => act),
    ["message", "respond", "refer"],
  );
});

test("an anonymous voice is rejected without telling anybody", async () => {
  const { id } = await registerVoice(team.caller.at(TEST_NOW), {
    contact: undefined,
    orderNumber: undefined,
  });
  await step(team.manager.at(TEST_NOW), id, { act: "reject", reason: "无具体内容，无联系方式" });
  assert.equal((await rowOf(id)).stage, "invalid");
});

test("a refused step tells nobody, and an old revision changes nothing", async () => {
  const { id } = await caseAt(database, team, "executing");
  const { revision } = await rowOf(id);
  await assert.rejects(
    told(id, TEST_NOW, { act: "reject", reason: "误判", tell: TELL }),
    fails("conflict-feedback-stage"),
  );
  await assert.rejects(
    told(id, TEST_NOW, { act: "withdraw", reason: "客户来电", tell: TELL, revision: revision - 1 }),
    fails("conflict-feedback-changed"),
  );
  await assert.rejects(
    told(id, TEST_NOW, {
      act: "withdraw",
      reason: "客户来电",
      tell: { channel: "email", text: "已为您撤回。" },
    }),
    fails("feedback-no-mail-address"),
  );
  const row = await rowOf(id);
  assert.deepEqual([row.stage, row.revision, row.customer_told_at], ["executing", revision, null]);
});

test("whoever comes back gets another round with new promises, and never the same handler", async () => {
  const { id } = await caseAt(database, team, "executing");
  await told(id, later(2), { act: "withdraw", reason: "客户说先观察", tell: TELL });
  const before = await clocksAt(id, later(2));
  const again = await step(team.manager.at(later(50)), id, { act: "reopen", reason: "客户来电：又坏了" });
  assert.deepEqual(
    [again.stage, again.round, again.handler_id, again.customer_told_at],
    ["registered", 2, null, null],
  );
  const after = await clocksAt(id, later(50));
  assert.deepEqual(after.slice(0, before.length), before);
  assert.deepEqual(
    after.slice(before.length).map(({ clock, startedAt }) => [clock, startedAt]),
    ["triage", "firstResponse", "solution"].map((clock) => [clock, later(50)]),
  );
  await step(team.manager.at(later(51)), id, { act: "triage" });
  await assert.rejects(
    step(team.manager.at(later(51)), id, {
      act: "assign",
      departmentId: team.departmentId,
      handlerId: team.handler.id,
    }),
    fails("forbidden-feedback-step", "handler-of-no-earlier-round"),
  );
  const on = { stage: "calling_back", now: later(52), handler: team.otherHandler, round: 2 } as const;
  await workUpTo(database, team, id, on);
  assert.equal((await rowOf(id)).stage, "calling_back");
});

test("restored while customers are called back, the case is on the list of calls again", async () => {
  const { id } = await caseAt(database, team, "calling_back");
  const settle = async () =>
    systemSession(database, orgId, TEST_NOW).begin(async (work) => settleCallback(work, await rowOf(id)));
  const states = async () =>
    inOrganization(database, orgId, async (tx) => {
      const { rows } = await sql<{ state: string }>`
        select state from outreach_callback where org_id = ${orgId} and subject_id = ${id}::uuid`.execute(tx);
      return rows.map(({ state }) => state);
    });
  await settle();
  await told(id, TEST_NOW, { act: "refer", reason: "点错了", tell: TELL });
  await settle();
  assert.deepEqual(await states(), ["given_up"]);
  await told(id, TEST_NOW, { act: "restore", reason: "误操作" });
  await settle();
  assert.deepEqual(await states(), ["open"]);
});

test("who has left meanwhile does not get a restored case back", async () => {
  const leaver = await hireColleague(database, {
    orgId,
    departmentId: team.departmentId,
    name: "钱工",
    roles: ["handler"],
  });
  const { id } = await caseAt(database, team, "triaged");
  const given = { departmentId: team.departmentId, handlerId: leaver.id };
  await step(team.manager.at(TEST_NOW), id, { act: "assign", ...given });
  await told(id, TEST_NOW, { act: "refer", reason: "转物业", tell: TELL });
  await inOrganization(database, orgId, (tx) =>
    tx
      .updateTable("identity_user")
      .set({ removed_at: TEST_NOW })
      .where("org_id", "=", orgId)
      .where("id", "=", leaver.id)
      .execute(),
  );
  const back = await told(id, TEST_NOW, { act: "restore", reason: "物业退回" });
  assert.deepEqual([back.stage, back.handler_id], ["assigned", null]);
});

test("a customer and a manager who take a case up at once: one is first, the other is told", async () => {
  const { id } = await caseAt(database, team, "assigned");
  await told(id, TEST_NOW, { act: "reject", reason: "误判", tell: TELL });
  const customer = { kind: "customer", name: "陈女士" } as const;
  const results = await Promise.allSettled([
    told(id, later(1), { act: "restore", reason: "误操作" }),
    systemSession(database, orgId, later(1)).begin((work) =>
      takeStep(work, id, { act: "reopen", reason: "问题还在", by: customer, revision: null }),
    ),
  ]);
  assert.deepEqual(results.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"]);
  const refused = results.find(({ status }) => status === "rejected") as PromiseRejectedResult;
  assert.equal((refused.reason as Failure).code, "conflict-feedback-stage");
});
