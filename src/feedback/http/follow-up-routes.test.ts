import assert from "node:assert/strict";
import { test } from "node:test";
import { inOrganization } from "../../platform/db/database.ts";
import { testDatabase } from "../../test/database.ts";
import { startExtrasServer, type ExtraAnswer } from "../../test/feedback-extras.ts";
import {
  addEvidence,
  addMeasure,
  caseAt,
  makeCaseOrganization,
  makeCaseTeam,
  step,
  type CaseTeam,
  type Colleague,
} from "../../test/feedback.ts";
import { TEST_NOW } from "../../test/organization.ts";
import { remindAllChecks } from "../service/follow-up-checks/remind-all-checks.ts";
import { remindChecks } from "../service/follow-up-checks/remind-checks.ts";

const database = await testDatabase();
const send = await startExtrasServer(database);
const CHECKS = "/feedback-follow-up-checks";
/** A Friday; the measure is checked on it. */
const DAY = "2026-04-10";
const ON_THE_DAY = "2026-04-10T02:00:00Z";

interface Scene {
  readonly team: CaseTeam;
  readonly id: string;
  readonly measureId: string;
}

/** A closed case whose long-term measure, of another handler, is to be checked in April. */
async function scene(name?: string, isDone = true): Promise<Scene> {
  const team = await makeCaseTeam(database, await makeCaseOrganization(database, name));
  const { id } = await caseAt(database, team, "calling_back");
  await step(team.caller.at(TEST_NOW), id, { act: "call_satisfied", hasForm: true, resultScore: 5 });
  const { orgId } = team;
  const measureId = await addMeasure(
    database,
    { orgId, caseId: id, ownerId: team.otherHandler.id },
    { term: "long" },
  );
  await inOrganization(database, orgId, (tx) =>
    tx
      .updateTable("feedback_measure")
      .set({ check_on: DAY, text: "维修员技能培训与考核", done_at: isDone ? TEST_NOW : null })
      .where("id", "=", measureId)
      .execute(),
  );
  return { team, id, measureId };
}
const at = (who: Colleague, now: string = ON_THE_DAY): Colleague => ({ ...who, at: () => who.at(now) });
const judge = (who: Colleague, { measureId }: Scene, body: object, now?: string): Promise<ExtraAnswer> =>
  send(at(who, now), "POST", `${CHECKS}/${measureId}/verdicts`, {
    verdict: "in_place",
    note: "抽查 20 单，均按新流程告知到货日",
    revision: 1,
    ...body,
  });
const list = async (who: Colleague, query: string, now?: string) =>
  (await send(at(who, now), "GET", `${CHECKS}?${query}`)).body["items"] as {
    readonly id: string;
    readonly standing: string;
    readonly mayJudge: boolean;
    readonly hadPart: boolean;
    readonly postponed: number;
    readonly isEffective: boolean | null;
  }[];
const counts = async (who: Colleague, now?: string) =>
  (await send(at(who, now), "GET", `${CHECKS}/counts`)).body;
const codes = ({ status, body }: ExtraAnswer) => [status, body["code"]];
const showEvidence = ({ team, id, measureId }: Scene): Promise<void> =>
  addEvidence(database, { orgId: team.orgId, caseId: id, measureId });
const toldOf = async ({ orgId }: CaseTeam, who: Colleague) =>
  (
    await inOrganization(database, orgId, (tx) =>
      tx
        .selectFrom("notification_notice")
        .where("user_id", "=", who.id)
        .where("template", "=", "feedback-checks-due")
        .select("data")
        .orderBy("id")
        .execute(),
    )
  ).map(({ data }) => {
    const { due, late } = data as { due: number; late: number };
    return [due, late];
  });

test("on its day a measure of a closed case is found by whoever may judge it, with evidence and words", async () => {
  const scened = await scene();
  const { team, id, measureId } = scened;
  const [seen] = await list(team.verifier, "when=due&whose=to_judge");
  assert.deepEqual([seen?.id, seen?.standing, seen?.mayJudge], [measureId, "today", true]);
  assert.deepEqual(await counts(team.verifier), { late: 0, week: 1, later: 0, toJudge: 1 });
  assert.equal((await send(at(team.verifier), "GET", `/feedback/${id}`)).status, 200);
  assert.deepEqual(codes(await judge(team.verifier, scened, {})), [400, "feedback-check-evidence-missing"]);
  await showEvidence(scened);
  assert.equal((await judge(team.verifier, scened, { note: " " })).status, 400);
  const judged = await judge(team.verifier, scened, {});
  assert.deepEqual([judged.status, judged.body["isEffective"]], [201, true], JSON.stringify(judged.body));
  assert.deepEqual(await list(team.verifier, "when=due"), []);
  assert.deepEqual(
    (await list(team.manager, "when=judged")).map(({ isEffective }) => isEffective),
    [true],
  );
  assert.deepEqual(codes(await judge(team.manager, scened, { revision: 2 })), [
    409,
    "conflict-feedback-measure-judged",
  ]);
});

