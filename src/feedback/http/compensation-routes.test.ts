import assert from "node:assert/strict";
import { test } from "node:test";
import { newId } from "../../identity/service/work.ts";
import { inOrganization } from "../../platform/db/database.ts";
import { testDatabase } from "../../test/database.ts";
import { startExtrasServer, type ExtraAnswer } from "../../test/feedback-extras.ts";
import {
  caseAt,
  hireColleague,
  makeCaseOrganization,
  makeCaseTeam,
  step,
  type CaseTeam,
  type Colleague,
} from "../../test/feedback.ts";
import { TEST_NOW } from "../../test/organization.ts";

const database = await testDatabase();
const send = await startExtrasServer(database);
const LEDGER = "/feedback-compensations";

async function scene(name?: string) {
  const team = await makeCaseTeam(database, await makeCaseOrganization(database, name));
  const { id } = await caseAt(database, team, "executing");
  return { team, id };
}
const propose = (who: Colleague, id: string, amount: number): Promise<ExtraAnswer> =>
  send(who, "POST", `/feedback/${id}/compensations`, {
    kind: "cash",
    amount,
    reason: "三次上门未修好，补偿误工与交通费",
  });
const proposed = async (who: Colleague, id: string, amount: number): Promise<string> => {
  const answer = await propose(who, id, amount);
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return String(answer.body["id"]);
};
const decide = (who: Colleague, id: string, approve = true, note?: string): Promise<ExtraAnswer> =>
  send(who, "POST", `${LEDGER}/${id}/decisions`, { approve, ...(note !== undefined && { note }) });
const pay = (who: Colleague, id: string): Promise<ExtraAnswer> =>
  send(who, "POST", `${LEDGER}/${id}/payments`);
const hireAdmin = ({ orgId }: CaseTeam): Promise<Colleague> =>
  hireColleague(database, { orgId, departmentId: null, name: "何管理", roles: ["admin"] });
const noticesOf = ({ orgId }: CaseTeam, userId: string): Promise<{ template: string }[]> =>
  inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("notification_notice")
      .where("user_id", "=", userId)
      .select("template")
      .orderBy("id")
      .execute(),
  );
const compensationsTold = async (team: CaseTeam, who: Colleague): Promise<string[]> =>
  (await noticesOf(team, who.id))
    .map(({ template }) => template)
    .filter((template) => template.startsWith("feedback-compensation"));

test("what was only asked for, refused or taken back is no cost by cause, product and department", async () => {
  const { team, id } = await scene();
  const paid = await proposed(team.handler, id, 120);
  const refused = await proposed(team.handler, id, 400);
  await proposed(team.handler, id, 80);
  assert.equal((await decide(team.head, paid)).status, 201);
  assert.equal((await pay(team.handler, paid)).status, 201);
  assert.equal((await decide(team.head, refused, false, "不在质保范围内，改为道歉")).status, 201);
  const { body } = await send(team.manager, "GET", `${LEDGER}/totals`);
  assert.deepEqual(body["total"], { count: 3, amount: 600 });
  const sums = (of: string) => (body[of] as { amount: number }[]).map(({ amount }) => amount);
  assert.deepEqual([sums("byCause"), sums("byProduct"), sums("byDepartment")], [[120], [120], [120]]);
  const asked = await send(team.manager, "GET", `${LEDGER}/totals?state=refused`);
  assert.deepEqual((asked.body["byCause"] as { amount: number }[])[0]?.amount, 400);
});

test("proposed by the handler, approved by the head, paid: a cost in the ledger and in the history", async () => {
  const { team, id } = await scene();
  const one = await proposed(team.handler, id, 300.5);
  assert.deepEqual(await compensationsTold(team, team.head), ["feedback-compensation-proposed"]);
  assert.deepEqual(await compensationsTold(team, team.manager), []);
  assert.equal((await decide(team.head, one)).status, 201);
  assert.deepEqual(await compensationsTold(team, team.handler), ["feedback-compensation-approved"]);
  const paid = await pay(team.handler, one);
  assert.deepEqual([paid.status, paid.body["state"], paid.body["paidAt"]], [201, "paid", TEST_NOW]);
  const sums = await send(team.manager, "GET", `${LEDGER}/totals?state=paid`);
  assert.deepEqual(sums.body["total"], { count: 1, amount: 300.5 });
  assert.deepEqual(sums.body["byProduct"], [
    { key: "壁挂式空调", name: "壁挂式空调", count: 1, amount: 300.5 },
  ]);
  const { items } = (await send(team.manager, "GET", `/feedback/${id}/events`)).body as {
    items: { act: string; actorName: string; details: { did?: string } }[];
  };
  const acts = items
    .filter(({ act }) => act === "compensation")
    .map((one) => [one.details.did, one.actorName]);
  assert.deepEqual(acts, [
    ["propose", "周工"],
    ["approve", "沈经理"],
    ["pay", "周工"],
  ]);
});

