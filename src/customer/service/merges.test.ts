import assert from "node:assert/strict";
import { test } from "node:test";
import { inOrganization } from "../../platform/db/database.ts";
import { Failure } from "../../kit/failure.ts";
import type { CustomerDraft } from "../domain/customer.ts";
import { customerDraft, serviceDraft } from "../../test/customer.ts";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { addContact } from "./add-contact.ts";
import { addDoNotContactMark } from "./add-do-not-contact-mark.ts";
import { changeCustomer } from "./change-customer.ts";
import { createCustomer } from "./create-customer.ts";
import { createServiceRecord } from "./create-service-record.ts";
import { CUSTOMER_TIMELINE_SOURCES } from "./customer-timeline-sources.ts";
import { findCustomersByExternalIds } from "./find-customers-by-external-ids.ts";
import { judgeContact } from "./judge-contact.ts";
import { listContacts } from "./list-contacts.ts";
import { listCustomerDuplicates } from "./list-customer-duplicates.ts";
import { listCustomers } from "./list-customers.ts";
import { listServiceRecords } from "./list-service-records.ts";
import { mergeCustomers } from "./merge-customers.ts";
import { readCustomer } from "./read-customer.ts";
import { readTimeline } from "./read-timeline.ts";
import { recordConsent } from "./record-consent.ts";
import { sayCustomersDistinct } from "./say-customers-distinct.ts";
import { undoCustomerMerge } from "./undo-customer-merge.ts";

const database = await testDatabase();
const fails = (code: string) => (fault: unknown) => fault instanceof Failure && fault.code === code;

async function scene() {
  const orgId = await makeOrganization(database);
  const manager = await signedInAs(database, orgId, ["manager"]);
  const add = async (name: string, change: Partial<CustomerDraft> = {}, phone?: string) => {
    const { id } = await manager.begin((work) => createCustomer(work, customerDraft({ name, ...change })));
    const points = phone === undefined ? [] : [{ kind: "phone" as const, value: phone }];
    const contact = { name: "何经理", title: "", isPrimary: false, points };
    if (phone !== undefined) await manager.begin((work) => addContact(work, id, contact));
    return id;
  };
  const merge = (survivor: string, merged: string) =>
    manager.begin((work) => mergeCustomers(work, survivor, merged));
  const undo = (id: string) => manager.begin((work) => undoCustomerMerge(work, id));
  const read = (id: string) => manager.begin((work) => readCustomer(work, id));
  const records = async (customerId: string) =>
    (await manager.begin((work) => listServiceRecords(work, { customerId, limit: 50 }))).items;
  const contacts = async (id: string) => (await manager.begin((work) => listContacts(work, id))).items;
  return { orgId, manager, add, merge, undo, read, records, contacts };
}

/** What of a customer a merge and its undo must leave alike. */
async function portrait({ read, records, contacts }: Awaited<ReturnType<typeof scene>>, id: string) {
  const { revision: _revision, updatedAt: _updatedAt, mergeId: _mergeId, ...view } = await read(id);
  const people = (await contacts(id)).map(({ id: contactId, isPrimary }) => [contactId, isPrimary]);
  return { view, people, records: (await records(id)).map((record) => record.id) };
}

test("merged customers become one, and the undo gives back exactly what was", async () => {
  const all = await scene();
  const { manager, add, merge, undo, read } = all;
  const survivor = await add("明川家电", { tags: ["重点"], note: "老客户" }, "13800001111");
  const merged = await add(
    "明川家电有限公司",
    {
      externalId: "KH-9",
      region: "华东",
      tags: ["重点", "续约"],
      note: "付款及时",
      cooperationSince: "2024-01-01",
    },
    "13800002222",
  );
  for (const customerId of [survivor, merged])
    await manager.begin((work) => createServiceRecord(work, serviceDraft(customerId)));
  const consent = { purpose: "survey", granted: false, source: "来电", reason: "" } as const;
  await manager.begin((work) => recordConsent(work, merged, consent));
  const mark = { channel: "phone", reason: "客户要求", since: null, until: null } as const;
  await manager.begin((work) => addDoNotContactMark(work, merged, mark));
  const before = [await portrait(all, survivor), await portrait(all, merged)];

  const { id: mergeId, moved } = await merge(survivor, merged);
  assert.deepEqual(
    { ...moved, filledFields: moved.filledFields.toSorted() },
    {
      contacts: 1,
      serviceRecords: 1,
      consents: 1,
      doNotContactMarks: 1,
      tags: ["续约"],
      filledFields: ["cooperation_since", "region"],
    },
  );
  const one = await read(survivor);
  assert.deepEqual([one.region, one.tags, one.doNotContact], ["华东", ["重点", "续约"], ["phone"]]);
  assert.equal((await all.contacts(survivor)).filter((contact) => contact.isPrimary).length, 1);
  assert.equal((await all.records(survivor)).length, 2);
  assert.deepEqual([(await read(merged)).mergedInto, (await read(merged)).mergeId], [survivor, mergeId]);
  const rulings = await manager.begin((work) => judgeContact(work, [survivor], "phone", "survey"));
  assert.deepEqual(rulings.get(survivor)?.reasons, ["do-not-contact", "consent-withdrawn"]);

  await undo(mergeId);
  assert.deepEqual([await portrait(all, survivor), await portrait(all, merged)], before);
  await assert.rejects(undo(mergeId), fails("conflict-merge-undone"));
});