test("not yet in place: it is looked at again on a later day, and the history says why", async () => {
  const scened = await scene(undefined, false);
  const { team, id } = scened;
  const early = { verdict: "not_yet", note: "培训只完成两批" };
  assert.deepEqual(codes(await judge(team.verifier, scened, early)), [400, "feedback-check-day-missing"]);
  assert.deepEqual(codes(await judge(team.verifier, scened, { ...early, checkOn: DAY })), [
    400,
    "feedback-check-day-early",
  ]);
  const later = await judge(team.verifier, scened, { ...early, checkOn: "2026-05-08" });
  assert.deepEqual(
    [later.status, later.body["checkOn"], later.body["postponed"], later.body["standing"]],
    [201, "2026-05-08", 1, "later"],
  );
  const { items } = (await send(team.manager, "GET", `/feedback/${id}/events`)).body as {
    items: { reason: string; details: { did?: string } }[];
  };
  assert.deepEqual(
    items.filter(({ details }) => details.did === "postpone").map(({ reason }) => reason),
    ["培训只完成两批"],
  );
  assert.deepEqual(codes(await judge(team.verifier, scened, {})), [409, "conflict-feedback-measure-changed"]);
});

test("neither its owner nor whoever handled the case judges it, and nobody before its day", async () => {
  const scened = await scene();
  const { team, measureId } = scened;
  await showEvidence(scened);
  await inOrganization(database, team.orgId, (tx) =>
    tx
      .updateTable("feedback_measure")
      .set({ owner_id: team.manager.id })
      .where("id", "=", measureId)
      .execute(),
  );
  const [own] = await list(team.manager, "when=due");
  assert.deepEqual([own?.mayJudge, own?.hadPart], [false, true]);
  assert.deepEqual(await list(team.manager, "when=due&whose=to_judge"), []);
  assert.equal((await list(team.manager, "when=due&whose=owned")).length, 1);
  assert.deepEqual(codes(await judge(team.manager, scened, {})), [403, "forbidden-feedback-step"]);
  const postponed = { verdict: "not_yet", checkOn: "2026-06-01" };
  assert.deepEqual(codes(await judge(team.manager, scened, postponed)), [403, "forbidden-feedback-step"]);
  for (const who of [team.handler, team.head, team.caller, team.viewer])
    assert.equal((await judge(who, scened, {})).status, 403, who.name);
  assert.deepEqual(codes(await judge(team.verifier, scened, {}, "2026-04-09T02:00:00Z")), [
    400,
    "feedback-measure-too-early",
  ]);
  const ineffective = { verdict: "ineffective", note: "抽查仍有 6 单未告知" };
  assert.equal((await judge(team.verifier, scened, ineffective)).body["isEffective"], false);
});

test("heads see the measures of their department, handlers their own, others none", async () => {
  const scened = await scene();
  const { team } = scened;
  const length = async (who: Colleague): Promise<number> => (await list(who, "when=due")).length;
  assert.deepEqual(
    [await length(team.head), await length(team.otherHandler), await length(team.handler)],
    [1, 1, 0],
  );
  for (const who of [team.caller, team.viewer, team.analyst])
    assert.equal((await send(who, "GET", CHECKS)).status, 403, who.name);
  const theirs = await scene("长河仪器客户服务中心");
  await showEvidence(scened);
  assert.deepEqual(codes(await judge(theirs.team.verifier, scened, {})), [404, "not-found"]);
  assert.deepEqual(
    (await list(theirs.team.manager, "when=due")).map(({ id }) => id),
    [theirs.measureId],
  );
});

test("the checker and the manager are told on the day and once more when it is late, never at night", async () => {
  const { team } = await scene();
  const remind = (now: string) => remindAllChecks(database, () => now, new AbortController().signal);
  await remind("2026-04-09T02:00:00Z");
  await remind("2026-04-09T18:00:00Z");
  assert.deepEqual(await toldOf(team, team.verifier), []);
  await remind(ON_THE_DAY);
  await remind("2026-04-10T03:00:00Z");
  assert.deepEqual(await toldOf(team, team.verifier), [[1, 0]]);
  assert.deepEqual(await toldOf(team, team.manager), [[1, 0]]);
  assert.deepEqual(await toldOf(team, team.otherHandler), []);
  await remind("2026-04-11T02:00:00Z");
  await remind("2026-04-12T02:00:00Z");
  assert.deepEqual(await toldOf(team, team.verifier), [
    [1, 0],
    [0, 1],
  ]);
});

test("whoever owns a measure that is not done is told as well; a judged one is not told of", async () => {
  const undone = await scene(undefined, false);
  const judged = await scene();
  await showEvidence(judged);
  await judge(judged.team.verifier, judged, {});
  for (const { team } of [undone, judged])
    await team.manager.at(ON_THE_DAY).begin((work) => remindChecks(work));
  assert.deepEqual(await toldOf(undone.team, undone.team.otherHandler), [[1, 0]]);
  assert.deepEqual(await toldOf(judged.team, judged.team.verifier), []);
});

test("of two workers at once each measure is told of by one", async () => {
  const { team } = await scene();
  const both = [1, 2].map(() => team.manager.at(ON_THE_DAY).begin((work) => remindChecks(work)));
  const seen = await Promise.all(both);
  assert.equal(seen[0]! + seen[1]!, 1);
  assert.deepEqual(await toldOf(team, team.verifier), [[1, 0]]);
});
