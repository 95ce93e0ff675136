import assert from "node:assert/strict";
import { test } from "node:test";
import { mentionRate, mentionRules } from "./mention-rules.ts";
import { sampleGuard } from "./sample-guard.ts";
import { isWeak, lowestDimension } from "./weak-dimension.ts";

test("thirty answers carry a figure, twenty-nine are too few", () => {
  assert.equal(sampleGuard(30), "enough");
  assert.equal(sampleGuard(29), "small");
  assert.equal(sampleGuard(29, { minimum: 20 }), "enough");
  assert.equal(sampleGuard(0), "small");
});

test("nine of ten core customers are a census, not a small sample", () => {
  assert.equal(sampleGuard(9, { population: 10 }), "census");
  assert.equal(sampleGuard(8, { population: 10 }), "small");
  assert.equal(sampleGuard(95, { population: 100 }), "census");
  assert.equal(sampleGuard(95, { population: 100, censusShare: 1 }), "enough");
  assert.equal(sampleGuard(12, { population: 10 }), "census");
  assert.equal(sampleGuard(0, { population: 0 }), "small");
});

test("a dimension is weak below 3.5, not at 3.5", () => {
  assert.equal(isWeak(3.49), true);
  assert.equal(isWeak(3.5), false);
  assert.equal(isWeak(18 / 5, 3.6), false);
});

test("the lowest dimension is named", () => {
  const lowest = lowestDimension([
    { name: "服务态度", n: 80, mean: 4.4 },
    { name: "响应速度", n: 78, mean: 3.2 },
    { name: "性价比", n: 79, mean: 3.6 },
  ]);
  assert.deepEqual(lowest, { name: "响应速度", n: 78, mean: 3.2, sample: "enough", tiedWith: [] });
});

test("a dimension that few answered is not ranked against the others", () => {
  const dimensions = [
    { name: "响应速度", n: 78, mean: 3.2 },
    { name: "自助服务", n: 4, mean: 1.5 },
  ];
  assert.equal(lowestDimension(dimensions)?.name, "响应速度");
  assert.equal(lowestDimension(dimensions, { population: 4 })?.name, "自助服务");
});

test("where all are few, the lowest is named with the remark", () => {
  const lowest = lowestDimension([
    { name: "服务态度", n: 8, mean: 4 },
    { name: "响应速度", n: 9, mean: 3 },
    { name: "未问", n: 0, mean: null },
  ]);
  assert.deepEqual([lowest?.name, lowest?.sample], ["响应速度", "small"]);
  assert.equal(lowestDimension([{ name: "未问", n: 0, mean: null }]), null);
});

test("a tie for the lowest is told", () => {
  const lowest = lowestDimension([
    { name: "a", n: 40, mean: 3.2 },
    { name: "b", n: 40, mean: 3.2 },
    { name: "c", n: 40, mean: 4 },
  ]);
  assert.deepEqual([lowest?.name, lowest?.tiedWith], ["a", ["b"]]);
});

test("a tenth of the customers calls for a root-cause analysis, three customers for key improvement", () => {
  assert.deepEqual(mentionRules({ customers: 3, answering: 30 }), {
    rootCauseRequired: true,
    keyImprovement: true,
  });
  assert.deepEqual(mentionRules({ customers: 2, answering: 21 }), {
    rootCauseRequired: false,
    keyImprovement: false,
  });
  assert.deepEqual(mentionRules({ customers: 3, answering: 31 }), {
    rootCauseRequired: false,
    keyImprovement: true,
  });
  assert.deepEqual(
    mentionRules({ customers: 2, answering: 31 }, { rootCauseShare: 0.05, keyImprovementCustomers: 2 }),
    {
      rootCauseRequired: true,
      keyImprovement: true,
    },
  );
});

test("an issue nobody mentions obliges to nothing, whatever the settings", () => {
  const nobody = mentionRules(
    { customers: 0, answering: 31 },
    { rootCauseShare: 0, keyImprovementCustomers: 0 },
  );
  assert.deepEqual(nobody, { rootCauseRequired: false, keyImprovement: false });
  assert.equal(mentionRate({ customers: 0, answering: 0 }), null);
});
