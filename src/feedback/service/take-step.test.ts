import assert from "node:assert/strict";
import test from "node:test";
import { Failure } from "../../kit/failure.ts";
import { inOrganization } from "../../platform/db/database.ts";
import { testDatabase } from "../../test/database.ts";
import {
  addMeasure,
  caseAt,
  makeCaseOrganization,
  makeCaseTeam,
  registerVoice,
  step,
  workUpTo,
} from "../../test/feedback.ts";
import { TEST_NOW } from "../../test/organization.ts";
import { readCaseRow } from "../store/cases.ts";
import { listEvents } from "./list-events.ts";
import { listFeedback } from "./list-feedback.ts";
import { readFeedback } from "./read-feedback.ts";
import { takeSteps } from "./take-steps.ts";

const LINKS = { secret: "geheim ".repeat(8), publicUrl: "https://huiyin.example.com" };
const database = await testDatabase();
const orgId = await makeCaseOrganization(database);
const team = await makeCaseTeam(database, orgId);
const manager = team.manager.at(TEST_NOW);
const refusedFor =
  (code: string, ...reasons: string[]) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof Failure, String(error));
    assert.equal(error.code, code, JSON.stringify(error.details));
    for (const reason of reasons) assert.match(String(error.details["refusals"]), new RegExp(reason, "u"));
    return true;
  };
const rowOf = async (id: string) => {
  const row = await inOrganization(database, orgId, (tx) => readCaseRow(tx, orgId, id));
  assert.ok(row);
  return row;
};

test("a complaint goes its whole way, is called back dissatisfied, and ends satisfied in round two", async () => {
  const { id } = await caseAt(database, team, "calling_back");
  const said = { act: "call_dissatisfied" as const, hasForm: true };
  await assert.rejects(
    step(team.handler.at(TEST_NOW), id, said),
    refusedFor("forbidden-feedback-step", "not-by-you"),
  );
  const again = await step(team.caller.at(TEST_NOW), id, said);
  assert.deepEqual(
    [again.stage, again.round, again.priority, again.handler_id],
    ["triaged", 2, "urgent", null],
  );
  const second = { act: "assign" as const, departmentId: team.departmentId };
  await assert.rejects(
    step(manager, id, { ...second, handlerId: team.handler.id }),
    refusedFor("forbidden-feedback-step", "handler-of-no-earlier-round"),
  );
  await workUpTo(database, team, id, {
    stage: "calling_back",
    now: TEST_NOW,
    handler: team.otherHandler,
    round: 2,
  });
  const closed = await step(team.caller.at(TEST_NOW), id, {
    act: "call_satisfied",
    hasForm: true,
    resultScore: 5,
  });
  assert.deepEqual([closed.stage, closed.outcome, closed.due_at], ["closed", "satisfied", null]);
  const { items } = await manager.begin((work) => listEvents(work, id));
  assert.deepEqual(
    items.map(({ act, round }) => `${round} ${act}`),
    [
      "1 register",
      "1 triage",
      "1 assign",
      "1 plan",
      "1 execute",
      "1 submit",
      "1 pass_check",
      "2 call_dissatisfied",
      "2 assign",
      "2 plan",
      "2 execute",
      "2 submit",
      "2 pass_check",
      "2 call_satisfied",
    ],
  );
});

test("nobody checks their own work, whoever they are besides", async () => {
  const { id } = await caseAt(database, team, "checking");
  await inOrganization(database, orgId, (tx) =>
    tx.updateTable("feedback_handler").set({ user_id: team.manager.id }).where("case_id", "=", id).execute(),
  );
  await assert.rejects(
    step(manager, id, { act: "pass_check", hasForm: true }),
    refusedFor("forbidden-feedback-step", "independent-of-the-work"),
  );
  await assert.rejects(
    step(manager, id, { act: "pass_check", hasForm: true, override: { reason: "团队只有两人" } }),
    refusedFor("forbidden-feedback-step", "independent-of-the-work"),
  );
  await inOrganization(database, orgId, (tx) =>
    tx
      .insertInto("feedback_setting")
      .values({
        org_id: orgId,
        may_override: true,
        low_score: 2,
        compensation_limits: "{}",
        revision: 1,
        updated_at: TEST_NOW,
      })
      .execute(),
  );
  await step(manager, id, { act: "pass_check", hasForm: true, override: { reason: "团队只有两人" } });
  const { items } = await manager.begin((work) => listEvents(work, id));
  assert.deepEqual(
    [items.at(-1)?.overridden, items.at(-1)?.overrideReason],
    [["independent-of-the-work"], "团队只有两人"],
  );
  await inOrganization(database, orgId, (tx) => tx.deleteFrom("feedback_setting").execute());
});

test("a plan without dates, and a result without evidence, go no further", async () => {
  const { id } = await caseAt(database, team, "assigned");
  const own = team.handler.at(TEST_NOW);
  await assert.rejects(
    step(own, id, { act: "plan" }),
    refusedFor("feedback-step-refused", "short-term-measure"),
  );
  await addMeasure(database, { orgId, caseId: id, ownerId: team.handler.id });
  await step(own, id, { act: "plan" });
  await step(own, id, { act: "execute" });
  await assert.rejects(
    step(own, id, { act: "submit" }),
    refusedFor("feedback-step-refused", "measures-done", "evidence-given", "customer-told", "cause-named"),
  );
});

