import assert from "node:assert/strict";
import { test } from "node:test";
import { Failure } from "../../../kit/failure.ts";
import { inOrganization } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../test/database.ts";
import { imported, testStorage, uploaded } from "../../../test/imports.ts";
import { makeOrganization, signedInAs } from "../../../test/organization.ts";
import { listImportErrors } from "./list-import-errors.ts";
import { openImportErrorFile } from "./open-import-error-file.ts";
import { readImport } from "./read-import.ts";
import { runImport } from "./run-import.ts";
import { startImport } from "./start-import.ts";

const database = await testDatabase();
const storage = await testStorage();

const CUSTOMERS = `客户编号,客户名称,客户类型,客户等级,地区,注册日期,联系人,手机,邮箱,标签
K001,杭州明川电器有限公司,企业,核心客户,浙江杭州,2024-03-05,王小明,13800001111,wang@example.com,重点、续约
K002,李晓红,个人,普通,浙江宁波,2025/11/2,李晓红,13900002222,,
K003,宁波远航物流有限公司,B端,高价值,浙江宁波,2023年1月15日,赵强,0574-88886666,ZHAO@example.com,物流
`;

async function rowsIn(orgId: number) {
  return inOrganization(database, orgId, async (tx) => ({
    customers: await tx
      .selectFrom("customer_customer")
      .selectAll()
      .where("org_id", "=", orgId)
      .orderBy("external_id")
      .execute(),
    contacts: await tx
      .selectFrom("customer_contact as t")
      .innerJoin("customer_customer as c", (join) =>
        join.onRef("c.org_id", "=", "t.org_id").onRef("c.id", "=", "t.customer_id"),
      )
      .select(["c.name as customer", "t.name", "t.title", "t.is_primary"])
      .where("t.org_id", "=", orgId)
      .orderBy("c.name")
      .orderBy("t.name")
      .execute(),
    points: await tx
      .selectFrom("customer_contact_point")
      .select(["kind", "value", "extension", "position"])
      .where("org_id", "=", orgId)
      .orderBy("value")
      .execute(),
  }));
}

test("customers come in with contacts, numbers, tags and words of the trade", async () => {
  const orgId = await makeOrganization(database);
  const manager = await signedInAs(database, orgId, ["manager"]);
  const done = await imported(manager, storage, { content: CUSTOMERS });
  assert.equal(done.status, "done");
  assert.deepEqual(done.counts, { total: 3, read: 3, created: 3, updated: 0, unchanged: 0, failed: 0 });
  const { customers, contacts, points } = await rowsIn(orgId);
  assert.deepEqual(
    customers.map((row) => [
      row.external_id,
      row.name,
      row.kind,
      row.tier,
      row.region,
      row.registered_on,
      row.tags,
    ]),
    [
      ["K001", "杭州明川电器有限公司", "business", "core", "浙江杭州", "2024-03-05", ["重点", "续约"]],
      ["K002", "李晓红", "individual", "ordinary", "浙江宁波", "2025-11-02", []],
      ["K003", "宁波远航物流有限公司", "business", "high_value", "浙江宁波", "2023-01-15", ["物流"]],
    ],
  );
  assert.equal(contacts.length, 3);
  assert.ok(contacts.every((contact) => contact.is_primary));
  assert.deepEqual(
    points.map((point) => [point.kind, point.value]),
    [
      ["phone", "+8613800001111"],
      ["phone", "+8613900002222"],
      ["phone", "+8657488886666"],
      ["email", "wang@example.com"],
      ["email", "zhao@example.com"],
    ],
  );
});

test("the same file again changes nothing", async () => {
  const orgId = await makeOrganization(database);
  const manager = await signedInAs(database, orgId, ["manager"]);
  await imported(manager, storage, { content: CUSTOMERS });
  const before = await rowsIn(orgId);
  const again = await imported(manager, storage, { content: CUSTOMERS });
  assert.deepEqual(again.counts, { total: 3, read: 3, created: 0, updated: 0, unchanged: 3, failed: 0 });
  assert.deepEqual(await rowsIn(orgId), before);
});

