import assert from "node:assert/strict";
import { test } from "node:test";
import { testDatabase } from "../../test/database.ts";
import { caseAt, makeCaseOrganization, makeCaseTeam, registerVoice } from "../../test/feedback.ts";
import { TEST_NOW } from "../../test/organization.ts";
import { changeFeedback } from "./change-feedback.ts";
import { listFeedback } from "./list-feedback.ts";
import { readFeedback } from "./read-feedback.ts";
import { listTwins } from "./work/find-twins.ts";
import { readWork } from "./work/read-work.ts";

const LINKS = { secret: "geheim", publicUrl: "https://service.example.com" };
const SAID = "我是钱晓琴，热水器漏水，电话13900005678，邮箱qian@example.com，订单20260511003312。";
const HIDDEN = "我是钱**，热水器漏水，电话139****5678，邮箱q***@example.com，订单20260511003312。";

const database = await testDatabase();
const team = await makeCaseTeam(database, await makeCaseOrganization(database));
const { manager, caller, handler, analyst } = {
  manager: team.manager.at(TEST_NOW),
  caller: team.caller.at(TEST_NOW),
  handler: team.handler.at(TEST_NOW),
  analyst: team.analyst.at(TEST_NOW),
};
const contact = { name: "钱晓琴", phone: "139 0000 5678", email: "Qian@example.com" };
const { id } = await registerVoice(caller, { verbatim: SAID, contact });
await registerVoice(caller, { verbatim: `${SAID}再说一次。`, contact });

test("who sees no contact data reads the words with numbers, addresses and the name masked, in every place", async () => {
  const seen = await analyst.begin((work) => readFeedback(work, LINKS, id));
  assert.equal(seen.verbatim, HIDDEN);
  assert.equal(seen.excerpt, HIDDEN);
  const { items } = await analyst.begin((work) => listTwins(work, id));
  assert.equal(items[0]?.excerpt, `${HIDDEN}再说一次。`);
  const work = await analyst.begin((one) => readWork(one, id));
  assert.doesNotMatch(JSON.stringify([seen, items, work]), /13900005678|qian@|钱晓琴/iu);
  assert.equal((await manager.begin((one) => readFeedback(one, LINKS, id))).verbatim, SAID);
});

test("cases are found by name, phone and address, and by none of them for who may not see them", async () => {
  const find = (session: typeof manager, search: string) =>
    session.begin((work) => listFeedback(work, { search, limit: 10 }));
  for (const search of ["钱晓琴", "13900005678", "139-0000-5678", "qian@example.com"]) {
    assert.equal((await find(manager, search)).items.length, 2, search);
    if (search !== "钱晓琴") assert.equal((await find(analyst, search)).items.length, 0, search);
  }
  assert.equal((await find(manager, "13900005679")).items.length, 0);
  assert.equal((await find(analyst, "热水器")).items.length, 2);
});

test("the customer's own link is not given to whoever handled the case, nor to who only analyses", async () => {
  const { id: executing } = await caseAt(database, team, "executing");
  const link = async (session: typeof manager) =>
    (await session.begin((work) => readFeedback(work, LINKS, executing))).customerUrl;
  assert.match(await link(manager), /^https:\/\/service\.example\.com\/f\//u);
  assert.match(await link(caller), /\/f\//u);
  assert.equal(await link(handler), "");
  assert.equal(await link(analyst), "");
});

test("whoever handles a case makes no less of it; a manager may, and the handler may raise it", async () => {
  const { id: executing } = await caseAt(database, team, "executing");
  const { revision, priority } = await manager.begin((work) => readFeedback(work, LINKS, executing));
  assert.equal(priority, "high");
  const change = (session: typeof manager, more: object) =>
    session.begin((work) => changeFeedback(work, executing, { revision, ...more }));
  const refusal = { code: "forbidden-feedback-own-case" };
  await assert.rejects(change(handler, { priority: "low", priorityReason: "客户语气平和" }), refusal);
  await assert.rejects(change(handler, { voice: "other" }), refusal);
  const raised = await change(handler, { priority: "urgent", priorityReason: "家里有老人" });
  const eased = await manager.begin((work) =>
    changeFeedback(work, executing, {
      revision: raised.revision,
      priority: "medium",
      priorityReason: "已经换机",
    }),
  );
  assert.equal(eased.priority, "medium");
});