test("what happened since a merge stays with the survivor when it is undone", async () => {
  const { manager, add, merge, undo, read, records } = await scene();
  const survivor = await add("甲");
  const merged = await add("乙", { region: "华东", industry: "家电", tags: ["续约"] });
  const moved = await manager.begin((work) => createServiceRecord(work, serviceDraft(merged)));
  const { id: mergeId } = await merge(survivor, merged);
  const later = await manager.begin((work) => createServiceRecord(work, serviceDraft(survivor)));
  const { revision } = await read(survivor);
  await manager.begin((work) =>
    changeCustomer(work, survivor, { revision, region: "华南", name: "甲（总部）" }),
  );
  await undo(mergeId);
  const [kept, back] = [await read(survivor), await read(merged)];
  assert.deepEqual([kept.name, kept.region, kept.industry, kept.tags], ["甲（总部）", "华南", null, []]);
  assert.deepEqual([back.region, back.industry, back.mergedInto], ["华东", "家电", null]);
  assert.deepEqual(
    (await records(survivor)).map(({ id }) => id),
    [later.id],
  );
  assert.deepEqual(
    (await records(merged)).map(({ id }) => id),
    [moved.id],
  );
});

test("merges in a chain are undone from the last, and external ids lead to the survivor", async () => {
  const { orgId, manager, add, merge, undo, read, contacts } = await scene();
  const [a, b, c] = [
    await add("甲", { externalId: "A" }, "13800003333"),
    await add("乙", { externalId: "B" }),
    await add("丙", { externalId: "C" }),
  ];
  const first = await merge(b, a);
  const second = await merge(c, b);
  const find = () =>
    inOrganization(database, orgId, (tx) => findCustomersByExternalIds(tx, orgId, ["A", "B", "C", "D"]));
  assert.deepEqual(Object.fromEntries(await find()), { A: c, B: c, C: c });
  await assert.rejects(undo(first.id), fails("conflict-merge-covered"));
  await assert.rejects(merge(c, a), fails("conflict-customer-merged"));
  await assert.rejects(merge(c, c), fails("merge-same-customer"));
  await assert.rejects(
    manager.begin((work) => createServiceRecord(work, serviceDraft(a))),
    fails("conflict-customer-merged"),
  );
  await undo(second.id);
  assert.deepEqual(Object.fromEntries(await find()), { A: b, B: b, C: c });
  assert.equal((await contacts(b)).length, 1);
  await undo(first.id);
  assert.deepEqual([(await read(a)).mergedInto, (await contacts(a)).length], [null, 1]);
});

test("of two merges of one record at the same moment one is refused, and none waits forever", async () => {
  const { add, merge, manager } = await scene();
  const [a, b, c] = [await add("甲"), await add("乙"), await add("丙")];
  const results = await Promise.allSettled([merge(a, c), merge(b, c), merge(c, a)]);
  assert.equal(results.filter(({ status }) => status === "fulfilled").length >= 1, true);
  for (const result of results)
    if (result.status === "rejected") assert.ok(fails("conflict-customer-merged")(result.reason));
  const { items } = await manager.begin((work) => listCustomers(work, { sort: "name", limit: 9 }));
  assert.equal(items.length, 3 - results.filter(({ status }) => status === "fulfilled").length);
});

