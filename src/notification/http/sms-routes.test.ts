import assert from "node:assert/strict";
import { test } from "node:test";
import type { Role } from "../../identity/domain/role.ts";
import { inOrganization } from "../../platform/db/database.ts";
import { testDatabase } from "../../test/database.ts";
import { startTestApi } from "../../test/http-server.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { en as platformEn } from "../../platform/words/en.ts";
import { zh as platformZh } from "../../platform/words/zh.ts";
import { SMS_DEPS } from "../../test/sms-desk.ts";
import { en } from "../words/en.ts";
import { zh } from "../words/zh.ts";
import { smsRoutes } from "./sms-routes.ts";

const database = await testDatabase();
const { server, sessions } = await startTestApi(database, {
  mount: (api) => smsRoutes(api, SMS_DEPS),
  sentences: (language) => (language === "zh" ? { ...platformZh, ...zh } : { ...platformEn, ...en }),
});
const orgId = await makeOrganization(database);

async function signIn(key: string, roles: readonly Role[], org = orgId) {
  const session = await signedInAs(database, org, roles);
  sessions.set(key, session);
  return session;
}
const admin = await signIn("admin", ["admin"]);
await signIn("manager", ["manager"]);
await signIn("stranger", ["admin"], await makeOrganization(database, "青禾物业客服中心"));

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

async function call(key: string, method: string, path = "", json?: unknown): Promise<Answer> {
  const headers = new Headers({ authorization: `Bearer ${key}`, "accept-language": "zh" });
  if (json !== undefined) headers.set("content-type", "application/json");
  const body = json === undefined ? null : JSON.stringify(json);
  const response = await fetch(`${server.url}/api/v1/sms-settings${path}`, { method, headers, body });
  const text = await response.text();
  return { status: response.status, body: text === "" ? {} : (JSON.parse(text) as Record<string, unknown>) };
}

const ACCOUNT = {
  provider: "aliyun",
  accessKeyId: "LTAI5tExample",
  accessKeySecret: "geheim-und-lang",
  signName: "明川家电",
  dailyLimit: 200,
  numberLimit: 3,
  isOn: true,
  revision: 0,
};
const TEMPLATE = { code: "SMS_20260001", wording: null, names: {}, isOn: true };

test("an administrator sets the account; its key never comes out again, also not in the log of acts", async () => {
  const empty = await call("admin", "GET");
  assert.deepEqual([empty.status, empty.body["account"], empty.body["sentToday"]], [200, null, 0]);
  const saved = await call("admin", "PUT", "", ACCOUNT);
  assert.equal(saved.status, 200);
  assert.doesNotMatch(JSON.stringify(saved.body), /geheim/u);
  const { accessKeySecret: _secret, ...same } = ACCOUNT;
  const again = await call("admin", "PUT", "", { ...same, dailyLimit: 300, revision: 1 });
  assert.equal((again.body["account"] as { dailyLimit: number }).dailyLimit, 300);
  const rows = await inOrganization(database, orgId, async (tx) => ({
    setting: await tx.selectFrom("notification_sms_setting").selectAll().executeTakeFirstOrThrow(),
    acts: await tx.selectFrom("identity_audit_entry").selectAll().execute(),
  }));
  assert.doesNotMatch(rows.setting.sealed_secret, /geheim/u);
  assert.deepEqual(
    rows.acts.map(({ action }) => action),
    ["sms-setting.change", "sms-setting.change"],
  );
  assert.doesNotMatch(JSON.stringify(rows.acts), /geheim/u);
});

test("a key belongs to its id and provider; stale changes and gaps are told in words", async () => {
  const { body } = await call("admin", "GET");
  const { revision } = body["account"] as { revision: number };
  const { accessKeySecret: _secret, ...bare } = { ...ACCOUNT, revision };
  const refused = async (change: object): Promise<unknown> =>
    (await call("admin", "PUT", "", { ...bare, ...change })).body["code"];
  assert.equal(await refused({ accessKeyId: "LTAI-other" }), "sms-key-needed");
  assert.equal(await refused({ provider: "tencent", appId: "1400006666" }), "sms-key-needed");
  assert.equal(await refused({ provider: "tencent", accessKeySecret: "x" }), "sms-app-id-missing");
  const stale = await call("admin", "PUT", "", { ...ACCOUNT, revision: revision - 1 });
  assert.deepEqual([stale.status, stale.body["code"]], [409, "conflict-sms-settings-changed"]);
  assert.match(String(stale.body["detail"]), /刚被他人修改过/u);
  assert.equal((await call("admin", "PUT", "", { ...ACCOUNT, signName: "【明川】" })).status, 400);
});

