import assert from "node:assert/strict";
import test from "node:test";
import type { Role } from "../../identity/domain/role.ts";
import { testDatabase } from "../../test/database.ts";
import { startTestApi } from "../../test/http-server.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { notifyUser } from "../service/notify-user.ts";
import { sendMail } from "../service/send-mail.ts";
import { notificationRoutes } from "./notification-routes.ts";

const database = await testDatabase();
const { server, sessions } = await startTestApi(database, {
  mount: (api) =>
    notificationRoutes(api, {
      publicUrl: "https://huiyin.example.com",
      mailConfigured: false,
      secret: "test secret",
    }),
});
const orgId = await makeOrganization(database);

async function signIn(key: string, roles: readonly Role[], org = orgId) {
  const session = await signedInAs(database, org, roles);
  sessions.set(key, session);
  return session;
}

const admin = await signIn("admin", ["admin"]);
await signIn("handler", ["handler"]);
await signIn("stranger", ["admin"], await makeOrganization(database, "青禾物业客服中心"));

async function call(key: string, method: string, path: string, json?: unknown) {
  const headers = new Headers({ authorization: `Bearer ${key}` });
  if (json !== undefined) headers.set("content-type", "application/json");
  const body = json === undefined ? null : JSON.stringify(json);
  const response = await fetch(`${server.url}/api/v1/${path}`, { method, headers, body });
  const text = await response.text();
  return { status: response.status, body: (text === "" ? {} : JSON.parse(text)) as Record<string, unknown> };
}

test("notices are listed and marked read", async () => {
  await admin.begin((work) =>
    notifyUser(work, {
      userId: admin.actor.id ?? "",
      template: "import-failed",
      data: { file: "名单.xlsx", reason: "表头无法识别。" },
      link: "/imports/1",
      alsoByMail: false,
    }),
  );
  const list = await call("admin", "GET", "notices?unread=true&limit=10");
  assert.equal(list.status, 200);
  const [notice] = list.body["items"] as Record<string, unknown>[];
  assert.equal(notice?.["text"], "“名单.xlsx”导入失败：表头无法识别。");
  const reading = await call("admin", "POST", "notice-readings", { ids: [notice?.["id"]] });
  assert.deepEqual([reading.status, reading.body], [200, { unread: 0 }]);
  assert.deepEqual((await call("admin", "GET", "notices?unread=true")).body["items"], []);
});

test("a template is changed, previewed and reset", async () => {
  const address = "notification-templates/invitation/zh";
  const wording = { subject: "明川邀您加入", body: "{{name}}，请点 {{link}}" };
  const saved = await call("admin", "PUT", address, { ...wording, updatedAt: null });
  assert.deepEqual([saved.status, saved.body["subject"]], [200, "明川邀您加入"]);
  const late = await call("admin", "PUT", address, { ...wording, updatedAt: null });
  assert.deepEqual([late.status, late.body["code"]], [409, "conflict-template-changed"]);
  const preview = await call("admin", "POST", `${address}/previews`, wording);
  assert.equal(preview.body["text"], "林青，请点 https://huiyin.example.com/invitation/2f6c…");
  const wrong = await call("admin", "POST", `${address}/previews`, { ...wording, body: "{{url}}" });
  assert.deepEqual([wrong.status, wrong.body["code"]], [400, "template-placeholder-unknown"]);
  assert.equal((await call("admin", "DELETE", address)).status, 204);
  const { body } = await call("admin", "GET", "notification-templates");
  assert.ok((body["items"] as { updatedAt: unknown }[]).every((item) => item.updatedAt === null));
  assert.equal((await call("admin", "DELETE", "notification-templates/nothing/zh")).status, 404);
  assert.equal((await call("admin", "DELETE", "notification-templates/invitation/fr")).status, 400);
});

test("a test mail is taken in and can be followed", async () => {
  const sent = await call("admin", "POST", "test-mails");
  assert.deepEqual([sent.status, sent.body["configured"]], [202, false]);
  const delivery = await call("admin", "GET", `deliveries/${String(sent.body["deliveryId"])}`);
  assert.deepEqual([delivery.body["status"], delivery.body["template"]], ["queued", "test-mail"]);
  assert.ok(!("body" in delivery.body));
  const again = await call("admin", "POST", `deliveries/${String(sent.body["deliveryId"])}/retries`);
  assert.deepEqual([again.status, again.body["code"]], [409, "conflict-delivery-queued"]);
});

test("another organization's records are not there, and other roles stay outside", async () => {
  const data = { name: "林青", link: "/" };
  const mail = {
    to: "a@example.com",
    template: "welcome",
    language: "zh",
    data,
    confidential: false,
  } as const;
  const id = await admin.begin((work) => sendMail(work, mail));
  const letter = "01980000-0000-7000-8000-000000000009";
  await admin.begin((work) =>
    work.tx
      .insertInto("platform_dead_letter")
      .values({
        org_id: orgId,
        id: letter,
        job: "customer.import",
        data: "{}",
        error: "磁盘空间不足",
        attempts: 6,
        requested_at: work.now,
        failed_at: work.now,
      })
      .execute(),
  );
  const items = [
    ["GET", `deliveries/${id}`],
    ["POST", `deliveries/${id}/retries`],
    ["POST", `dead-letters/${letter}/retries`],
    ["DELETE", `dead-letters/${letter}`],
  ] as const;
  const lists = ["deliveries", "dead-letters"];
  for (const [method, path] of items) {
    assert.equal((await call("stranger", method, path)).status, 404, path);
    assert.equal((await call("handler", method, path)).status, 403, path);
    assert.equal((await call("nobody", method, path)).status, 401, path);
  }
  for (const path of lists) {
    assert.deepEqual((await call("stranger", "GET", path)).body["items"], [], path);
    assert.equal((await call("handler", "GET", path)).status, 403, path);
  }
  const own = (await call("admin", "GET", "dead-letters")).body["items"] as { job: string }[];
  assert.deepEqual(
    own.map((item) => item.job),
    ["customer.import"],
  );
  assert.equal((await call("admin", "DELETE", `dead-letters/${letter}`)).status, 204);
});
