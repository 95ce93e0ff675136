import assert from "node:assert/strict";
import { test } from "node:test";
import { inOrganization } from "../../platform/db/database.ts";
import { Failure } from "../../kit/failure.ts";
import type { CustomerDraft } from "../domain/customer.ts";
import { customerDraft, serviceDraft } from "../../test/customer.ts";
import { deskOf } from "../../test/customer-desk.ts";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { CUSTOMER_TIMELINE_SOURCES } from "./customer-timeline-sources.ts";
import { findCustomersByExternalIds } from "./find-customers-by-external-ids.ts";
import { judgeContact } from "./judge-contact.ts";
import { readTimeline } from "./read-timeline.ts";
import { undoCustomerMerge } from "./undo-customer-merge.ts";

const database = await testDatabase();
const fails = (code: string) => (fault: unknown) => fault instanceof Failure && fault.code === code;

async function scene() {
  const orgId = await makeOrganization(database);
  const manager = await signedInAs(database, orgId, ["manager"]);
  const add = async (name: string, change: Partial<CustomerDraft> = {}, phone?: string) => {
    const { id } = await deskOf(manager).createCustomer(customerDraft({ name, ...change }));
    const points = phone === undefined ? [] : [{ kind: "phone" as const, value: phone }];
    const contact = { name: "何经理", title: "", isPrimary: false, points };
    if (phone !== undefined) await deskOf(manager).addContact(id, contact);
    return id;
  };
  const merge = (survivor: string, merged: string) => deskOf(manager).mergeCustomers(survivor, merged);
  const undo = (id: string) => manager.begin((work) => undoCustomerMerge(work, id));
  const read = (id: string) => deskOf(manager).readCustomer(id);
  const records = async (customerId: string) =>
    (await deskOf(manager).listServiceRecords({ customerId, limit: 50 })).items;
  const contacts = async (id: string) => (await deskOf(manager).listContacts(id)).items;
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
    await deskOf(manager).createServiceRecord(serviceDraft(customerId));
  const consent = { purpose: "survey", granted: false, source: "来电", reason: "" } as const;
  await deskOf(manager).recordConsent(merged, consent);
  const mark = { channel: "phone", reason: "客户要求", since: null, until: null } as const;
  await deskOf(manager).addDoNotContactMark(merged, mark);
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
  const moved = await deskOf(manager).createServiceRecord(serviceDraft(merged));
  const { id: mergeId } = await merge(survivor, merged);
  const later = await deskOf(manager).createServiceRecord(serviceDraft(survivor));
  const { revision } = await read(survivor);
  await deskOf(manager).changeCustomer(survivor, { revision, region: "华南", name: "甲（总部）" });
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
    deskOf(manager).createServiceRecord(serviceDraft(a)),
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
  const { items } = await deskOf(manager).listCustomers({ sort: "name", limit: 9 });
  assert.equal(items.length, 3 - results.filter(({ status }) => status === "fulfilled").length);
});

test("a record written while its customer is merged away is refused or moves along", async () => {
  const { add, merge, manager, records } = await scene();
  const [survivor, merged] = [await add("甲"), await add("乙")];
  const [, written] = await Promise.allSettled([
    merge(survivor, merged),
    deskOf(manager).createServiceRecord(serviceDraft(merged)),
  ]);
  assert.equal((await records(merged)).length, 0);
  assert.equal((await records(survivor)).length, written?.status === "fulfilled" ? 1 : 0);
});

test("the timeline shows everything once, newest first, also what merged records had", async () => {
  const { add, merge, undo, manager, read } = await scene();
  const [survivor, merged] = [await add("甲", {}, "13800005555"), await add("乙", {}, "13800006666")];
  for (const servedOn of ["2025-05-01", "2026-02-01", "2026-03-01"])
    await deskOf(manager).createServiceRecord(serviceDraft(merged, { servedOn }));
  const consent = { purpose: "survey", granted: true, source: "合同", reason: "" } as const;
  await deskOf(manager).recordConsent(merged, consent);
  const { id } = await merge(survivor, merged);
  const { revision } = await read(survivor);
  await deskOf(manager).changeCustomer(survivor, { revision, region: "华东" });
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
  await assert.rejects(deskOf(handler).mergeCustomers(a, b), fails("forbidden"));
  await assert.rejects(other.merge(a, b), fails("not-found"));
  const { id } = await merge(a, b);
  await assert.rejects(other.undo(id), fails("not-found"));
  await assert.rejects(
    other.manager.begin((work) => readTimeline(work, CUSTOMER_TIMELINE_SOURCES, a, { limit: 5 })),
    fails("not-found"),
  );
});

test("contacts and records changed while their customer is merged neither block nor get lost", async () => {
  const { add, merge, manager, contacts, records } = await scene();
  for (let round = 0; round < 5; round++) {
    const [survivor, merged] = [await add("甲"), await add("乙", {}, "13800009999")];
    const record = await deskOf(manager).createServiceRecord(serviceDraft(merged));
    const [contact] = await contacts(merged);
    assert.ok(contact);
    const [merging, ...changes] = await Promise.allSettled([
      merge(survivor, merged),
      deskOf(manager).changeContact(contact.id, { revision: 1, title: "主任" }),
      deskOf(manager).changeServiceRecord(record.id, { revision: 1, note: "已换滤芯" }),
    ]);
    assert.equal(merging.status, "fulfilled");
    for (const change of changes)
      assert.ok(change.status === "fulfilled" || change.reason instanceof Failure);
    assert.equal((await contacts(survivor)).length, 1);
    assert.equal((await records(survivor)).length, 1);
  }
});
