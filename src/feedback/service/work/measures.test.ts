import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { test } from "node:test";
import { Failure } from "../../../kit/failure.ts";
import { inOrganization } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../test/database.ts";
import {
  caseAt,
  makeCaseOrganization,
  makeCaseTeam,
  step,
  type CaseTeam,
  type Colleague,
} from "../../../test/feedback.ts";
import { TEST_NOW } from "../../../test/organization.ts";
import type { Stage } from "../../domain/life/stage.ts";
import { readEventRows } from "../../store/case-events.ts";
import { addMeasure, type MeasureDraft } from "./add-measure.ts";
import { changeMeasure, type MeasureChange } from "./change-measure.ts";
import { judgeMeasure } from "./judge-measure.ts";
import { readWork } from "./read-work.ts";
import { removeMeasure } from "./remove-measure.ts";

const database = await testDatabase();
const fails = (code: string) => (fault: unknown) => fault instanceof Failure && fault.code === code;

async function scene(stage: Stage = "assigned") {
  const orgId = await makeCaseOrganization(database);
  const team = await makeCaseTeam(database, orgId);
  const { id } = await caseAt(database, team, stage);
  return { team, id };
}

const draftFor = ({ handler }: CaseTeam): MeasureDraft => ({
  term: "short",
  kind: "rework",
  text: "3月12日上午派高级工程师上门更换压缩机电容，并当面致歉",
  ownerId: handler.id,
  dueOn: "2026-03-12",
});

const add = (who: Colleague, id: string, draft: MeasureDraft, now = TEST_NOW) =>
  who.at(now).begin((work) => addMeasure(work, id, draft));
const change = (
  who: Colleague,
  ids: { readonly id: string; readonly measureId: string },
  changes: MeasureChange,
  now = TEST_NOW,
) => who.at(now).begin((work) => changeMeasure(work, ids, changes));

const eventsOf = (team: CaseTeam, id: string) =>
  inOrganization(database, team.orgId, (tx) => readEventRows(tx, team.orgId, id));

test("the handler, the department head and a manager plan measures, nobody else", async () => {
  const { team, id } = await scene();
  for (const who of [team.handler, team.head, team.manager]) await add(who, id, draftFor(team));
  for (const who of [team.caller, team.analyst, team.viewer])
    await assert.rejects(add(who, id, draftFor(team)), fails("forbidden"));
  await assert.rejects(add(team.verifier, id, draftFor(team)), fails("not-found"));
  const owned = await add(team.manager, id, { ...draftFor(team), ownerId: team.otherHandler.id });
  await assert.rejects(add(team.otherHandler, id, draftFor(team)), fails("forbidden"));
  assert.deepEqual([owned.ownerName, owned.dueOn, owned.doneAt], ["吴工", "2026-03-12", null]);
  const events = (await eventsOf(team, id)).filter(({ act }) => act === "measure");
  assert.deepEqual(
    events.map(({ actor_name }) => actor_name),
    ["周工", "沈经理", "林主管", "林主管"],
  );
});

test("a measure names a colleague who works here and a day not before the case was received", async () => {
  const { team, id } = await scene();
  const draft = draftFor(team);
  await assert.rejects(
    add(team.handler, id, { ...draft, dueOn: "2026-03-10" }),
    fails("feedback-measure-before-receipt"),
  );
  await assert.rejects(
    add(team.handler, id, { ...draft, ownerId: randomUUIDv7() }),
    fails("feedback-colleague-unknown"),
  );
  await inOrganization(database, team.orgId, (tx) =>
    tx
      .updateTable("identity_user")
      .set({ removed_at: TEST_NOW })
      .where("org_id", "=", team.orgId)
      .where("id", "=", team.otherHandler.id)
      .execute(),
  );
  await assert.rejects(
    add(team.handler, id, { ...draft, ownerId: team.otherHandler.id }),
    fails("feedback-colleague-unknown"),
  );
  const open = await add(team.handler, id, { ...draft, ownerId: null, dueOn: null });
  assert.deepEqual([open.ownerId, open.dueOn], [null, null]);
});

