import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import test from "node:test";
import { gzipSync } from "node:zlib";
import { inOrganization } from "../../../platform/db/database.ts";
import { caseVisitor, ticketIn } from "../../../test/case-visitor.ts";
import { SAMPLE_FILES } from "../../../test/case-files.ts";
import { testDatabase } from "../../../test/database.ts";
import { caseAt, makeCaseOrganization, makeCaseTeam, step } from "../../../test/feedback.ts";
import { guestDesk } from "../../../test/guest-desk.ts";
import { testStorage } from "../../../test/imports.ts";
import { TEST_NOW } from "../../../test/organization.ts";
import { startPublicFeedbackServer } from "../../../test/public-feedback-server.ts";
import { LINKS } from "../../../test/survey.ts";
import { signCase } from "../../service/case-token.ts";
import { revokeTaskCard } from "../../service/task-card/revoke-task-card.ts";
import { signTaskCard } from "../../service/task-card/card-token.ts";

const database = await testDatabase();
const orgId = await makeCaseOrganization(database);
const team = await makeCaseTeam(database, orgId);
const storage = await testStorage();
const server = await startPublicFeedbackServer(database, TEST_NOW, { files: storage });
const desk = guestDesk(database, team, server.url);
const { eventsOf, rowOf } = caseVisitor(database, server.url, orgId);
const photo = (name = "电容.jpg"): File => new File([Uint8Array.from(SAMPLE_FILES["image/jpeg"])], name);

test("a guest sees the task, nothing of the customer, on a light page; looking writes nothing", async () => {
  const { id, number, measureId } = await desk.caseWithTask();
  const card = await desk.send(team.handler, id, { measureId });
  const before = [await desk.cardOf(card.id), (await eventsOf(id)).length];
  const answer = await fetch(desk.addressOf(card.id), { headers: { "accept-language": "zh-CN" } });
  const html = await answer.text();
  assert.equal(answer.status, 200);
  for (const text of [
    number,
    "壁挂式空调",
    "SO-20260301-118",
    "更换压缩机电容",
    "请上门更换电容并拍照。",
    "3月16日前，还剩",
    "个工作日",
    "华东售后部",
    "是否接受这项工作？",
  ])
    assert.ok(html.includes(text), text);
  for (const text of ["投诉", "陈女士", "2451", "周工", team.handler.id])
    assert.ok(!html.includes(text), text);
  assert.equal(answer.headers.get("cache-control"), "no-store");
  assert.match(
    answer.headers.get("content-security-policy") ?? "",
    /default-src 'none'.*frame-ancestors 'none'/u,
  );
  assert.doesNotMatch(html, /<script/u);
  assert.ok(gzipSync(html).byteLength < 15 * 1_024);
  assert.deepEqual([await desk.cardOf(card.id), (await eventsOf(id)).length], before);
  const english = await desk.look(`${desk.addressOf(card.id)}?lang=en`);
  for (const text of ["Task card", "Do you take it on?", 'lang="en"'])
    assert.ok(english.includes(text), text);
});

test("what the sender ticks is shown, and that contact data left the house stands in the audit log", async () => {
  const { id, measureId } = await desk.caseWithTask();
  const card = await desk.send(team.handler, id, { measureId, showsWords: true, showsContact: true });
  const html = await desk.look(desk.addressOf(card.id));
  for (const text of ["打了两次电话", "陈女士", 'href="tel:+8613800002451"'])
    assert.ok(html.includes(text), text);
  const entries = await inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("identity_audit_entry")
      .where("org_id", "=", orgId)
      .where("record_id", "=", id)
      .select("action")
      .execute(),
  );
  assert.deepEqual(entries, [{ action: "feedback.share-contact" }]);
});

