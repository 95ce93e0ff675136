import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { inOrganization } from "../../platform/db/database.ts";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, TEST_NOW } from "../../test/organization.ts";
import type { AttributeDefinition } from "../domain/customer-attribute.ts";
import { daysBefore, meetsSegment, type CustomerFacts } from "../domain/meets-segment.ts";
import { readSegmentCondition, segmentField } from "../domain/read-segment-condition.ts";
import {
  SEGMENT_FIELDS,
  SEGMENT_OPERATORS,
  type SegmentCondition,
  type SegmentOperator,
} from "../domain/segment-condition.ts";
import { SERVICE_KINDS } from "../domain/service-record.ts";
import { monthsBefore } from "../domain/lifecycle.ts";
import { listCustomerRows } from "./customer-list.ts";

const database = await testDatabase();
const orgId = await makeOrganization(database);
const TODAY = "2026-03-11";

const TEXTS = ["华东", "华南", "North", "north"];
const TAGS = ["重点", "续约", "投诉过"];
const PEOPLE = [randomUUIDv7(), randomUUIDv7()];
const ATTRIBUTES: readonly AttributeDefinition[] = (
  ["text", "number", "date", "choice", "boolean"] as const
).map((type) => ({
  id: randomUUIDv7(),
  code: `a_${type}`,
  label: type,
  type,
  retiredAt: null,
  choices: type === "choice" ? TEXTS : [],
}));

const nullable = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
// Days and numbers that meet often, so that bounds are hit exactly.
const month = fc.constantFrom(0, 1, 3, 12).map((months) => monthsBefore(TODAY, months));
const near = fc.constantFrom(-1, 1, 2, 30, 31, 200).map((days) => daysBefore(TODAY, days));
const day = fc.oneof(
  month,
  near,
  near.map((date) => monthsBefore(date, 3)),
);
const number = fc.constantFrom(0, 1, 2, 3, 12, 30, 31);

const facts: fc.Arbitrary<CustomerFacts> = fc.record({
  kind: fc.constantFrom("business", "individual"),
  tier: fc.constantFrom("core", "high_value", "ordinary"),
  region: nullable(fc.constantFrom(...TEXTS)),
  industry: nullable(fc.constantFrom(...TEXTS)),
  tags: fc.subarray(TAGS),
  channelPreference: nullable(fc.constantFrom("online", "offline")),
  accountManagerId: nullable(fc.constantFrom(...PEOPLE)),
  registeredOn: nullable(day),
  cooperationSince: nullable(day),
  attributes: fc.record(
    {
      a_text: fc.constantFrom(...TEXTS),
      a_number: number,
      a_date: day,
      a_choice: fc.constantFrom(...TEXTS),
      a_boolean: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
  services: fc.array(
    fc.record({ kind: fc.constantFrom(...SERVICE_KINDS), servedOn: day }).map((service) => ({
      ...service,
      id: randomUUIDv7(),
    })),
    { maxLength: 5 },
  ),
  hasOpenDoNotContact: fc.boolean(),
});

const FIELDS = [...Object.keys(SEGMENT_FIELDS), ...ATTRIBUTES.map(({ code }) => `attributes.${code}`)];

const singleValue: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  known: fc.constant(undefined),
  unknown: fc.constant(undefined),
  is: fc.boolean(),
  contains: fc.constantFrom("华", "NOR", "%", "th"),
  on_or_after: day,
  on_or_before: day,
};

function leaf(field: string): fc.Arbitrary<object> {
  const spec = segmentField(field, ATTRIBUTES);
  assert.ok(spec);
  const known: Readonly<Record<string, readonly string[]>> = { tags: TAGS, person: PEOPLE };
  const list = fc.subarray([...(known[spec.type] ?? spec.choices ?? TEXTS)], { minLength: 1 });
  const lists: readonly string[] = ["in", "not_in", "has_any", "has_all", "has_none"];
  const operators: readonly SegmentOperator[] = SEGMENT_OPERATORS[spec.type];
  const narrowed = field === "serviceCount" || field === "lastServiceDays";
  return fc.constantFrom(...operators).chain((operator): fc.Arbitrary<object> =>
    fc.record({
      op: fc.constant("field"),
      field: fc.constant(field),
      operator: fc.constant(operator),
      value: lists.includes(operator) ? list : (singleValue[operator] ?? number),
      ...(spec.type === "count" ? { days: fc.constantFrom(30, 200) } : {}),
      ...(narrowed ? { serviceKinds: fc.subarray([...SERVICE_KINDS], { minLength: 1 }) } : {}),
    }),
  );
}

const { node } = fc.letrec<{ node: object }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(...FIELDS).chain(leaf),
    fc.record({ op: fc.constantFrom("and", "or"), conditions: fc.array(tie("node"), { maxLength: 3 }) }),
    fc.record({ op: fc.constant("not"), condition: tie("node") }),
  ),
}));

async function storeCustomers(all: readonly CustomerFacts[]): Promise<ReadonlyMap<string, CustomerFacts>> {
  const stored = new Map(all.map((one) => [randomUUIDv7(), one]));
  const base = { org_id: orgId, created_at: TEST_NOW, updated_at: TEST_NOW };
  await inOrganization(database, orgId, async (tx) => {
    for (const id of PEOPLE)
      await tx
        .insertInto("identity_user")
        .values({
          org_id: orgId,
          id,
          name: id.slice(-4),
          email: `${id}@example.com`,
          roles: ["account_manager"],
          language: "zh",
          created_at: TEST_NOW,
        })
        .execute();
    for (const [id, one] of stored) {
      await tx
        .insertInto("customer_customer")
        .values({
          ...base,
          id,
          name: id,
          kind: one.kind,
          tier: one.tier,
          region: one.region,
          industry: one.industry,
          tags: [...one.tags],
          channel_preference: one.channelPreference,
          account_manager_id: one.accountManagerId,
          registered_on: one.registeredOn,
          cooperation_since: one.cooperationSince,
          attributes: JSON.stringify(one.attributes),
        })
        .execute();
      for (const { id: serviceId, kind, servedOn } of one.services)
        await tx
          .insertInto("customer_service_record")
          .values({ ...base, id: serviceId, customer_id: id, kind, served_on: servedOn })
          .execute();
      if (one.hasOpenDoNotContact)
        await tx
          .insertInto("customer_do_not_contact")
          .values({
            org_id: orgId,
            id: randomUUIDv7(),
            customer_id: id,
            channel: "phone",
            reason: "客户要求",
            since: TODAY,
            recorded_at: TEST_NOW,
          })
          .execute();
    }
  });
  return stored;
}

test("the database and the rule agree on who is in a segment, over random customers and conditions", async () => {
  const stored = await storeCustomers(fc.sample(facts, { numRuns: 150, seed: 7 }));
  await fc.assert(
    fc.asyncProperty(node, async (sent) => {
      const condition: SegmentCondition = readSegmentCondition(sent, ATTRIBUTES);
      const rows = await inOrganization(database, orgId, (tx) =>
        listCustomerRows(
          tx,
          orgId,
          { filter: {}, segment: condition, today: TODAY },
          { sort: "newest", after: null, limit: 1000 },
        ),
      );
      const expected = [...stored].filter(([, one]) => meetsSegment(condition, one, TODAY)).map(([id]) => id);
      assert.deepEqual(rows.map((row) => row.id).toSorted(), expected.toSorted());
    }),
    { numRuns: 300, seed: 20260311 },
  );
});
