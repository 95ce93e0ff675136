import assert from "node:assert/strict";
import { test } from "node:test";
import { testDatabase } from "../../test/database.ts";
import { startExtrasServer } from "../../test/feedback-extras.ts";
import { caseAt, makeCaseOrganization, makeCaseTeam } from "../../test/feedback.ts";

const database = await testDatabase();
const send = await startExtrasServer(database);
const STORY = {
  scene: "老客户的空调报修三天无人上门，两次来电后投诉。",
  request: "尽快上门维修，说明原因。",
  process: "当天派高级工程师更换电容，主管致电道歉。",
  result: "试机正常，回访满意，评分 5 分。",
};

async function scene(name?: string) {
  const team = await makeCaseTeam(database, await makeCaseOrganization(database, name));
  const voice = { verbatim: "报修三天没人来，请打 138 0000 2451 联系我，订单 20260301 花了 3280 元！" };
  const { id } = await caseAt(database, team, "checking", { voice });
  const revision = Number((await send(team.manager, "GET", `/feedback/${id}`)).body["revision"]);
  return { team, id, revision };
}

test("the story begins with what is on record, telephone numbers masked", async () => {
  const { team, id } = await scene();
  const { body } = await send(team.manager, "GET", `/feedback/${id}/story`);
  assert.equal(body["story"], null);
  const proposal = body["proposal"] as typeof STORY;
  assert.match(proposal.scene, /^产品：壁挂式空调\n报修三天没人来，请打 138\*\*\*\*2451 联系我/u);
  assert.match(proposal.scene, /订单 20260301 花了 3280 元/u);
  assert.match(proposal.process, /原因：备件缺货/u);
  assert.match(proposal.process, /• 当天派高级工程师上门检修/u);
  assert.equal(proposal.result, "");
});

test("a story marks the case as typical, and the list of typical cases has it", async () => {
  const { team, id, revision } = await scene();
  const write = { revision, typical: "excellent", story: STORY };
  assert.equal((await send(team.viewer, "PUT", `/feedback/${id}/story`, write)).status, 403);
  assert.equal((await send(team.analyst, "PUT", `/feedback/${id}/story`, write)).status, 403);
  const { status, body } = await send(team.manager, "PUT", `/feedback/${id}/story`, write);
  assert.deepEqual([status, body["typical"], body["story"]], [200, "excellent", STORY]);
  const listed = await send(team.analyst, "GET", "/feedback?typical=excellent");
  assert.deepEqual(
    (listed.body["items"] as { id: string }[]).map((one) => one.id),
    [id],
  );
});

test("of two who write at once the second is told", async () => {
  const { team, id, revision } = await scene();
  const write = () =>
    send(team.manager, "PUT", `/feedback/${id}/story`, { revision, typical: "positive", story: STORY });
  const both = await Promise.all([write(), write()]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 409]);
});

test("a story without a scene is none, and another organization's case is not told", async () => {
  const [ours, theirs] = [await scene(), await scene("长河仪器客户服务中心")];
  const { revision, id } = ours;
  const empty = { revision, typical: "positive", story: { ...STORY, scene: " " } };
  assert.equal((await send(ours.team.manager, "PUT", `/feedback/${id}/story`, empty)).status, 400);
  const write = { revision, typical: "positive", story: STORY };
  assert.equal((await send(theirs.team.manager, "PUT", `/feedback/${id}/story`, write)).status, 404);
  assert.equal((await send(theirs.team.manager, "GET", `/feedback/${id}/story`)).status, 404);
});
