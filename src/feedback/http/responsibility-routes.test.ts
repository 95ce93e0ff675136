import assert from "node:assert/strict";
import { test } from "node:test";
import { newId } from "../../identity/service/work.ts";
import { inOrganization } from "../../platform/db/database.ts";
import { testDatabase } from "../../test/database.ts";
import { startExtrasServer, type ExtraAnswer } from "../../test/feedback-extras.ts";
import {
  addEvidence,
  addMeasure,
  caseAt,
  hireColleague,
  makeCaseOrganization,
  makeCaseTeam,
  type CaseTeam,
  type Colleague,
} from "../../test/feedback.ts";
import { TEST_NOW } from "../../test/organization.ts";

const database = await testDatabase();
const send = await startExtrasServer(database);
const REASON = "派单后未联系客户，违反首次响应规定";
const LATER = "2026-03-25T02:00:00Z";

interface Scene {
  readonly team: CaseTeam;
  readonly id: string;
  /** A second manager, who decided nothing. */
  readonly other: Colleague;
}

async function scene(name?: string): Promise<Scene> {
  const team = await makeCaseTeam(database, await makeCaseOrganization(database, name));
  const { id } = await caseAt(database, team, "calling_back");
  const other = await hireColleague(database, {
    orgId: team.orgId,
    departmentId: null,
    name: "何管理",
    roles: ["manager"],
  });
  return { team, id, other };
}
const shareOf = (departmentId: string, percent: number, userId: string | null = null) => ({
  departmentId,
  userId,
  percent,
});
async function addDepartment({ orgId }: CaseTeam, name: string): Promise<string> {
  const id = newId();
  await inOrganization(database, orgId, (tx) =>
    tx.insertInto("identity_department").values({ org_id: orgId, id, name, created_at: TEST_NOW }).execute(),
  );
  return id;
}
const decide = (who: Colleague, id: string, body: object): Promise<ExtraAnswer> =>
  send(who, "POST", `/feedback/${id}/responsibility`, { kind: "service", reason: REASON, ...body });
const onTeam = ({ team, id }: Scene, body: object = {}): Promise<ExtraAnswer> =>
  decide(team.manager, id, { shares: [shareOf(team.departmentId, 100)], ...body });
const appeal = (who: Colleague, { id, team }: Scene, body: object = {}): Promise<ExtraAnswer> =>
  send(who, "POST", `/feedback/${id}/responsibility/appeals`, {
    departmentId: team.departmentId,
    userId: null,
    reason: "配件由物流部延误，到货记录见附件",
    ...body,
  });
const rule = (who: Colleague, { id }: Scene, body: object): Promise<ExtraAnswer> =>
  send(who, "POST", `/feedback/${id}/responsibility/rulings`, { reason: "核对到货记录后裁定", ...body });
const read = async (who: Colleague, id: string): Promise<ExtraAnswer["body"]> =>
  (await send(who, "GET", `/feedback/${id}/responsibility`)).body;
const decisionOf = (body: ExtraAnswer["body"]) =>
  body["decision"] as {
    readonly standing: string;
    readonly kind: string;
    readonly revision: number;
    readonly appealUntil: string | null;
    readonly ruling: string | null;
    readonly shares: readonly { readonly percent: number; readonly departmentName: string }[];
    readonly appeals: readonly { readonly madeByName: string; readonly files: readonly unknown[] }[];
  };
const codes = ({ status, body }: ExtraAnswer) => [status, body["code"]];
const toldOf = async ({ orgId }: CaseTeam, who: Colleague): Promise<string[]> => {
  const rows = await inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("notification_notice")
      .where("user_id", "=", who.id)
      .select("template")
      .orderBy("id")
      .execute(),
  );
  return rows.map(({ template }) => template).filter((one) => one.startsWith("feedback-responsibility"));
};
const actsOf = async (who: Colleague, id: string) =>
  (
    (await send(who, "GET", `/feedback/${id}/events`)).body["items"] as {
      readonly act: string;
      readonly details: { readonly did?: string };
      readonly overridden: readonly string[];
    }[]
  ).filter(({ act }) => act === "responsibility");

