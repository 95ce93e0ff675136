import assert from "node:assert/strict";
import { test } from "node:test";
import type { Session } from "../../../identity/service/session.ts";
import { inOrganization } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../test/database.ts";
import { caseAt, makeCaseOrganization, makeCaseTeam, registerVoice } from "../../../test/feedback.ts";
import { systemSession, TEST_NOW } from "../../../test/organization.ts";
import { changeFeedback } from "../change-feedback.ts";
import { clocksOf, readLedger } from "../clocks.ts";
import { holdCase } from "../hold-case.ts";
import { readCaseRow } from "../../store/cases.ts";
import { changePolicy } from "./change-policy.ts";
import { createPolicy } from "./create-policy.ts";
import { listPolicies } from "./list-policies.ts";
import { previewPolicy } from "./preview-policy.ts";
import { refreshDeadlines } from "./refresh-deadlines.ts";
import { removePolicy } from "./remove-policy.ts";
import { rulesFor } from "./rules-for.ts";
import type { PolicyValues } from "./save-policy.ts";

const database = await testDatabase();
const orgId = await makeCaseOrganization(database);
const team = await makeCaseTeam(database, orgId);
const manager = team.manager.at(TEST_NOW);

const URGENT: PolicyValues = {
  name: "特急",
  priority: "urgent",
  problemType: null,
  limits: { plan: { unit: "hours", amount: 4 } },
  caps: null,
};
const DAYS = (amount: number) => ({ unit: "working-days", amount }) as const;

/** What somebody sees of a case's clock at a moment. */
function clockAt(session: Session, id: string, clock: string) {
  return session.begin(async (work) => {
    const row = await holdCase(work, id);
    const state = (await clocksOf(work, row, await readLedger(work, id))).findLast(
      (one) => one.clock === clock,
    );
    assert.ok(state);
    return state;
  });
}
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

test("only those who run the service set limits, and one scope has one policy", async () => {
  await assert.rejects(
    team.handler.at(TEST_NOW).begin((work) => createPolicy(work, URGENT)),
    { code: "forbidden" },
  );
  const created = await manager.begin((work) => createPolicy(work, URGENT));
  await assert.rejects(
    manager.begin((work) => createPolicy(work, { ...URGENT, name: "特急二" })),
    { code: "conflict-feedback-policy-scope" },
  );
  const change = { revision: 1, limits: { plan: DAYS(1) } };
  const changed = await manager.begin((work) => changePolicy(work, created.id, change));
  assert.deepEqual([changed.revision, changed.limits], [2, { plan: DAYS(1) }]);
  await assert.rejects(
    manager.begin((work) => changePolicy(work, created.id, change)),
    { code: "conflict-feedback-policy-changed" },
  );
  await assert.rejects(
    manager.begin((work) => changePolicy(work, created.id, { revision: 2, limits: {} })),
    { code: "feedback-policy-empty" },
  );
  await manager.begin((work) => removePolicy(work, created.id));
  await assert.rejects(
    manager.begin((work) => removePolicy(work, created.id)),
    { code: "not-found" },
  );
  assert.deepEqual((await manager.begin((work) => listPolicies(work))).items, []);
  const again = await manager.begin((work) => createPolicy(work, URGENT));
  await manager.begin((work) => removePolicy(work, again.id));
  const acts = await inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("identity_audit_entry")
      .select("action")
      .where("record_type", "=", "feedback-policy")
      .execute(),
  );
  assert.equal(acts.length, 5);
});

test("a policy changes open cases with the time used carried over, as many as its preview said; its removal takes it back", async () => {
  const cases = [];
  for (let i = 0; i < 4; i++) cases.push(await caseAt(database, team, i === 3 ? "planned" : "assigned"));
  const [first] = cases;
  assert.ok(first);
  const before = await clockAt(manager, first.id, "plan");
  const policy: PolicyValues = {
    name: "抱怨从快",
    priority: first.priority,
    problemType: null,
    limits: { plan: { unit: "hours", amount: 10 } },
    caps: null,
  };
  const preview = await manager.begin((work) => previewPolicy(work, { id: null, policy }));
  assert.deepEqual(preview, { openCases: 3, clocks: ["plan"], outlasted: [] });
  const later = "2026-03-11T08:00:00Z";
  const { id } = await team.manager.at(later).begin((work) => createPolicy(work, policy));
  assert.equal((await clockAt(team.manager.at(later), first.id, "plan")).dueAt, before.dueAt, "not yet");
  await refreshAll(later);
  const plan = await clockAt(team.manager.at(later), first.id, "plan");
  const HOUR = 3_600_000;
  assert.deepEqual([plan.used, plan.left, plan.dueAt], [6 * HOUR, 4 * HOUR, "2026-03-11T12:00:00Z"]);
  assert.equal((await rowOf(first.id)).due_at, plan.dueAt);
  assert.deepEqual((await manager.begin((work) => previewPolicy(work, { id, policy }))).openCases, 0);
  const removal = await manager.begin((work) => previewPolicy(work, { id, policy: null }));
  assert.equal(removal.openCases, 3);
  await team.manager.at(later).begin((work) => removePolicy(work, id));
  await refreshAll(later);
  assert.equal((await clockAt(team.manager.at(later), first.id, "plan")).dueAt, before.dueAt);
  const ledger = await manager.begin((work) => readLedger(work, first.id));
  await refreshAll(later);
  assert.deepEqual(await manager.begin((work) => readLedger(work, first.id)), ledger, "nothing twice");
});

test("a case of another priority is under the policy of that priority at once", async () => {
  const { id, priority } = await caseAt(database, team, "assigned");
  const other = priority === "urgent" ? "high" : "urgent";
  const policy = await manager.begin((work) =>
    createPolicy(work, { ...URGENT, priority: other, limits: { plan: { unit: "hours", amount: 6 } } }),
  );
  const { revision } = await rowOf(id);
  await manager.begin((work) =>
    changeFeedback(work, id, { revision, priority: other, priorityReason: "客户再次来电催办" }),
  );
  assert.equal((await clockAt(manager, id, "plan")).dueAt, "2026-03-11T08:00:00Z");
  await manager.begin((work) => removePolicy(work, policy.id));
});

test("an external platform's deadline caps a complaint", async () => {
  const { id } = await registerVoice(team.caller.at(TEST_NOW), {
    external: { platform: "12315", number: "2026031100017", dueAt: "2026-03-12T02:00:00Z" },
  });
  assert.equal((await clockAt(manager, id, "solution")).dueAt, "2026-03-12T02:00:00Z");
  await refreshAll();
  assert.equal((await clockAt(manager, id, "solution")).dueAt, "2026-03-12T02:00:00Z");
});

test("rules are read per organization", async () => {
  const other = await makeCaseOrganization(database, "远山热水器服务部");
  await manager.begin((work) => createPolicy(work, URGENT));
  const rules = (org: number) =>
    systemSession(database, org).begin((work) =>
      rulesFor(work, { priority: "urgent", problemType: "price", voice: "complaint", since: TEST_NOW }),
    );
  assert.deepEqual((await rules(orgId)).limits.plan, { unit: "hours", amount: 4 });
  assert.deepEqual((await rules(other)).limits.plan, DAYS(2));
});
