import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { gzipSync } from "node:zlib";
import test from "node:test";
import type { Session } from "../../../identity/service/session.ts";
import { inOrganization } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../test/database.ts";
import { makeCaseOrganization } from "../../../test/feedback.ts";
import { signedInAs, TEST_NOW } from "../../../test/organization.ts";
import { startPublicFeedbackServer } from "../../../test/public-feedback-server.ts";

const database = await testDatabase();
const orgId = await makeCaseOrganization(database);
const manager = await signedInAs(database, orgId, ["manager"]);
const server = await startPublicFeedbackServer(database, TEST_NOW);

const SETTINGS = {
  isOpen: true,
  intro: { zh: "请告诉我们哪里没做好。", en: "Tell us what went wrong." },
  serviceContact: { zh: "服务热线 400-000-0000", en: "" },
  products: ["壁挂式空调", "滚筒洗衣机"],
  replyHours: 2,
  onDuty: true,
};

async function asked(
  session: Session,
  method: string,
  address: string,
  body?: unknown,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const key = randomUUIDv7();
  server.sessions.set(key, session);
  const answer = await fetch(server.url + address, {
    method,
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

const FORM = "/api/v1/feedback-web-form";
const saved = await asked(manager, "PUT", FORM, { ...SETTINGS, revision: 0 });
const pathOf = (url: unknown): string => new URL(String(url)).pathname;
const address = server.url + pathOf(saved.body["url"]);

async function look(at = address, language = "zh-CN"): Promise<string> {
  return (await fetch(at, { headers: { "accept-language": language } })).text();
}

async function send(fields: Record<string, string | File>, at = address): Promise<Response> {
  const ticket = fields["_ticket"] ?? /name="_ticket" value="([^"]+)"/u.exec(await look(at))?.[1] ?? "";
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, _ticket: ticket })) form.set(name, value);
  return fetch(at, { method: "POST", body: form, headers: { "accept-language": "zh-CN" } });
}

const WRITTEN = {
  what: "洗衣机脱水时漏水，已经报修两次。",
  name: "黄女士",
  phone: "138 0000 3366",
  product: "滚筒洗衣机",
  order: "SO-20260208-051",
};

const caseOf = (number: string) =>
  inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("feedback_case as c")
      .innerJoin("feedback_contact as k", (join) =>
        join.onRef("k.org_id", "=", "c.org_id").onRef("k.case_id", "=", "c.id"),
      )
      .where("c.org_id", "=", orgId)
      .where("c.number", "=", number)
      .select(["c.id", "c.channel", "c.product", "c.order_number", "k.name", "k.phone", "k.email"])
      .executeTakeFirst(),
  );
const numberIn = (html: string): string => /\d{8}-WEB-\d{3}/u.exec(html)?.[0] ?? "";
const countCases = (): Promise<number> =>
  inOrganization(database, orgId, async (tx) => {
    const rows = await tx.selectFrom("feedback_case").where("org_id", "=", orgId).select("id").execute();
    return rows.length;
  });

test("the form is set up by who may, and somebody else's change is not overwritten", async () => {
  assert.equal(saved.status, 200);
  assert.match(String(saved.body["url"]), /^http:\/\/127\.0\.0\.1:7300\/w\/[\w-]{40}$/u);
  const handler = await signedInAs(database, orgId, ["handler"]);
  assert.equal((await asked(handler, "GET", FORM)).status, 403);
  assert.equal((await asked(handler, "PUT", FORM, { ...SETTINGS, revision: 1 })).status, 403);
  const late = await asked(manager, "PUT", FORM, { ...SETTINGS, revision: 0 });
  assert.deepEqual([late.status, late.body["code"]], [409, "conflict-feedback-form-changed"]);
  assert.equal((await asked(manager, "PUT", FORM, { ...SETTINGS, replyHours: 0, revision: 1 })).status, 400);
});

test("the form is light, asks little and works without a script", async () => {
  const html = await look();
  for (const text of ["请告诉我们哪里没做好。", "发生了什么", "壁挂式空调", "服务热线 400-000-0000"])
    assert.ok(html.includes(text), text);
  assert.doesNotMatch(html, /<script/u);
  assert.ok(gzipSync(html).byteLength < 15 * 1_024);
  const en = await look(address, "en");
  for (const text of ["Tell us what went wrong.", "What happened", "服务热线 400-000-0000"])
    assert.ok(en.includes(text), text);
});

test("what is written becomes a case with its file, a number, a promised answer and a way to follow it", async () => {
  const png = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])], "漏水.png");
  const answer = await send({ ...WRITTEN, file: png });
  const html = await answer.text();
  assert.equal(answer.status, 201);
  assert.match(html, /我们会在 3月11日 12:00 前与您联系/u);
  const found = await caseOf(numberIn(html));
  assert.ok(found);
  assert.deepEqual(
    [found.channel, found.product, found.order_number, found.name, found.phone],
    ["web", "滚筒洗衣机", "SO-20260208-051", "黄女士", "+8613800003366"],
  );
  const follow = /href="http:\/\/127\.0\.0\.1:7300(\/f\/[\w-]{40})"/u.exec(html)?.[1] ?? "";
  const page = await look(server.url + follow);
  for (const text of [WRITTEN.what, "漏水.png", "已通过网页收到您的反馈"])
    assert.ok(page.includes(text), text);
});