test("without numbers of their own, customers are met again by name and telephone number", async () => {
  const orgId = await makeOrganization(database);
  const manager = await signedInAs(database, orgId, ["manager"]);
  const content = "客户名称,手机,地区\n王芳,13800003333,杭州\n王芳,13800004444,绍兴\n绿城物业服务部,,杭州\n";
  const first = await imported(manager, storage, { content });
  assert.equal(first.counts.created, 3);
  const again = await imported(manager, storage, { content });
  assert.deepEqual([again.counts.created, again.counts.unchanged], [0, 3]);
  const moved = await imported(manager, storage, {
    content: "客户名称,手机,地区\n王芳,138 0000 4444,嘉兴\n",
  });
  assert.deepEqual([moved.counts.updated, moved.counts.created], [1, 0]);
});

test("an empty cell leaves what there is, a new one changes it, a new number is added", async () => {
  const orgId = await makeOrganization(database);
  const manager = await signedInAs(database, orgId, ["manager"]);
  await imported(manager, storage, { content: CUSTOMERS });
  const done = await imported(manager, storage, {
    content:
      "客户编号,客户名称,客户等级,地区,联系人,手机,职务\nK001,杭州明川电器有限公司,,浙江湖州,王小明,13700007777,采购经理\nK002,李晓红,,,周敏,,\n",
  });
  assert.deepEqual([done.counts.updated, done.counts.failed], [2, 0]);
  const { customers, contacts, points } = await rowsIn(orgId);
  const [first] = customers;
  assert.deepEqual([first?.tier, first?.region, first?.revision], ["core", "浙江湖州", 2]);
  assert.deepEqual(
    contacts.map((contact) => [contact.customer, contact.name, contact.title, contact.is_primary]),
    [
      ["宁波远航物流有限公司", "赵强", "", true],
      ["李晓红", "周敏", "", false],
      ["李晓红", "李晓红", "", true],
      ["杭州明川电器有限公司", "王小明", "采购经理", true],
    ],
  );
  assert.deepEqual(points.find((point) => point.value === "+8613700007777")?.position, 2);
});

test("wrong rows are told with their reasons and do not stop the others", async () => {
  const orgId = await makeOrganization(database);
  const manager = await signedInAs(database, orgId, ["manager"]);
  const content = `客户编号,客户名称,客户类型,注册日期,手机,邮箱
K1,杭州明川电器有限公司,企业,2024-02-30,13800001111,
K2,,个人,2024-02-01,13800001112,
K3,陈一鸣,外星人,2024-02-01,1.38E+10,无此邮箱
K4,周晓,个人,2024-02-01,13800001114,zhou@example.com
K4,周晓晓,个人,2024-02-01,13800001115,
`;
  const done = await imported(manager, storage, { content });
  assert.deepEqual([done.counts.created, done.counts.failed], [1, 4]);
  const { items } = await manager.begin((work) => listImportErrors(work, done.id));
  assert.deepEqual(
    items.map(({ row, column, code }) => [row, column, code]),
    [
      [2, "注册日期", "date-impossible"],
      [3, null, "value-missing"],
      [4, "客户类型", "choice-unknown"],
      [4, "手机", "phone-shortened"],
      [4, "邮箱", "email-unreadable"],
      [6, null, "row-repeated"],
    ],
  );
  assert.match(items[5]?.message ?? "", /编号“K4”在第 5 行已经出现/u);
});