test("proposed by the machine, decided, appealed with a file, changed by another: final and on record", async () => {
  const scened = await scene();
  const { team, id, other } = scened;
  const proposed = await read(team.manager, id);
  assert.equal(proposed["decision"], null);
  assert.deepEqual((proposed["proposal"] as { shares: unknown[] }).shares, [
    { ...shareOf(team.departmentId, 100), departmentName: "华东售后部", userName: null },
  ]);
  assert.equal((await read(team.handler, id))["proposal"], null);
  const decided = await onTeam(scened);
  assert.equal(decided.status, 201, JSON.stringify(decided.body));
  // Wednesday 11 March; the close of the fifth working day after it.
  assert.equal(decisionOf(decided.body).appealUntil, "2026-03-18T10:00:00Z");
  assert.deepEqual(await toldOf(team, team.head), ["feedback-responsibility-decided"]);
  const measureId = await addMeasure(database, { orgId: team.orgId, caseId: id, ownerId: team.handler.id });
  await addEvidence(database, { orgId: team.orgId, caseId: id, measureId });
  const { files } = (await send(team.manager, "GET", `/feedback/${id}/work`)).body as {
    files: { id: string }[];
  };
  const fileIds = files.slice(0, 1).map((file) => file.id);
  const appealed = await appeal(team.head, scened, { fileIds });
  assert.equal(appealed.status, 201, JSON.stringify(appealed.body));
  assert.deepEqual(
    [decisionOf(appealed.body).standing, fileIds.length],
    ["appealed", files.length > 0 ? 1 : 0],
  );
  assert.deepEqual(await toldOf(team, other), ["feedback-responsibility-appealed"]);
  assert.deepEqual(await toldOf(team, team.manager), []);
  const { revision } = decisionOf(appealed.body);
  const refused = await rule(team.manager, scened, { ruling: "uphold", revision });
  assert.deepEqual(codes(refused), [403, "forbidden-feedback-ruling"]);
  assert.match(String(refused.body["detail"]), /您参与了原认定/u);
  const ruled = await rule(other, scened, { ruling: "change", kind: "third_party", shares: [], revision });
  assert.equal(ruled.status, 201, JSON.stringify(ruled.body));
  const { standing, kind, shares, ruling } = decisionOf(ruled.body);
  assert.deepEqual([standing, kind, shares.length, ruling], ["final", "third_party", 0, "change"]);
  assert.deepEqual(await toldOf(team, team.manager), ["feedback-responsibility-ruled"]);
  const acts = (await actsOf(team.manager, id)).map(({ details }) => details.did);
  assert.deepEqual(acts, ["decide", "appeal", "change"]);
});

test("not appealed in time it is final by itself, and too late to appeal", async () => {
  const scened = await scene();
  await onTeam(scened);
  const { team, id } = scened;
  const at = (who: Colleague): Colleague => ({ ...who, at: () => who.at(LATER) });
  assert.equal(decisionOf(await read(at(team.manager), id)).standing, "final");
  assert.deepEqual(codes(await appeal(at(team.head), scened)), [
    409,
    "conflict-feedback-responsibility-over",
  ]);
  const anew = await decide(at(team.manager), id, { kind: "none", shares: [], revision: 1 });
  assert.deepEqual(codes(anew), [409, "conflict-feedback-responsibility-settled"]);
});

