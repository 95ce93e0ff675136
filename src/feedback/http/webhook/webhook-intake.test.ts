import assert from "node:assert/strict";
import { test } from "node:test";
import { inOrganization } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../test/database.ts";
import { TEST_NOW } from "../../../test/organization.ts";
import { item, MAPPING, openWebhookDesk, type Taken } from "../../../test/webhook-desk.ts";
import { signed, wechatQuery } from "../../../test/webhook-server.ts";
import type { Webhook } from "../../contract/webhook/webhook.ts";

const database = await testDatabase();
const { server, scene, make, send, casesOf } = await openWebhookDesk(database);

test("a signed delivery becomes a case of the webhook's channel", async () => {
  const { call, orgId } = await scene();
  const { path, secret, hook } = await make(call);
  const body = item({ phone: "13800002451", score: "很差" });
  const { status, taken } = await send(path, body, signed(secret, body, TEST_NOW));
  assert.equal(status, 200);
  assert.deepEqual([taken.accepted, taken.repeated, taken.refused], [1, 0, []]);
  assert.match(taken.cases[0]?.number ?? "", /^20260310-HOT-001$/u);
  const row = await inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("feedback_case as c")
      .innerJoin("feedback_contact as p", (join) =>
        join.onRef("p.org_id", "=", "c.org_id").onRef("p.case_id", "=", "c.id"),
      )
      .where("c.org_id", "=", orgId)
      .select(["c.score", "c.received_at", "p.phone"])
      .executeTakeFirstOrThrow(),
  );
  assert.deepEqual(row, { score: 1, received_at: "2026-03-10T01:00:00Z", phone: "+8613800002451" });
  const log = await call<{ items: object[] }>("GET", `/webhooks/${hook.id}/deliveries`);
  const [first] = log.body.items as { status: number; accepted: number; error: unknown }[];
  assert.deepEqual([first?.status, first?.accepted, first?.error], [200, 1, null]);
});

test("a forged, missing, stale or used signature is turned away, and said so in the log", async () => {
  const { call, orgId } = await scene();
  const { path, secret, hook } = await make(call);
  const body = item();
  const codeOf = async (headers: Record<string, string>, sent = body): Promise<string> => {
    const { status, code } = await send(path, sent, headers);
    return `${status} ${code}`;
  };
  assert.equal(await codeOf(signed("another secret", body, TEST_NOW)), "403 forbidden-webhook-signature");
  assert.equal(await codeOf({}), "403 forbidden-webhook-unsigned");
  const late = new Date(Date.parse(TEST_NOW) - 301_000).toISOString();
  assert.equal(await codeOf(signed(secret, body, late)), "403 forbidden-webhook-stale");
  const ahead = new Date(Date.parse(TEST_NOW) + 301_000).toISOString();
  assert.equal(await codeOf(signed(secret, body, ahead)), "403 forbidden-webhook-stale");
  const headers = signed(secret, body, TEST_NOW);
  assert.equal(
    await codeOf(headers, body.replace("T-1", "T-2")),
    "403 forbidden-webhook-signature",
    "other words under the same signature",
  );
  assert.equal(await casesOf(orgId), 0);
  assert.equal(await codeOf(headers), "200 ");
  assert.equal(await codeOf(headers), "409 conflict-webhook-replayed");
  assert.equal(await casesOf(orgId), 1);
  const { body: log } = await call<{ items: { error: { code: string } | null }[] }>(
    "GET",
    `/webhooks/${hook.id}/deliveries`,
  );
  assert.equal(log.items.length, 7);
  assert.equal(log.items[0]?.error?.code, "conflict-webhook-replayed");
  const listed = await call<{ items: Webhook[] }>("GET", "/webhooks");
  assert.match(listed.body.items[0]?.lastError?.message ?? "", /签名已使用过/u);
});

test("the same source number twice, and at once, is one case", async () => {
  const { call, orgId } = await scene();
  const { path, secret } = await make(call, { proof: "bearer", secret: "token-of-the-hotline" });
  const headers = { authorization: `Bearer ${secret}`, "content-type": "application/json" };
  assert.equal(secret, "token-of-the-hotline");
  const answers = await Promise.all(Array.from({ length: 8 }, () => send(path, item(), headers)));
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
  assert.equal(
    answers.reduce((sum, { taken }) => sum + taken.accepted, 0),
    1,
  );
  assert.equal(
    answers.reduce((sum, { taken }) => sum + taken.repeated, 0),
    7,
  );
  assert.equal(await casesOf(orgId), 1);
  const other = await make(call, { name: "另一个系统", proof: "bearer" });
  const again = await send(other.path, item(), { authorization: `Bearer ${other.secret}` });
  assert.equal(again.taken.accepted, 1, "the same number of another system is another voice");
  assert.equal((await send(path, item(), { authorization: "Bearer wrong" })).code, "forbidden-webhook-token");
});

