import assert from "node:assert/strict";
import test from "node:test";
import { randomUUIDv7 } from "node:crypto";
import { inOrganization } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../test/database.ts";
import { caseVisitor, ticketIn } from "../../../test/case-visitor.ts";
import {
  caseAt,
  makeCaseOrganization,
  makeCaseTeam,
  registerVoice,
  step,
  tellCustomer,
} from "../../../test/feedback.ts";
import { TEST_NOW } from "../../../test/organization.ts";
import { startPublicFeedbackServer } from "../../../test/public-feedback-server.ts";

const database = await testDatabase();
const orgId = await makeCaseOrganization(database);
const team = await makeCaseTeam(database, orgId);
const server = await startPublicFeedbackServer(database, TEST_NOW);
const { addressOf, rowOf, eventsOf, messagesOf, look, send, sendJson } = caseVisitor(
  database,
  server.url,
  orgId,
);

test("a customer adds words and a picture; sent twice it is there once, and a pause ends", async () => {
  const { id } = await caseAt(database, team, "executing");
  await inOrganization(database, orgId, (tx) =>
    tx
      .updateTable("feedback_case")
      .set({ customer_told_at: TEST_NOW })
      .where("org_id", "=", orgId)
      .where("id", "=", id)
      .execute(),
  );
  await step(team.handler.at(TEST_NOW), id, {
    act: "pause",
    reason: "等客户提供发票",
    expiresAt: "2026-03-20T02:00:00Z",
  });
  assert.match(await look(addressOf(id)), /正在等待您补充情况/u);
  const ticket = ticketIn(await look(addressOf(id)));
  const png = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])], "发票.jpg");
  const fields = { _wish: "add", _ticket: ticket, text: "发票在附件里，购机日期是去年十月。", file: png };
  const [first, second] = await Promise.all([send(addressOf(id), fields), send(addressOf(id), fields)]);
  assert.deepEqual([first.status, second.status], [303, 303]);
  assert.match(first.headers.get("location") ?? "", /\?done=add$/u);
  assert.deepEqual(await messagesOf(id), [
    {
      kind: "from_customer",
      text: "发票在附件里，购机日期是去年十月。",
      author_kind: "customer",
      author_name: "陈女士",
      channel: "page",
    },
  ]);
  const html = await look(`${addressOf(id)}?done=add`);
  for (const text of ["已收到您的补充", "购机日期是去年十月", "发票.png"])
    assert.ok(html.includes(text), text);
  assert.equal((await rowOf(id)).paused_until, null);
  const acts = (await eventsOf(id)).map((event) => `${event.act} ${event.actor_kind}`);
  assert.ok(acts.includes("message customer"));
  assert.ok(acts.some((act) => act.startsWith("resume ")));
});

test("programs in files, empty words and too much on one day are refused beside the field", async () => {
  const { id } = await registerVoice(team.caller.at(TEST_NOW));
  const bad = await send(addressOf(id), {
    _wish: "add",
    text: "见附件",
    file: new File(["MZ\u0000\u0001"], "a.png"),
  });
  assert.equal(bad.status, 422);
  const html = await bad.text();
  assert.match(html, /只能添加图片/u);
  assert.ok(html.includes("见附件"));
  const empty = await send(addressOf(id), { _wish: "add", text: " " });
  assert.match(await empty.text(), /请写下您想补充的内容/u);
  for (let i = 0; i < 5; i++) {
    const file = new File([`第 ${i} 页`], `说明${i}.txt`);
    assert.equal((await send(addressOf(id), { _wish: "add", text: `第 ${i} 次补充`, file })).status, 303);
  }
  const sixth = await send(addressOf(id), { _wish: "add", text: "第六次", file: new File(["六"], "6.txt") });
  assert.equal(sixth.status, 429);
  assert.match(await sixth.text(), /今天已经添加了 5 个文件/u);
  assert.equal((await messagesOf(id)).length, 5);
});