test("a template is checked, and shown as it is to be handed in", async () => {
  const own = { ...TEMPLATE, wording: "编号{{number}}有答复：{{link}}", names: { number: "bianhao" } };
  const saved = await call("admin", "PUT", "/templates/case-reply", own);
  assert.deepEqual(
    [saved.status, saved.body["approvalText"]],
    [200, "编号${bianhao}有答复：https://huiyin.example.com/m/${code}"],
  );
  const refused = async (change: object) =>
    (await call("admin", "PUT", "/templates/case-reply", { ...own, ...change })).body["code"];
  assert.equal(await refused({ wording: "没有链接" }), "sms-wording-missing");
  assert.equal(await refused({ code: "" }), "sms-template-code-missing");
  assert.equal(await refused({ names: { number: "id" } }), "sms-name-wrong");
  assert.equal((await call("admin", "PUT", "/templates/nothing", own)).status, 400);
});

test("a test message is queued for a mobile number, typed as people type it", async () => {
  const tried = await call("admin", "POST", "/tests", { purpose: "case-reply", to: "138 0000 2451" });
  assert.equal(tried.status, 202);
  const [delivery] = await inOrganization(database, orgId, (tx) =>
    tx.selectFrom("notification_delivery").selectAll().execute(),
  );
  assert.deepEqual(
    [delivery?.id, delivery?.address, delivery?.channel],
    [tried.body["deliveryId"], "+8613800002451", "sms"],
  );
  const landline = await call("admin", "POST", "/tests", { purpose: "case-reply", to: "021-64101234" });
  assert.deepEqual([landline.status, landline.body["code"]], [400, "sms-number-not-mobile"]);
  const missing = await call("admin", "POST", "/tests", { purpose: "satisfaction", to: "13800002451" });
  assert.deepEqual([missing.status, missing.body["code"]], [409, "conflict-sms-template-missing"]);
});

test("the address for the provider is shown, is the same each time, and can be drawn anew", async () => {
  const urlOf = ({ body }: Answer): string => (body["account"] as { callback: { url: string } }).callback.url;
  const first = urlOf(await call("admin", "GET"));
  assert.match(first, /^https:\/\/huiyin\.example\.com\/hooks\/sms\/[\w-]{48}$/u);
  assert.equal(urlOf(await call("admin", "GET")), first);
  const renewed = await call("admin", "POST", "/callback-addresses");
  assert.equal(renewed.status, 201);
  assert.notEqual(urlOf(renewed), first);
  assert.equal((await call("stranger", "POST", "/callback-addresses")).status, 404);
});

test("nobody but an administrator of the organization sees or changes any of it", async () => {
  for (const [method, path, json] of [
    ["GET", "", undefined],
    ["PUT", "", ACCOUNT],
    ["DELETE", "", undefined],
    ["PUT", "/templates/case-reply", TEMPLATE],
    ["POST", "/tests", { purpose: "case-reply", to: "13800002451" }],
    ["POST", "/callback-addresses", undefined],
  ] as const)
    assert.equal((await call("manager", method, path, json)).status, 403, `${method} ${path}`);
  const strange = await call("stranger", "GET");
  assert.equal(strange.body["account"], null);
  assert.equal((await call("stranger", "DELETE")).status, 404);
  assert.equal((await call("admin", "DELETE")).status, 204);
  const after = await call("admin", "GET");
  assert.equal(after.body["account"], null);
  assert.equal((after.body["templates"] as { code: string }[])[0]?.code, "SMS_20260001");
  assert.ok(admin.actor.orgId === orgId);
});