test("numbers longer than a number holds stay apart; without a number the words count", async () => {
  const { call, orgId } = await scene();
  const { path } = await make(call, { proof: "address" });
  const [a, b] = ["9007199254740993", "9007199254740992"].map((id) => `{"id":${id},"content":"漏水"}`);
  assert.equal((await send(path, a ?? "")).taken.accepted, 1);
  assert.equal((await send(path, b ?? "")).taken.accepted, 1);
  const bare = JSON.stringify({ content: "安装工态度不好" });
  assert.equal((await send(path, bare)).taken.accepted, 1);
  assert.equal((await send(path, bare)).taken.repeated, 1);
  assert.equal(await casesOf(orgId), 3);
});

test("one bad item of a batch is kept and told, the others are taken; set right, it is taken anew", async () => {
  const { call, orgId } = await scene();
  const mapping = { ...MAPPING, items: "/data" };
  const { path, hook } = await make(call, { proof: "address", mapping });
  const bad = { id: "2", content: "很差，客服不理人", time: "昨天", phone: "13900001111" };
  const data = [{ id: "1", content: "漏水" }, bad, { id: "3", content: "退款慢" }, { id: "4" }];
  const { taken } = await send(path, JSON.stringify({ data }));
  assert.equal(taken.accepted, 2);
  assert.deepEqual(
    taken.refused.map(({ index, code }) => [index, code]),
    [
      [1, "webhook-item-no-moment"],
      [3, "webhook-item-without-words"],
    ],
  );
  assert.match(taken.refused[0]?.detail ?? "", /“收到时间”的内容“昨天”/u);
  await send(path, JSON.stringify({ data }));
  type Refusals = { items: { id: string; body: string | null; message: string }[] };
  const waiting = await call<Refusals>("GET", `/webhooks/${hook.id}/refusals`);
  assert.equal(waiting.body.items.length, 2, "refused twice it waits once");
  assert.deepEqual(JSON.parse(waiting.body.items[0]?.body ?? ""), bad);
  const { receivedAt: _, ...fields } = MAPPING.fields;
  await call("PATCH", `/webhooks/${hook.id}`, { revision: 1, mapping: { ...mapping, fields } });
  const replayed = await call<{ accepted: number; refused: { code: string }[] }>(
    "POST",
    `/webhooks/${hook.id}/replays`,
    {},
  );
  assert.equal(replayed.body.accepted, 1);
  assert.deepEqual(
    replayed.body.refused.map(({ code }) => code),
    ["webhook-item-without-words"],
  );
  const left = await call<Refusals>("GET", `/webhooks/${hook.id}/refusals`);
  assert.equal(left.body.items.length, 1);
  const drop = await call("DELETE", `/webhooks/${hook.id}/refusals/${left.body.items[0]?.id}`);
  assert.equal(drop.status, 204);
  assert.equal((await call<Refusals>("GET", `/webhooks/${hook.id}/refusals`)).body.items.length, 0);
  assert.equal(await casesOf(orgId), 3);
});

test("a list that stands elsewhere is kept whole, and its items are taken once the place is right", async () => {
  const { call } = await scene();
  const { path, hook } = await make(call, { proof: "address", mapping: { ...MAPPING, items: "/data" } });
  const body = JSON.stringify({ rows: [{ id: "1", content: "漏水" }, { id: "2" }] });
  const { status, taken } = await send(path, body);
  assert.deepEqual([status, taken.refused[0]?.code], [200, "webhook-list-missing"]);
  await call("PATCH", `/webhooks/${hook.id}`, { revision: 1, mapping: { ...MAPPING, items: "/rows" } });
  const replayed = await call<Taken>("POST", `/webhooks/${hook.id}/replays`, {});
  assert.equal(replayed.body.accepted, 1);
  const left = await call<{ items: { place: number; code: string }[] }>(
    "GET",
    `/webhooks/${hook.id}/refusals`,
  );
  assert.deepEqual(
    left.body.items.map(({ place, code }) => [place, code]),
    [[1, "webhook-item-without-words"]],
  );
});