test("a machine that fills the hidden field, and a form of another page, are asked again", async () => {
  const { id } = await registerVoice(team.caller.at(TEST_NOW));
  const other = await registerVoice(team.caller.at(TEST_NOW));
  const robot = await send(addressOf(id), { _wish: "add", text: "广告", _website: "https://ad.example" });
  assert.match(await robot.text(), /像是自动填写/u);
  const ticket = ticketIn(await look(addressOf(other.id)));
  const strange = await send(addressOf(id), { _wish: "add", text: "你好", _ticket: ticket });
  assert.match(await strange.text(), /页面打开得太久/u);
  assert.deepEqual(await messagesOf(id), []);
});

test("a satisfied customer closes the case; the verdict counts once", async () => {
  const { id } = await caseAt(database, team, "calling_back");
  const html = await look(addressOf(id));
  assert.match(html, /问题解决了吗/u);
  const fields = { _wish: "judge", _ticket: ticketIn(html), solved: "yes", score: "5", text: "师傅很专业" };
  const answers = await Promise.all([1, 2, 3].map(() => send(addressOf(id), fields)));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303, 303],
  );
  const row = await rowOf(id);
  assert.deepEqual([row.stage, row.outcome, row.result_score, row.round], ["closed", "satisfied", 5, 1]);
  assert.equal((await messagesOf(id)).length, 1);
  const event = (await eventsOf(id)).find(({ act }) => act === "call_satisfied");
  assert.deepEqual([event?.actor_kind, event?.actor_name], ["customer", "陈女士"]);
});

test("solved in part, or so-so, counts as dissatisfied: another round begins", async () => {
  const { id } = await caseAt(database, team, "calling_back");
  const answer = await send(addressOf(id), { _wish: "judge", solved: "yes", score: "3" });
  assert.match(answer.headers.get("location") ?? "", /done=judgeAgain/u);
  const row = await rowOf(id);
  assert.deepEqual([row.stage, row.round, row.dissatisfactions], ["triaged", 2, 1]);
  const html = await look(addressOf(id));
  assert.match(html, /正在重新处理（第 2 次）/u);
  assert.match(html, /已收到（目前）/u);
});

test("a verdict without an answer to both questions is asked again, with what was chosen", async () => {
  const { id } = await caseAt(database, team, "calling_back");
  const answer = await send(addressOf(id), { _wish: "judge", solved: "no", text: "还是漏水" });
  const html = await answer.text();
  assert.equal(answer.status, 422);
  assert.match(html, /请选择满意程度/u);
  assert.match(html, /value="no" checked/u);
  assert.ok(html.includes("还是漏水"));
  assert.equal((await rowOf(id)).stage, "calling_back");
});

test("a customer objects within 30 days of closing, afterwards the page says whom to ask", async () => {
  const { id } = await caseAt(database, team, "calling_back");
  await send(addressOf(id), { _wish: "judge", solved: "yes", score: "5" });
  const late = await caseAt(database, team, "calling_back");
  await send(addressOf(late.id), { _wish: "judge", solved: "yes", score: "5" });
  server.setClock("2026-04-10T02:00:00Z");
  const soon = await send(addressOf(id), { _wish: "object", text: "同样的漏水又出现了" });
  assert.match(soon.headers.get("location") ?? "", /done=object/u);
  assert.deepEqual([(await rowOf(id)).stage, (await rowOf(id)).round], ["triaged", 2]);
  const ticketed = await look(addressOf(late.id));
  server.setClock("2026-04-10T02:00:01Z");
  assert.match(await look(addressOf(late.id)), /这条反馈已经结束，不能再/u);
  const refused = await send(addressOf(late.id), {
    _wish: "object",
    text: "又坏了",
    _ticket: ticketIn(ticketed),
  });
  assert.equal(refused.status, 409);
  assert.equal((await sendJson(addressOf(late.id), { wish: "object", text: "又坏了" })).status, 409);
  assert.equal((await rowOf(late.id)).stage, "closed");
  server.setClock("2026-12-31T02:00:00Z");
  const over = await fetch(addressOf(late.id));
  assert.equal(over.status, 410);
  assert.doesNotMatch(await over.text(), /打了两次电话/u);
  server.setClock(TEST_NOW);
});