test("a long-term measure is looked at a month later, and that day moves with it unless it was named", async () => {
  const { team, id } = await scene();
  const long = { ...draftFor(team), term: "long", kind: "process", dueOn: "2026-04-30" } as const;
  const measure = await add(team.handler, id, long);
  assert.equal(measure.checkOn, "2026-05-30");
  const ids = { id, measureId: measure.id };
  const moved = await change(team.handler, ids, { revision: 1, dueOn: "2026-05-15" });
  assert.deepEqual([moved.dueOn, moved.checkOn], ["2026-05-15", "2026-06-15"]);
  const named = await change(team.handler, ids, { revision: 2, checkOn: "2026-09-01" });
  const later = await change(team.handler, ids, { revision: 3, dueOn: "2026-05-20" });
  assert.deepEqual([named.checkOn, later.checkOn], ["2026-09-01", "2026-09-01"]);
  await assert.rejects(
    change(team.handler, ids, { revision: 4, checkOn: "2026-05-01" }),
    fails("feedback-measure-checked-before-due"),
  );
});

test("the owner says that it is done but does not change the plan; undoing needs the reason", async () => {
  const { team, id } = await scene();
  const { id: measureId } = await add(team.manager, id, {
    ...draftFor(team),
    ownerId: team.otherHandler.id,
  });
  const ids = { id, measureId };
  await assert.rejects(
    change(team.otherHandler, ids, { revision: 1, dueOn: "2026-03-20" }),
    fails("forbidden"),
  );
  for (const who of [team.caller, team.head])
    await assert.rejects(change(who, ids, { revision: 1, isDone: true }), fails("forbidden"));
  const done = await change(team.otherHandler, ids, {
    revision: 1,
    isDone: true,
    result: "电容已更换，试机两小时制冷正常",
  });
  assert.deepEqual([done.doneAt, done.doneByName, done.revision], [TEST_NOW, "吴工", 2]);
  await assert.rejects(
    change(team.handler, ids, { revision: 2, isDone: false }),
    fails("feedback-measure-undone-why"),
  );
  const undone = await change(team.handler, ids, {
    revision: 2,
    isDone: false,
    result: "客户当晚来电称仍不制冷",
  });
  assert.deepEqual([undone.doneAt, undone.doneByName, undone.result], [null, null, "客户当晚来电称仍不制冷"]);
  const told = (await eventsOf(team, id)).at(-1);
  assert.deepEqual(
    [told?.act, told?.reason, (told?.details as { readonly did: string } | undefined)?.did],
    ["measure", "客户当晚来电称仍不制冷", "undone"],
  );
});

test("two people who finish the same measure at once: one does, the other is told", async () => {
  const { team, id } = await scene();
  const { id: measureId } = await add(team.handler, id, draftFor(team));
  const results = await Promise.allSettled([
    change(team.handler, { id, measureId }, { revision: 1, isDone: true, result: "已更换电容" }),
    change(team.manager, { id, measureId }, { revision: 1, isDone: true, result: "已确认更换" }),
  ]);
  const refused = results.filter((one) => one.status === "rejected");
  assert.equal(refused.length, 1);
  assert.ok(fails("conflict-feedback-measure-changed")(refused[0]?.reason));
  const [measure] = (await team.manager.at(TEST_NOW).begin((work) => readWork(work, id))).measures;
  assert.equal(measure?.revision, 2);
});

test("a measure that is taken out keeps its row, and is changed no more", async () => {
  const { team, id } = await scene();
  const { id: measureId } = await add(team.handler, id, draftFor(team));
  const remove = (who: Colleague) => who.at(TEST_NOW).begin((work) => removeMeasure(work, { id, measureId }));
  await assert.rejects(remove(team.caller), fails("forbidden"));
  await remove(team.handler);
  assert.deepEqual((await team.handler.at(TEST_NOW).begin((work) => readWork(work, id))).measures, []);
  await assert.rejects(
    change(team.handler, { id, measureId }, { revision: 2, isDone: true }),
    fails("not-found"),
  );
  const rows = await inOrganization(database, team.orgId, (tx) =>
    tx.selectFrom("feedback_measure").where("id", "=", measureId).select("removed_at").execute(),
  );
  assert.deepEqual(rows, [{ removed_at: TEST_NOW }]);
});

test("a plan that was handed in keeps a short-term measure, or a case could be submitted with nothing done", async () => {
  const { team, id } = await scene("executing");
  const [measure] = (await team.handler.at(TEST_NOW).begin((work) => readWork(work, id))).measures;
  assert.ok(measure);
  const ids = { id, measureId: measure.id };
  const remove = () => team.handler.at(TEST_NOW).begin((work) => removeMeasure(work, ids));
  await assert.rejects(remove(), fails("feedback-measure-last"));
  await assert.rejects(
    change(team.handler, ids, { revision: 1, term: "long" }),
    fails("feedback-measure-last"),
  );
  await add(team.handler, id, draftFor(team));
  await remove();
});

