import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { test } from "node:test";
import { inOrganization } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../test/database.ts";
import { imported, testStorage } from "../../../test/imports.ts";
import { makeOrganization, signedInAs, TEST_NOW } from "../../../test/organization.ts";
import { listImportErrors } from "./list-import-errors.ts";

const database = await testDatabase();
const storage = await testStorage();

const CUSTOMERS = `客户编号,客户名称,手机
K001,杭州明川电器有限公司,13800001111
K002,李晓红,13900002222
K003,王芳,13800003333
K004,王芳,13800004444
`;

async function organizationWithCustomers() {
  const orgId = await makeOrganization(database);
  const manager = await signedInAs(database, orgId, ["manager"]);
  await imported(manager, storage, { content: CUSTOMERS });
  return { orgId, manager };
}

async function records(orgId: number) {
  return inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("customer_service_record as r")
      .innerJoin("customer_customer as c", (join) =>
        join.onRef("c.org_id", "=", "r.org_id").onRef("c.id", "=", "r.customer_id"),
      )
      .selectAll("r")
      .select(["c.external_id as customer", "c.name as customer_name"])
      .where("r.org_id", "=", orgId)
      .orderBy("r.external_id")
      .orderBy("r.served_on")
      .execute(),
  );
}

const RECORDS = `工单号,客户编号,客户名称,联系电话,服务类型,产品名称,服务人员,服务日期,报修时间,首次响应时间,完成时间,金额,备注
F001,K001,,,维修,空调 KFR-35,周工,2026-01-05,2026-01-04 09:10,2026-01-04 09:40:30,2026/1/5 16:00,"¥1,280.50",更换主板
F002,,李晓红,,咨询,,,2026-01-06,,,,,
F003,,王芳,138 0000 4444,上门安装,热水器,,2026-01-07,,,,0,
F004,,,13900002222,投诉,,,2026-01-08,2026年1月8日 下午3点20分,,,,
`;

test("service records find their customers by number, by name, by name and telephone number, by telephone number", async () => {
  const { orgId, manager } = await organizationWithCustomers();
  const done = await imported(manager, storage, {
    subject: "service-records",
    name: "工单.csv",
    content: RECORDS,
  });
  assert.deepEqual([done.status, done.counts.created, done.counts.failed], ["done", 4, 0]);
  const rows = await records(orgId);
  assert.deepEqual(
    rows.map((row) => [row.external_id, row.customer, row.kind, row.served_on]),
    [
      ["F001", "K001", "repair", "2026-01-05"],
      ["F002", "K002", "consultation", "2026-01-06"],
      ["F003", "K004", "installation", "2026-01-07"],
      ["F004", "K002", "complaint", "2026-01-08"],
    ],
  );
  const [first] = rows;
  assert.deepEqual(
    [first?.requested_at, first?.first_response_at, first?.resolved_at, first?.amount, first?.staff_name],
    ["2026-01-04T01:10:00Z", "2026-01-04T01:40:30Z", "2026-01-05T08:00:00Z", 1280.5, "周工"],
  );
  assert.equal(rows[3]?.requested_at, "2026-01-08T07:20:00Z");
  const again = await imported(manager, storage, { subject: "service-records", content: RECORDS });
  assert.deepEqual([again.counts.created, again.counts.updated, again.counts.unchanged], [0, 0, 4]);
});

test("an unknown or ambiguous customer refuses the row, unless missing customers may be made", async () => {
  const { orgId, manager } = await organizationWithCustomers();
  const content = `客户名称,客户电话,服务类型,服务日期
绍兴新安物业有限公司,13500005555,维修,2026-02-01
绍兴新安物业有限公司,13500005555,保养,2026-02-09
王芳,,维修,2026-02-02
`;
  const refused = await imported(manager, storage, { subject: "service-records", content });
  assert.deepEqual([refused.counts.created, refused.counts.failed], [0, 3]);
  const { items } = await manager.begin((work) => listImportErrors(work, refused.id));
  assert.deepEqual(
    items.map((item) => item.code),
    ["customer-unknown", "customer-unknown", "customer-ambiguous"],
  );
  const made = await imported(manager, storage, {
    subject: "service-records",
    content,
    mapping: { createMissingCustomers: true },
  });
  assert.deepEqual([made.counts.created, made.counts.failed], [2, 1]);
  const customers = await inOrganization(database, orgId, (tx) =>
    tx
      .selectFrom("customer_customer")
      .selectAll()
      .where("org_id", "=", orgId)
      .where("import_id", "=", made.id)
      .execute(),
  );
  assert.deepEqual(
    customers.map((row) => [row.name, row.kind]),
    [["绍兴新安物业有限公司", "business"]],
  );
});

