import assert from "node:assert/strict";
import { test } from "node:test";
import { inOrganization } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../test/database.ts";
import { TEST_NOW } from "../../../test/organization.ts";
import {
  encryptWechat,
  envelopeQuery,
  wechatEnvelope,
  type WechatSender,
} from "../../../test/wechat-envelope.ts";
import { openWebhookDesk, type HookScene } from "../../../test/webhook-desk.ts";
import { wechatQuery } from "../../../test/webhook-server.ts";

const database = await testDatabase();
const { server, scene, make, send, casesOf } = await openWebhookDesk(database);

const AES_KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";
const ACCOUNT = { proof: "wechat", channel: "wechat", mapping: { fields: {} } };
const SEALED = { encodingAesKey: AES_KEY, receiver: "wx5823bf96d3bd56c7" };
const SECONDS = Math.floor(Date.parse(TEST_NOW) / 1_000);
const later = (seconds: number): string => new Date(Date.parse(TEST_NOW) + seconds * 1_000).toISOString();

const message = (id: string, type = "text"): string => `<xml>
  <ToUserName><![CDATA[gh_7f083739789a]]></ToUserName><FromUserName><![CDATA[oAbcDEFghi]]></FromUserName>
  <CreateTime>${SECONDS - 60}</CreateTime><MsgType><![CDATA[${type}]]></MsgType>
  <Content><![CDATA[空调不制冷，预约了没人来]]></Content><MsgId>${id}</MsgId></xml>`;

/** A webhook for encrypted messages, and whoever sends them. */
async function sealedHook(proof: "wechat" | "wecom") {
  const place: HookScene = await scene();
  const { path, secret, hook } = await make(place.call, { ...ACCOUNT, proof, ...SEALED });
  const sender: WechatSender = { ...SEALED, token: secret };
  return {
    ...place,
    path,
    hook,
    sender,
    /** Sends a message in its envelope, with what is changed of it. */
    post: async (xml: string, { from = sender, now = TEST_NOW, change = (text: string) => text } = {}) => {
      const { query, body } = wechatEnvelope(from, xml, now);
      return send(`${path}${query}&encrypt_type=aes`, change(body), { "content-type": "text/xml" });
    },
  };
}

test("WeCom makes sure of the address by an encrypted echo", async () => {
  const { path, sender } = await sealedHook("wecom");
  const echo = encryptWechat(sender, "1616140317555161061");
  const ask = async (query: string) => {
    const answer = await fetch(`${server.url}${path}${query}&echostr=${encodeURIComponent(echo)}`);
    return [answer.status, await answer.text()] as const;
  };
  assert.deepEqual(await ask(envelopeQuery(sender.token, echo, SECONDS)), [200, "1616140317555161061"]);
  const raw = await fetch(
    `${server.url}${path}${envelopeQuery(sender.token, echo, SECONDS)}&echostr=${echo}`,
  );
  assert.equal(await raw.text(), "1616140317555161061", "with plus signs as they are");
  assert.equal((await ask(envelopeQuery("another", echo, SECONDS)))[0], 403);
  assert.equal((await ask(envelopeQuery(sender.token, echo, SECONDS - 301)))[0], 403);
});

test("an encrypted message of either becomes a case, once; pictures and events do not", async () => {
  for (const [proof, word] of [
    ["wechat", "success"],
    ["wecom", ""],
  ] as const) {
    const { post, orgId, call, hook } = await sealedHook(proof);
    const first = await post(message("23456789012345678"));
    assert.deepEqual([first.status, first.text], [200, word]);
    assert.equal((await post(message("23456789012345678"), { now: later(5) })).text, word);
    assert.equal((await post(message("23456789012345679", "image"))).status, 200);
    assert.equal(await casesOf(orgId), 1);
    const voice = await inOrganization(database, orgId, (tx) =>
      tx
        .selectFrom("feedback_voice")
        .where("org_id", "=", orgId)
        .select("verbatim")
        .executeTakeFirstOrThrow(),
    );
    assert.equal(voice.verbatim, "空调不制冷，预约了没人来");
    const log = await call<{ items: { repeated: number }[] }>("GET", `/webhooks/${hook.id}/deliveries`);
    assert.deepEqual(
      log.body.items.map(({ repeated }) => repeated),
      [0, 1, 0],
    );
  }
});