test("accepted, planned, with photos, done: the measure is done by the guest, and the handler hears of each", async () => {
  const { id, measureId } = await desk.caseWithTask();
  const card = await desk.send(team.handler, id, { measureId });
  const address = desk.addressOf(card.id);
  const accepted = await desk.post(address, { _wish: "accept" });
  assert.equal(accepted.status, 303);
  assert.match(accepted.headers.get("location") ?? "", /\?done=accept$/u);
  assert.equal((await desk.cardOf(card.id))?.opened_at, TEST_NOW);
  assert.ok((await desk.look(`${address}?done=accept`)).includes("已接受，谢谢您"));
  await desk.post(address, { _wish: "plan", text: "明天上午带配件上门", promised: "2026-03-12" });
  await desk.post(address, { _wish: "progress", text: "已到现场", file: [photo(), photo("机号.jpg")] });
  const page = await desk.look(address);
  for (const text of ["预计完成：3月12日", "已到现场", "机号.jpg", "修改安排"])
    assert.ok(page.includes(text), text);
  await desk.post(address, { _wish: "done", text: "电容已更换，制冷正常。", file: photo("完工.jpg") });
  const measure = await desk.measureOf(id, measureId);
  assert.deepEqual(
    [measure?.done_by_name, measure?.done_by, measure?.result, measure?.done_at !== null],
    ["王师傅（顺达维修）", null, "电容已更换，制冷正常。", true],
  );
  const row = await rowOf(id);
  assert.equal(row.stage, "executing", "the case moves no further by it");
  const byGuest = (await eventsOf(id)).filter(({ actor_kind }) => actor_kind === "guest");
  assert.deepEqual(
    byGuest.map(({ act, details }) => [act, (details as { did: string }).did]),
    [
      ["task_card", "accept"],
      ["task_card", "plan"],
      ["file", "add"],
      ["file", "add"],
      ["task_card", "progress"],
      ["file", "add"],
      ["measure", "done"],
    ],
  );
  assert.ok(byGuest.every(({ actor_name }) => actor_name === "王师傅（顺达维修）"));
  const files = await inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("feedback_file")
      .where("org_id", "=", orgId)
      .where("measure_id", "=", measureId)
      .select(["added_kind", "added_by_name"])
      .execute(),
  );
  assert.deepEqual(
    files,
    Array.from({ length: 3 }, () => ({ added_kind: "guest", added_by_name: "王师傅（顺达维修）" })),
  );
  assert.deepEqual(
    (await desk.noticesOf(team.handler.id))
      .filter(({ link }) => link === `/feedback/${id}`)
      .map(({ template }) => template),
    ["feedback-card-accepted", "feedback-card-planned", "feedback-card-progress", "feedback-card-done"],
  );
  const after = await desk.look(address);
  assert.ok(after.includes("您已完成这项工作"));
  assert.doesNotMatch(after, /<form/u);
});

test("a guest who cannot do it says why, and is asked no more", async () => {
  const { id, measureId } = await desk.caseWithTask();
  const card = await desk.send(team.handler, id, { measureId });
  const address = desk.addressOf(card.id);
  const empty = await desk.post(address, { _wish: "decline" });
  assert.equal(empty.status, 422);
  assert.match(await empty.text(), /<details open>.*请写明原因。/su);
  const _ticket = ticketIn(await desk.look(address));
  await desk.post(address, { _wish: "decline", text: "本周排满了" });
  const row = await desk.cardOf(card.id);
  assert.deepEqual([row?.decline_reason, row?.declined_at], ["本周排满了", TEST_NOW]);
  assert.equal((await desk.post(address, { _wish: "accept", _ticket })).status, 409);
  assert.ok((await desk.look(address)).includes("您已表示无法承担"));
});

test("the same form sent twice, or by many clicks at once, is one act", async () => {
  const { id, measureId } = await desk.caseWithTask();
  const card = await desk.send(team.handler, id, { measureId });
  const address = desk.addressOf(card.id);
  await desk.post(address, { _wish: "accept" });
  const _ticket = ticketIn(await desk.look(address));
  const answers = await Promise.all(
    [1, 2, 3].map(() => desk.post(address, { _wish: "progress", text: "已到现场", file: photo(), _ticket })),
  );
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303, 303],
  );
  const events = (await eventsOf(id)).filter(({ actor_kind }) => actor_kind === "guest");
  assert.deepEqual(
    events.map(({ act }) => act),
    ["task_card", "file", "task_card"],
  );
  const done = { _wish: "done", text: "好了", _ticket: ticketIn(await desk.look(address)) };
  assert.equal((await desk.post(address, done)).status, 303);
  assert.equal((await desk.post(address, done)).status, 303);
  assert.equal((await eventsOf(id)).filter(({ act }) => act === "measure").length, 1);
});

test("forged, foreign and other tokens lead nowhere", async () => {
  const { id, measureId } = await desk.caseWithTask();
  const card = await desk.send(team.handler, id, { measureId });
  const other = await makeCaseOrganization(database, "云岭物流");
  const token = new URL(desk.addressOf(card.id)).pathname.slice(3);
  const wrong = [
    `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`,
    signTaskCard("x".repeat(32), { orgId, cardId: card.id }),
    signCase(LINKS.secret, { orgId, caseId: id }),
    signTaskCard(LINKS.secret, { orgId: other, cardId: card.id }),
    signTaskCard(LINKS.secret, { orgId, cardId: randomUUIDv7() }),
    "kurz",
  ];
  for (const one of wrong) {
    const answer = await fetch(`${server.url}/t/${one}`);
    assert.equal(answer.status, 404, one);
    assert.match(await answer.text(), /没有找到这张卡/u);
    assert.equal((await desk.post(`${server.url}/t/${one}`, { _wish: "accept", _ticket: "x" })).status, 404);
    assert.equal((await fetch(`${server.url}/t/${one}/files/${randomUUIDv7()}`)).status, 404);
  }
  assert.equal(
    (await fetch(`${server.url}/f/${token}`)).status,
    404,
    "nor does a card open the customer's page",
  );
  assert.equal((await desk.cardOf(card.id))?.opened_at, null);
});