test("a customer withdraws with a reason, and only while there is something to withdraw", async () => {
  const { id } = await caseAt(database, team, "assigned");
  assert.equal((await send(addressOf(id), { _wish: "withdraw", text: "" })).status, 422);
  assert.equal((await send(addressOf(id), { _wish: "withdraw", text: "已经自己修好了" })).status, 303);
  assert.equal((await rowOf(id)).stage, "withdrawn");
  assert.match(await look(addressOf(id)), /已经撤回/u);
  const twice = await sendJson(addressOf(id), { wish: "withdraw", text: "再撤一次" });
  assert.deepEqual([twice.status, (await rowOf(id)).stage], [201, "withdrawn"]);
});

test("a customer who withdrew, or whose voice was not taken up, comes back within 30 days: triage anew", async () => {
  const withdrawn = await caseAt(database, team, "executing");
  await send(addressOf(withdrawn.id), { _wish: "withdraw", text: "已经自己修好了" });
  const invalid = await caseAt(database, team, "registered");
  await tellCustomer(database, team.orgId, invalid.id);
  await step(team.manager.at(TEST_NOW), invalid.id, { act: "reject", reason: "误拨" });
  for (const { id } of [withdrawn, invalid]) {
    const html = await look(addressOf(id));
    assert.match(html, /请重新受理/u);
    assert.doesNotMatch(html, /您对处理结果是否满意/u);
    assert.equal((await send(addressOf(id), { _wish: "object", text: "" })).status, 422);
    const back = await send(addressOf(id), { _wish: "object", text: "又坏了，请来人" });
    assert.match(back.headers.get("location") ?? "", /done=object/u);
    const { stage, round, priority_reasons } = await rowOf(id);
    assert.deepEqual([stage, round, priority_reasons.at(-1)], ["registered", 2, "came_back"]);
    assert.match(await look(addressOf(id)), /正在重新处理（第 2 次）/u);
  }
});

test("customer and agent act at once: one of them is first, and no word is lost", async () => {
  for (let i = 0; i < 5; i++) {
    const { id } = await caseAt(database, team, "calling_back");
    const fields = {
      _wish: "judge",
      solved: "no",
      score: "1",
      text: "还在漏水",
      _ticket: ticketIn(await look(addressOf(id))),
    };
    const [customer] = await Promise.all([
      send(addressOf(id), fields),
      step(team.caller.at(TEST_NOW), id, { act: "call_satisfied", hasForm: true }).catch(
        (error: unknown) => error,
      ),
    ]);
    assert.equal(customer.status, 303);
    const row = await rowOf(id);
    assert.deepEqual([row.stage, row.round], ["triaged", 2]);
    assert.equal((await messagesOf(id)).length, 1);
  }
});

test("a program says the same in JSON; the same id again is the same word", async () => {
  const { id } = await caseAt(database, team, "calling_back");
  const word = { id: randomUUIDv7(), wish: "judge", solved: true, score: 4, text: "可以" };
  const first = await sendJson(addressOf(id), word);
  assert.equal(first.status, 201);
  assert.deepEqual(await first.json(), { id: word.id, outcome: "taken" });
  assert.deepEqual(await (await sendJson(addressOf(id), word)).json(), { id: word.id, outcome: "repeated" });
  assert.equal((await rowOf(id)).result_score, 4);
  const bad = await sendJson(addressOf(id), { wish: "judge", solved: true });
  assert.equal(bad.status, 422);
  const problem = (await bad.json()) as { code: string; errors: { path: string }[] };
  assert.deepEqual([problem.code, problem.errors[0]?.path], ["invalid-input", "score"]);
  assert.equal((await sendJson(addressOf(id), { wish: "delete" })).status, 400);
  assert.equal((await sendJson(addressOf(id), [])).status, 400);
});
