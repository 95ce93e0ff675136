import assert from "node:assert/strict";
import test from "node:test";
import { randomUUIDv7 } from "node:crypto";
import { gzipSync } from "node:zlib";
import { inOrganization } from "../../../platform/db/database.ts";
import { signCase } from "../../service/case-token.ts";
import { testDatabase } from "../../../test/database.ts";
import { caseVisitor } from "../../../test/case-visitor.ts";
import {
  addMeasure,
  caseAt,
  makeCaseOrganization,
  makeCaseTeam,
  registerVoice,
  step,
} from "../../../test/feedback.ts";
import { TEST_NOW } from "../../../test/organization.ts";
import { startPublicFeedbackServer } from "../../../test/public-feedback-server.ts";
import { LINKS } from "../../../test/survey.ts";

const database = await testDatabase();
const orgId = await makeCaseOrganization(database);
const team = await makeCaseTeam(database, orgId);
const server = await startPublicFeedbackServer(database, TEST_NOW);
const { addressOf, rowOf, eventsOf, messagesOf, look, sendJson } = caseVisitor(database, server.url, orgId);

test("a customer sees number, stage, promised dates and own words, on a light page that nobody keeps", async () => {
  const { id, number } = await registerVoice(team.caller.at(TEST_NOW));
  const answer = await fetch(addressOf(id), { headers: { "accept-language": "zh-CN" } });
  const html = await answer.text();
  assert.equal(answer.status, 200);
  for (const text of [
    number,
    "明川家电售后服务部",
    "已收到",
    "打了两次电话都说在安排",
    "首次答复",
    "预计 3月12日 10:00 前",
  ])
    assert.ok(html.includes(text), text);
  assert.equal(answer.headers.get("cache-control"), "no-store");
  assert.match(answer.headers.get("x-robots-tag") ?? "", /noindex/u);
  assert.match(html, /<meta name="referrer" content="no-referrer">/u);
  assert.match(
    answer.headers.get("content-security-policy") ?? "",
    /script-src 'self'.*frame-ancestors 'none'/u,
  );
  assert.doesNotMatch(html, /<script/u);
  assert.ok(gzipSync(html).byteLength < 15 * 1_024);
});

test("the page speaks English to those who do, and keeps to it", async () => {
  const { id } = await registerVoice(team.caller.at(TEST_NOW));
  const html = await look(addressOf(id), { "accept-language": "en-GB" });
  for (const text of ["Progress of your feedback", "First answer", "Expected by 12 March", 'lang="en"'])
    assert.ok(html.includes(text), text);
  assert.ok((await look(`${addressOf(id)}?lang=en`)).includes("Progress of your feedback"));
});

test("every stage is told in one of five plain words", async () => {
  const steps = [
    ["registered", "已收到"],
    ["triaged", "已收到"],
    ["assigned", "已安排处理"],
    ["planned", "已安排处理"],
    ["executing", "处理中"],
    ["checking", "处理中"],
    ["calling_back", "结果确认"],
  ] as const;
  for (const [stage, word] of steps) {
    const { id } = await caseAt(database, team, stage);
    assert.ok((await look(addressOf(id))).includes(`${word}（目前）`), stage);
  }
});

test("a case that ended without being handled claims no steps that never were", async () => {
  const taken = async (id: string): Promise<readonly string[]> =>
    [...(await look(addressOf(id))).matchAll(/<li class="past"[^>]*>([^<（]+)/gu)].map(
      ([, name = ""]) => name,
    );
  const { id: praised } = await registerVoice(team.manager.at(TEST_NOW), {
    channel: "phone",
    verbatim: "师傅很耐心，谢谢你们。",
    closeAs: "praise",
  });
  assert.deepEqual(await taken(praised), ["已收到", "已办结"]);
  const { id: withdrawn } = await caseAt(database, team, "registered");
  const by = { kind: "customer", name: "陈女士" } as const;
  await step(team.manager.at(TEST_NOW), withdrawn, { act: "withdraw", reason: "已经自己修好", by });
  assert.deepEqual(await taken(withdrawn), ["已收到", "已结束"]);
});

