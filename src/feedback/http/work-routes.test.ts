import assert from "node:assert/strict";
import { test } from "node:test";
import { SAMPLE_FILES } from "../../test/case-files.ts";
import { testDatabase } from "../../test/database.ts";
import { startFeedbackServer } from "../../test/feedback-server.ts";
import { makeCaseOrganization, makeCaseTeam, type CaseTeam, type Colleague } from "../../test/feedback.ts";
import { TEST_NOW } from "../../test/organization.ts";

const database = await testDatabase();
const { url, sessions } = await startFeedbackServer(database);

interface Answer {
  readonly status: number;
  // Whatever the address under test answers; assertions look into it.
  readonly body: Readonly<Record<string, unknown>>;
}

/** What somebody does through the API. */
async function send(who: Colleague, method: string, path: string, json?: unknown): Promise<Answer> {
  sessions.set(who.id, who.at(TEST_NOW));
  const answer = await fetch(`${url}/api/v1/feedback${path}`, {
    method,
    headers: { authorization: `Bearer ${who.id}`, "content-type": "application/json" },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === "" ? {} : (JSON.parse(text) as Answer["body"]) };
}

async function upload(who: Colleague, id: string, measureId: string): Promise<number> {
  sessions.set(who.id, who.at(TEST_NOW));
  const answer = await fetch(
    `${url}/api/v1/feedback/${id}/files?name=${encodeURIComponent("检修照片.jpg")}&measureId=${measureId}`,
    {
      method: "POST",
      headers: { authorization: `Bearer ${who.id}` },
      body: new Blob([new Uint8Array(SAMPLE_FILES["image/jpeg"])]),
    },
  );
  return answer.status;
}

const read = async (who: Colleague, id: string) => (await send(who, "GET", `/${id}`)).body;

/** Takes a step, or is refused; answers the status and the stage or the code. */
async function act(who: Colleague, id: string, step: object, by: Colleague): Promise<readonly unknown[]> {
  const { revision } = await read(by, id);
  const { status, body } = await send(who, "POST", `/${id}/steps`, { revision, ...step });
  return [status, status === 201 ? body["stage"] : body["code"]];
}

/** Handling of one round, from assignment to submission, every way around it refused. */
async function handle(team: CaseTeam, id: string, handler: Colleague): Promise<string> {
  const { manager, caller, verifier } = team;
  const assign = { act: "assign", departmentId: team.departmentId, handlerId: handler.id };
  assert.deepEqual(await act(caller, id, assign, manager), [403, "forbidden-feedback-step"]);
  assert.deepEqual(await act(manager, id, assign, manager), [201, "assigned"]);
  assert.deepEqual(await act(handler, id, { act: "plan" }, manager), [400, "feedback-step-refused"]);
  const measure = {
    term: "short",
    kind: "rework",
    text: "派高级工程师上门更换压缩机电容并当面致歉",
    ownerId: handler.id,
    dueOn: "2026-03-13",
  };
  const added = await send(handler, "POST", `/${id}/measures`, measure);
  assert.equal(added.status, 201);
  const measureId = String(added.body["id"]);
  assert.deepEqual(await act(handler, id, { act: "plan" }, manager), [201, "planned"]);
  assert.deepEqual(await act(handler, id, { act: "execute" }, manager), [201, "executing"]);
  assert.deepEqual(await act(handler, id, { act: "submit" }, manager), [400, "feedback-step-refused"]);
  const done = { revision: 1, isDone: true, result: "已更换，试机两小时正常" };
  assert.equal((await send(caller, "PATCH", `/${id}/measures/${measureId}`, done)).status, 403);
  assert.equal((await send(handler, "PATCH", `/${id}/measures/${measureId}`, done)).status, 200);
  assert.equal((await send(handler, "PATCH", `/${id}/measures/${measureId}`, done)).status, 409);
  assert.equal(await upload(handler, id, measureId), 201);
  const said = { kind: "to_customer", channel: "phone", text: "电容已更换，请您试用。", tellsResult: true };
  assert.equal((await send(handler, "POST", `/${id}/messages`, said)).status, 201);
  const { revision } = await read(handler, id);
  const cause = { revision, cause: "备件缺货，派单未告知客户等待时间" };
  assert.equal((await send(handler, "PATCH", `/${id}`, cause)).status, 200);
  // Not in sight before the first check; later those who checked it still see it, and may not do it.
  const [status] = await act(verifier, id, { act: "submit" }, manager);
  assert.ok(status === 404 || status === 403);
  assert.deepEqual(await act(handler, id, { act: "submit" }, manager), [201, "checking"]);
  return measureId;
}

/** The check by somebody without part in the work; not by the handler, nor as a bare step. */
async function check(team: CaseTeam, id: string, handler: Colleague, measureId: string): Promise<void> {
  const { manager, verifier } = team;
  const { revision } = await read(manager, id);
  const form = {
    revision,
    passed: true,
    problemSolved: true,
    lines: [{ measureId, ok: true, note: "属实" }],
  };
  assert.equal((await send(handler, "POST", `/${id}/checks`, form)).body["code"], "forbidden-feedback-step");
  assert.deepEqual(await act(verifier, id, { act: "pass_check" }, manager), [400, "feedback-step-refused"]);
  const checked = await send(verifier, "POST", `/${id}/checks`, form);
  assert.deepEqual([checked.status, checked.body["stage"]], [201, "calling_back"]);
  const again = await send(verifier, "POST", `/${id}/checks`, form);
  assert.equal(again.status, 409);
}

async function call(team: CaseTeam, id: string, told: object): Promise<Answer> {
  const { revision } = await read(team.caller, id);
  return send(team.caller, "POST", `/${id}/calls`, { revision, disposition: "answered", ...told });
}

test("from the voice to the verified answer over two rounds, and every way around it refused", async () => {
  const team = await makeCaseTeam(database, await makeCaseOrganization(database));
  const { manager, handler, otherHandler, caller } = team;
  const registered = await send(caller, "POST", "", {
    channel: "phone",
    verbatim: "空调报修三天了一直没人上门，打了两次电话都说在安排，我要投诉！",
    contact: { name: "陈女士", phone: "13800002451" },
  });
  assert.equal(registered.status, 201);
  const id = String(registered.body["id"]);
  assert.deepEqual(await act(caller, id, { act: "triage" }, manager), [201, "triaged"]);
  const first = await handle(team, id, handler);
  await check(team, id, handler, first);
  const { items } = (await send(caller, "GET", "/callbacks")).body as {
    readonly items: readonly Readonly<Record<string, unknown>>[];
  };
  assert.deepEqual(
    items.map((one) => [one["feedbackId"], one["round"], one["phone"], one["mayCall"]]),
    [[id, 1, "+8613800002451", true]],
  );
  const dissatisfied = await call(team, id, { satisfaction: "dissatisfied", score: 2, note: "仍有异响" });
  assert.deepEqual(
    [
      dissatisfied.status,
      dissatisfied.body["stage"],
      dissatisfied.body["round"],
      dissatisfied.body["priority"],
    ],
    [201, "triaged", 2, "urgent"],
  );
  const sameHandler = { act: "assign", departmentId: team.departmentId, handlerId: handler.id };
  assert.deepEqual(await act(manager, id, sameHandler, manager), [403, "forbidden-feedback-step"]);
  const second = await handle(team, id, otherHandler);
  await check(team, id, otherHandler, second);
  const satisfied = await call(team, id, {
    satisfaction: "satisfied",
    score: 5,
    emotionBefore: 3,
    emotionNow: 1,
  });
  assert.deepEqual(
    [satisfied.body["stage"], satisfied.body["outcome"], satisfied.body["resultScore"]],
    ["closed", "satisfied", 5],
  );
  const late = await send(handler, "POST", `/${id}/messages`, {
    kind: "to_customer",
    channel: "phone",
    text: "感谢您的理解",
  });
  assert.deepEqual([late.status, late.body["code"]], [400, "feedback-closed"]);
  const work = (await send(manager, "GET", `/${id}/work`)).body as Readonly<
    Record<"measures" | "messages" | "files" | "checks" | "attempts", readonly { readonly round?: number }[]>
  >;
  assert.deepEqual(
    [work.measures, work.messages, work.files, work.checks, work.attempts].map((list) => list.length),
    [2, 2, 2, 2, 2],
  );
  assert.deepEqual(
    work.checks.map(({ round }) => round),
    [1, 2],
  );
  const calls = work.attempts as readonly Readonly<Record<string, unknown>>[];
  assert.deepEqual(
    calls.map((one) => [one["satisfaction"], one["score"], one["emotionBefore"], one["emotionNow"]]),
    [
      ["dissatisfied", 2, null, null],
      ["satisfied", 5, 3, 1],
    ],
  );
  const history = (await send(manager, "GET", `/${id}/events`)).body as {
    readonly items: readonly { readonly act: string; readonly actorName: string }[];
  };
  const callers = history.items.filter((one) => one.act.startsWith("call_"));
  assert.deepEqual(
    callers.map(({ act: done, actorName }) => [done, actorName]),
    [
      ["call_dissatisfied", "孙回访"],
      ["call_satisfied", "孙回访"],
    ],
  );
});

test("a faulty body is told apart from a forbidden one, in the reader's language", async () => {
  const team = await makeCaseTeam(database, await makeCaseOrganization(database));
  const registered = await send(team.caller, "POST", "", { channel: "paper", verbatim: "师傅迟到两小时" });
  const id = String(registered.body["id"]);
  const wrong = await send(team.manager, "POST", `/${id}/measures`, {
    term: "soon",
    kind: "rework",
    text: "x",
  });
  assert.equal(wrong.status, 400);
  const early = await send(team.manager, "POST", `/${id}/measures`, {
    term: "short",
    kind: "apology",
    text: "电话致歉",
    dueOn: "2020-01-01",
  });
  assert.deepEqual([early.status, early.body["code"]], [400, "feedback-measure-before-receipt"]);
  assert.match(String(early.body["detail"]), /完成日期早于收到反馈的日期 2026-03-11/u);
  const survey = await send(team.caller, "POST", `/${id}/surveys`, { channel: "sms" });
  assert.deepEqual([survey.status, survey.body["code"]], [409, "conflict-feedback-not-calling-back"]);
  const viewer = await send(team.viewer, "GET", "/callbacks");
  assert.equal(viewer.status, 403);
});