test("a card that was taken back or has expired shows nothing and takes nothing", async () => {
  const { id, measureId } = await desk.caseWithTask();
  const card = await desk.send(team.handler, id, { measureId, showsWords: true, days: 3 });
  const address = desk.addressOf(card.id);
  const _ticket = ticketIn(await desk.look(address));
  server.setClock("2026-03-14T01:59:59Z");
  assert.equal((await fetch(address)).status, 200);
  server.setClock("2026-03-14T02:30:00Z");
  const expired = await fetch(address, { headers: { "accept-language": "zh" } });
  const html = await expired.text();
  assert.equal(expired.status, 410);
  assert.ok(html.includes("链接已过期"));
  assert.ok(!html.includes("打了两次电话") && !html.includes("更换压缩机电容"));
  assert.equal((await desk.post(address, { _wish: "accept", _ticket })).status, 410);
  server.setClock(TEST_NOW);
  await team.handler.at(TEST_NOW).begin((work) => revokeTaskCard(work, { id, cardId: card.id }));
  const revoked = await fetch(address, { headers: { "accept-language": "zh" } });
  assert.equal(revoked.status, 410);
  assert.ok((await revoked.text()).includes("这张卡已收回"));
  assert.equal((await desk.post(address, { _wish: "accept", _ticket })).status, 410);
  assert.equal((await desk.cardOf(card.id))?.accepted_at, null);
});

test("a case that was withdrawn or merged leaves the card to be read, with a kind word", async () => {
  const survivor = await caseAt(database, team, "executing");
  for (const [act, word] of [
    ["withdraw", "客户已撤回这条反馈"],
    ["merge", "已并入另一条一起处理"],
  ] as const) {
    const { id, measureId } = await desk.caseWithTask();
    const card = await desk.send(team.handler, id, { measureId, showsContact: true });
    const address = desk.addressOf(card.id);
    const _ticket = ticketIn(await desk.look(address));
    await step(team.manager.at(TEST_NOW), id, {
      act,
      reason: "客户来电",
      ...(act === "merge" ? { into: survivor.id } : { by: { kind: "customer", name: "陈女士" } }),
    });
    const html = await desk.look(address);
    assert.ok(html.includes(word), act);
    assert.ok(!html.includes("陈女士") && !html.includes("<form"), act);
    const late = await desk.post(address, { _wish: "accept", _ticket });
    assert.equal(late.status, 409);
    assert.match(await late.text(), /没有保存/u);
  }
});

test("a program, an SVG, a disguised program and a file too large are refused with a sentence, and nothing is kept", async () => {
  const { id, measureId } = await desk.caseWithTask();
  const card = await desk.send(team.handler, id, { measureId });
  const address = desk.addressOf(card.id);
  await desk.post(address, { _wish: "accept" });
  const faults = [
    [new File(["MZ\u0000\u0003"], "照片.jpg"), 422, "只能添加图片"],
    [new File(["<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"], "图.svg"), 422, "只能添加图片"],
    [new File([new Uint8Array(21 * 1_048_576)], "大.jpg"), 413, "文件超过 20 MB"],
    [new File([new Uint8Array(50 * 1_048_576)], "很大.jpg"), 413, "提交的内容过大"],
  ] as const;
  for (const [file, status, text] of faults) {
    const answer = await desk.post(address, { _wish: "progress", text: "到了", file });
    assert.equal(answer.status, status, file.name);
    assert.match(await answer.text(), new RegExp(text, "u"));
  }
  const many = await desk.post(address, {
    _wish: "progress",
    file: Array.from({ length: 11 }, () => photo()),
  });
  assert.match(await many.text(), /一次最多添加 10 个文件/u);
  const { count } = await inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("feedback_file")
      .where("org_id", "=", orgId)
      .where("case_id", "=", id)
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow(),
  );
  assert.equal(Number(count), 0);
});

test("what a guest lacks is asked again with what was typed", async () => {
  const { id, measureId } = await desk.caseWithTask();
  const card = await desk.send(team.handler, id, { measureId });
  const address = desk.addressOf(card.id);
  const past = await desk.post(address, { _wish: "accept", text: "马上去", promised: "2026-03-10" });
  const html = await past.text();
  assert.equal(past.status, 422);
  for (const text of ["预计完成的日期已经过去", "马上去", 'value="2026-03-10"', 'href="#accept-promised"'])
    assert.ok(html.includes(text), text);
  const odd = await desk.post(address, { _wish: "accept", promised: "morgen" });
  assert.match(await odd.text(), /请核对日期/u);
  assert.match(
    await (await desk.post(address, { _wish: "accept", text: "字".repeat(2_001) })).text(),
    /缩短到 2000 字以内/u,
  );
  assert.match(await (await desk.post(address, { _wish: "accept", _website: "x" })).text(), /像是自动填写/u);
  assert.match(
    await (await desk.post(address, { _wish: "accept", _ticket: "forged" })).text(),
    /页面打开得太久/u,
  );
  assert.equal((await desk.post(address, { _wish: "sudo" })).status, 400);
  assert.equal(
    (await desk.post(address, { _wish: "done", text: "好了" })).status,
    409,
    "not before it is accepted",
  );
  assert.equal((await desk.cardOf(card.id))?.accepted_at, null);
});
