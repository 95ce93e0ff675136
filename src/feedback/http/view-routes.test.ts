import assert from "node:assert/strict";
import { test } from "node:test";
import { testDatabase } from "../../test/database.ts";
import { startExtrasServer, type ExtraAnswer } from "../../test/feedback-extras.ts";
import { hireColleague, makeCaseOrganization, makeCaseTeam, type Colleague } from "../../test/feedback.ts";

const database = await testDatabase();
const send = await startExtrasServer(database);
const VIEWS = "/feedback-views";

const newTeam = async (name?: string) => makeCaseTeam(database, await makeCaseOrganization(database, name));
const save = (who: Colleague, change: object = {}): Promise<ExtraAnswer> =>
  send(who, "POST", VIEWS, {
    name: "华东未结投诉",
    shared: false,
    filter: { queue: "open", voice: "complaint", since: "2026-03-01" },
    ...change,
  });
const namesOf = async (who: Colleague): Promise<unknown[]> =>
  ((await send(who, "GET", VIEWS)).body["items"] as { name: string }[]).map(({ name }) => name);

test("a kept filter is one's own: nobody else sees or removes it", async () => {
  const team = await newTeam();
  const saved = await save(team.handler);
  assert.equal(saved.status, 201);
  assert.deepEqual(saved.body["filter"], { queue: "open", voice: "complaint", since: "2026-03-01" });
  assert.deepEqual(await namesOf(team.handler), ["华东未结投诉"]);
  assert.deepEqual(await namesOf(team.manager), []);
  const path = `${VIEWS}/${String(saved.body["id"])}`;
  assert.equal((await send(team.manager, "DELETE", path)).status, 404);
  assert.equal((await send(team.handler, "DELETE", path)).status, 204);
  assert.deepEqual(await namesOf(team.handler), []);
});

test("only leaders share a filter with all, and remove it again", async () => {
  const team = await newTeam();
  assert.equal((await save(team.handler, { shared: true })).status, 403);
  const shared = await save(team.manager, {
    shared: true,
    name: "全部待核查",
    filter: { queue: "to_check" },
  });
  assert.equal(shared.status, 201);
  assert.deepEqual(await namesOf(team.verifier), ["全部待核查"]);
  const path = `${VIEWS}/${String(shared.body["id"])}`;
  assert.equal((await send(team.verifier, "DELETE", path)).status, 403);
  assert.equal((await send(team.manager, "DELETE", path)).status, 204);
  assert.equal((await save(team.viewer)).status, 403);
});

test("only what the inbox can show is kept", async () => {
  const { handler } = await newTeam();
  for (const filter of [{ queue: "nowhere" }, { colour: "red" }, { departmentId: "1" }, { since: "gestern" }])
    assert.equal((await save(handler, { filter })).status, 400, JSON.stringify(filter));
  assert.equal((await save(handler, { filter: { queue: "all", hit: "true", search: "空调" } })).status, 201);
});

test("pressed twice at once one filter is kept", async () => {
  const { handler } = await newTeam();
  const both = await Promise.all([save(handler), save(handler)]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [201, 409]);
  assert.deepEqual(await namesOf(handler), ["华东未结投诉"]);
});

test("fifty filters are enough, even when the last two come at once", async () => {
  const { handler } = await newTeam();
  for (let i = 1; i < 50; i += 1) assert.equal((await save(handler, { name: `筛选 ${i}` })).status, 201);
  const both = await Promise.all([save(handler, { name: "第五十" }), save(handler, { name: "第五十一" })]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [201, 409]);
  assert.equal((await namesOf(handler)).length, 50);
});

test("another organization neither sees nor removes a shared filter", async () => {
  const [ours, theirs] = [await newTeam(), await newTeam("长河仪器客户服务中心")];
  const shared = await save(ours.manager, { shared: true });
  assert.deepEqual(await namesOf(theirs.manager), []);
  const admin = await hireColleague(database, {
    orgId: theirs.orgId,
    departmentId: null,
    name: "何管理",
    roles: ["admin"],
  });
  assert.equal((await send(admin, "DELETE", `${VIEWS}/${String(shared.body["id"])}`)).status, 404);
  assert.deepEqual(await namesOf(ours.handler), ["华东未结投诉"]);
});