test("of two people who act at once the second is told, and nothing happens twice", async () => {
  const { id } = await registerVoice(team.caller.at(TEST_NOW));
  await step(manager, id, { act: "triage" });
  const { revision } = await rowOf(id);
  const assign = (handlerId: string) =>
    step(manager, id, { act: "assign", departmentId: team.departmentId, handlerId, revision });
  const both = await Promise.allSettled([assign(team.handler.id), assign(team.otherHandler.id)]);
  const failed = both.filter((one) => one.status === "rejected");
  assert.equal(failed.length, 1);
  assert.ok(refusedFor("conflict-feedback-changed")(failed[0]?.reason));
  const { items } = await manager.begin((work) => listEvents(work, id));
  assert.equal(items.filter(({ act }) => act === "assign").length, 1);
});

test("a pause needs an end and stops the solution clock alone", async () => {
  const { id } = await caseAt(database, team, "executing");
  const own = team.handler.at(TEST_NOW);
  await inOrganization(database, orgId, (tx) =>
    tx.updateTable("feedback_case").set({ customer_told_at: TEST_NOW }).where("id", "=", id).execute(),
  );
  await assert.rejects(
    step(own, id, { act: "pause", reason: "等客户确认上门时间" }),
    refusedFor("feedback-step-refused", "end-named"),
  );
  const paused = await step(own, id, {
    act: "pause",
    reason: "等客户确认上门时间",
    expiresAt: "2026-03-13T10:00:00+08:00",
  });
  assert.equal(paused.paused_until, "2026-03-13T02:00:00Z");
  const view = await own.begin((work) => readFeedback(work, LINKS, id));
  const states = Object.fromEntries(view.clocks.map(({ clock, state }) => [clock, state]));
  assert.deepEqual([states["solution"], states["firstResponse"]], ["paused", "running"]);
  const resumed = await step(team.handler.at("2026-03-12T02:00:00Z"), id, { act: "resume" });
  assert.equal(resumed.paused_until, null);
  const later = await team.handler.at("2026-03-12T02:00:00Z").begin((work) => readFeedback(work, LINKS, id));
  // A day stood still: the 72 hours end a day later.
  assert.equal(later.clocks.find(({ clock }) => clock === "solution")?.dueAt, "2026-03-15T02:00:00Z");
});

test("a case merged by mistake comes back to where it stood", async () => {
  const survivor = await registerVoice(team.caller.at(TEST_NOW));
  const twin = await caseAt(database, team, "triaged");
  await assert.rejects(
    step(manager, twin.id, { act: "merge", into: twin.id }),
    refusedFor("feedback-merge-into-itself"),
  );
  const merged = await step(manager, twin.id, { act: "merge", into: survivor.id });
  assert.deepEqual([merged.stage, merged.merged_into, merged.due_at], ["merged", survivor.id, null]);
  const back = await step(manager, twin.id, { act: "unmerge", reason: "不是同一台设备" });
  assert.deepEqual([back.stage, back.merged_into], ["triaged", null]);
  assert.notEqual(back.due_at, null);
});

test("the same step with many cases: those that are refused are named, the rest goes on", async () => {
  const fit = await caseAt(database, team, "triaged");
  const unfit = await registerVoice(team.caller.at(TEST_NOW));
  const { taken, refused } = await manager.begin((work) =>
    takeSteps(work, {
      act: "assign",
      departmentId: team.departmentId,
      handlerId: team.handler.id,
      ids: [fit.id, unfit.id],
    }),
  );
  const nobodys = await manager.begin((work) =>
    takeSteps(work, { act: "triage", ids: ["01990000-0000-7000-8000-0000000000aa"] }),
  );
  assert.match(nobodys.refused[0]?.message ?? "", /找不到/u);
  assert.deepEqual(
    taken.map(({ number }) => number),
    [fit.number],
  );
  assert.deepEqual(
    refused.map(({ number, code }) => [number, code]),
    [[unfit.number, "conflict-feedback-stage"]],
  );
  assert.match(refused[0]?.message ?? "", /不能“分派”/u);
  assert.equal((await rowOf(unfit.id)).stage, "registered");
});

test("a handler sees the cases of the department and no others", async () => {
  const elsewhere = await makeCaseTeam(database, await makeCaseOrganization(database, "另一家售后"));
  const { id } = await caseAt(database, team, "assigned");
  const seen = await team.otherHandler.at(TEST_NOW).begin((work) => readFeedback(work, LINKS, id));
  assert.equal(seen.handlerName, "周工");
  const unassigned = await registerVoice(team.caller.at(TEST_NOW));
  await assert.rejects(
    team.otherHandler.at(TEST_NOW).begin((work) => readFeedback(work, LINKS, unassigned.id)),
    refusedFor("not-found"),
  );
  await assert.rejects(
    elsewhere.manager.at(TEST_NOW).begin((work) => readFeedback(work, LINKS, id)),
    refusedFor("not-found"),
  );
  await assert.rejects(
    team.viewer.at(TEST_NOW).begin((work) => listFeedback(work, { limit: 10 })),
    refusedFor("forbidden"),
  );
});

test("queues list open cases by deadline, page by page, each once", async () => {
  const org = await makeCaseOrganization(database);
  const own = await makeCaseTeam(database, org);
  const all = [];
  for (let day = 1; day <= 7; day++)
    all.push(await registerVoice(own.caller.at(TEST_NOW), { receivedAt: `2026-03-0${day}T09:00:00+08:00` }));
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listFeedback>> = await own.manager
      .at(TEST_NOW)
      .begin((work) =>
        listFeedback(work, { queue: "to_triage", limit: 3, ...(cursor !== null && { cursor }) }),
      );
    seen.push(...page.items.map(({ number }) => number));
    cursor = page.nextCursor;
  } while (cursor !== null);
  assert.deepEqual(
    seen,
    all.map(({ number }) => number),
  );
});