test("a record written while its customer is merged away is refused or moves along", async () => {
  const { add, merge, manager, records } = await scene();
  const [survivor, merged] = [await add("甲"), await add("乙")];
  const [, written] = await Promise.allSettled([
    merge(survivor, merged),
    manager.begin((work) => createServiceRecord(work, serviceDraft(merged))),
  ]);
  assert.equal((await records(merged)).length, 0);
  assert.equal((await records(survivor)).length, written?.status === "fulfilled" ? 1 : 0);
});

test("duplicates are suggested with reasons until somebody says they are two customers", async () => {
  const { add, manager } = await scene();
  const stranger = await scene();
  const first = await add("杭州远山净水设备有限公司", {}, "13800004444");
  const second = await add("杭州远山净水设备（集团）股份有限公司", {}, "138-0000-4444");
  await add("杭州远山净水器材有限公司");
  await add("成都无关贸易有限公司");
  await stranger.add("杭州远山净水设备有限公司", {}, "13800004444");
  const suggest = async () =>
    (await manager.begin((work) => listCustomerDuplicates(work, { limit: 50 }))).items.map(
      ({ first: one, second: two, reasons }) => [[one.id, two.id].toSorted(), reasons],
    );
  const [best] = await suggest();
  assert.deepEqual(best?.[0], [first, second].toSorted());
  assert.ok((best?.[1] as string[]).includes("same-phone"));
  const own = await manager.begin((work) => listCustomerDuplicates(work, { limit: 5, customerId: first }));
  assert.ok(own.items.some((pair) => pair.second.id === second));
  await manager.begin((work) => sayCustomersDistinct(work, second, first));
  await manager.begin((work) => sayCustomersDistinct(work, first, second));
  assert.ok((await suggest()).every(([pair]) => String(pair) !== String([first, second].toSorted())));
});

test("the timeline shows everything once, newest first, also what merged records had", async () => {
  const { add, merge, undo, manager, read } = await scene();
  const [survivor, merged] = [await add("甲", {}, "13800005555"), await add("乙", {}, "13800006666")];
  for (const servedOn of ["2025-05-01", "2026-02-01", "2026-03-01"])
    await manager.begin((work) => createServiceRecord(work, serviceDraft(merged, { servedOn })));
  const consent = { purpose: "survey", granted: true, source: "合同", reason: "" } as const;
  await manager.begin((work) => recordConsent(work, merged, consent));
  const { id } = await merge(survivor, merged);
  const { revision } = await read(survivor);
  await manager.begin((work) => changeCustomer(work, survivor, { revision, region: "华东" }));
  const page = (limit: number, cursor?: string) =>
    manager.begin((work) => readTimeline(work, CUSTOMER_TIMELINE_SOURCES, survivor, { limit, cursor }));
  const whole = (await page(100)).items;
  const kinds = Object.entries(Object.groupBy(whole, ({ kind }) => kind)).map(([kind, list]) => [
    kind,
    list?.length,
  ]);
  assert.deepEqual(Object.fromEntries(kinds), {
    "service-record": 3,
    "contact-added": 2,
    consent: 1,
    merge: 1,
    "customer-created": 2,
    edit: 1,
  });
  const paged: string[] = [];
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await page(3, cursor);
    paged.push(...items.map((item) => item.id));
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
  assert.deepEqual(
    paged,
    whole.map((item) => item.id),
  );
  await undo(id);
  assert.ok((await page(100)).items.some(({ kind }) => kind === "merge-undone"));
});

test("only who may merge merges, and only within the organization", async () => {
  const { orgId, add, merge } = await scene();
  const other = await scene();
  const handler = await signedInAs(database, orgId, ["account_manager"]);
  const [a, b] = [await add("甲"), await add("乙")];
  await assert.rejects(
    handler.begin((work) => mergeCustomers(work, a, b)),
    fails("forbidden"),
  );
  await assert.rejects(other.merge(a, b), fails("not-found"));
  const { id } = await merge(a, b);
  await assert.rejects(other.undo(id), fails("not-found"));
  await assert.rejects(
    other.manager.begin((work) => readTimeline(work, CUSTOMER_TIMELINE_SOURCES, a, { limit: 5 })),
    fails("not-found"),
  );
  await assert.rejects(
    other.manager.begin((work) => sayCustomersDistinct(work, a, b)),
    fails("not-found"),
  );
});
