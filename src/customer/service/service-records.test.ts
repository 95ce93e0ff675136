import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { test } from "node:test";
import { Failure } from "../../kit/failure.ts";
import { customerDraft, serviceDraft } from "../../test/customer.ts";
import { deskOf } from "../../test/customer-desk.ts";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { exportServiceRecords } from "./export-service-records.ts";
import { findContactsByPhone } from "./find-contacts-by-phone.ts";
import { liftDoNotContactMark } from "./lift-do-not-contact-mark.ts";
import { listConsents } from "./list-consents.ts";
import { listDoNotContactMarks } from "./list-do-not-contact-marks.ts";
import { readServiceRecord } from "./read-service-record.ts";
import { removeContact } from "./remove-contact.ts";

const database = await testDatabase();
const fails = (code: string) => (fault: unknown) => fault instanceof Failure && fault.code === code;

async function scene() {
  const orgId = await makeOrganization(database);
  const manager = await signedInAs(database, orgId, ["manager"]);
  const interviewer = await signedInAs(database, orgId, ["interviewer"]);
  const { id } = await deskOf(manager).createCustomer(customerDraft());
  return { orgId, manager, interviewer, id };
}

test("times of a service stand in order, whoever writes them", async () => {
  const { manager, id } = await scene();
  const create = (times: object) => deskOf(manager).createServiceRecord(serviceDraft(id, times));
  const requestedAt = "2026-03-01T02:00:00Z";
  await assert.rejects(
    create({ requestedAt, firstResponseAt: "2026-03-01T01:59:59.999Z" }),
    fails("service-times-out-of-order"),
  );
  await assert.rejects(
    create({ requestedAt, resolvedAt: "2026-02-28T00:00:00Z" }),
    fails("service-times-out-of-order"),
  );
  const record = await create({
    requestedAt,
    firstResponseAt: "2026-03-01T02:00:00.000Z",
    externalId: "FW-1",
  });
  await assert.rejects(
    deskOf(manager).changeServiceRecord(record.id, { revision: 1, resolvedAt: "2026-03-01T00:00:00Z" }),
    fails("service-times-out-of-order"),
  );
  await assert.rejects(create({ externalId: "FW-1" }), fails("conflict-service-external-id-taken"));
  await assert.rejects(create({ staffId: randomUUIDv7() }), fails("staff-unknown"));
  await assert.rejects(create({ departmentId: randomUUIDv7() }), fails("department-unknown"));
});

test("service records are listed by day and filter, changed once per revision, and exported", async () => {
  const { manager, id } = await scene();
  for (const [servedOn, kind] of [
    ["2026-01-02", "repair"],
    ["2026-03-02", "complaint"],
    ["2026-02-02", "repair"],
  ] as const)
    await deskOf(manager).createServiceRecord(serviceDraft(id, { servedOn, kind, amount: 12.5 }));
  const list = (query: object) => deskOf(manager).listServiceRecords({ limit: 2, ...query });
  const first = await list({});
  assert.deepEqual(
    first.items.map(({ servedOn }) => servedOn),
    ["2026-03-02", "2026-02-02"],
  );
  const rest = await list({ cursor: first.nextCursor });
  assert.deepEqual([rest.items.map(({ servedOn }) => servedOn), rest.nextCursor], [["2026-01-02"], null]);
  assert.equal((await list({ kind: "repair", from: "2026-01-03", to: "2026-02-02" })).items.length, 1);
  const [record] = first.items;
  assert.ok(record);
  const change = { revision: record.revision, product: "净水器 J5" };
  const changed = await deskOf(manager).changeServiceRecord(record.id, change);
  assert.deepEqual([changed.product, changed.amount, changed.revision], ["净水器 J5", 12.5, 2]);
  await assert.rejects(
    deskOf(manager).changeServiceRecord(record.id, change),
    fails("conflict-service-record-changed"),
  );
  const file = await exportServiceRecords(manager, { format: "csv", kind: "complaint" });
  const text = await new Response(file.bytes).text();
  assert.equal(text.split("\r\n").length, 3);
  assert.ok(text.includes("投诉,净水器 J5"));
});