test("records without a number of their own are met again by what they hold", async () => {
  const { orgId, manager } = await organizationWithCustomers();
  const content = `客户编号,服务类型,产品名称,服务日期
K001,购买,空调,2026-01-01
K001,购买,空调,2026-01-02
K001,购买,空调,2026-01-02
`;
  const first = await imported(manager, storage, { subject: "service-records", content });
  assert.deepEqual([first.counts.created, first.counts.failed], [2, 1]);
  const { items } = await manager.begin((work) => listImportErrors(work, first.id));
  assert.deepEqual([items[0]?.row, items[0]?.code], [4, "row-same-as"]);
  const again = await imported(manager, storage, { subject: "service-records", content });
  assert.deepEqual([again.counts.created, again.counts.unchanged], [0, 2]);
  assert.equal((await records(orgId)).length, 2);
});

test("a sheet of one kind of service needs no column for it, and own words count", async () => {
  const { orgId, manager } = await organizationWithCustomers();
  await imported(manager, storage, {
    subject: "service-records",
    content: "客户编号,类型,服务日期\nK001,巡检,2026-01-01\nK002,,2026-01-02\n",
    mapping: { values: { kind: { 巡检: "consultation" } }, defaults: { kind: "维修" } },
  });
  assert.deepEqual(
    (await records(orgId)).map((row) => [row.customer, row.kind]),
    [
      ["K001", "consultation"],
      ["K002", "repair"],
    ],
  );
});

test("the day of service is that of the request where none is written; times out of order are refused", async () => {
  const { orgId, manager } = await organizationWithCustomers();
  const done = await imported(manager, storage, {
    subject: "service-records",
    content: `客户编号,服务类型,报修时间,首次响应时间
K001,维修,2026-01-04 23:30,2026-01-05 00:10
K002,维修,2026-01-04 10:00,2026-01-04 09:00
K003,维修,2026-01-04,
`,
  });
  assert.equal(done.counts.created, 1);
  assert.equal((await records(orgId))[0]?.served_on, "2026-01-04");
  const { items } = await manager.begin((work) => listImportErrors(work, done.id));
  assert.deepEqual(
    items.map(({ row, code }) => [row, code]),
    [
      [3, "times-out-of-order"],
      [4, "time-missing"],
    ],
  );
});

test("departments and staff are those of the organization", async () => {
  const { orgId, manager } = await organizationWithCustomers();
  const [departmentId, staffId] = [randomUUIDv7(), randomUUIDv7()];
  await inOrganization(database, orgId, async (tx) => {
    await tx
      .insertInto("identity_department")
      .values({ org_id: orgId, id: departmentId, name: "维修部", created_at: TEST_NOW })
      .execute();
    await tx
      .insertInto("identity_user")
      .values({
        org_id: orgId,
        id: staffId,
        name: "周建国",
        email: "zhou@example.com",
        roles: ["handler"],
        language: "zh",
        created_at: TEST_NOW,
      })
      .execute();
  });
  const done = await imported(manager, storage, {
    subject: "service-records",
    content: `客户编号,服务类型,服务日期,部门,服务人员
K001,维修,2026-01-04,维修部,周建国
K001,维修,2026-01-05,不存在的部门,外聘师傅
K001,维修,2026-01-06,,外聘师傅
`,
  });
  assert.deepEqual([done.counts.created, done.counts.failed], [2, 1]);
  assert.deepEqual(
    (await records(orgId)).map((row) => [row.department_id, row.staff_id, row.staff_name]),
    [
      [departmentId, staffId, "周建国"],
      [null, null, "外聘师傅"],
    ],
  );
});

test("a customer that was merged into another still receives its records", async () => {
  const { orgId, manager } = await organizationWithCustomers();
  await inOrganization(database, orgId, async (tx) => {
    const { id } = await tx
      .selectFrom("customer_customer")
      .select("id")
      .where("org_id", "=", orgId)
      .where("external_id", "=", "K003")
      .executeTakeFirstOrThrow();
    await tx
      .updateTable("customer_customer")
      .set({ merged_into: id })
      .where("org_id", "=", orgId)
      .where("external_id", "=", "K004")
      .execute();
  });
  await imported(manager, storage, {
    subject: "service-records",
    content: "客户编号,服务类型,服务日期\nK004,维修,2026-01-04\n",
  });
  assert.equal((await records(orgId))[0]?.customer, "K003");
  const again = await imported(manager, storage, { content: CUSTOMERS });
  assert.deepEqual([again.counts.unchanged, again.counts.failed], [4, 0]);
});