test("the error file is mended and uploaded as it is", async () => {
  const orgId = await makeOrganization(database);
  const manager = await signedInAs(database, orgId, ["manager"]);
  const content = `客户编号,客户名称,手机,备注
K1,杭州明川电器有限公司,+86 138 0000 1111,=SUM(A1:A9)
K2,李晓红,123,@所有人
`;
  const done = await imported(manager, storage, { content });
  assert.equal(done.counts.failed, 1);
  const file = await openImportErrorFile(manager, storage, done.id);
  assert.equal(file.name, "客户名单.errors.csv");
  const text = Buffer.from(await new Response(file.content).arrayBuffer()).toString("utf8");
  assert.ok(text.startsWith("\uFEFF客户编号,客户名称,手机,备注,原行号,错误原因\r\n"));
  assert.match(text, /K2,李晓红,123,'@所有人,3,手机：/u);
  const again = await imported(manager, storage, {
    name: file.name,
    content: text.replace(",123,", ",'+8613900002222,"),
  });
  assert.deepEqual([again.counts.created, again.counts.failed], [1, 0]);
  assert.deepEqual(again.mapping.columns, done.mapping.columns);
  const { customers, points } = await rowsIn(orgId);
  assert.deepEqual(
    customers.map((row) => row.note),
    ["=SUM(A1:A9)", "@所有人"],
  );
  assert.deepEqual(
    points.map((point) => point.value),
    ["+8613800001111", "+8613900002222"],
  );
});

test("a dry run counts everything and writes nothing", async () => {
  const orgId = await makeOrganization(database);
  const manager = await signedInAs(database, orgId, ["manager"]);
  const checked = await imported(manager, storage, {
    content: CUSTOMERS + "K004,,个人,,,,,,,\n",
    dryRun: true,
  });
  assert.equal(checked.status, "checked");
  assert.deepEqual([checked.counts.created, checked.counts.failed], [3, 1]);
  assert.ok(checked.hasErrorFile);
  assert.deepEqual((await rowsIn(orgId)).customers, []);
  await manager.begin((work) => startImport(work, checked.id, { dryRun: false }));
  await runImport(manager, storage, checked.id);
  const done = await manager.begin((work) => readImport(work, checked.id));
  assert.deepEqual([done.status, done.counts.created, done.counts.failed], ["done", 3, 1]);
});

test("1,000 wrong rows among 20,000 are all in the error file, in their order", async () => {
  const orgId = await makeOrganization(database);
  const manager = await signedInAs(database, orgId, ["manager"]);
  const lines = Array.from({ length: 20_000 }, (_, i) => {
    const phone = i % 20 === 7 ? "没有" : `138${String(i).padStart(8, "0")}`;
    return `K${i},绍兴第${i}家用电器维修部,${phone}`;
  });
  const done = await imported(manager, storage, { content: `客户编号,客户名称,手机\n${lines.join("\n")}\n` });
  assert.deepEqual([done.counts.created, done.counts.failed], [19_000, 1_000]);
  const file = await openImportErrorFile(manager, storage, done.id);
  const rows = (await new Response(file.content).text()).trim().split("\r\n").slice(1);
  assert.deepEqual(
    rows.map((row) => Number(row.split(",")[3])),
    Array.from({ length: 1_000 }, (_, i) => 20 * i + 9),
  );
  const { items } = await manager.begin((work) => listImportErrors(work, done.id));
  assert.equal(items.length, 200);
});

test("only administrators and managers import", async () => {
  const orgId = await makeOrganization(database);
  const analyst = await signedInAs(database, orgId, ["analyst", "interviewer"]);
  await assert.rejects(
    uploaded(analyst, storage, { content: CUSTOMERS }),
    (error) => error instanceof Failure && error.code === "forbidden",
  );
});

test("an import of another organization is not found", async () => {
  const manager = await signedInAs(database, await makeOrganization(database), ["manager"]);
  const stranger = await signedInAs(database, await makeOrganization(database), ["manager"]);
  const { id } = await uploaded(manager, storage, { content: CUSTOMERS });
  await assert.rejects(
    stranger.begin((work) => readImport(work, id)),
    (error) => error instanceof Failure && error.code === "not-found",
  );
});

test("what was done is audited and announced", async () => {
  const orgId = await makeOrganization(database);
  const manager = await signedInAs(database, orgId, ["manager"]);
  const { id } = await imported(manager, storage, { content: CUSTOMERS });
  const acts = await inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("identity_audit_entry")
      .select(["action", "record_id"])
      .where("org_id", "=", orgId)
      .orderBy("id")
      .execute(),
  );
  assert.deepEqual(
    acts.map((act) => act.action),
    ["import.upload", "import.run", "import.done"],
  );
  assert.ok(acts.every((act) => act.record_id === id));
  const events = await inOrganization(database, orgId, (tx) =>
    tx.selectFrom("system.outbox").selectAll().where("org_id", "=", orgId).execute(),
  );
  const { type, payload } = events.find((event) => event.type === "customer.imported") ?? {};
  assert.equal(type, "customer.imported");
  assert.deepEqual((payload as { created: number }).created, 3);
});