test("who is burdened anew by a ruling may appeal in turn; each is heard once", async () => {
  const scened = await scene();
  const { team, id, other } = scened;
  const parts = await addDepartment(team, "备件物流部");
  const logistics = await hireColleague(database, {
    orgId: team.orgId,
    departmentId: parts,
    name: "韩经理",
    roles: ["department_head"],
  });
  assert.equal((await send(logistics, "GET", `/feedback/${id}/responsibility`)).status, 404);
  await onTeam(scened);
  const { revision } = decisionOf((await appeal(team.head, scened)).body);
  const moved = { ruling: "change", kind: "process", revision };
  const ruled = await rule(other, scened, {
    ...moved,
    shares: [shareOf(parts, 70), shareOf(team.departmentId, 30)],
  });
  assert.equal(decisionOf(ruled.body).standing, "decided");
  assert.deepEqual(await toldOf(team, logistics), ["feedback-responsibility-ruled"]);
  // Nobody decides over a ruling.
  const over = await onTeam(scened, { revision: decisionOf(ruled.body).revision });
  assert.deepEqual(codes(over), [409, "conflict-feedback-responsibility-settled"]);
  // Held responsible, the other department sees for what.
  assert.deepEqual((await read(logistics, id))["mayAppealFor"], [
    { departmentId: parts, userId: null, departmentName: "备件物流部", userName: null },
  ]);
  assert.deepEqual(codes(await appeal(team.head, scened)), [409, "conflict-feedback-responsibility-heard"]);
  const second = await appeal(logistics, scened, { departmentId: parts });
  assert.equal(second.status, 201);
  // Whoever changed it has decided as well.
  const again = decisionOf(second.body).revision;
  assert.equal((await rule(other, scened, { ruling: "uphold", revision: again })).status, 403);
  const third = await hireColleague(database, {
    orgId: team.orgId,
    departmentId: null,
    name: "罗总监",
    roles: ["admin"],
  });
  const upheld = await rule(third, scened, { ruling: "uphold", revision: again });
  assert.deepEqual([upheld.status, decisionOf(upheld.body).standing], [201, "final"]);
  assert.deepEqual(
    decisionOf(upheld.body).shares.map(({ departmentName, percent }) => [departmentName, percent]),
    [
      ["备件物流部", 70],
      ["华东售后部", 30],
    ],
  );
});

test("a named person appeals for themself, a colleague does not", async () => {
  const scened = await scene();
  const { team, id, other } = scened;
  await decide(team.manager, id, { shares: [shareOf(team.departmentId, 100, team.handler.id)] });
  const forSelf = { userId: team.handler.id };
  assert.deepEqual(codes(await appeal(team.handler, scened)), [403, "forbidden"]);
  assert.deepEqual(codes(await appeal(team.otherHandler, scened, forSelf)), [403, "forbidden"]);
  assert.deepEqual(codes(await appeal(team.head, scened, forSelf)), [403, "forbidden"]);
  assert.equal((await appeal(team.handler, scened, forSelf)).status, 201);
  // The department is heard apart from the person.
  const both = await appeal(team.head, scened);
  assert.equal(decisionOf(both.body).appeals.length, 2);
  const withdrawn = await rule(other, scened, {
    ruling: "withdraw",
    revision: decisionOf(both.body).revision,
  });
  const { standing, kind, shares } = decisionOf(withdrawn.body);
  assert.deepEqual([standing, kind, shares], ["final", "none", []]);
});

test("a team too small passes over separated duties with its reason on record", async () => {
  const scened = await scene();
  const { team, id } = scened;
  await onTeam(scened);
  const { revision } = decisionOf((await appeal(team.head, scened)).body);
  const override = { reason: "主管只有一人" };
  const body = { ruling: "uphold", revision, override };
  assert.equal((await rule(team.manager, scened, body)).status, 403);
  const settings = { mayOverride: true, lowScore: 2, compensationLimits: {}, appealDays: 3, revision: 0 };
  assert.equal((await send(team.manager, "PUT", "/feedback-settings", settings)).status, 200);
  assert.equal((await rule(team.manager, scened, { ruling: "uphold", revision })).status, 403);
  assert.equal((await rule(team.manager, scened, body)).status, 201);
  assert.deepEqual((await actsOf(team.manager, id)).at(-1)?.overridden, ["another-than-decider"]);
});

