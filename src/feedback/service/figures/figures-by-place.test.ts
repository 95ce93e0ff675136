import assert from "node:assert/strict";
import test from "node:test";
import { newId } from "../../../identity/service/work.ts";
import { inOrganization } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../test/database.ts";
import { caseAt, makeCaseOrganization, makeCaseTeam, type CaseTeam } from "../../../test/feedback.ts";
import { TEST_NOW } from "../../../test/organization.ts";
import { readCaseRow } from "../../store/cases.ts";
import { listFeedback } from "../list-feedback.ts";
import { callBack, type CallInput } from "../work/call-back.ts";
import { exportFigures } from "./export-figures.ts";
import { readFigures } from "./read-figures.ts";

const MARCH = { from: "2026-03-01T00:00:00+08:00", before: "2026-04-01T00:00:00+08:00" };
const LATER = "2026-03-26T02:00:00Z";
const database = await testDatabase();

async function place({ orgId }: CaseTeam, name: string, kind: string): Promise<string> {
  const id = newId();
  await inOrganization(database, orgId, (tx) =>
    tx
      .insertInto("identity_department")
      .values({ org_id: orgId, id, name, kind, created_at: TEST_NOW })
      .execute(),
  );
  return id;
}

/** A case about a service that was rendered there. */
async function caseOf({ team }: Scene, departmentId: string): Promise<string> {
  const { orgId } = team;
  const { id } = await caseAt(database, team, "calling_back");
  const [customerId, recordId] = [newId(), newId()];
  const stamps = { created_at: TEST_NOW, updated_at: TEST_NOW };
  const customer = { name: "陈女士", kind: "individual", tier: "ordinary", ...stamps };
  const record = { kind: "repair", department_id: departmentId, served_on: "2026-03-02", ...stamps };
  await inOrganization(database, orgId, async (tx) => {
    await tx
      .insertInto("customer_customer")
      .values({ org_id: orgId, id: customerId, ...customer })
      .execute();
    await tx
      .insertInto("customer_service_record")
      .values({ org_id: orgId, id: recordId, customer_id: customerId, ...record })
      .execute();
    await tx
      .updateTable("feedback_case")
      .set({ service_record_id: recordId })
      .where("org_id", "=", orgId)
      .where("id", "=", id)
      .execute();
  });
  return id;
}

async function call({ team }: Scene, id: string, told: Partial<CallInput>): Promise<void> {
  const row = await inOrganization(database, team.orgId, (tx) => readCaseRow(tx, team.orgId, id));
  const revision = row?.revision ?? 0;
  await team.caller.at(TEST_NOW).begin((work) =>
    callBack(work, id, {
      revision,
      disposition: "answered",
      satisfaction: "satisfied",
      score: 5,
      ...told,
    }),
  );
}

async function scene() {
  const team = await makeCaseTeam(database, await makeCaseOrganization(database));
  return {
    team,
    outlet: await place(team, "城北服务网点", "outlet"),
    provider: await place(team, "迅达家电维修有限公司", "provider"),
    analyst: team.analyst.at(LATER),
  };
}
type Scene = Awaited<ReturnType<typeof scene>>;

test("who was upset and is calmer after the call counts as calmed; who was calm before is not asked", async () => {
  const made = await scene();
  const ids: string[] = [];
  for (const [emotionBefore, emotionNow] of [
    [3, 1],
    [2, 1],
    [3, 3],
    [1, 1],
    [2, undefined],
  ] as const) {
    const { id } = await caseAt(database, made.team, "calling_back");
    ids.push(id);
    await call(made, id, { emotionBefore, emotionNow });
  }
  const { all, people } = await made.analyst.begin((work) => readFigures(work, MARCH));
  assert.deepEqual([all.calmed?.count, all.calmed?.n], [2, 3]);
  const [low, high] = all.calmed?.interval ?? [0, 0];
  assert.ok(low > 0.2 && low < 0.21 && high > 0.93 && high < 0.94, `Wilson: ${low} ${high}`);
  assert.deepEqual(
    people.map(({ name, calmed }) => [name, calmed?.n]),
    [["周工", 3]],
  );
  const { items } = await made.team.manager.at(LATER).begin((work) =>
    listFeedback(work, {
      limit: 50,
      figure: "calmed",
      hit: true,
      periodFrom: MARCH.from,
      periodBefore: MARCH.before,
    }),
  );
  assert.deepEqual(new Set(items.map(({ id }) => id)), new Set(ids.slice(0, 2)));
});