test("bodies that are too large, too deep or no JSON are turned away in words", async () => {
  const { call } = await scene();
  const { path } = await make(call, { proof: "address" });
  const large = await send(path, item({ content: "长".repeat(400_000) }), {
    "content-type": "application/json",
  });
  assert.deepEqual([large.status, large.code], [413, "too-large-body"]);
  const deep = await send(path, `{"content":${"[".repeat(100_000)}${"]".repeat(100_000)}}`);
  assert.deepEqual([deep.status, deep.code], [400, "webhook-body-too-deep"]);
  for (const body of ["", "{", "<xml></xml>", new Uint8Array([0xff, 0xfe, 0x00])])
    assert.equal((await send(path, body)).code, "webhook-body-unreadable");
});

test("forms are read by the names of their fields, in the charset that is told", async () => {
  const { call, orgId } = await scene();
  const mapping = {
    items: "",
    fields: { verbatim: "/body-plain", subject: "/subject", email: "/from", sourceId: "/Message-Id" },
  };
  const { path } = await make(call, { proof: "address", channel: "email", mapping });
  const form = new URLSearchParams({
    from: "陈女士 <chen@example.com>",
    subject: "发票一直没收到",
    "body-plain": "三月初买的净水器，发票到现在没有开。",
    "Message-Id": "<a1@example.com>",
  });
  const type = { "content-type": "application/x-www-form-urlencoded" };
  assert.equal((await send(path, form.toString(), type)).taken.accepted, 1);
  const parts = new FormData();
  for (const [name, value] of form) parts.set(name, value);
  const answer = await fetch(`${server.url}${path}`, { method: "POST", body: parts });
  assert.equal(((await answer.json()) as Taken).repeated, 1);
  const contact = await inOrganization(database, orgId, (tx) =>
    tx.selectFrom("feedback_contact").where("org_id", "=", orgId).selectAll().executeTakeFirstOrThrow(),
  );
  assert.deepEqual([contact.name, contact.email], ["陈女士", "chen@example.com"]);
  // 漏水 in GBK.
  const gbk = Buffer.concat([
    Buffer.from('{"body-plain":"'),
    Buffer.from([0xc2, 0xa9, 0xcb, 0xae]),
    Buffer.from('"}'),
  ]);
  const sent = await send(path, new Uint8Array(gbk), { "content-type": "application/json; charset=gbk" });
  assert.equal(sent.taken.accepted, 1);
});

test("WeChat makes sure of the address, and its text messages become cases", async () => {
  const { call, orgId } = await scene();
  const { path, secret } = await make(call, { proof: "wechat", channel: "wechat", mapping: { fields: {} } });
  const query = wechatQuery(secret, "1773626400", "n0nce");
  const echo = await fetch(`${server.url}${path}${query}&echostr=5838290147`);
  assert.deepEqual([echo.status, await echo.text()], [200, "5838290147"]);
  const forged = wechatQuery("wrong", "1773626400", "n0nce");
  assert.equal((await fetch(`${server.url}${path}${forged}&echostr=1`)).status, 403);
  const message = (type: string, id: string): string => `<xml>
    <ToUserName><![CDATA[gh_7f083739789a]]></ToUserName><FromUserName><![CDATA[oAbcDEFghi]]></FromUserName>
    <CreateTime>1773100000</CreateTime><MsgType><![CDATA[${type}]]></MsgType>
    <Content><![CDATA[空调不制冷，预约了没人来]]></Content><MsgId>${id}</MsgId></xml>`;
  for (const [type, id] of [
    ["text", "23456789012345678"],
    ["text", "23456789012345678"],
    ["image", "23456789012345679"],
  ] as const) {
    const { status, text } = await send(`${path}${query}`, message(type, id), { "content-type": "text/xml" });
    assert.deepEqual([status, text], [200, "success"]);
  }
  assert.equal(await casesOf(orgId), 1);
  const voice = await inOrganization(database, orgId, (tx) =>
    tx.selectFrom("feedback_contact").where("org_id", "=", orgId).select("name").executeTakeFirstOrThrow(),
  );
  assert.equal(voice.name, "oAbcDEFghi");
  const aes = await send(`${path}${query}&encrypt_type=aes&msg_signature=x`, "<xml></xml>");
  assert.equal(aes.code, "webhook-wechat-encrypted");
  assert.equal((await send(`${path}${query}`, "{}")).code, "webhook-wechat-unreadable");
});
