import assert from "node:assert/strict";
import { test } from "node:test";
import { Failure } from "../../../kit/failure.ts";
import { inOrganization } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../test/database.ts";
import {
  caseAt,
  hireColleague,
  makeCaseOrganization,
  makeCaseTeam,
  step,
  workUpTo,
  type CaseTeam,
  type Colleague,
} from "../../../test/feedback.ts";
import { CASE_LINKS } from "../../../test/feedback-server.ts";
import { systemSession, TEST_NOW } from "../../../test/organization.ts";
import type { Stage } from "../../domain/life/stage.ts";
import { readCaseRow } from "../../store/cases.ts";
import { readEventRows } from "../../store/case-events.ts";
import { readMeasureRows } from "../../store/measures.ts";
import { callBack, type CallInput } from "./call-back.ts";
import { checkFeedback, type CheckInput } from "./check-feedback.ts";
import { listCallbacks } from "./list-callbacks.ts";
import { sendSurvey } from "../sms/send-survey.ts";
import { readWork } from "./read-work.ts";
import { followStep } from "./settle-callback.ts";

const database = await testDatabase();
const fails = (code: string) => (fault: unknown) => fault instanceof Failure && fault.code === code;

const newTeam = async () => makeCaseTeam(database, await makeCaseOrganization(database));
async function scene(stage: Stage) {
  const team = await newTeam();
  const { id } = await caseAt(database, team, stage);
  return { team, id };
}

const rowOf = async ({ orgId }: CaseTeam, id: string) => {
  const row = await inOrganization(database, orgId, (tx) => readCaseRow(tx, orgId, id));
  assert.ok(row);
  return row;
};
const tasksOf = ({ orgId }: CaseTeam, id: string) =>
  inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("outreach_callback")
      .where("subject_id", "=", id)
      .select(["round", "state", "result", "due_at"])
      .orderBy("round")
      .execute(),
  );

/** A check of every short-term measure, as `change` has it. */
async function check(
  who: Colleague,
  team: CaseTeam,
  id: string,
  change: Partial<CheckInput> = {},
): Promise<unknown> {
  const row = await rowOf(team, id);
  const measures = await inOrganization(database, team.orgId, (tx) => readMeasureRows(tx, team.orgId, id));
  const lines = measures
    .filter(({ round }) => round === row.round)
    .map((one) => ({ measureId: one.id, ok: true, note: "照片与维修单相符，客户试机正常" }));
  const form = { revision: row.revision, passed: true, problemSolved: true, lines, ...change };
  return who.at(TEST_NOW).begin((work) => checkFeedback(work, id, form));
}

async function call(
  who: Colleague,
  team: CaseTeam,
  id: string,
  { now = TEST_NOW, ...told }: Partial<CallInput> & { readonly now?: string } = {},
) {
  const { revision } = await rowOf(team, id);
  return who.at(now).begin((work) => callBack(work, id, { revision, disposition: "no_answer", ...told }));
}

test("a check that passes stores its form, takes the step and asks for the call-back by its clock", async () => {
  const { team, id } = await scene("checking");
  await check(team.verifier, team, id);
  const row = await rowOf(team, id);
  assert.deepEqual([row.stage, row.due_clock], ["calling_back", "callback"]);
  assert.deepEqual(await tasksOf(team, id), [{ round: 1, state: "open", result: null, due_at: row.due_at }]);
  const [form] = (await team.manager.at(TEST_NOW).begin((work) => readWork(work, id))).checks;
  assert.deepEqual(
    [form?.passed, form?.problemSolved, form?.lines.length, form?.checkedByName],
    [true, true, 1, "郑核查"],
  );
});

test("a check that fails sends the case back to work with its reason", async () => {
  const { team, id } = await scene("checking");
  const failed = { passed: false, problemSolved: false };
  await assert.rejects(check(team.verifier, team, id, failed), fails("feedback-step-refused"));
  await check(team.verifier, team, id, { ...failed, reason: "客户称仍有异响，照片看不出更换" });
  assert.equal((await rowOf(team, id)).stage, "executing");
  assert.deepEqual(await tasksOf(team, id), []);
});

test("nobody checks their own work, and a form that is not whole or denies its verdict changes nothing", async () => {
  const { team, id } = await scene("checking");
  const both = await hireColleague(database, {
    orgId: team.orgId,
    departmentId: team.departmentId,
    name: "秦工",
    roles: ["handler", "verifier"],
  });
  await inOrganization(database, team.orgId, (tx) =>
    tx
      .insertInto("feedback_handler")
      .values({ org_id: team.orgId, case_id: id, round: 1, user_id: both.id, since: TEST_NOW })
      .execute(),
  );
  await assert.rejects(check(both, team, id), fails("forbidden-feedback-step"));
  await assert.rejects(check(team.handler, team, id), fails("forbidden-feedback-step"));
  await assert.rejects(check(team.verifier, team, id, { lines: [] }), fails("feedback-check-lines"));
  await assert.rejects(
    check(team.verifier, team, id, { problemSolved: false }),
    fails("feedback-check-contradicts"),
  );
  await assert.rejects(check(team.verifier, team, id, { revision: 1 }), fails("conflict-feedback-changed"));
  assert.equal((await rowOf(team, id)).stage, "checking");
  const work = await team.manager.at(TEST_NOW).begin((one) => readWork(one, id));
  assert.deepEqual([work.checks, await tasksOf(team, id)], [[], []]);
});