test("the last call decides whether somebody calmed", async () => {
  const made = await scene();
  const { id } = await caseAt(database, made.team, "calling_back");
  const again = { disposition: "appointment", againAt: "2026-03-12T02:00:00Z" } as const;
  await call(made, id, {
    ...again,
    satisfaction: undefined,
    score: undefined,
    emotionBefore: 3,
    emotionNow: 3,
  });
  await call(made, id, { emotionBefore: 3, emotionNow: 2 });
  const { all } = await made.analyst.begin((work) => readFigures(work, MARCH));
  assert.deepEqual([all.calmed?.count, all.calmed?.n], [1, 1]);
});

test("figures stand by the outlet and the provider that rendered the service, and open their cases", async () => {
  const made = await scene();
  const { outlet, provider, team } = made;
  const own = [await caseOf(made, outlet), await caseOf(made, outlet)];
  const theirs = await caseOf(made, provider);
  await caseAt(database, team, "calling_back");
  for (const id of [...own, theirs]) await call(made, id, {});
  const answer = await made.analyst.begin((work) => readFigures(work, MARCH));
  assert.deepEqual(
    [...answer.outlets, ...answer.providers].map(({ name, satisfied, duration }) => [
      name,
      satisfied?.n,
      duration?.n,
    ]),
    [
      ["城北服务网点", 2, 2],
      ["迅达家电维修有限公司", 1, 1],
    ],
  );
  // Handled in the department all the same.
  assert.deepEqual(
    answer.departments.map(({ name, satisfied }) => [name, satisfied?.n]),
    [["华东售后部", 3]],
  );
  const only = await made.analyst.begin((work) => readFigures(work, { ...MARCH, departmentId: outlet }));
  assert.deepEqual([only.all.satisfied?.n, only.volume.received, only.providers], [2, 2, []]);
  const listed = await team.manager.at(LATER).begin((work) =>
    listFeedback(work, {
      limit: 50,
      figure: "satisfied",
      departmentId: outlet,
      periodFrom: MARCH.from,
      periodBefore: MARCH.before,
    }),
  );
  assert.deepEqual(new Set(listed.items.map(({ id }) => id)), new Set(own));
  const file = await made.analyst.begin((work) => exportFigures(work, { ...MARCH, format: "csv" }));
  const text = await new Response(file.content).text();
  assert.match(text, /\n网点,城北服务网点/u);
  assert.match(text, /\n服务商,迅达家电维修有限公司/u);
});

test("an outlet that handles a case itself has it under its name", async () => {
  const made = await scene();
  const { team } = made;
  await inOrganization(database, team.orgId, (tx) =>
    tx
      .updateTable("identity_department")
      .set({ kind: "outlet" })
      .where("org_id", "=", team.orgId)
      .where("id", "=", team.departmentId)
      .execute(),
  );
  const { id } = await caseAt(database, team, "calling_back");
  await call(made, id, {});
  const other = await caseOf(made, made.provider);
  await call(made, other, {});
  const { outlets, providers } = await made.analyst.begin((work) => readFigures(work, MARCH));
  assert.deepEqual(
    [...outlets, ...providers].map(({ name, satisfied }) => [name, satisfied?.n]),
    [
      ["华东售后部", 1],
      ["迅达家电维修有限公司", 1],
    ],
  );
});
