import assert from "node:assert/strict";
import { test } from "node:test";
import { inOrganization } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../test/database.ts";
import { caseAt, makeCaseOrganization, makeCaseTeam } from "../../../test/feedback.ts";
import {
  begunLetter,
  EXTERNAL,
  failsWith,
  INTERNAL_NOTE,
  letters,
  letterScene,
  REPLY_DUE,
} from "../../../test/letter-desk.ts";
import { TEST_NOW } from "../../../test/organization.ts";
import { countFeedback, listFeedback } from "../list-feedback.ts";

const database = await testDatabase();

test("a letter is begun from the case: what was found, done and told; nothing internal, no colleague by name", async () => {
  const { team, id } = await letterScene(database);
  const content = await letters.prepare(team.handler, id);
  assert.match(content.title, /SH202603110042/u);
  assert.match(content.opening, /2026年3月18日前答复/u);
  assert.match(
    content.facts,
    /空调报修三天.*\n涉及产品：壁挂式空调；订单号：SO-20260301-118。\n经核查：备件缺货/u,
  );
  assert.match(content.measures, /^1\. 2026年3月\d+日已完成：当天派高级工程师上门检修/u);
  assert.match(content.result, /已于2026年3月\d+日告知反映人/u);
  assert.equal(content.addressee, EXTERNAL.platform);
  const all = JSON.stringify(content);
  for (const internal of [INTERNAL_NOTE, "周工", "林主管", "孙回访", "13800002451", "陈女士"])
    assert.equal(all.includes(internal), false, internal);
  assert.match(JSON.stringify(await letters.prepare(team.handler, id, true)), /经办人：周工/u);
  const english = await letters.prepare(team.handler, id, false, "en");
  assert.match(english.opening, /on \d+ March 2026, with a reply/u);
});

test("names of colleagues within the words give way", async () => {
  const { team, id } = await letterScene(database);
  await inOrganization(database, team.orgId, (tx) =>
    tx
      .updateTable("feedback_case")
      .set({ cause: "周工未按时上门，林主管没有跟进" })
      .where("org_id", "=", team.orgId)
      .where("id", "=", id)
      .execute(),
  );
  const { facts } = await letters.prepare(team.handler, id);
  assert.match(facts, /经核查：工作人员未按时上门，工作人员没有跟进。/u);
});

test("every version stays; who wrote one does not approve; only managers approve", async () => {
  const { team, id, content, letter, name } = await begunLetter(database);
  assert.equal(letter.approval, "yes");
  const edited = { ...content, result: "已补发备件并免费维修，反映人表示满意。" };
  await letters.save(team.manager, name, 1, edited);
  await letters.save(team.manager, name, 2, edited);
  const [now] = (await letters.read(team.manager, id)).items;
  assert.equal(now?.versions.length, 2, "the same once more is no version");
  assert.deepEqual(now?.versions[0]?.content, content);
  assert.equal(now?.approval, "own");
  const approve = (who: typeof team.manager, revision: number) => letters.approve(who, name, { revision });
  await assert.rejects(approve(team.manager, 1), failsWith("conflict-feedback-letter-changed"));
  await assert.rejects(approve(team.manager, 2), failsWith("forbidden-feedback-letter-own"));
  await assert.rejects(approve(team.handler, 2), failsWith("forbidden"));
});

test("a small team passes over it with a reason, which stands in the history", async () => {
  const { team, content, name } = await begunLetter(database);
  const { orgId } = team;
  const setting = { org_id: orgId, may_override: true, low_score: 2, compensation_limits: "{}" };
  await inOrganization(database, orgId, (tx) =>
    tx
      .insertInto("feedback_setting")
      .values({ ...setting, revision: 1, updated_at: TEST_NOW })
      .execute(),
  );
  await letters.save(team.manager, name, 1, { ...content, contact: "021-60000000" });
  const silent = letters.approve(team.manager, name, { revision: 2 });
  await assert.rejects(silent, failsWith("forbidden-feedback-letter-own"));
  await letters.approve(team.manager, name, { revision: 2, override: { reason: "只有一位主管在岗" } });
  const event = await inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("feedback_event")
      .where("org_id", "=", orgId)
      .where("act", "=", "letter_approve")
      .select(["overridden", "override_reason"])
      .executeTakeFirstOrThrow(),
  );
  assert.deepEqual(event, { overridden: ["not-the-writer"], override_reason: "只有一位主管在岗" });
});

