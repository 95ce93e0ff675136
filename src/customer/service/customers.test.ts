import assert from "node:assert/strict";
import { test } from "node:test";
import { inOrganization } from "../../platform/db/database.ts";
import { Failure } from "../../kit/failure.ts";
import { customerDraft } from "../../test/customer.ts";
import { deskOf } from "../../test/customer-desk.ts";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { defineCustomerAttribute } from "./define-customer-attribute.ts";
import { changeCustomerAttribute } from "./change-customer-attribute.ts";
import { exportCustomers } from "./export-customers.ts";
import { findContactsByPhone } from "./find-contacts-by-phone.ts";
import { listCustomerTags } from "./list-customer-tags.ts";
import { searchCustomers } from "./search-customers.ts";

const database = await testDatabase();
const fails = (code: string) => (fault: unknown) => fault instanceof Failure && fault.code === code;
const LIST = { sort: "name", limit: 50 } as const;

async function scene() {
  const orgId = await makeOrganization(database);
  const [manager, analyst, viewer] = [
    await signedInAs(database, orgId, ["manager"]),
    await signedInAs(database, orgId, ["analyst"]),
    await signedInAs(database, orgId, ["viewer"]),
  ];
  const add = (change: Parameters<typeof customerDraft>[0]) =>
    deskOf(manager).createCustomer(customerDraft(change));
  const names = async (query: object, session = manager) =>
    (await deskOf(session).listCustomers({ ...LIST, ...query })).items.map(({ name }) => name);
  return { orgId, manager, analyst, viewer, add, names };
}

test("customers stand in the order of pinyin, page by page", async () => {
  const { add, manager } = await scene();
  for (const name of ["张家港净水", "安庆电器", "重庆建材", "北京医疗", "Acme"]) await add({ name });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await deskOf(manager).listCustomers({ sort: "name", limit: 2, cursor });
    seen.push(...page.items.map((item) => item.name));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  const { rows } = await database.pool.query("select from pg_collation where collname = 'zh-x-icu'");
  const chinese = ["安庆电器", "北京医疗", "重庆建材", "张家港净水"];
  if (rows.length > 0)
    assert.deepEqual(
      seen.filter((name) => name !== "Acme"),
      chinese,
    );
  assert.equal(new Set(seen).size, 5);
});

test("every order of the list shows each customer once over its pages", async () => {
  const { add, manager } = await scene();
  for (let i = 0; i < 7; i++) await add({ name: i % 2 === 0 ? "同名公司" : `公司${i}` });
  for (const sort of ["name", "newest", "updated"] as const) {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await deskOf(manager).listCustomers({ sort, limit: 3, cursor });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    assert.equal(seen.length, 7, sort);
    assert.equal(new Set(seen).size, 7, sort);
  }
  await assert.rejects(
    deskOf(manager).listCustomers({ ...LIST, cursor: "quatsch" }),
    fails("invalid-cursor"),
  );
});

test("a customer is found by name in any width, external id, contact, and digits of a number", async () => {
  const { add, manager, names } = await scene();
  const { id } = await add({ name: "杭州远山净水设备有限公司", externalId: "KH-0042" });
  await add({ name: "上海东篱家具有限公司" });
  const points = [{ kind: "phone", value: "0571-88886666转801" }] as const;
  await deskOf(manager).addContact(id, { name: "沈静", title: "售后主任", isPrimary: false, points });
  for (const q of ["远山", "ｋｈ-0042", "沈静", "88886666", "0571 8888", "0571-88886666", "+86 571 88886666"])
    assert.deepEqual(await names({ q }), ["杭州远山净水设备有限公司"], q);
  assert.deepEqual(await names({ q: "100%_" }), []);
  assert.equal((await names({ q: "  " })).length, 2);
});

test("filters narrow the list together", async () => {
  const { add, names } = await scene();
  await add({ name: "甲", tier: "core", region: "华东", tags: ["重点", " 重点 "] });
  await add({ name: "乙", tier: "core", region: "华南" });
  await add({ name: "丙", kind: "individual", region: "华东" });
  assert.deepEqual(await names({ tier: "core", region: "华东" }), ["甲"]);
  assert.deepEqual(await names({ tag: "重点" }), ["甲"]);
  assert.deepEqual(await names({ kind: "individual" }), ["丙"]);
});

