import assert from "node:assert/strict";
import test from "node:test";
import { testDatabase } from "../../test/database.ts";
import { caseAt, makeCaseOrganization, makeCaseTeam } from "../../test/feedback.ts";
import { startFeedbackServer } from "../../test/feedback-server.ts";
import { TEST_NOW } from "../../test/organization.ts";

const database = await testDatabase();
const team = await makeCaseTeam(database, await makeCaseOrganization(database));
const server = await startFeedbackServer(database);
const { manager, handler, viewer } = team;
for (const [key, colleague] of Object.entries({ manager, handler, viewer }))
  server.sessions.set(key, colleague.at(TEST_NOW));

interface Answer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- the shape is what is tested
  readonly body: any;
}

async function call(key: string, method: string, path: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(`${server.url}/api/v1/${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === "" ? null : JSON.parse(text) };
}

const POLICY = {
  name: "特急投诉",
  priority: "urgent",
  problemType: null,
  limits: { plan: { unit: "hours", amount: 8 } },
  caps: { solution: { unit: "hours", amount: 48 } },
};

test("limits are whole amounts of known clocks, within bounds, and a fault names its place", async () => {
  for (const [change, path] of [
    [{ limits: { plan: { unit: "working-days", amount: 61 } } }, "limits.plan.amount"],
    [{ limits: { plan: { unit: "hours", amount: 0 } } }, "limits.plan.amount"],
    [{ limits: { plan: { unit: "hours", amount: 1.5 } } }, "limits.plan.amount"],
    [{ limits: { plan: { unit: "weeks", amount: 1 } } }, "limits.plan"],
    [{ limits: { lunch: { unit: "hours", amount: 1 } } }, "limits"],
    [{ priority: "huge" }, "priority"],
    [{ name: " " }, "name"],
  ] as const) {
    const { status, body } = await call("manager", "POST", "feedback-policies", { ...POLICY, ...change });
    assert.equal(status, 400, JSON.stringify(change));
    assert.ok(
      body.errors.some((one: { path: string }) => one.path.startsWith(path)),
      JSON.stringify(body.errors),
    );
  }
  const order = { ...POLICY, caps: { firstResponse: { unit: "hours", amount: 96 } } };
  const { status, body } = await call("manager", "POST", "feedback-policies", order);
  assert.deepEqual([status, body.code], [400, "feedback-policy-order"]);
  assert.match(body.detail, /首次响应最长 96 小时，晚于给出解决方案的 72 小时/u);
});

test("a policy is previewed, made, listed with the defaults, changed and removed", async () => {
  const preview = await call("manager", "POST", "feedback-policies/previews", { id: null, policy: POLICY });
  assert.deepEqual([preview.status, preview.body.openCases], [200, 0]);
  const made = await call("manager", "POST", "feedback-policies", POLICY);
  assert.equal(made.status, 201);
  const { id, revision, updatedAt, ...rest } = made.body;
  assert.deepEqual([rest, revision, updatedAt], [POLICY, 1, TEST_NOW]);
  const list = await call("handler", "GET", "feedback-policies");
  assert.equal(list.body.items.length, 1);
  assert.deepEqual(list.body.defaults.limits.plan, { unit: "working-days", amount: 2 });
  assert.deepEqual(list.body.defaults.caps.firstResponse, { unit: "hours", amount: 24 });
  const changed = await call("manager", "PATCH", `feedback-policies/${id}`, { caps: null, revision: 1 });
  assert.deepEqual([changed.status, changed.body.caps, changed.body.revision], [200, null, 2]);
  assert.equal((await call("manager", "PATCH", `feedback-policies/${id}`, { revision: 1 })).status, 409);
  assert.equal((await call("handler", "DELETE", `feedback-policies/${id}`)).status, 403);
  assert.equal((await call("viewer", "GET", "feedback-policies")).status, 403);
  assert.equal((await call("manager", "DELETE", `feedback-policies/${id}`)).status, 204);
  assert.equal((await call("manager", "DELETE", `feedback-policies/${id}`)).status, 404);
  const gone = await call("manager", "POST", "feedback-policies/previews", { id, policy: null });
  assert.equal(gone.status, 404);
});

test("settings are put whole, and name what was seen", async () => {
  const { body } = await call("manager", "GET", "feedback-settings");
  assert.equal(body.revision, 0);
  const put = await call("manager", "PUT", "feedback-settings", { ...body, lowScore: 3 });
  assert.deepEqual([put.status, put.body.lowScore, put.body.revision], [200, 3, 1]);
  assert.equal((await call("manager", "PUT", "feedback-settings", body)).status, 409);
  assert.equal((await call("manager", "PUT", "feedback-settings", { ...body, lowScore: 5 })).status, 400);
});

test("an absence and a hand-over by their addresses", async () => {
  const { id } = await caseAt(database, team, "assigned");
  const days = { userId: handler.id, from: "2026-03-12", until: "2026-03-13", deputyId: null };
  const absence = await call("manager", "POST", "feedback-absences", days);
  assert.equal(absence.status, 201);
  const list = await call("manager", "GET", "feedback-absences");
  assert.deepEqual(list.body, { items: [absence.body], nextCursor: null });
  assert.equal((await call("manager", "DELETE", `feedback-absences/${absence.body.id}`)).status, 204);
  const over = await call("manager", "POST", "feedback-hand-overs", {
    fromUserId: handler.id,
    toUserId: team.otherHandler.id,
    reason: "周工调岗",
  });
  assert.equal(over.status, 201);
  assert.deepEqual(
    over.body.moved.map((one: { id: string }) => one.id),
    [id],
  );
});
