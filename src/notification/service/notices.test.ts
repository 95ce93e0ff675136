import assert from "node:assert/strict";
import test from "node:test";
import { openSession, type Session } from "../../identity/service/session.ts";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs, systemSession, TEST_NOW } from "../../test/organization.ts";
import { listNotices } from "./list-notices.ts";
import { markNoticesRead } from "./mark-notices-read.ts";
import { notifyUser } from "./notify-user.ts";
import { tellAdministrators } from "./tell-administrators.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);
const jobs = systemSession(database, orgId);

const tell = (reader: Session, file: string) =>
  jobs.begin((work) =>
    notifyUser(work, {
      userId: reader.actor.id ?? "",
      template: "import-failed",
      data: { file, reason: "表头无法识别。" },
      link: "/imports/1",
      alsoByMail: false,
    }),
  );

const read = (reader: Session, query = {}) =>
  reader.begin((work) => listNotices(work, { limit: 50, ...query }));

test("a colleague reads notices in their own language, newest first, and marks them read", async () => {
  const reader = await signedInAs(database, orgId, ["manager"]);
  const english = openSession(
    database,
    { ...reader.actor, language: "en" },
    { requestId: null, address: null },
    () => TEST_NOW,
  );
  for (const file of ["一月.xlsx", "二月.xlsx", "三月.xlsx"]) await tell(reader, file);
  const list = await read(reader);
  assert.equal(list.unread, 3);
  assert.deepEqual(
    list.items.map((item) => item.text),
    ["三月", "二月", "一月"].map((month) => `“${month}.xlsx”导入失败：表头无法识别。`),
  );
  assert.equal((await read(english)).items[0]?.text, "Importing “三月.xlsx” failed: 表头无法识别。");

  const first = await read(reader, { limit: 2 });
  const rest = await read(reader, { limit: 2, cursor: first.nextCursor });
  assert.deepEqual([first.items.length, rest.items.length, rest.nextCursor], [2, 1, null]);

  const ids = list.items.slice(0, 1).map((item) => item.id);
  assert.deepEqual(await reader.begin((work) => markNoticesRead(work, { ids })), { unread: 2 });
  assert.equal((await read(reader, { unread: true })).items.length, 2);
  assert.deepEqual(await reader.begin((work) => markNoticesRead(work, {})), { unread: 0 });
  assert.equal((await read(reader)).items[0]?.readAt, "2026-03-11T02:00:00Z");
});

test("nobody reads or marks the notices of others", async () => {
  const reader = await signedInAs(database, orgId, ["handler"]);
  const nosy = await signedInAs(database, orgId, ["admin"]);
  await tell(reader, "四月.xlsx");
  const [notice] = (await read(reader)).items;
  assert.ok(notice !== undefined);
  await nosy.begin((work) => markNoticesRead(work, { ids: [notice.id] }));
  assert.equal((await read(reader)).unread, 1);
  assert.equal((await read(nosy)).items.length, 0);
  const stranger = await signedInAs(database, await makeOrganization(database, "锦程汽修连锁"), ["admin"]);
  assert.equal((await read(stranger)).items.length, 0);
  const key = openSession(database, { ...nosy.actor, kind: "key" }, { requestId: null, address: null });
  await assert.rejects(read(key), { code: "forbidden" });
});

test("somebody who was removed gets nothing", async () => {
  const reader = await signedInAs(database, orgId, ["handler"]);
  await jobs.begin((work) =>
    work.tx
      .updateTable("identity_user")
      .set({ removed_at: work.now })
      .where("org_id", "=", orgId)
      .where("id", "=", reader.actor.id ?? "")
      .execute(),
  );
  await tell(reader, "五月.xlsx");
  assert.equal((await read(reader)).items.length, 0);
});

test("administrators hear of jobs that failed, once for each kind until they have read it", async () => {
  const org = await makeOrganization(database, "远航物流客服部");
  const admin = await signedInAs(database, org, ["admin", "manager"]);
  const other = await signedInAs(database, org, ["viewer"]);
  const work = systemSession(database, org);
  const fail = (job: string) => work.begin((w) => tellAdministrators(w, { job, error: "磁盘空间不足" }));
  for (const job of ["customer.import", "customer.import", "report.make"]) await fail(job);
  assert.deepEqual(
    (await read(admin)).items.map((item) => [item.text, item.link]),
    [
      ["后台任务“report.make”多次重试后仍失败：磁盘空间不足", "/settings/failed-jobs"],
      ["后台任务“customer.import”多次重试后仍失败：磁盘空间不足", "/settings/failed-jobs"],
    ],
  );
  assert.equal((await read(other)).items.length, 0);
  await admin.begin((w) => markNoticesRead(w, {}));
  await fail("customer.import");
  assert.equal((await read(admin)).unread, 1);
});