test("the second of two people who change one customer is told", async () => {
  const { add, manager } = await scene();
  const { id, revision } = await add({});
  const change = (region: string) => deskOf(manager).changeCustomer(id, { revision, region });
  const results = await Promise.allSettled([change("华东"), change("华南")]);
  assert.deepEqual(results.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"]);
  const refused = results.find((result) => result.status === "rejected");
  assert.ok(fails("conflict-customer-changed")(refused?.reason));
});

test("an external id belongs to one customer, also when two arrive at once", async () => {
  const { add, manager } = await scene();
  const results = await Promise.allSettled([add({ externalId: "KH-1" }), add({ externalId: "KH-1" })]);
  assert.equal(results.filter(({ status }) => status === "fulfilled").length, 1);
  const other = await add({ externalId: "KH-2" });
  await assert.rejects(
    deskOf(manager).changeCustomer(other.id, { revision: 1, externalId: "KH-1" }),
    fails("conflict-external-id-taken"),
  );
});

test("custom fields take values of their type only, retired ones none", async () => {
  const { add, manager } = await scene();
  const define = (draft: object) =>
    manager.begin((work) =>
      defineCustomerAttribute(work, { code: "level", label: "等级", type: "choice", choices: [], ...draft }),
    );
  await assert.rejects(define({}), fails("attribute-choices-missing"));
  const level = await define({ choices: ["金", "银"] });
  await define({ code: "since", label: "入网日", type: "date" });
  await assert.rejects(define({ choices: ["金"] }), fails("conflict-attribute-code-taken"));
  await assert.rejects(add({ attributes: { level: "铜" } }), fails("attribute-wrong-value"));
  await assert.rejects(add({ attributes: { since: "2026-02-30" } }), fails("attribute-wrong-value"));
  await assert.rejects(add({ attributes: { unheard: 1 } }), fails("attribute-unknown"));
  const { id, attributes } = await add({ attributes: { level: "金", since: "2026-02-28" } });
  assert.deepEqual(attributes, { level: "金", since: "2026-02-28" });
  await manager.begin((work) => changeCustomerAttribute(work, level.id, { retired: true }));
  await assert.rejects(add({ attributes: { level: "银" } }), fails("attribute-retired"));
  const kept = await deskOf(manager).changeCustomer(id, {
    revision: 1,
    attributes: { level: "金", since: null },
  });
  assert.deepEqual(kept.attributes, { level: "金" });
});

test("an analyst sees persons masked and cannot find them by trying", async () => {
  const { add, manager, analyst, names } = await scene();
  const { id } = await add({ name: "欧阳晓雯", kind: "individual", externalId: "GR-7788" });
  const points = [
    { kind: "phone", value: "13900002222" },
    { kind: "email", value: "xiaowen@example.com" },
  ] as const;
  await deskOf(manager).addContact(id, { name: "欧阳晓雯", title: "", isPrimary: true, points });
  const seen = JSON.stringify([
    await deskOf(analyst).readCustomer(id),
    await deskOf(analyst).listContacts(id),
    await analyst.begin((work) => findContactsByPhone(work, "13900002222")),
    await analyst.begin((work) => searchCustomers(work, "13900002222", 10)),
    await new Response((await exportCustomers(analyst, { format: "csv" })).bytes).text(),
  ]);
  for (const secret of ["晓雯", "13900002222", "xiaowen@"]) assert.ok(!seen.includes(secret), secret);
  for (const q of ["晓雯", "欧阳", "1390000", "2222", "77"])
    assert.deepEqual(await names({ q }, analyst), [], q);
  for (const q of ["欧阳晓雯", "139 0000 2222", "GR-7788"])
    assert.equal((await names({ q }, analyst)).length, 1, q);
});

test("an export names what left, and defuses formulas", async () => {
  const { add, orgId, manager, analyst, viewer } = await scene();
  await add({ name: '=HYPERLINK("http://x")', tags: ["重点"] });
  const text = await new Response(
    (await exportCustomers(manager, { format: "csv", q: "hyper" })).bytes,
  ).text();
  assert.ok(text.startsWith("客户编号,客户名称,"));
  assert.ok(text.includes(`,"'=HYPERLINK(""http://x"")",企业客户,`), text);
  const audit = await inOrganization(database, orgId, (tx) =>
    tx.selectFrom("identity_audit_entry").where("action", "=", "customer.export").select("details").execute(),
  );
  assert.deepEqual(audit, [{ details: { rows: 1, complete: true, format: "csv", filter: { q: "…" } } }]);
  await assert.rejects(exportCustomers(viewer, { format: "csv" }), fails("forbidden"));
  assert.ok(await exportCustomers(analyst, { format: "xlsx" }));
});

test("who may not edit changes nothing, and another organization sees nothing", async () => {
  const { add, analyst, viewer } = await scene();
  const other = await scene();
  const { id } = await add({ name: "甲", tags: ["重点"] });
  await assert.rejects(deskOf(analyst).createCustomer(customerDraft()), fails("forbidden"));
  await assert.rejects(deskOf(viewer).readCustomer(id), fails("forbidden"));
  await assert.rejects(deskOf(other.manager).readCustomer(id), fails("not-found"));
  const steal = { revision: 1, region: "华东" };
  await assert.rejects(deskOf(other.manager).changeCustomer(id, steal), fails("not-found"));
  assert.deepEqual(await other.names({}), []);
  assert.deepEqual(await other.manager.begin(listCustomerTags), { items: [] });
  assert.deepEqual(await viewer.begin((work) => searchCustomers(work, "甲", 5)), []);
});
