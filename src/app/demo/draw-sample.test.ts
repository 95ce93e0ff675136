import assert from "node:assert/strict";
import test from "node:test";
import { Draw } from "../../kit/draw.ts";
import { drawCustomers } from "./draw-customers.ts";
import { drawServiceRecords, RECORD_DAYS } from "./draw-service-records.ts";
import { DEPARTMENTS, PEOPLE } from "./sample-staff.ts";

const TODAY = 20_779; // 2026-11-22

function sample() {
  const draw = new Draw(7_300);
  const customers = drawCustomers(draw, 2_000, TODAY);
  return { customers, records: drawServiceRecords(draw, customers, { count: 8_000, today: TODAY }) };
}

test("the sample organization is the same each time it is drawn on a day", () => {
  assert.deepEqual(sample(), sample());
});

test("sample records belong to sample customers, lie within 18 months and are in order of time", () => {
  const { customers, records } = sample();
  const known = new Set(customers.map((customer) => customer.externalId));
  assert.equal(known.size, 2_000);
  assert.equal(new Set(records.map((record) => record.externalId)).size, 8_000);
  const from = new Date((TODAY - RECORD_DAYS) * 86_400_000).toISOString().slice(0, 10);
  for (const record of records) {
    assert.ok(known.has(record.customerId));
    assert.ok(record.servedOn >= from && record.servedOn < "2026-11-22", record.servedOn);
    assert.ok(record.requestedAt <= record.firstResponseAt, record.externalId);
    assert.ok(record.resolvedAt === "" || record.firstResponseAt <= record.resolvedAt, record.externalId);
    assert.ok(record.resolvedAt < "2026-11-22", record.resolvedAt);
  }
});

test("every sample person works in a sample department, and each department has somebody", () => {
  const staffed = new Set(PEOPLE.map((person) => person.department));
  assert.deepEqual([...staffed].toSorted(), DEPARTMENTS.map((department) => department.name).toSorted());
  assert.equal(new Set(PEOPLE.map((person) => person.mailbox)).size, PEOPLE.length);
});
