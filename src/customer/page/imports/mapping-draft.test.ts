import assert from "node:assert/strict";
import { test } from "node:test";
import {
  mappingForSheet,
  missingFields,
  sameMapping,
  withColumn,
  withDefault,
  withWord,
  type Mapping,
} from "./mapping-draft.ts";

const empty: Mapping = { sheet: null, columns: {}, values: {}, defaults: {}, createMissingCustomers: false };
const guessed = (name: string, field: string, confidence: number) => ({
  name,
  samples: [],
  guess: { field, confidence },
});

test("of two columns guessed for one field the surer one fills it", () => {
  const sheet = {
    name: "名单",
    hidden: false,
    headerRow: 2,
    columns: [
      guessed("单位", "name", 0.7),
      guessed("客户名称", "name", 1),
      guessed("电话", "contact.phone", 0.9),
    ],
  };
  const { columns, sheet: name } = mappingForSheet(empty, sheet);
  assert.deepEqual(columns, { 客户名称: "name", 电话: "contact.phone" });
  assert.equal(name, "名单");
});

test("service records without a kind are incomplete until a column or one kind for all is given", () => {
  const mapped = { ...empty, columns: { 客户: "customer.name", 日期: "servedOn" } };
  assert.deepEqual(missingFields("service-records", mapped), [["kind"]]);
  assert.deepEqual(missingFields("service-records", withDefault(mapped, "kind", "repair")), []);
});

test("a column that is no longer read takes its words along", () => {
  const mapped = withWord(withColumn(empty, "等级", "tier"), "tier", "VIP", "core");
  assert.deepEqual(mapped.values, { tier: { VIP: "core" } });
  assert.deepEqual(withColumn(mapped, "等级", null), empty);
  assert.deepEqual(withWord(mapped, "tier", "VIP", null).values, {});
});

test("the order in which columns were chosen makes no other mapping", () => {
  const one = withColumn(withColumn(empty, "甲", "name"), "乙", "region");
  const other = withColumn(withColumn(empty, "乙", "region"), "甲", "name");
  assert.ok(sameMapping(one, other));
  assert.ok(!sameMapping(one, withDefault(one, "tier", "core")));
});