test("an approved letter is frozen and sent once, and the authority waits no more", async () => {
  const { team, id, content, name } = await begunLetter(database);
  const { manager, handler } = team;
  const sent = { revision: 2, sentOn: TEST_NOW.slice(0, 10), via: "平台网页", receipt: "HZ-0098" };
  const early = letters.send(manager, name, { ...sent, revision: 1 });
  await assert.rejects(early, failsWith("conflict-feedback-letter-unapproved"));
  const session = manager.at(TEST_NOW);
  const waiting = await session.begin((work) => listFeedback(work, { queue: "reply_due", limit: 10 }));
  assert.deepEqual(
    waiting.items.map((one) => [one.id, one.replyDueAt]),
    [[id, REPLY_DUE]],
  );
  await letters.approve(manager, name, { revision: 1 });
  await assert.rejects(letters.save(manager, name, 2, content), failsWith("conflict-feedback-letter-frozen"));
  await assert.rejects(letters.begin(handler, id, content), failsWith("conflict-feedback-letter-open"));
  for (const [day, code] of [
    ["2026-12-31", "feedback-letter-sent-later"],
    ["2026-01-01", "feedback-letter-sent-early"],
  ] as const)
    await assert.rejects(letters.send(manager, name, { ...sent, sentOn: day }), failsWith(code));
  await letters.send(handler, name, sent);
  const after = await letters.read(manager, id);
  assert.equal(after.items[0]?.state, "sent");
  assert.equal(after.repliedAt, TEST_NOW);
  assert.equal((await session.begin(countFeedback)).queues.reply_due, 0);
  await assert.rejects(letters.giveUp(manager, name, 3, "写错"), failsWith("conflict-feedback-letter-sent"));
  await letters.begin(handler, id, content);
  const both = await letters.read(manager, id);
  assert.equal(both.items.length, 2, "what is added later is a letter of its own");
});

test("a letter with an empty part is not approved; one that is given up makes room", async () => {
  const { team, id, content, name } = await begunLetter(database);
  await letters.save(team.handler, name, 1, { ...content, measures: " " });
  const approve = letters.approve(team.manager, name, { revision: 2 });
  await assert.rejects(approve, failsWith("feedback-letter-incomplete"));
  await letters.giveUp(team.handler, name, 2, "改用平台模板");
  await letters.begin(team.handler, id, content);
  const { items } = await letters.read(team.manager, id);
  assert.deepEqual(
    items.map(({ state }) => state),
    ["draft", "void"],
  );
});

test("two who begin a letter at once: one does, the other is told", async () => {
  const { team, id } = await letterScene(database);
  const content = await letters.prepare(team.handler, id);
  const both = await Promise.allSettled([
    letters.begin(team.handler, id, content),
    letters.begin(team.manager, id, content),
  ]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"]);
});

test("only cases from outside have letters, and strangers see none", async () => {
  const { team, id } = await begunLetter(database);
  const inside = await caseAt(database, team, "triaged");
  await assert.rejects(letters.read(team.manager, inside.id), failsWith("feedback-letter-not-external"));
  const theirs = await makeCaseTeam(database, await makeCaseOrganization(database, "长河仪器客户服务中心"));
  await assert.rejects(letters.read(theirs.manager, id), failsWith("not-found"));
  await assert.rejects(letters.prepare(team.analyst, id), failsWith("forbidden"));
});
