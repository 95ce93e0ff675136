import assert from "node:assert/strict";
import test from "node:test";
import { Failure } from "../../../kit/failure.ts";
import { testDatabase } from "../../../test/database.ts";
import {
  caseAt,
  makeCaseOrganization,
  makeCaseTeam,
  registerVoice,
  step,
  workUpTo,
} from "../../../test/feedback.ts";
import { TEST_NOW } from "../../../test/organization.ts";
import { inOrganization } from "../../../platform/db/database.ts";
import { readCaseRow } from "../../store/cases.ts";
import { changeFeedback } from "../change-feedback.ts";
import { listFeedback } from "../list-feedback.ts";
import { exportFigures } from "./export-figures.ts";
import { readFigures } from "./read-figures.ts";

const MARCH = { from: "2026-03-01T00:00:00+08:00", before: "2026-04-01T00:00:00+08:00" };
const LATER = "2026-03-26T02:00:00Z";
const database = await testDatabase();
const orgId = await makeCaseOrganization(database);
const team = await makeCaseTeam(database, orgId);
const call = { hasForm: true, resultScore: 5 };

// One satisfied at once; one dissatisfied, then satisfied by another handler; one praised; one that nobody touched.
const content = await caseAt(database, team, "calling_back");
await step(team.caller.at(TEST_NOW), content.id, { act: "call_satisfied", ...call });
const twice = await caseAt(database, team, "calling_back");
await step(team.caller.at(TEST_NOW), twice.id, { act: "call_dissatisfied", hasForm: true, resultScore: 2 });
await workUpTo(database, team, twice.id, {
  stage: "calling_back",
  now: TEST_NOW,
  handler: team.otherHandler,
  round: 2,
});
await step(team.caller.at("2026-03-11T08:00:00Z"), twice.id, {
  act: "call_satisfied",
  ...call,
  resultScore: 4,
});
await registerVoice(team.caller.at(TEST_NOW), { verbatim: "师傅很专业，感谢！", closeAs: "praise" });
await registerVoice(team.caller.at(TEST_NOW), {
  verbatim: "请问滤网多久换一次？已当场告知",
  closeAs: "solved_at_first_contact",
});
const forgotten = await registerVoice(team.caller.at(TEST_NOW));
const analyst = team.analyst.at(LATER);

test("shares are told with what they are shares of", async () => {
  const { all, volume } = await analyst.begin((work) => readFigures(work, MARCH));
  assert.deepEqual(volume, {
    received: 5,
    complaints: 3,
    praise: 1,
    closed: 4,
    open: 1,
    overdue: 1,
    overridden: 0,
  });
  assert.deepEqual([all.satisfied?.count, all.satisfied?.n], [2, 2]);
  assert.deepEqual([all.firstContact?.count, all.firstContact?.n], [1, 3]);
  const triage = all.onTime.find(({ clock }) => clock === "triage")?.share;
  // Five were to be triaged; the one that nobody touched is late though no clock was stopped.
  assert.deepEqual([triage?.count, triage?.n], [4, 5]);
  assert.ok(triage && triage.interval[0] < 0.8 && triage.interval[1] > 0.8);
  assert.deepEqual(all.resultScore, { mean: 4.5, n: 2 });
});

test("each handler answers for the rounds they handled", async () => {
  const { people } = await analyst.begin((work) => readFigures(work, MARCH));
  const satisfied = Object.fromEntries(people.map(({ name, satisfied: one }) => [name, one?.n ?? 0]));
  assert.deepEqual([satisfied["周工"], satisfied["吴工"]], [1, 1]);
  const plans = people.map(({ name, onTime }) => [
    name,
    onTime.find(({ clock }) => clock === "plan")?.share?.n,
  ]);
  assert.deepEqual(Object.fromEntries(plans), { 周工: 2, 吴工: 1 });
});

test("a number opens exactly the cases it counts", async () => {
  const late = await analyst.begin((work) =>
    listFeedback(work, {
      limit: 50,
      figure: "on_time",
      clock: "triage",
      hit: false,
      periodFrom: MARCH.from,
      periodBefore: MARCH.before,
    }),
  );
  assert.deepEqual(
    late.items.map(({ number }) => number),
    [forgotten.number],
  );
});

test("working time ends with the first end, the total runs on over rounds", async () => {
  const { all } = await analyst.begin((work) => readFigures(work, MARCH));
  assert.equal(all.duration?.n, 3);
  assert.ok((all.duration?.worked ?? 0) >= (all.duration?.firstWorked ?? 0));
});

test("the appraisal sheet names every department and person with n", async () => {
  const file = await analyst.begin((work) => exportFigures(work, { ...MARCH, format: "csv" }));
  const text = await new Response(file.content).text();
  assert.match(text, /^对象,名称,登记 按时率,登记 到期数/u);
  assert.match(text, /部门,华东售后部/u);
  assert.match(text, /人员,周工/u);
});

test("figures are for who answers for them", async () => {
  await assert.rejects(
    team.handler.at(LATER).begin((work) => readFigures(work, MARCH)),
    (error) => error instanceof Failure && error.code === "forbidden",
  );
  const own = await team.head.at(LATER).begin((work) => readFigures(work, MARCH));
  assert.deepEqual(
    own.departments.map(({ name }) => name),
    ["华东售后部"],
  );
  await assert.rejects(
    analyst.begin((work) => readFigures(work, { from: MARCH.before, before: MARCH.from })),
    (error) => error instanceof Failure && error.code === "feedback-period-empty",
  );
});

test("a complaint that turned out to be none promised nothing: its answer counts neither as kept nor as late", async () => {
  const other = await makeCaseOrganization(database, "长河仪器客户服务中心");
  const desk = await makeCaseTeam(database, other);
  const told = async () => {
    const { all } = await desk.analyst.at(LATER).begin((work) => readFigures(work, MARCH));
    return all.onTime.find(({ clock }) => clock === "solution")?.share?.n ?? 0;
  };
  const { id } = await caseAt(database, desk, "triaged");
  assert.equal(await told(), 1);
  const row = await inOrganization(database, other, (tx) => readCaseRow(tx, other, id));
  assert.ok(row);
  await desk.manager
    .at(TEST_NOW)
    .begin((work) => changeFeedback(work, id, { revision: row.revision, voice: "other" }));
  assert.equal(await told(), 0);
});