test("outside working hours the person on duty answers within two hours, without one the next opening counts", async () => {
  server.setClock("2026-03-13T14:00:00Z");
  const html = await (await send({ ...WRITTEN, what: "夜里漏水报修" })).text();
  assert.match(html, /值班人员会在 3月14日 00:00 前与您联系/u);
  const { body } = await asked(manager, "GET", FORM);
  await asked(manager, "PUT", FORM, { ...SETTINGS, onDuty: false, revision: body["revision"] });
  const later = await (await send({ ...WRITTEN, what: "周末漏水报修" })).text();
  assert.match(later, /现在是非工作时间，我们会在 3月16日 11:00 前与您联系/u);
  await asked(manager, "PUT", FORM, { ...SETTINGS, revision: Number(body["revision"]) + 1 });
  server.setClock(TEST_NOW);
});

test("a form sent twice, or by many clicks at once, is one case", async () => {
  const ticket = /name="_ticket" value="([^"]+)"/u.exec(await look())?.[1] ?? "";
  const before = await countCases();
  const answers = await Promise.all([1, 2, 3, 4].map(() => send({ ...WRITTEN, _ticket: ticket })));
  const numbers = new Set(await Promise.all(answers.map(async (one) => numberIn(await one.text()))));
  assert.equal(numbers.size, 1);
  assert.equal(await countCases(), before + 1);
});

test("missing words, no way to reach the sender and a machine are asked again with what was typed", async () => {
  const before = await countCases();
  const empty = await send({ name: "黄女士" });
  const html = await empty.text();
  assert.equal(empty.status, 422);
  for (const text of ["还有 2 处需要补充或更正", "请写下发生了什么。", "请留下电话或邮箱", 'value="黄女士"'])
    assert.ok(html.includes(text), text);
  const bad = await (await send({ ...WRITTEN, phone: "12", email: "nobody" })).text();
  for (const text of ["请核对电话号码。", "请核对邮箱地址。"]) assert.ok(bad.includes(text), text);
  assert.match(await (await send({ ...WRITTEN, _website: "x" })).text(), /像是自动填写/u);
  assert.match(await (await send({ ...WRITTEN, _ticket: "forged" })).text(), /页面打开得太久/u);
  assert.equal((await send({ ...WRITTEN, what: "字".repeat(10_001) })).status, 422);
  assert.match(
    await (await send({ ...WRITTEN, file: new File(["MZ\u0000"], "a.exe") })).text(),
    /只能添加图片/u,
  );
  assert.equal(await countCases(), before);
});

test("a program sends the same in JSON, and again with the same id", async () => {
  const id = randomUUIDv7();
  const post = (): Promise<Response> =>
    fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...WRITTEN, id }),
    });
  const first = await post();
  const body = (await first.json()) as Record<string, string>;
  assert.equal(first.status, 201);
  assert.match(body["number"] ?? "", /^20260311-WEB-\d{3}$/u);
  assert.match(body["url"] ?? "", /\/f\/[\w-]{40}$/u);
  assert.deepEqual(await (await post()).json(), body);
  const faulty = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  assert.equal(faulty.status, 422);
});

test("only a page asked for in a frame may stand in one, and it tells the page around that it was sent", async () => {
  const alone = await fetch(address);
  assert.match(alone.headers.get("content-security-policy") ?? "", /frame-ancestors 'none'/u);
  const framed = await fetch(`${address}?embed=1`);
  assert.doesNotMatch(framed.headers.get("content-security-policy") ?? "", /frame-ancestors/u);
  assert.equal(framed.headers.get("x-frame-options"), null);
  const script = /src="(\/w\/assets\/frame-[0-9a-f]{12}\.js)"/u.exec(await framed.text())?.[1] ?? "";
  assert.match(await (await fetch(server.url + script)).text(), /huiyin:completed/u);
  const sent = await (await send(WRITTEN, `${address}?embed=1`)).text();
  assert.match(sent, /data-completed="20260311-WEB-\d{3}"/u);
  assert.ok(sent.includes(script));
});

test("a form switched off says so; one given another address leaves the first behind", async () => {
  const { body } = await asked(manager, "GET", FORM);
  const revision = Number(body["revision"]);
  await asked(manager, "PUT", FORM, { ...SETTINGS, isOpen: false, revision });
  assert.equal((await fetch(address)).status, 410);
  assert.equal((await send({ ...WRITTEN, _ticket: "x" })).status, 410);
  const json = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(WRITTEN),
  };
  assert.equal((await fetch(address, json)).status, 410);
  await asked(manager, "PUT", FORM, { ...SETTINGS, revision: revision + 1 });
  const renewed = await asked(manager, "POST", `${FORM}/addresses`, { revision: revision + 2 });
  assert.equal(renewed.status, 201);
  assert.equal((await fetch(address)).status, 404);
  assert.equal((await fetch(server.url + pathOf(renewed.body["url"]))).status, 200);
  assert.equal((await fetch(`${server.url}/w/kurz`)).status, 404);
});

test("the QR code of the form leads to it", async () => {
  const key = randomUUIDv7();
  server.sessions.set(key, manager);
  const svg = await fetch(`${server.url}${FORM}/qr`, { headers: { authorization: `Bearer ${key}` } });
  assert.equal(svg.headers.get("content-type"), "image/svg+xml");
  assert.match(await svg.text(), /^<svg.*明川家电售后服务部/u);
  const png = await fetch(`${server.url}${FORM}/qr?format=png&size=320`, {
    headers: { authorization: `Bearer ${key}` },
  });
  assert.deepEqual([...new Uint8Array(await png.arrayBuffer()).subarray(1, 4)], [0x50, 0x4e, 0x47]);
});
