import assert from "node:assert/strict";
import { test } from "node:test";
import { compareGroups } from "./compare-groups.ts";

const GUARD = 30;

test("two groups are compared by Welch's t of their means", () => {
  const result = compareGroups(
    [
      { value: "企业客户", counts: [10, 10, 10, 5, 5] },
      { value: "个人客户", counts: [2, 3, 10, 20, 15] },
    ],
    GUARD,
  );
  // SciPy 1.17, ttest_ind(equal_var=False).
  assert.equal(result?.test, "welch-t");
  assert.ok(Math.abs((result?.statistic ?? 0) - -4.78839977505564) < 1e-10, String(result?.statistic));
  assert.deepEqual([result?.highest.value, result?.lowest.value], ["个人客户", "企业客户"]);
});

test("three groups are compared by chi-square of the grades", () => {
  const counts = [20, 20, 20, 20, 20] as const;
  const result = compareGroups(
    [
      { value: "华北", counts },
      { value: "华东", counts },
      { value: "华南", counts: [40, 20, 20, 10, 10] },
    ],
    GUARD,
  );
  assert.equal(result?.test, "chi-square");
  assert.equal(result?.df, 8);
  assert.equal(result?.effect.kind, "cramers-v");
});

test("grades are joined where an expected count would fall below five", () => {
  const result = compareGroups(
    [
      { value: "A", counts: [1, 1, 3, 30, 30] },
      { value: "B", counts: [0, 1, 4, 30, 30] },
      { value: "C", counts: [2, 10, 20, 10, 10] },
    ],
    GUARD,
  );
  assert.equal(result?.df, 2);
});

test("groups below the sample guard take no part", () => {
  const large = { value: "A", counts: [5, 5, 5, 10, 10] } as const;
  const small = { value: "B", counts: [9, 9, 9, 1, 1] } as const;
  assert.equal(compareGroups([large, small], GUARD), null);
  assert.equal(compareGroups([large, { ...large, value: "C" }, small], GUARD)?.test, "welch-t");
});

test("groups that all say the same cannot be tested", () => {
  const same = [0, 0, 0, 0, 50] as const;
  assert.equal(
    compareGroups(
      [
        { value: "A", counts: same },
        { value: "B", counts: same },
      ],
      GUARD,
    ),
    null,
  );
});