test("two checkers at once: one verdict stands", async () => {
  const { team, id } = await scene("checking");
  const results = await Promise.allSettled([
    check(team.verifier, team, id),
    check(team.manager, team, id, { passed: false, problemSolved: false, reason: "仍有异响" }),
  ]);
  const refused = results.filter((one) => one.status === "rejected");
  assert.equal(refused.length, 1);
  const told = refused[0]?.reason;
  // Who comes second may find it gone from where it can be checked, or changed since.
  assert.ok(
    ["conflict-feedback-changed", "conflict-feedback-stage", "forbidden-feedback-step"].some((code) =>
      fails(code)(told),
    ),
  );
});

test("a satisfied customer closes the case; the score and the change of mood are on record", async () => {
  const { team, id } = await scene("calling_back");
  await call(team.caller, team, id, {
    disposition: "answered",
    satisfaction: "satisfied",
    score: 5,
    emotionBefore: 3,
    emotionNow: 1,
    note: "客户表示感谢，愿意继续关注",
  });
  const row = await rowOf(team, id);
  assert.deepEqual([row.stage, row.outcome, row.result_score], ["closed", "satisfied", 5]);
  const [task] = await tasksOf(team, id);
  assert.deepEqual([task?.state, task?.result], ["done", "satisfied"]);
  const events = await inOrganization(database, team.orgId, (tx) => readEventRows(tx, team.orgId, id));
  const told = events.find(({ act }) => act === "call")?.details as Readonly<Record<string, unknown>>;
  assert.deepEqual([told["satisfaction"], told["emotionBefore"], told["emotionNow"]], ["satisfied", 3, 1]);
});

test("partly satisfied counts as dissatisfied: another round; the second time management decides", async () => {
  const { team, id } = await scene("calling_back");
  await call(team.caller, team, id, { disposition: "answered", satisfaction: "partly", score: 3 });
  const second = await rowOf(team, id);
  assert.deepEqual([second.stage, second.round, second.dissatisfactions], ["triaged", 2, 1]);
  await workUpTo(database, team, id, {
    stage: "checking",
    now: TEST_NOW,
    handler: team.otherHandler,
    round: 2,
  });
  await check(team.verifier, team, id);
  await call(team.caller, team, id, { disposition: "answered", satisfaction: "dissatisfied", score: 1 });
  assert.deepEqual([(await rowOf(team, id)).stage, (await rowOf(team, id)).round], ["management_review", 2]);
  assert.deepEqual(
    (await tasksOf(team, id)).map(({ round, state, result }) => [round, state, result]),
    [
      [1, "done", "partly"],
      [2, "done", "dissatisfied"],
    ],
  );
});

test("whoever handled the case in any round does not call, nor writes down a call", async () => {
  const { team, id } = await scene("calling_back");
  const former = await hireColleague(database, {
    orgId: team.orgId,
    departmentId: team.departmentId,
    name: "韩工",
    roles: ["interviewer", "handler"],
  });
  await inOrganization(database, team.orgId, (tx) =>
    tx
      .insertInto("feedback_handler")
      .values({ org_id: team.orgId, case_id: id, round: 1, user_id: former.id, since: TEST_NOW })
      .execute(),
  );
  for (const who of [former, team.handler, team.otherHandler])
    for (const told of [{}, { disposition: "answered", satisfaction: "satisfied" } as const])
      await assert.rejects(call(who, team, id, told), fails("forbidden-feedback-step"));
  const { items } = await former.at(TEST_NOW).begin((work) => listCallbacks(work));
  assert.deepEqual(items, []);
  await call(team.caller, team, id);
  const seen = async (who: Colleague) =>
    (await who.at(TEST_NOW).begin((work) => listCallbacks(work))).items.map(({ mayCall }) => mayCall);
  assert.deepEqual(await seen(former), [false]);
  assert.deepEqual(await seen(team.caller), [true]);
  assert.deepEqual(await seen(team.analyst), [false]);
  await assert.rejects(seen(team.handler), fails("forbidden"));
});

