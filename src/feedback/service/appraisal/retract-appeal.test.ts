import assert from "node:assert/strict";
import { test } from "node:test";
import { Failure } from "../../../kit/failure.ts";
import { testDatabase } from "../../../test/database.ts";
import {
  caseAt,
  hireColleague,
  makeCaseOrganization,
  makeCaseTeam,
  type Colleague,
} from "../../../test/feedback.ts";
import { TEST_NOW } from "../../../test/organization.ts";
import { listEvents } from "../list-events.ts";
import { appealResponsibility } from "./appeal-responsibility.ts";
import { decideResponsibility } from "./decide-responsibility.ts";
import type { ResponsibilityView } from "./present-responsibility.ts";
import { readResponsibility } from "./read-responsibility.ts";
import { retractAppeal } from "./retract-appeal.ts";
import { ruleResponsibility } from "./rule-responsibility.ts";

const database = await testDatabase();
/** The time for appeals is over. */
const AFTERWARDS = "2026-03-25T02:00:00Z";
const REASON = "核对到货记录后，认可原认定";

const fails = (code: string) => (error: unknown) => error instanceof Failure && error.code === code;

async function scene() {
  const team = await makeCaseTeam(database, await makeCaseOrganization(database));
  const { id } = await caseAt(database, team, "calling_back");
  const place = { orgId: team.orgId, departmentId: null, roles: ["manager"] } as const;
  const other = await hireColleague(database, { ...place, name: "何管理" });
  const shares = [{ departmentId: team.departmentId, userId: team.handler.id, percent: 100 }];
  await team.manager
    .at(TEST_NOW)
    .begin((work) =>
      decideResponsibility(work, id, { kind: "service", reason: "派单后未联系客户", shares, revision: 0 }),
    );
  const appeal = (who: Colleague, userId: string | null = null, now = TEST_NOW) =>
    who.at(now).begin((work) =>
      appealResponsibility(work, id, {
        departmentId: team.departmentId,
        userId,
        reason: "配件由物流部延误",
        fileIds: [],
      }),
    );
  const retract = (who: Colleague, appealId: string, now = TEST_NOW) =>
    who.at(now).begin((work) => retractAppeal(work, id, { appealId, reason: REASON }));
  const read = (who: Colleague, now = TEST_NOW) => who.at(now).begin((work) => readResponsibility(work, id));
  return { team, id, other, appeal, retract, read };
}

function appealsOf({ decision }: ResponsibilityView) {
  assert.ok(decision);
  return decision.appeals;
}
function firstAppeal(view: ResponsibilityView): string {
  const [found] = appealsOf(view);
  assert.ok(found);
  return found.id;
}

test("a head takes back the appeal of the department: the decision stands, on record, and may be appealed anew", async () => {
  const { team, id, appeal, retract, read } = await scene();
  const appealId = firstAppeal(await appeal(team.head));
  assert.deepEqual(
    appealsOf(await read(team.head)).map(({ mayRetract }) => mayRetract),
    [true],
  );
  for (const who of [team.manager, team.handler, team.otherHandler]) {
    assert.deepEqual(
      appealsOf(await read(who)).map(({ mayRetract }) => mayRetract),
      [false],
    );
    await assert.rejects(retract(who, appealId), fails("forbidden"));
  }
  const back = await retract(team.head, appealId);
  assert.equal(back.decision?.standing, "decided");
  assert.deepEqual(
    appealsOf(back).map(({ retractedAt, retractedByName, mayRetract }) => [
      retractedAt,
      retractedByName,
      mayRetract,
    ]),
    [[TEST_NOW, "沈经理", false]],
  );
  assert.equal(back.mayAppealFor.length, 1);
  const { items } = await team.manager.at(TEST_NOW).begin((work) => listEvents(work, id));
  const last = items.at(-1);
  assert.deepEqual([last?.act, last?.details["did"], last?.reason], ["responsibility", "retract", REASON]);
  const again = await appeal(team.head);
  assert.deepEqual([again.decision?.standing, appealsOf(again).length], ["appealed", 2]);
});

test("while another appeal waits, the decision still waits for its ruling", async () => {
  const { team, id, other, appeal, retract, read } = await scene();
  const departments = firstAppeal(await appeal(team.head));
  await appeal(team.handler, team.handler.id);
  const back = await retract(team.head, departments);
  assert.equal(back.decision?.standing, "appealed");
  await other.at(TEST_NOW).begin((work) =>
    ruleResponsibility(work, id, {
      ruling: "withdraw",
      reason: "物流部延误",
      revision: back.decision?.revision ?? 0,
    }),
  );
  assert.deepEqual(
    appealsOf(await read(team.head)).map(({ ruling }) => ruling),
    [null, "withdraw"],
  );
});

test("taken back after the time for appeals, the decision is final", async () => {
  const { team, appeal, retract, read } = await scene();
  const appealId = firstAppeal(await appeal(team.handler, team.handler.id));
  assert.equal((await read(team.handler, AFTERWARDS)).decision?.standing, "appealed");
  const back = await retract(team.handler, appealId, AFTERWARDS);
  assert.deepEqual([back.decision?.standing, back.mayAppealFor], ["final", []]);
});

test("what was ruled on or taken back before is not taken back, and a ruling and a retraction at once exclude each other", async () => {
  const { team, id, other, appeal, retract } = await scene();
  const appealed = await appeal(team.head);
  const appealId = firstAppeal(appealed);
  const revision = appealed.decision?.revision ?? 0;
  const both = await Promise.allSettled([
    retract(team.head, appealId),
    other
      .at(TEST_NOW)
      .begin((work) => ruleResponsibility(work, id, { ruling: "uphold", reason: "维持", revision })),
  ]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"]);
  await assert.rejects(retract(team.head, appealId), fails("conflict-feedback-responsibility-unappealed"));
  await assert.rejects(retract(team.head, "01990000-0000-7000-8000-00000000aaaa"), fails("not-found"));
});