test("nothing is decided before the check, by others than leaders, or with shares that do not fit", async () => {
  const { team, id } = await scene();
  const early = (await caseAt(database, team, "executing")).id;
  const on = (percent: number) => ({ shares: [shareOf(team.departmentId, percent)] });
  assert.deepEqual(codes(await decide(team.manager, early, on(100))), [400, "feedback-responsibility-early"]);
  for (const who of [team.head, team.handler, team.verifier, team.caller, team.analyst, team.viewer])
    assert.equal((await decide(who, id, on(100))).status, 403, who.name);
  assert.deepEqual(codes(await decide(team.manager, id, on(90))), [
    400,
    "feedback-responsibility-shares-sum",
  ]);
  assert.deepEqual(codes(await decide(team.manager, id, { shares: [] })), [
    400,
    "feedback-responsibility-shares-missing",
  ]);
  const unknown = { shares: [shareOf(newId(), 100)] };
  assert.deepEqual(codes(await decide(team.manager, id, unknown)), [400, "feedback-department-unknown"]);
  assert.equal((await decide(team.manager, id, { reason: " ", ...on(100) })).status, 400);
  assert.deepEqual(codes(await appeal(team.head, { team, id, other: team.manager })), [
    409,
    "conflict-feedback-responsibility-none",
  ]);
  assert.equal((await send(team.viewer, "GET", "/feedback-responsibilities")).status, 403);
});

test("of two who decide, appeal or rule at once one is heard", async () => {
  const scened = await scene();
  const { team, id, other } = scened;
  const on = { shares: [shareOf(team.departmentId, 100)] };
  const decided = await Promise.all([decide(team.manager, id, on), decide(other, id, on)]);
  assert.deepEqual(decided.map(({ status }) => status).toSorted(), [201, 409]);
  const appealed = await Promise.all([appeal(team.head, scened), appeal(team.head, scened)]);
  assert.deepEqual(appealed.map(({ status }) => status).toSorted(), [201, 409]);
});

test("lists say what waits for whom", async () => {
  const scened = await scene();
  const { team, id } = scened;
  const listed = async (who: Colleague, query: string): Promise<readonly unknown[]> =>
    (
      (await send(who, "GET", `/feedback-responsibilities?list=${query}`)).body["items"] as {
        readonly feedbackId: string;
        readonly standing: string;
      }[]
    ).map((one) => [one.feedbackId, one.standing]);
  const counts = async (who: Colleague) => (await send(who, "GET", "/feedback-responsibilities/counts")).body;
  assert.deepEqual(await listed(team.manager, "to_decide"), [[id, "none"]]);
  assert.deepEqual(await counts(team.manager), { toDecide: 1, appealed: 0, mine: 0 });
  await onTeam(scened);
  assert.deepEqual(await listed(team.manager, "to_decide"), []);
  assert.deepEqual(await listed(team.head, "mine"), [[id, "decided"]]);
  assert.deepEqual(await counts(team.head), { toDecide: 0, appealed: 0, mine: 1 });
  await appeal(team.head, scened);
  assert.deepEqual(await listed(team.manager, `appealed&departmentId=${team.departmentId}`), [
    [id, "appealed"],
  ]);
  assert.deepEqual(await listed(team.head, "mine"), []);
  assert.deepEqual(await listed(team.otherHandler, "appealed"), []);
});

test("another organization sees and decides nothing", async () => {
  const [ours, theirs] = [await scene(), await scene("长河仪器客户服务中心")];
  await onTeam(ours);
  const { manager } = theirs.team;
  assert.equal((await send(manager, "GET", `/feedback/${ours.id}/responsibility`)).status, 404);
  assert.equal((await decide(manager, ours.id, { kind: "none", shares: [] })).status, 404);
  assert.equal((await appeal(theirs.team.head, ours)).status, 404);
  assert.equal((await rule(manager, ours, { ruling: "uphold", revision: 1 })).status, 404);
  assert.deepEqual(
    (await send(manager, "GET", "/feedback-responsibilities?list=appealable")).body["items"],
    [],
  );
});