test("an interviewer keeps contacts and wishes of a customer, but not the customer", async () => {
  const { interviewer, id } = await scene();
  const act = interviewer.begin.bind(interviewer);
  const contact = (name: string, isPrimary: boolean, value: string) =>
    deskOf(interviewer).addContact(id, { name, title: "", isPrimary, points: [{ kind: "phone", value }] });
  const first = await contact("孙倩", false, "138 0000 7777");
  const second = await contact("马腾", true, "010-62345678转801");
  const people = async () => (await deskOf(interviewer).listContacts(id)).items;
  assert.deepEqual(
    (await people()).map(({ name, isPrimary }) => [name, isPrimary]),
    [
      ["马腾", true],
      ["孙倩", false],
    ],
  );
  const [found] = (await act((work) => findContactsByPhone(work, "+86-138-0000-7777"))).items;
  assert.deepEqual([found?.id, found?.customerName], [first.id, "杭州远山净水设备有限公司"]);
  const points = [{ kind: "email", value: "Ma@Example.com" }] as const;
  const changed = await deskOf(interviewer).changeContact(second.id, { revision: 1, points });
  assert.deepEqual(
    changed.points.map(({ value }) => value),
    ["ma@example.com"],
  );
  await assert.rejects(
    deskOf(interviewer).changeContact(second.id, { revision: 1, name: "马腾飞" }),
    fails("conflict-contact-changed"),
  );
  await act((work) => removeContact(work, second.id));
  assert.equal((await people()).length, 1);
  await assert.rejects(deskOf(interviewer).createCustomer(customerDraft()), fails("forbidden"));
  await assert.rejects(deskOf(interviewer).createServiceRecord(serviceDraft(id)), fails("forbidden"));
});

test("consents are added and never changed; a mark is lifted once, with its reason", async () => {
  const { interviewer, id } = await scene();
  const act = interviewer.begin.bind(interviewer);
  const say = (granted: boolean) =>
    deskOf(interviewer).recordConsent(id, { purpose: "recording", granted, source: "来电", reason: "" });
  await say(true);
  await say(false);
  const { items } = await act((work) => listConsents(work, id));
  assert.deepEqual(
    items.map(({ granted, inForce }) => [granted, inForce]),
    [
      [false, true],
      [true, false],
    ],
  );
  const draft = { channel: "all", reason: "不愿再接电话", since: null, until: null } as const;
  const mark = await deskOf(interviewer).addDoNotContactMark(id, draft);
  assert.deepEqual([mark.since, mark.open], ["2026-03-11", true]);
  await assert.rejects(
    deskOf(interviewer).addDoNotContactMark(id, { ...draft, until: "2026-03-10" }),
    fails("do-not-contact-ends-before-it-begins"),
  );
  const lifted = await act((work) => liftDoNotContactMark(work, mark.id, "客户改变主意"));
  assert.deepEqual([lifted.open, lifted.liftedReason], [false, "客户改变主意"]);
  await assert.rejects(
    act((work) => liftDoNotContactMark(work, mark.id, "再次")),
    fails("conflict-mark-lifted"),
  );
});

test("nothing of one organization's customers can be reached from another", async () => {
  const { manager, id } = await scene();
  const { manager: stranger } = await scene();
  const record = await deskOf(manager).createServiceRecord(serviceDraft(id));
  const points = [{ kind: "phone", value: "13800008888" }] as const;
  const draft = { name: "孙倩", title: "", isPrimary: true, points };
  const contact = await deskOf(manager).addContact(id, draft);
  const mark = await deskOf(manager).addDoNotContactMark(id, {
    channel: "all",
    reason: "客户要求",
    since: null,
    until: null,
  });
  const consent = { purpose: "survey", granted: true, source: "合同", reason: "" } as const;
  const desk = deskOf(stranger);
  const attempts: readonly (() => Promise<unknown>)[] = [
    () => stranger.begin((work) => readServiceRecord(work, record.id)),
    () => desk.changeServiceRecord(record.id, { revision: 1, note: "改" }),
    () => desk.createServiceRecord(serviceDraft(id)),
    () => desk.listContacts(id),
    () => desk.addContact(id, draft),
    () => desk.changeContact(contact.id, { revision: 1, name: "改" }),
    () => stranger.begin((work) => removeContact(work, contact.id)),
    () => stranger.begin((work) => listConsents(work, id)),
    () => desk.recordConsent(id, consent),
    () => stranger.begin((work) => listDoNotContactMarks(work, id)),
    () => stranger.begin((work) => liftDoNotContactMark(work, mark.id, "改")),
  ];
  for (const attempt of attempts) await assert.rejects(attempt, fails("not-found"), String(attempt));
  assert.deepEqual((await deskOf(stranger).listServiceRecords({ limit: 9 })).items, []);
  assert.deepEqual((await stranger.begin((work) => findContactsByPhone(work, "13800008888"))).items, []);
});
