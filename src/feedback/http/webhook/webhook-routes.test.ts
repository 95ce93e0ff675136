import assert from "node:assert/strict";
import { test } from "node:test";
import { inOrganization } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../test/database.ts";
import { hireColleague } from "../../../test/feedback.ts";
import { TEST_NOW } from "../../../test/organization.ts";
import { item, MAPPING, openWebhookDesk, SETTINGS, type SavedHook } from "../../../test/webhook-desk.ts";
import { signed } from "../../../test/webhook-server.ts";
import { sweepWebhooks } from "../../service/webhook/sweep-webhooks.ts";

const database = await testDatabase();
const { server, scene, make, send, casesOf } = await openWebhookDesk(database);

test("an address that is unknown, of another installation, renewed or switched off takes nothing", async () => {
  const { call } = await scene();
  const { path, hook } = await make(call, { proof: "address" });
  assert.equal((await send(`${path.slice(0, -1)}${path.endsWith("A") ? "B" : "A"}`, item())).status, 404);
  assert.equal((await send("/hooks/nothing", item())).status, 404);
  assert.equal((await fetch(`${server.url}${path}`)).status, 404, "only WeChat asks by GET");
  const renewed = await call<SavedHook>("POST", `/webhooks/${hook.id}/secrets`, { revision: 1 });
  assert.equal((await send(path, item())).status, 404);
  const fresh = new URL(renewed.body.webhook.url).pathname;
  assert.equal((await send(fresh, item())).taken.accepted, 1);
  await call("PATCH", `/webhooks/${hook.id}`, { revision: 2, isOn: false });
  const off = await send(fresh, item());
  assert.deepEqual([off.status, off.code], [410, "gone-webhook-off"]);
  assert.equal((await call("DELETE", `/webhooks/${hook.id}`)).status, 204);
  assert.equal((await send(fresh, item())).status, 404);
});

test("a renewed secret ends the former one", async () => {
  const { call } = await scene();
  const { path, secret, hook } = await make(call);
  const renewed = await call<SavedHook>("POST", `/webhooks/${hook.id}/secrets`, { revision: 1 });
  const body = item();
  assert.equal((await send(path, body, signed(secret, body, TEST_NOW))).code, "forbidden-webhook-signature");
  const next = signed(renewed.body.secret ?? "", body, TEST_NOW);
  assert.equal((await send(path, body, next)).status, 200);
});

test("only administrators set webhooks up, each their own; faults of the form are told", async () => {
  const [ours, theirs] = [await scene(), await scene("长河仪器客户服务中心")];
  const { hook } = await make(ours.call);
  for (const [method, path, body] of [
    ["PATCH", `/webhooks/${hook.id}`, { revision: 1, isOn: false }],
    ["POST", `/webhooks/${hook.id}/secrets`, { revision: 1 }],
    ["GET", `/webhooks/${hook.id}/deliveries`, undefined],
    ["GET", `/webhooks/${hook.id}/refusals`, undefined],
    ["POST", `/webhooks/${hook.id}/replays`, {}],
    ["DELETE", `/webhooks/${hook.id}`, undefined],
  ] as const)
    assert.equal((await theirs.call(method, path, body)).status, 404, `${method} ${path}`);
  const { orgId } = ours;
  const manager = await hireColleague(database, {
    orgId,
    departmentId: null,
    name: "林主管",
    roles: ["manager"],
  });
  const asManager = server.as(manager.at(TEST_NOW));
  assert.equal((await asManager("GET", "/webhooks")).status, 403);
  assert.equal((await asManager("POST", "/webhooks", SETTINGS)).status, 403);
  assert.equal((await asManager("POST", `/webhooks/${hook.id}/replays`, {})).status, 403);
  const codeOf = async (change: object): Promise<unknown> =>
    (await ours.call("POST", "/webhooks", { ...SETTINGS, name: "工单", ...change })).body["code"];
  assert.equal(await codeOf({ name: "热线工单" }), "conflict-webhook-name");
  assert.equal(await codeOf({ mapping: { fields: { verbatim: "content" } } }), "webhook-pointer-wrong");
  assert.equal(await codeOf({ mapping: { fields: {} } }), "webhook-words-unmapped");
  assert.equal(await codeOf({ secret: "too short" }), "webhook-secret-unfit");
  assert.equal(await codeOf({ channel: "fax" }), "invalid-input");
  const changed = await ours.call("PATCH", `/webhooks/${hook.id}`, { revision: 9, isOn: false });
  assert.equal(changed.body["code"], "conflict-webhook-changed");
  const listed = JSON.stringify((await ours.call("GET", "/webhooks")).body);
  assert.doesNotMatch(listed, /sealed|secret/u);
});

test("a sample shows what it would become, and nothing is stored", async () => {
  const { call, orgId } = await scene();
  type Tried = {
    count: number;
    items: { voice: { verbatim: string } | null; fault: { message: string } | null }[];
  };
  const trial = { channel: "hotline", proof: "signature", mapping: MAPPING };
  const sample = JSON.stringify([{ content: "漏水", time: "1773100000" }, { text: "退款" }]);
  const { body } = await call<Tried>("POST", "/webhooks/trials", { ...trial, sample });
  assert.equal(body.count, 2);
  assert.equal(body.items[0]?.voice?.verbatim, "漏水");
  assert.match(body.items[1]?.fault?.message ?? "", /没有找到“客户原话”/u);
  const broken = await call("POST", "/webhooks/trials", { ...trial, sample: "{" });
  assert.equal(broken.body["code"], "webhook-body-unreadable");
  assert.equal(await casesOf(orgId), 0);
});

test("deliveries and what was refused of them are forgotten after 30 days", async () => {
  const { call, orgId } = await scene();
  const { path, hook } = await make(call, { proof: "address" });
  await send(path, JSON.stringify({ id: "1", phone: "13900001111" }));
  const later = "2099-01-01T00:00:00Z";
  await sweepWebhooks(database, () => later);
  const left = await call<{ items: object[] }>("GET", `/webhooks/${hook.id}/refusals`);
  assert.equal(left.body.items.length, 0);
  const rows = await inOrganization(database, orgId, (tx) =>
    tx.selectFrom("feedback_webhook_delivery").where("org_id", "=", orgId).selectAll().execute(),
  );
  assert.equal(rows.length, 0);
});
