import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeDuplicate, nameSimilarity } from "./duplicate-score.ts";

const company = { kind: "business", nameKey: "杭州明川家电", region: null };
const person = { kind: "individual", nameKey: "张伟", region: null };
const NOTHING = { phone: false, email: false };

test("two companies of one name are suggested, with one number more surely", () => {
  const byName = judgeDuplicate(company, { ...company }, NOTHING);
  const byBoth = judgeDuplicate(company, { ...company }, { phone: true, email: false });
  assert.deepEqual(byName?.reasons, ["same-name"]);
  assert.deepEqual(byBoth?.reasons, ["same-phone", "same-name"]);
  assert.ok((byBoth?.score ?? 0) > (byName?.score ?? 1));
});

test("two persons of one name are no duplicates without a shared number or region", () => {
  assert.equal(judgeDuplicate(person, { ...person }, NOTHING), null);
  assert.ok(judgeDuplicate(person, { ...person }, { phone: true, email: false }));
  assert.ok(judgeDuplicate({ ...person, region: "华东" }, { ...person, region: "华东" }, NOTHING));
});

test("names that differ by a letter are similar, other names are not", () => {
  assert.ok(nameSimilarity("杭州明川家电售后", "杭州明川家电售") > 0.75);
  assert.ok(nameSimilarity("杭州明川家电", "杭州远大建材") < 0.5);
  assert.equal(judgeDuplicate(company, { ...company, nameKey: "上海远大建材" }, NOTHING), null);
});