test("what is forged, old, used, for somebody else or in plain is turned away in words", async () => {
  const { post, path, sender, orgId } = await sealedHook("wechat");
  const codeOf = async (sending: ReturnType<typeof post>): Promise<string> => {
    const { status, code } = await sending;
    return `${status} ${code}`;
  };
  const xml = message("1");
  assert.equal(
    await codeOf(post(xml, { from: { ...sender, token: "another" } })),
    "403 forbidden-webhook-signature",
  );
  const swapped = wechatEnvelope(sender, message("2"), TEST_NOW).body;
  assert.equal(await codeOf(post(xml, { change: () => swapped })), "403 forbidden-webhook-signature");
  assert.equal(await codeOf(post(xml, { now: later(-301) })), "403 forbidden-webhook-stale");
  assert.equal(await codeOf(post(xml, { now: later(301) })), "403 forbidden-webhook-stale");
  const otherKey = { ...sender, encodingAesKey: "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG" };
  assert.equal(await codeOf(post(xml, { from: otherKey })), "400 webhook-wechat-undecipherable");
  const elsewhere = { ...sender, receiver: "wxb11529c136998cb6" };
  assert.equal(await codeOf(post(xml, { from: elsewhere })), "403 forbidden-webhook-receiver");
  assert.equal(await codeOf(post("漏水")), "400 webhook-wechat-unreadable");
  const plain = wechatQuery(sender.token, String(SECONDS), "n0nce");
  assert.equal(await codeOf(send(`${path}${plain}`, xml)), "403 forbidden-webhook-unencrypted");
  assert.equal(await codeOf(send(path, "{}")), "403 forbidden-webhook-unencrypted");
  assert.equal(await casesOf(orgId), 0);
  const { query, body } = wechatEnvelope(sender, xml, TEST_NOW);
  assert.equal((await send(`${path}${query}`, body)).status, 200);
  assert.equal(await codeOf(send(`${path}${query}`, body)), "409 conflict-webhook-replayed");
  assert.equal(await casesOf(orgId), 1);
});

test("a document type with entities is read by nobody, within the envelope and around it", async () => {
  const { post, orgId } = await sealedHook("wechat");
  const bomb = `<!DOCTYPE xml [<!ENTITY a "aaaaaaaaaa">]>${message("1").replace("空调不制冷", "&a;")}`;
  assert.equal((await post(bomb)).code, "webhook-wechat-unreadable");
  const around = await post(message("1"), { change: (body) => `<!DOCTYPE xml>${body}` });
  assert.equal(around.code, "forbidden-webhook-unencrypted");
  assert.equal(await casesOf(orgId), 0);
});

test("key and receiver are set together, never shown, kept by other changes, and given up for plain mode", async () => {
  const { call } = await scene();
  const refused = async (change: object): Promise<unknown> =>
    (await call("POST", "/webhooks", { name: "公众号", ...ACCOUNT, ...change })).body["code"];
  assert.equal(await refused({ proof: "wecom" }), "webhook-aes-key-missing");
  assert.equal(await refused({ proof: "wecom", encodingAesKey: AES_KEY }), "webhook-receiver-missing");
  assert.equal(await refused({ encodingAesKey: AES_KEY }), "webhook-receiver-missing");
  assert.equal(await refused({ ...SEALED, encodingAesKey: "kurz" }), "webhook-aes-key-unfit");
  assert.equal(await refused({ ...SEALED, secret: "mit Leerzeichen" }), "webhook-secret-unfit");
  const { hook, path, secret } = await make(call, { name: "公众号", ...ACCOUNT, ...SEALED });
  assert.deepEqual([hook.isEncrypted, hook.receiver], [true, SEALED.receiver]);
  const sender = { ...SEALED, token: secret };
  const change = async (revision: number, changes: object) => {
    const { status, body } = await call("PATCH", `/webhooks/${hook.id}`, { revision, ...changes });
    assert.doesNotMatch(JSON.stringify(body), new RegExp(AES_KEY, "u"));
    return [status, (body["webhook"] as { isEncrypted: boolean } | undefined)?.isEncrypted];
  };
  assert.deepEqual(await change(1, { name: "服务号" }), [200, true]);
  const { query, body } = wechatEnvelope(sender, message("1"), TEST_NOW);
  assert.equal((await send(`${path}${query}`, body)).status, 200);
  assert.deepEqual(await change(2, { proof: "wecom", encodingAesKey: null }), [400, undefined]);
  assert.deepEqual(await change(2, { encodingAesKey: null }), [200, false]);
  const plain = wechatQuery(secret, String(SECONDS), "n0nce");
  assert.equal((await send(`${path}${plain}`, message("2"))).text, "success");
});