test("from the check on the short-term measures stay as they are; an ended case takes none", async () => {
  const { team, id } = await scene("checking");
  const [measure] = (await team.manager.at(TEST_NOW).begin((work) => readWork(work, id))).measures;
  assert.ok(measure);
  const ids = { id, measureId: measure.id };
  await assert.rejects(
    change(team.handler, ids, { revision: 1, isDone: false, result: "改主意了" }),
    fails("feedback-measure-fixed"),
  );
  await assert.rejects(add(team.handler, id, draftFor(team)), fails("feedback-measure-fixed"));
  await step(team.manager.at(TEST_NOW), id, {
    act: "withdraw",
    reason: "客户来电撤回",
    by: { kind: "customer", name: "陈女士" },
  });
  for (const term of ["short", "long"] as const)
    await assert.rejects(add(team.manager, id, { ...draftFor(team), term }), fails("feedback-closed"));
  await assert.rejects(change(team.manager, ids, { revision: 1, text: "改" }), fails("feedback-closed"));
});

test("whether a long-term measure holds is said at its day by somebody without part in the work", async () => {
  const { team, id } = await scene();
  const { id: measureId } = await add(team.handler, id, {
    ...draftFor(team),
    term: "long",
    kind: "process",
    text: "缺件派单时系统自动短信告知客户预计到货日",
    ownerId: team.verifier.id,
    dueOn: "2026-04-10",
  });
  const ids = { id, measureId };
  const judge = (who: Colleague, now: string) =>
    who.at(now).begin((work) => judgeMeasure(work, ids, { isEffective: true, note: "抽查 20 单均已告知" }));
  const ripe = "2026-05-11T02:00:00Z";
  await assert.rejects(judge(team.verifier, ripe), fails("forbidden-feedback-step"));
  await assert.rejects(judge(team.handler, ripe), fails("forbidden"));
  await assert.rejects(judge(team.manager, ripe), fails("feedback-measure-not-done"));
  await change(team.handler, ids, { revision: 1, isDone: true, result: "短信已上线" });
  await assert.rejects(judge(team.manager, "2026-05-09T02:00:00Z"), fails("feedback-measure-too-early"));
  const judged = await judge(team.manager, ripe);
  assert.deepEqual([judged.isEffective, judged.checkedAt], [true, ripe]);
  await assert.rejects(judge(team.manager, ripe), fails("conflict-feedback-measure-judged"));
});

test("a team too small for separated duties passes over them, with its reason on record", async () => {
  const { team, id } = await scene();
  const { id: measureId } = await add(team.manager, id, {
    ...draftFor(team),
    term: "long",
    ownerId: team.manager.id,
    checkOn: "2026-03-12",
  });
  const ids = { id, measureId };
  const later = "2026-03-13T02:00:00Z";
  await change(team.manager, ids, { revision: 1, isDone: true });
  const judge = () =>
    team.manager
      .at(later)
      .begin((work) =>
        judgeMeasure(work, ids, { isEffective: false, override: { reason: "本部门只有两人" } }),
      );
  await assert.rejects(judge(), fails("forbidden-feedback-step"));
  await inOrganization(database, team.orgId, (tx) =>
    tx
      .insertInto("feedback_setting")
      .values({
        org_id: team.orgId,
        may_override: true,
        low_score: 2,
        compensation_limits: "{}",
        revision: 1,
        updated_at: TEST_NOW,
      })
      .execute(),
  );
  assert.equal((await judge()).isEffective, false);
  const told = (await eventsOf(team, id)).at(-1);
  assert.deepEqual(
    [told?.overridden, told?.override_reason],
    [["independent-of-the-work"], "本部门只有两人"],
  );
});

test("long-term measures go on after the case is closed", async () => {
  const { team, id } = await scene();
  const long = { ...draftFor(team), term: "long", dueOn: "2026-04-10" } as const;
  const { id: measureId } = await add(team.handler, id, long);
  await inOrganization(database, team.orgId, (tx) =>
    tx
      .updateTable("feedback_case")
      .set({ stage: "closed", outcome: "satisfied", closed_at: TEST_NOW })
      .where("id", "=", id)
      .execute(),
  );
  const done = await change(
    team.handler,
    { id, measureId },
    { revision: 1, isDone: true },
    "2026-04-09T02:00:00Z",
  );
  assert.equal(done.doneAt, "2026-04-09T02:00:00Z");
  const judged = await team.verifier
    .at("2026-05-10T02:00:00Z")
    .begin((work) => judgeMeasure(work, { id, measureId }, { isEffective: true }));
  assert.equal(judged.isEffective, true);
});