test("each rank approves up to its limit and is told who may approve more", async () => {
  const { team, id } = await scene();
  const admin = await hireAdmin(team);
  const one = await proposed(team.handler, id, 500.01);
  assert.equal((await decide(team.handler, one)).status, 403);
  const head = await decide(team.head, one);
  assert.deepEqual([head.status, head.body["code"]], [403, "forbidden-feedback-compensation-limit"]);
  assert.equal(head.body["detail"], "超出您的审批额度 500 元。请由客服主管或管理员审批。");
  assert.equal((await decide(team.manager, one)).status, 201);
  const large = await proposed(team.handler, id, 5_000.01);
  const manager = await decide(team.manager, large);
  assert.equal(manager.body["detail"], "超出您的审批额度 5,000 元。请由管理员审批。");
  assert.equal((await decide(admin, large)).status, 201);
  assert.deepEqual(await compensationsTold(team, admin), ["feedback-compensation-proposed"]);
});

test("a sum above every limit is refused at once", async () => {
  const { team, id } = await scene();
  await inOrganization(database, team.orgId, (tx) =>
    tx
      .insertInto("feedback_setting")
      .values({
        org_id: team.orgId,
        may_override: true,
        low_score: 2,
        compensation_limits: JSON.stringify({ manager: 800 }),
        revision: 1,
        updated_at: TEST_NOW,
      })
      .execute(),
  );
  const refused = await propose(team.handler, id, 801);
  assert.deepEqual([refused.status, refused.body["code"]], [400, "feedback-compensation-above-all"]);
  assert.match(String(refused.body["detail"]), /800 元/u);
  const one = await proposed(team.handler, id, 100);
  assert.equal((await decide(team.head, one)).status, 403);
});

test("nobody decides on the own proposal, however high the limit", async () => {
  const { team, id } = await scene();
  const one = await proposed(team.manager, id, 50);
  const own = await decide(team.manager, one);
  assert.deepEqual([own.status, own.body["code"]], [403, "forbidden-feedback-compensation-own"]);
  assert.equal((await decide(team.head, one)).status, 201);
});

test("who does not plan the work proposes nothing, and nothing is proposed for an ended case", async () => {
  const { team, id } = await scene();
  assert.equal((await propose(team.caller, id, 50)).status, 403);
  assert.equal((await propose(team.viewer, id, 50)).status, 403);
  assert.equal((await propose(team.verifier, id, 50)).status, 404);
  assert.equal((await propose(team.handler, id, 0)).status, 400);
  assert.equal((await propose(team.handler, id, 10.001)).status, 400);
  await step(team.manager.at(TEST_NOW), id, {
    act: "withdraw",
    reason: "客户来电撤回",
    by: { kind: "customer", name: "陈女士" },
  });
  const ended = await propose(team.manager, id, 50);
  assert.deepEqual([ended.status, ended.body["code"]], [400, "feedback-closed"]);
});

test("a head of another department sees nothing of it", async () => {
  const { team, id } = await scene();
  const west = newId();
  await inOrganization(database, team.orgId, (tx) =>
    tx
      .insertInto("identity_department")
      .values({ org_id: team.orgId, id: west, name: "华西售后部", created_at: TEST_NOW })
      .execute(),
  );
  const other = await hireColleague(database, {
    orgId: team.orgId,
    departmentId: west,
    name: "韩经理",
    roles: ["department_head"],
  });
  const one = await proposed(team.handler, id, 100);
  assert.equal((await decide(other, one)).status, 404);
  assert.deepEqual((await send(other, "GET", LEDGER)).body["items"], []);
  assert.equal(((await send(team.head, "GET", LEDGER)).body["items"] as unknown[]).length, 1);
  assert.equal((await send(team.handler, "GET", LEDGER)).status, 403);
});

test("of two who decide at once one is heard", async () => {
  const { team, id } = await scene();
  const one = await proposed(team.handler, id, 100);
  const both = await Promise.all([decide(team.head, one), decide(team.manager, one, false, "重复申请")]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [201, 409]);
});

test("paid twice at once it is one cost; unapproved it is none", async () => {
  const { team, id } = await scene();
  const one = await proposed(team.handler, id, 100);
  assert.equal((await pay(team.handler, one)).status, 409);
  assert.equal((await decide(team.head, one)).status, 201);
  assert.equal((await pay(team.caller, one)).status, 403);
  const both = await Promise.all([pay(team.handler, one), pay(team.manager, one)]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [201, 409]);
});