test("a call says how it went: satisfaction when answered, an hour for an appointment, no made-up times", async () => {
  const { team, id } = await scene("calling_back");
  const attempt = (told: Partial<CallInput>) => call(team.caller, team, id, told);
  await assert.rejects(attempt({ disposition: "answered" }), fails("feedback-call-satisfaction"));
  await assert.rejects(attempt({ satisfaction: "satisfied" }), fails("feedback-call-satisfaction"));
  await assert.rejects(attempt({ disposition: "appointment" }), fails("feedback-call-appointment"));
  await assert.rejects(attempt({ at: "2026-03-10T02:00:00Z" }), fails("feedback-call-time"));
  await assert.rejects(attempt({ at: "2026-03-11T03:00:00Z" }), fails("feedback-call-time"));
  await attempt({ disposition: "wrong_number", note: "接听者称不认识陈女士" });
  const { attempts } = await team.caller.at(TEST_NOW).begin((work) => readWork(work, id));
  assert.deepEqual(
    attempts.map(({ disposition, note, madeByName }) => [disposition, note, madeByName]),
    [["wrong_number", "接听者称不认识陈女士", "孙回访"]],
  );
});

const survey = (who: Colleague, id: string) =>
  who.at("2026-03-12T02:15:00Z").begin((work) =>
    sendSurvey(work, { secret: CASE_LINKS.secret, mailConfigured: false }, id, {
      channel: "other",
      note: "微信转发给陈女士",
    }),
  );

test("nobody was reached: three parts of days and a survey, then it may be closed, never as satisfied", async () => {
  const { team, id } = await scene("calling_back");
  const close = (now: string) => step(team.caller.at(now), id, { act: "call_unreached" });
  for (const at of ["2026-03-11T02:10:00Z", "2026-03-11T02:20:00Z", "2026-03-11T07:00:00Z"])
    await call(team.caller, team, id, { now: at });
  await assert.rejects(close("2026-03-11T07:10:00Z"), fails("feedback-step-refused"));
  await call(team.caller, team, id, { now: "2026-03-12T02:00:00Z", disposition: "switched_off" });
  await assert.rejects(close("2026-03-12T02:10:00Z"), fails("feedback-step-refused"));
  await assert.rejects(survey(team.handler, id), fails("forbidden"));
  await survey(team.caller, id);
  const [waiting] = (await team.caller.at("2026-03-12T02:15:00Z").begin((work) => listCallbacks(work))).items;
  assert.deepEqual(
    [waiting?.attempts, waiting?.slots, waiting?.lastDisposition, waiting?.phone],
    [4, 3, "switched_off", "+8613800002451"],
  );
  const closed = await close("2026-03-12T02:20:00Z");
  assert.deepEqual([closed.stage, closed.outcome], ["closed", "unreached"]);
  await systemSession(database, team.orgId).begin((work) => followStep(work, id));
  const [task] = await tasksOf(team, id);
  assert.deepEqual([task?.state, task?.result], ["given_up", "unreached"]);
  await assert.rejects(survey(team.caller, id), fails("conflict-feedback-survey-sent"));
});

test("a case that is withdrawn or merged needs no call; taken apart again it does", async () => {
  const team = await newTeam();
  const { id } = await caseAt(database, team, "calling_back");
  const { id: other } = await caseAt(database, team, "executing");
  await call(team.caller, team, id);
  const follow = () => systemSession(database, team.orgId).begin((work) => followStep(work, id));
  await step(team.manager.at(TEST_NOW), id, { act: "merge", into: other });
  assert.deepEqual((await team.caller.at(TEST_NOW).begin((work) => listCallbacks(work))).items, []);
  await follow();
  assert.deepEqual(
    (await tasksOf(team, id)).map(({ state, result }) => [state, result]),
    [["given_up", "merged"]],
  );
  await step(team.manager.at(TEST_NOW), id, { act: "unmerge", reason: "不是同一件事" });
  await follow();
  assert.deepEqual(
    (await tasksOf(team, id)).map(({ state }) => state),
    ["open"],
  );
  await step(team.manager.at(TEST_NOW), id, {
    act: "withdraw",
    reason: "客户撤回",
    by: { kind: "customer", name: "陈女士" },
  });
  await follow();
  await follow();
  assert.deepEqual(
    (await tasksOf(team, id)).map(({ state, result }) => [state, result]),
    [["given_up", "withdrawn"]],
  );
});

test("the list of calls: appointments due first, then deadlines, appointments to come last", async () => {
  const team = await newTeam();
  const ids: string[] = [];
  for (const now of ["2026-03-11T02:00:00Z", "2026-03-10T02:00:00Z", "2026-03-09T02:00:00Z"]) {
    const { id } = await caseAt(database, team, "checking", { now });
    await check(team.verifier, team, id);
    ids.push(id);
  }
  const [agreed, early, later] = ids;
  assert.ok(agreed && early && later);
  const appointment = { disposition: "appointment" } as const;
  await call(team.caller, team, agreed, { ...appointment, againAt: "2026-03-11T03:00:00Z" });
  await call(team.caller, team, later, { ...appointment, againAt: "2026-03-11T08:00:00Z" });
  const order = async (now: string) =>
    (await team.caller.at(now).begin((work) => listCallbacks(work))).items.map(
      ({ feedbackId }) => feedbackId,
    );
  assert.deepEqual(await order("2026-03-11T03:30:00Z"), [agreed, early, later]);
  assert.deepEqual(await order("2026-03-11T02:30:00Z"), [early, agreed, later]);
});