test("nothing of how we work inside is on the page, in its source or in another's language", async () => {
  const secret = "机密标记";
  const { id } = await caseAt(database, team, "executing");
  await step(team.handler.at(TEST_NOW), id, {
    act: "reassign",
    handlerId: team.otherHandler.id,
    reason: `${secret}改派`,
  }).catch(() =>
    step(team.manager.at(TEST_NOW), id, {
      act: "reassign",
      handlerId: team.otherHandler.id,
      reason: `${secret}改派`,
    }),
  );
  await addMeasure(database, { orgId, caseId: id, ownerId: team.handler.id }, { term: "long", isDone: true });
  await inOrganization(database, orgId, async (tx) => {
    await tx
      .updateTable("feedback_case")
      .set({
        summary: `${secret}摘要`,
        remedy: `${secret}诉求`,
        cause: `${secret}原因`,
        external_platform: `${secret}平台`,
        external_number: `${secret}编号`,
        pause_reason: `${secret}暂停`,
        paused_until: "2026-03-20T02:00:00Z",
        typical_story: JSON.stringify({ scene: secret }),
      })
      .where("org_id", "=", orgId)
      .where("id", "=", id)
      .execute();
    await tx
      .updateTable("feedback_measure")
      .set({ resources: `${secret}资源`, cost: 4321, result: `${secret}结果` })
      .where("org_id", "=", orgId)
      .where("case_id", "=", id)
      .execute();
    await tx
      .updateTable("feedback_measure")
      .set({ text: `${secret}长期措施` })
      .where("org_id", "=", orgId)
      .where("case_id", "=", id)
      .where("term", "=", "long")
      .execute();
    const message = {
      org_id: orgId,
      case_id: id,
      round: 1,
      author_kind: "user",
      author_id: team.handler.id,
      author_name: `${secret}周工`,
      at: TEST_NOW,
      recorded_at: TEST_NOW,
    };
    await tx
      .insertInto("feedback_message")
      .values([
        { ...message, id: randomUUIDv7(), kind: "note", channel: "note", text: `${secret}备注` },
        {
          ...message,
          id: randomUUIDv7(),
          kind: "to_customer",
          channel: "email",
          text: "工程师明天上午上门",
          html: `<p>${secret}</p>`,
          subject: `${secret}主题`,
        },
      ])
      .execute();
    await tx
      .insertInto("feedback_check")
      .values({
        org_id: orgId,
        id: randomUUIDv7(),
        case_id: id,
        round: 1,
        passed: false,
        form: JSON.stringify({ lines: [], note: secret }),
        reason: `${secret}核查`,
        checked_by_name: `${secret}郑`,
        at: TEST_NOW,
      })
      .execute();
    await tx
      .insertInto("feedback_compensation")
      .values({
        org_id: orgId,
        id: randomUUIDv7(),
        case_id: id,
        kind: "cash",
        amount: 4321,
        reason: `${secret}补偿`,
        state: "proposed",
        proposed_at: TEST_NOW,
      })
      .execute();
  });
  for (const lang of ["zh", "en"]) {
    const html = await look(`${addressOf(id)}?lang=${lang}`);
    assert.ok(html.includes("更换压缩机电容"));
    assert.ok(html.includes("工程师明天上午上门"));
    assert.ok(html.includes("华东售后部"));
    const internal = [
      secret,
      "4321",
      "周工",
      "吴工",
      "林主管",
      "孙回访",
      "郑核查",
      "上门检修照片",
      team.handler.id,
      "urgent",
      "high",
    ];
    for (const text of internal) assert.ok(!html.includes(text), `${lang}: ${text}`);
  }
});

test("a forged address, one of another organization and one of another use lead nowhere", async () => {
  const { id } = await registerVoice(team.caller.at(TEST_NOW));
  const other = await makeCaseOrganization(database, "云岭物流");
  const token = signCase(LINKS.secret, { orgId, caseId: id });
  const forged = [
    `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`,
    signCase("x".repeat(32), { orgId, caseId: id }),
    "kurz",
  ];
  for (const one of forged) {
    const answer = await fetch(`${server.url}/f/${one}`);
    assert.equal(answer.status, 404);
    assert.match(await answer.text(), /没有找到这条反馈/u);
    assert.equal((await sendJson(`${server.url}/f/${one}`, { wish: "add", text: "你好" })).status, 404);
  }
  const foreign = await look(addressOf(id, other));
  assert.doesNotMatch(foreign, /打了两次电话/u);
  assert.equal((await sendJson(addressOf(id, other), { wish: "add", text: "你好" })).status, 404);
  assert.deepEqual(await messagesOf(id), []);
});

test("a page is there before its case is, and viewing it writes nothing", async () => {
  const html = await look(addressOf(randomUUIDv7()));
  assert.match(html, /我们已收到您的反馈/u);
  const { id } = await caseAt(database, team, "executing");
  const before = await rowOf(id);
  const events = (await eventsOf(id)).length;
  await look(addressOf(id));
  assert.deepEqual(await rowOf(id), before);
  assert.equal((await eventsOf(id)).length, events);
});

test("a merged case goes on at the survivor; of another customer's words and people it shows nothing", async () => {
  const own = await registerVoice(team.caller.at(TEST_NOW));
  const survivor = await caseAt(database, team, "executing");
  await step(team.manager.at(TEST_NOW), own.id, { act: "merge", into: survivor.id });
  const html = await look(addressOf(own.id));
  assert.match(html, /处理中（目前）/u);
  assert.ok(html.includes("更换压缩机电容"));
  const strange = await registerVoice(team.caller.at(TEST_NOW), {
    verbatim: "同一批空调，我家的也不制冷。",
    contact: { name: "何先生", phone: "13800007788" },
  });
  await step(team.manager.at(TEST_NOW), strange.id, { act: "merge", into: survivor.id });
  const other = await look(addressOf(strange.id));
  assert.ok(other.includes("我家的也不制冷"));
  for (const text of ["打了两次电话", "陈女士", "更换压缩机电容", "撤回这条反馈"])
    assert.ok(!other.includes(text), text);
  assert.equal((await sendJson(addressOf(strange.id), { wish: "withdraw", text: "不用了" })).status, 201);
  assert.equal((await rowOf(survivor.id)).stage, "executing");
  assert.equal((await messagesOf(survivor.id)).length, 1);
});

test("words of customers and of ours are text, never a part of the page", async () => {
  const verbatim = `<script>alert(1)</script><img src=x onerror=alert(2)>"'&`;
  const { id } = await registerVoice(team.caller.at(TEST_NOW), { verbatim });
  const html = await look(addressOf(id));
  assert.doesNotMatch(html, /<script>|<img src=x/u);
  assert.ok(html.includes("&lt;script&gt;alert(1)&lt;/script&gt;"));
  assert.doesNotMatch(await look(`${addressOf(id)}?done=%3Cb%3E&lang=%22%3E%3Cb%3E`), /<b>"|"><b>/u);
});
