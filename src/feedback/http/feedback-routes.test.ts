import assert from "node:assert/strict";
import test from "node:test";
import { testDatabase } from "../../test/database.ts";
import { makeCaseOrganization, makeCaseTeam } from "../../test/feedback.ts";
import { startFeedbackServer } from "../../test/feedback-server.ts";
import { TEST_NOW } from "../../test/organization.ts";

const database = await testDatabase();
const team = await makeCaseTeam(database, await makeCaseOrganization(database));
const server = await startFeedbackServer(database);
for (const [key, colleague] of Object.entries({
  manager: team.manager,
  handler: team.handler,
  verifier: team.verifier,
  caller: team.caller,
  analyst: team.analyst,
}))
  server.sessions.set(key, colleague.at(TEST_NOW));

interface Answer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- the shape is what is tested
  readonly body: any;
}

async function call(key: string, method: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(`${server.url}/api/v1/feedback${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: await answer.json() };
}

const VOICE = {
  channel: "phone",
  verbatim: "热水器漏水，地板都泡了，师傅说要等一周才有配件，太不像话了，要求赔偿！",
  contact: "李先生 13900004567",
  product: "燃气热水器",
  orderNumber: "SO-20260309-027",
  score: 1,
};

test("a script registers a voice and hears its number, priority, reasons and every deadline", async () => {
  const { status, body } = await call("manager", "POST", "", VOICE);
  assert.equal(status, 201);
  assert.match(body.number, /^20260311-TEL-\d{3}$/u);
  assert.deepEqual([body.stage, body.priority, body.complaint], ["registered", "high", true]);
  assert.ok(body.priorityReasons.length > 0);
  assert.deepEqual(
    body.deadlines.map((one: { clock: string }) => one.clock),
    ["triage", "firstResponse", "solution"],
  );
  assert.deepEqual(Object.keys(body.deadlines[0]).toSorted(), ["clock", "dueAt", "provisional"]);
  const read = await call("manager", "GET", `/${body.id}`);
  assert.equal(read.body.verbatim, VOICE.verbatim);
  assert.deepEqual(read.body.contact, { name: "李先生", phone: "+8613900004567", email: null });
  for (const { start, end, word } of read.body.decidingWords)
    assert.equal(VOICE.verbatim.slice(start, end), word);
  const analyst = await call("analyst", "GET", `/${body.id}`);
  assert.deepEqual(analyst.body.contact.phone, "+86139****4567");
});

test("what cannot be read is refused in the reader's language, field by field", async () => {
  const wrong = await call("manager", "POST", "", { channel: "fax", verbatim: " ", score: 9 });
  assert.equal(wrong.status, 400);
  assert.deepEqual(wrong.body.errors.map((one: { path: string }) => one.path).toSorted(), [
    "channel",
    "score",
    "verbatim",
  ]);
  const later = await call("manager", "POST", "", { ...VOICE, receivedAt: "2026-04-01T10:00:00+08:00" });
  assert.deepEqual([later.status, later.body.code], [400, "feedback-received-later"]);
  assert.match(later.body.detail, /晚于现在/u);
});

test("steps go through one guard: 403 for the wrong person, 409 for the wrong stage, 400 for what is missing", async () => {
  const { body: registered } = await call("caller", "POST", "", VOICE);
  const at = `/${registered.id}`;
  const { body: seen } = await call("manager", "GET", at);
  const stage = await call("manager", "POST", `${at}/steps`, { act: "plan", revision: seen.revision });
  assert.deepEqual([stage.status, stage.body.code], [409, "conflict-feedback-stage"]);
  const triaged = await call("manager", "POST", `${at}/steps`, {
    act: "triage",
    revision: seen.revision,
    classification: { problemType: "product_quality" },
  });
  assert.equal(triaged.status, 201);
  assert.deepEqual(
    [triaged.body.stage, triaged.body.problemType, triaged.body.nature],
    ["triaged", "product_quality", "product_quality"],
  );
  const missing = await call("manager", "POST", `${at}/steps`, {
    act: "assign",
    revision: triaged.body.revision,
  });
  assert.equal(missing.status, 400);
  assert.match(missing.body.detail, /请选择责任部门.*请选择处理人/u);
  const stale = await call("manager", "POST", `${at}/steps`, {
    act: "assign",
    revision: seen.revision,
    departmentId: team.departmentId,
    handlerId: team.handler.id,
  });
  assert.deepEqual([stale.status, stale.body.code], [409, "conflict-feedback-changed"]);
  const assigned = await call("manager", "POST", `${at}/steps`, {
    act: "assign",
    revision: triaged.body.revision,
    departmentId: team.departmentId,
    handlerId: team.handler.id,
  });
  assert.equal(assigned.body.handlerName, "周工");
  const foreign = await call("caller", "POST", `${at}/steps`, {
    act: "plan",
    revision: assigned.body.revision,
  });
  assert.deepEqual([foreign.status, foreign.body.code], [403, "forbidden-feedback-step"]);
});

test("another priority needs a reason and keeps the old ones", async () => {
  const { body: registered } = await call("caller", "POST", "", VOICE);
  const { body: seen } = await call("manager", "GET", `/${registered.id}`);
  const change = { revision: seen.revision, priority: "urgent" };
  const bare = await call("manager", "PATCH", `/${registered.id}`, change);
  assert.deepEqual([bare.status, bare.body.code], [400, "feedback-priority-reason-missing"]);
  const raised = await call("manager", "PATCH", `/${registered.id}`, {
    ...change,
    priorityReason: "客户家中有婴儿，地板浸水有安全隐患",
  });
  assert.deepEqual([raised.body.priority, raised.body.priorityReasons.at(-1)], ["urgent", "overruled"]);
  const events = await call("manager", "GET", `/${registered.id}/events`);
  assert.equal(events.body.items.at(-1).reason, "客户家中有婴儿，地板浸水有安全隐患");
});

test("lists are filtered, searched and counted", async () => {
  const { body: registered } = await call("caller", "POST", "", {
    ...VOICE,
    channel: "wechat",
    orderNumber: "SO-77",
  });
  const byOrder = await call("manager", "GET", "?search=SO-77");
  assert.deepEqual(
    byOrder.body.items.map((one: { id: string }) => one.id),
    [registered.id],
  );
  const byNumber = await call("manager", "GET", `?search=${registered.number.slice(0, 11)}`);
  assert.equal(byNumber.body.items.length, 1);
  const byWords = await call("manager", "GET", `?search=${encodeURIComponent("地板都泡了")}&channel=wechat`);
  assert.equal(byWords.body.items.length, 1);
  const { body: counts } = await call("manager", "GET", "/counts");
  assert.ok(counts.queues.to_triage >= 1);
  assert.equal(
    (await call("manager", "GET", "?queue=to_triage&limit=200")).body.items.length,
    counts.queues.to_triage,
  );
});
