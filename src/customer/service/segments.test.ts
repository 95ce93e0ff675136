import assert from "node:assert/strict";
import { test } from "node:test";
import { Failure } from "../../kit/failure.ts";
import { customerDraft, serviceDraft } from "../../test/customer.ts";
import { deskOf } from "../../test/customer-desk.ts";
import { testDatabase } from "../../test/database.ts";
import { makeOrganization, signedInAs } from "../../test/organization.ts";
import { changeSegment } from "./change-segment.ts";
import { createSegment } from "./create-segment.ts";
import { defineCustomerAttribute } from "./define-customer-attribute.ts";
import { listSegments } from "./list-segments.ts";
import { previewSegment } from "./preview-segment.ts";
import { readSegment } from "./read-segment.ts";
import { removeSegment } from "./remove-segment.ts";

const database = await testDatabase();
const fails = (code: string) => (fault: unknown) => fault instanceof Failure && fault.code === code;
const CORE = { op: "field", field: "tier", operator: "in", value: ["core"] };
const SERVED = { op: "field", field: "serviceCount", operator: "at_least", value: 2, days: 90 };

async function scene() {
  const orgId = await makeOrganization(database);
  const manager = await signedInAs(database, orgId, ["manager"]);
  const preview = (conditions: unknown) => manager.begin((work) => previewSegment(work, conditions));
  return { orgId, manager, preview };
}

test("a segment counts the customers that meet it now, and narrows the list", async () => {
  const { manager, preview } = await scene();
  const add = (name: string, tier: "core" | "ordinary") =>
    deskOf(manager).createCustomer(customerDraft({ name, tier }));
  const core = await add("甲", "core");
  await add("乙", "ordinary");
  await add("丙", "core");
  for (const servedOn of ["2026-01-05", "2026-03-01", "2025-01-01"])
    await deskOf(manager).createServiceRecord(serviceDraft(core.id, { servedOn }));
  const conditions = { op: "and", conditions: [CORE, SERVED] };
  const { count, sample, description } = await preview(conditions);
  assert.deepEqual([count, sample.map(({ name }) => name)], [1, ["甲"]]);
  assert.equal(description, "客户等级为核心客户，且最近90天的服务次数不少于2");
  const { id } = await manager.begin((work) => createSegment(work, { name: "常修核心客户", conditions }));
  const list = await deskOf(manager).listCustomers({ sort: "name", limit: 9, segmentId: id });
  assert.deepEqual(
    list.items.map(({ name }) => name),
    ["甲"],
  );
});

test("conditions that cannot be meant are refused with the place named", async () => {
  const { manager, preview } = await scene();
  await manager.begin((work) =>
    defineCustomerAttribute(work, {
      code: "level",
      label: "会员级别",
      type: "choice",
      choices: ["金", "银"],
    }),
  );
  const cases: readonly (readonly [unknown, string])[] = [
    [null, "segment-malformed"],
    [{ op: "xor", conditions: [] }, "segment-malformed"],
    [{ op: "and", conditions: [[]] }, "segment-malformed"],
    [{ ...CORE, field: "shoeSize" }, "segment-field-unknown"],
    [{ ...CORE, field: "__proto__" }, "segment-field-unknown"],
    [{ ...CORE, field: "attributes.unheard" }, "segment-field-unknown"],
    [{ ...CORE, operator: "at_least", value: 1 }, "segment-operator-unfit"],
    [{ ...CORE, value: ["platinum"] }, "segment-value-wrong"],
    [{ ...CORE, value: [] }, "segment-value-wrong"],
    [{ ...SERVED, value: "2" }, "segment-value-wrong"],
    [{ ...SERVED, value: 2.5 }, "segment-value-wrong"],
    [{ ...SERVED, days: 0 }, "segment-value-wrong"],
    [{ ...CORE, days: 30 }, "segment-value-wrong"],
    [{ ...SERVED, serviceKinds: ["theft"] }, "segment-value-wrong"],
    [
      { op: "field", field: "registeredOn", operator: "on_or_after", value: "2026-02-30" },
      "segment-value-wrong",
    ],
    [{ op: "field", field: "attributes.level", operator: "in", value: ["铜"] }, "segment-value-wrong"],
    [{ op: "field", field: "region", operator: "contains", value: "\0" }, "segment-value-wrong"],
    [{ op: "and", conditions: Array.from({ length: 70 }, () => CORE) }, "segment-too-large"],
  ];
  for (const [sent, code] of cases) await assert.rejects(preview(sent), fails(code), JSON.stringify(sent));
  let deep: unknown = CORE;
  for (let i = 0; i < 5000; i++) deep = { op: "not", condition: deep };
  await assert.rejects(preview(deep), fails("segment-too-large"));
});

test("conditions are said in plain words in both languages", async () => {
  const { orgId, manager } = await scene();
  const english = await signedInAs(database, orgId, ["analyst"]);
  const conditions = {
    op: "or",
    conditions: [
      { op: "and", conditions: [CORE, { op: "field", field: "region", operator: "unknown" }] },
      { op: "not", condition: { op: "field", field: "hasOpenDoNotContact", operator: "is", value: true } },
    ],
  };
  const zh = await manager.begin((work) => previewSegment(work, conditions));
  assert.equal(zh.description, "（客户等级为核心客户，且地区未填写），或并非（免打扰为是）");
  const en = await english.begin((work) =>
    previewSegment({ ...work, actor: { ...work.actor, language: "en" } }, conditions),
  );
  assert.equal(en.description, "(tier is core and region is not filled in) or not (do not contact is yes)");
  const all = await manager.begin((work) => previewSegment(work, { op: "and", conditions: [] }));
  assert.equal(all.description, "全部客户");
});

test("a segment has one name, one latest version, and belongs to one organization", async () => {
  const { orgId, manager } = await scene();
  const other = await scene();
  const interviewer = await signedInAs(database, orgId, ["interviewer"]);
  const draft = { name: "核心客户", conditions: CORE };
  const { id } = await manager.begin((work) => createSegment(work, draft));
  await assert.rejects(
    manager.begin((work) => createSegment(work, draft)),
    fails("conflict-segment-name-taken"),
  );
  await assert.rejects(
    interviewer.begin((work) => createSegment(work, draft)),
    fails("forbidden"),
  );
  const change = { revision: 1, name: "全部核心客户" };
  assert.equal((await manager.begin((work) => changeSegment(work, id, change))).revision, 2);
  await assert.rejects(
    manager.begin((work) => changeSegment(work, id, change)),
    fails("conflict-segment-changed"),
  );
  for (const attempt of [readSegment, removeSegment] as const)
    await assert.rejects(
      other.manager.begin<unknown>((work) => attempt(work, id)),
      fails("not-found"),
    );
  await assert.rejects(
    deskOf(other.manager).listCustomers({ sort: "name", limit: 9, segmentId: id }),
    fails("not-found"),
  );
  assert.deepEqual(await other.manager.begin(listSegments), { items: [] });
  await manager.begin((work) => removeSegment(work, id));
  assert.deepEqual(await manager.begin(listSegments), { items: [] });
});
