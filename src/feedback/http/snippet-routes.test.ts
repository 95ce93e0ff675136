import assert from "node:assert/strict";
import { test } from "node:test";
import { testDatabase } from "../../test/database.ts";
import { startExtrasServer } from "../../test/feedback-extras.ts";
import { makeCaseOrganization, makeCaseTeam, type Colleague } from "../../test/feedback.ts";

const database = await testDatabase();
const send = await startExtrasServer(database);
const SNIPPETS = "/feedback-snippets";
const THANKS = {
  name: "受理告知",
  text: "{{客户}}您好，您反映的{{产品}}问题（编号 {{编号}}）已由{{部门}}受理。",
  problemType: null,
};

const newTeam = async (name?: string) => makeCaseTeam(database, await makeCaseOrganization(database, name));
const namesOf = async (who: Colleague): Promise<unknown[]> =>
  ((await send(who, "GET", SNIPPETS)).body["items"] as { name: string }[]).map(({ name }) => name);

test("leaders write the texts, everybody who works on cases reads them", async () => {
  const team = await newTeam();
  assert.equal((await send(team.handler, "POST", SNIPPETS, THANKS)).status, 403);
  const added = await send(team.manager, "POST", SNIPPETS, THANKS);
  assert.equal(added.status, 201);
  assert.deepEqual(await namesOf(team.handler), ["受理告知"]);
  assert.equal((await send(team.viewer, "GET", SNIPPETS)).status, 403);
  const path = `${SNIPPETS}/${String(added.body["id"])}`;
  assert.equal((await send(team.handler, "PATCH", path, { revision: 1, name: "x" })).status, 403);
  assert.equal((await send(team.handler, "DELETE", path)).status, 403);
  assert.equal((await send(team.manager, "DELETE", path)).status, 204);
  assert.deepEqual(await namesOf(team.manager), []);
});

test("a blank that means nothing is refused with those that can be used", async () => {
  const { manager } = await newTeam();
  const refused = await send(manager, "POST", SNIPPETS, { ...THANKS, text: "请拨打{{电话}}" });
  assert.equal(refused.status, 400);
  assert.equal(refused.body["code"], "feedback-snippet-blank");
  assert.match(String(refused.body["detail"]), /\{\{电话\}\}.*\{\{处理人\}\}/u);
});

test("two who change the same text do not overwrite each other", async () => {
  const { manager } = await newTeam();
  const { body } = await send(manager, "POST", SNIPPETS, THANKS);
  const path = `${SNIPPETS}/${String(body["id"])}`;
  const change = (text: string) => send(manager, "PATCH", path, { revision: 1, text });
  const both = await Promise.all([change("甲"), change("乙")]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 409]);
});

test("added twice at once one text is kept, and a name is given once", async () => {
  const { manager } = await newTeam();
  const add = (name: string) => send(manager, "POST", SNIPPETS, { ...THANKS, name });
  const both = await Promise.all([add("受理告知"), add("受理告知")]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [201, 409]);
  const other = await add("结案感谢");
  const path = `${SNIPPETS}/${String(other.body["id"])}`;
  assert.equal((await send(manager, "PATCH", path, { revision: 1, name: "受理告知" })).status, 409);
  assert.equal((await send(manager, "PATCH", path, { revision: 1, problemType: "attitude" })).status, 200);
});

test("another organization neither reads nor changes the texts", async () => {
  const [ours, theirs] = [await newTeam(), await newTeam("长河仪器客户服务中心")];
  const { body } = await send(ours.manager, "POST", SNIPPETS, THANKS);
  const path = `${SNIPPETS}/${String(body["id"])}`;
  assert.deepEqual(await namesOf(theirs.manager), []);
  assert.equal((await send(theirs.manager, "PATCH", path, { revision: 1, name: "x" })).status, 404);
  assert.equal((await send(theirs.manager, "DELETE", path)).status, 404);
  assert.deepEqual(await namesOf(ours.handler), ["受理告知"]);
});