test("a refusal says why", async () => {
  const { team, id } = await scene();
  const one = await proposed(team.handler, id, 100);
  const silent = await decide(team.head, one, false);
  assert.deepEqual([silent.status, silent.body["code"]], [400, "feedback-compensation-note-missing"]);
  const refused = await decide(team.head, one, false, "保修期内应免费更换，不另行补偿");
  assert.deepEqual([refused.status, refused.body["state"]], [201, "refused"]);
  assert.deepEqual(await compensationsTold(team, team.handler), ["feedback-compensation-refused"]);
  assert.equal((await pay(team.manager, one)).status, 409);
});

test("whoever proposed it takes it back until it is paid, and nobody else does", async () => {
  const { team, id } = await scene();
  const withdraw = (who: Colleague, one: string): Promise<ExtraAnswer> =>
    send(who, "POST", `${LEDGER}/${one}/withdrawals`, { reason: "客户改要换货" });
  const one = await proposed(team.handler, id, 100);
  assert.equal((await withdraw(team.manager, one)).status, 403);
  assert.equal((await withdraw(team.verifier, one)).status, 404);
  const gone = await withdraw(team.handler, one);
  assert.deepEqual([gone.status, gone.body["state"], gone.body["mayWithdraw"]], [201, "withdrawn", false]);
  for (const refused of [
    await withdraw(team.handler, one),
    await decide(team.head, one),
    await pay(team.manager, one),
  ])
    assert.deepEqual(
      [refused.status, refused.body["code"]],
      [409, "conflict-feedback-compensation-withdrawn"],
    );
  const approved = await proposed(team.handler, id, 200);
  await decide(team.head, approved);
  assert.equal((await withdraw(team.handler, approved)).status, 201);
  const paid = await proposed(team.handler, id, 300);
  await decide(team.head, paid);
  await pay(team.handler, paid);
  assert.equal((await withdraw(team.handler, paid)).body["code"], "conflict-feedback-compensation-paid");
  const { byState } = (await send(team.manager, "GET", `${LEDGER}/totals`)).body as {
    byState: Record<string, unknown>;
  };
  assert.deepEqual(byState["withdrawn"], { count: 2, amount: 300 });
});

test("the ledger is read page by page, by state, period and department", async () => {
  const { team, id } = await scene();
  const ids = [];
  for (const amount of [10, 20, 30]) ids.push(await proposed(team.handler, id, amount));
  assert.equal((await decide(team.head, String(ids[0]))).status, 201);
  const first = (await send(team.analyst, "GET", `${LEDGER}?limit=2`)).body;
  const amounts = (page: typeof first) => (page["items"] as { amount: number }[]).map(({ amount }) => amount);
  assert.deepEqual(amounts(first), [30, 20]);
  const next = await send(team.analyst, "GET", `${LEDGER}?limit=2&cursor=${String(first["nextCursor"])}`);
  assert.deepEqual([amounts(next.body), next.body["nextCursor"]], [[10], null]);
  const only = async (query: string) => amounts((await send(team.analyst, "GET", `${LEDGER}?${query}`)).body);
  assert.deepEqual(await only("state=approved"), [10]);
  assert.deepEqual(await only(`before=${TEST_NOW}`), []);
  assert.deepEqual(await only(`from=${TEST_NOW}&departmentId=${team.departmentId}`), [30, 20, 10]);
  assert.deepEqual(await only("state=paid"), []);
  const { body } = await send(team.analyst, "GET", `${LEDGER}/totals?state=proposed`);
  assert.deepEqual(body["total"], { count: 2, amount: 50 });
  assert.deepEqual(body["byDepartment"], [
    { key: team.departmentId, name: "华东售后部", count: 2, amount: 50 },
  ]);
});

test("another organization neither sees nor decides", async () => {
  const [ours, theirs] = [await scene(), await scene("长河仪器客户服务中心")];
  const one = await proposed(ours.team.handler, ours.id, 100);
  assert.equal((await decide(theirs.team.manager, one)).status, 404);
  assert.equal((await pay(theirs.team.manager, one)).status, 404);
  assert.equal((await propose(theirs.team.manager, ours.id, 5)).status, 404);
  assert.equal((await send(theirs.team.manager, "GET", `/feedback/${ours.id}/compensations`)).status, 404);
  assert.deepEqual((await send(theirs.team.manager, "GET", LEDGER)).body["items"], []);
});
