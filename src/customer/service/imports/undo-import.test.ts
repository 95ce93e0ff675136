import assert from "node:assert/strict";
import { test } from "node:test";
import { Failure } from "../../../kit/failure.ts";
import type { Session } from "../../../identity/service/session.ts";
import { inOrganization } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../test/database.ts";
import { imported, testStorage } from "../../../test/imports.ts";
import { makeOrganization, signedInAs } from "../../../test/organization.ts";
import { listImportReversal } from "./list-import-reversal.ts";
import { readImport } from "./read-import.ts";
import { reverseImport } from "./reverse-import.ts";
import { undoImport } from "./undo-import.ts";

const database = await testDatabase();
const storage = await testStorage();
const FIRST = "2026-03-11T02:00:00Z";
const SECOND = "2026-03-12T02:00:00Z";
const LATER = "2026-03-13T02:00:00Z";

const CUSTOMERS = `客户编号,客户名称,地区,联系人,手机
K001,杭州明川电器有限公司,浙江杭州,王小明,13800001111
K002,李晓红,浙江宁波,,13900002222
K003,宁波远航物流有限公司,浙江宁波,赵强,13700003333
`;

async function undone(session: Session, id: string) {
  await session.begin((work) => reverseImport(work, id));
  await session.begin((work) => undoImport(work, id));
  return session.begin((work) => readImport(work, id));
}

/** Everything of the organization's customers but the counters that only go up. */
async function everything(orgId: number) {
  return inOrganization(database, orgId, async (tx) => ({
    customers: (
      await tx.selectFrom("customer_customer").selectAll().where("org_id", "=", orgId).orderBy("id").execute()
    ).map(withoutRevision),
    contacts: (
      await tx.selectFrom("customer_contact").selectAll().where("org_id", "=", orgId).orderBy("id").execute()
    ).map(withoutRevision),
    points: await tx
      .selectFrom("customer_contact_point")
      .selectAll()
      .where("org_id", "=", orgId)
      .orderBy("id")
      .execute(),
    records: (
      await tx
        .selectFrom("customer_service_record")
        .selectAll()
        .where("org_id", "=", orgId)
        .orderBy("id")
        .execute()
    ).map(withoutRevision),
  }));
}

function withoutRevision<T extends { readonly revision: number }>(row: T): Omit<T, "revision"> {
  const { revision, ...rest } = row;
  assert.ok(revision > 0);
  return rest;
}

test("an import is taken back whole: what it made goes, what it changed is as before", async () => {
  const orgId = await makeOrganization(database);
  const first = await signedInAs(database, orgId, ["manager"], FIRST);
  const second = await signedInAs(database, orgId, ["manager"], SECOND);
  await imported(first, storage, { content: CUSTOMERS });
  const before = await everything(orgId);
  const update = await imported(second, storage, {
    content: `客户编号,客户名称,地区,联系人,手机,职务
K001,杭州明川电器股份有限公司,上海,王小明,13611112222,总监
K002,李晓红,浙江宁波,周敏,13622223333,
K009,绍兴新安物业有限公司,浙江绍兴,钱进,13633334444,
`,
  });
  assert.deepEqual([update.counts.updated, update.counts.created], [2, 1]);
  const back = await undone(second, update.id);
  assert.equal(back.status, "undone");
  assert.deepEqual(back.reversal, { removed: 4, restored: 2, kept: 0 });
  assert.deepEqual(await everything(orgId), before);
});

test("imports are taken back one after the other, the newest first", async () => {
  const orgId = await makeOrganization(database);
  const first = await signedInAs(database, orgId, ["manager"], FIRST);
  const second = await signedInAs(database, orgId, ["manager"], SECOND);
  const made = await imported(first, storage, { content: CUSTOMERS });
  const changed = await imported(second, storage, { content: CUSTOMERS.replaceAll("浙江", "江苏") });
  assert.equal(changed.counts.updated, 3);
  await undone(second, changed.id);
  const back = await undone(second, made.id);
  assert.deepEqual(back.reversal, { removed: 3, restored: 0, kept: 0 });
  assert.deepEqual((await everything(orgId)).customers, []);
});

test("records edited or in use since stay, and the reasons are listed", async () => {
  const orgId = await makeOrganization(database);
  const first = await signedInAs(database, orgId, ["manager"], FIRST);
  const made = await imported(first, storage, { content: CUSTOMERS });
  const later = await signedInAs(database, orgId, ["manager"], LATER);
  await imported(later, storage, {
    subject: "service-records",
    content: "客户编号,服务类型,服务日期\nK002,维修,2026-03-12\n",
  });
  await inOrganization(database, orgId, (tx) =>
    tx
      .updateTable("customer_customer")
      .set({ note: "已电话确认", updated_at: LATER })
      .where("org_id", "=", orgId)
      .where("external_id", "=", "K001")
      .execute(),
  );
  const back = await undone(later, made.id);
  assert.deepEqual(back.reversal, { removed: 1, restored: 0, kept: 2 });
  const { items } = await later.begin((work) => listImportReversal(work, made.id));
  assert.deepEqual(
    items.map(({ label, code, message }) => [label, code, message]),
    [
      ["杭州明川电器有限公司", "edited-since", "导入之后有人改过，保持不变"],
      ["李晓红", "in-use", "已有其他记录用到它，保持不变"],
    ],
  );
  const { customers } = await everything(orgId);
  assert.deepEqual(customers.map((row) => row.external_id).toSorted(), ["K001", "K002"]);
});

test("an import of service records is taken back with the customers it made", async () => {
  const orgId = await makeOrganization(database);
  const first = await signedInAs(database, orgId, ["manager"], FIRST);
  await imported(first, storage, { content: CUSTOMERS });
  await imported(first, storage, {
    subject: "service-records",
    content: "工单号,客户编号,服务类型,服务日期,金额\nF1,K001,维修,2026-03-01,100\n",
  });
  const before = await everything(orgId);
  const second = await signedInAs(database, orgId, ["manager"], SECOND);
  const made = await imported(second, storage, {
    subject: "service-records",
    content: `工单号,客户编号,客户名称,联系电话,服务类型,服务日期,金额
F1,K003,,,维修,2026-03-02,250
F2,,绍兴新安物业有限公司,13500005555,安装,2026-03-03,
`,
    mapping: { createMissingCustomers: true },
  });
  assert.deepEqual([made.counts.updated, made.counts.created], [1, 1]);
  await undone(second, made.id);
  assert.deepEqual(await everything(orgId), before);
});

test("only a finished import is undone, and only once", async () => {
  const orgId = await makeOrganization(database);
  const session = await signedInAs(database, orgId, ["manager"], FIRST);
  const checked = await imported(session, storage, { content: CUSTOMERS, dryRun: true });
  const conflict = (error: unknown): boolean =>
    error instanceof Failure && error.code === "conflict-import-not-done";
  await assert.rejects(
    session.begin((work) => reverseImport(work, checked.id)),
    conflict,
  );
  const made = await imported(session, storage, { content: CUSTOMERS });
  await undone(session, made.id);
  await session.begin((work) => undoImport(work, made.id));
  await assert.rejects(
    session.begin((work) => reverseImport(work, made.id)),
    conflict,
  );
});
