import assert from "node:assert/strict";
import test from "node:test";
import { openSession } from "../../identity/service/session.ts";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { TEMPLATE_CODES } from "../domain/template-list.ts";
import { listTemplates } from "./list-templates.ts";
import { previewTemplate } from "./preview-template.ts";
import { resetTemplate } from "./reset-template.ts";
import { saveTemplate } from "./save-template.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);
const admin = await signedInAs(database, orgId, ["admin"]);
const KEY = { code: "invitation", language: "zh" } as const;
const DRAFT = { ...KEY, subject: "明川邀您加入", body: "{{name}}，请点 {{link}}，{{days}} 天内有效。" };

const current = async () => {
  const { items } = await admin.begin((work) => listTemplates(work));
  return items.find((item) => item.code === KEY.code && item.language === KEY.language);
};

test("an administrator puts a message in the organization's own words and back", async () => {
  const { items } = await admin.begin((work) => listTemplates(work));
  assert.equal(items.length, TEMPLATE_CODES.length * 2);
  assert.ok(items.every((item) => item.updatedAt === null));

  const saved = await admin.begin((work) => saveTemplate(work, { ...DRAFT, updatedAt: null }));
  assert.deepEqual([saved.subject, saved.updatedAt], ["明川邀您加入", "2026-03-11T02:00:00Z"]);
  assert.equal((await current())?.body, DRAFT.body);

  await admin.begin((work) => resetTemplate(work, KEY));
  assert.equal((await current())?.subject, "{{inviter}} 邀请您加入 {{organization}}");
  await admin.begin((work) => resetTemplate(work, KEY));
  const acts = await admin.begin((work) =>
    work.tx.selectFrom("identity_audit_entry").select("action").orderBy("id").execute(),
  );
  assert.deepEqual(
    acts.map((act) => act.action),
    ["notification-template.change", "notification-template.reset"],
  );
});

test("of two who change the same text the second is told", async () => {
  await admin.begin((work) => saveTemplate(work, { ...DRAFT, updatedAt: null }));
  const second = admin.begin((work) =>
    saveTemplate(work, { ...DRAFT, subject: "另一个主题", updatedAt: null }),
  );
  await assert.rejects(second, { code: "conflict-template-changed" });
  const seen = (await current())?.updatedAt ?? null;
  const afterwards = openSession(
    database,
    admin.actor,
    { requestId: null, address: null },
    () => "2026-03-11T03:00:00Z",
  );
  await afterwards.begin((work) => saveTemplate(work, { ...DRAFT, subject: "改过的主题", updatedAt: seen }));
  assert.equal((await current())?.subject, "改过的主题");
  const stale = admin.begin((work) => saveTemplate(work, { ...DRAFT, updatedAt: seen }));
  await assert.rejects(stale, { code: "conflict-template-changed" });
});

test("a preview shows the mail with sample data, escaped", async () => {
  const preview = await admin.begin((work) =>
    previewTemplate(
      work,
      { ...KEY, subject: "邀请 <{{name}}>", body: "<b>{{organization}}</b>\n\n{{link}}" },
      "https://huiyin.example.com",
    ),
  );
  assert.equal(preview.subject, "邀请 <林青>");
  assert.equal(preview.text, "<b>明川家电售后服务部</b>\n\nhttps://huiyin.example.com/invitation/2f6c…");
  assert.match(preview.html, /&lt;b&gt;明川家电售后服务部&lt;\/b&gt;/u);
});

test("wording that would not work, unknown messages and other roles are refused", async () => {
  const save = (change: object, session = admin) =>
    session.begin((work) => saveTemplate(work, { ...DRAFT, updatedAt: null, ...change }));
  await assert.rejects(save({ body: "请点 {{url}}" }), {
    code: "template-placeholder-unknown",
    details: { placeholder: "url", known: "{{organization}} {{name}} {{inviter}} {{link}} {{days}}" },
  });
  await assert.rejects(save({ body: "请登录" }), { code: "template-placeholder-missing" });
  await assert.rejects(save({ code: "constructor" }), { code: "not-found" });
  const manager = await signedInAs(database, orgId, ["manager"]);
  await assert.rejects(save({}, manager), { code: "forbidden" });
});
