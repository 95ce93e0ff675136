import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { recordsOf, type RecordGiven } from "../../test/call-back-records.ts";
import { readTextOf } from "../../test/read-text.ts";
import { analyseRecords } from "./analyse-records.ts";
import { DEFAULT_SETTINGS } from "./figure-settings.ts";
import type { SatisfactionFigures } from "./satisfaction-figures.ts";

const grade = fc.integer({ min: 0, max: 5 });
const row: fc.Arbitrary<RecordGiven> = fc.record({
  overall: grade,
  scores: fc.record({ 服务态度: grade, 响应速度: grade, 性价比: grade }),
  attributes: fc.record({
    客户类型: fc.constantFrom("企业客户", "个人客户"),
    区域: fc.constantFrom("东", "南", "西"),
  }),
  verbatim: fc.constantFrom("", "很满意", "等了三天，太慢了", "无"),
  customer: fc.constantFrom("", "C1", "C2", "C3"),
  date: fc.tuple(
    fc.constantFrom(2025, 2026),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  ),
});

test("whatever the answers, every figure stays in its range and counts add up", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 120 }), (given) => {
      const records = recordsOf(given);
      const figures = analyseRecords(
        records,
        readTextOf(records),
        { received: given.length + 2, calledBack: given.length + 1 },
        DEFAULT_SETTINGS,
      );
      countsAddUp(figures);
      intervalsHoldMeans(figures);
      sharesStayInRange(figures);
      JSON.stringify(figures, refuseNaN);
    }),
    { numRuns: 60 },
  );
});

function countsAddUp({ counts, overall, segments }: SatisfactionFigures): void {
  assert.equal(counts.received, counts.valid + counts.excluded);
  assert.ok(counts.customers <= counts.valid);
  for (const attribute of ["客户类型", "区域"]) {
    const parts = segments.filter((segment) => segment.attribute === attribute);
    assert.equal(
      parts.reduce((sum, { n }) => sum + n, 0),
      overall.n,
    );
  }
}

function intervalsHoldMeans({ dimensions }: SatisfactionFigures): void {
  for (const { mean, interval, n } of dimensions) {
    assert.equal(mean === null, n === 0);
    if (interval !== null) assert.ok(interval[0] <= (mean ?? 0) && (mean ?? 0) <= interval[1]);
  }
}

function sharesStayInRange({ differences, issues }: SatisfactionFigures): void {
  for (const { p, pAdjusted } of differences) assert.ok(p >= 0 && pAdjusted >= p && pAdjusted <= 1);
  for (const { mentionRate } of issues) assert.ok(mentionRate > 0 && mentionRate <= 1);
}

/** JSON would turn NaN into null in silence. */
function refuseNaN(_key: string, value: unknown): unknown {
  assert.ok(typeof value !== "number" || Number.isFinite(value), `not a number at ${_key}`);
  return value;
}

test("coverage counts customers, the response rate counts records", () => {
  const records = recordsOf([
    { overall: 5, customer: "C1" },
    { overall: 4, customer: "C1" },
    { overall: 3, customer: "C2" },
  ]);
  const settings = { ...DEFAULT_SETTINGS, sent: 10, inScope: 8 };
  const { counts, overall } = analyseRecords(
    records,
    readTextOf(records),
    { received: 4, calledBack: 4 },
    settings,
  );
  assert.deepEqual(
    [counts.customers, counts.coverage, counts.responseRate, counts.validRate],
    [2, 0.25, 0.4, 0.75],
  );
  assert.equal(overall.onCalledBack.satisfaction, 1.8 / 4);
  assert.equal(overall.onValid.satisfaction, 0.6);
});

test("the lowest dimension is not one whose sample is too small", () => {
  const records = recordsOf(
    Array.from({ length: 40 }, (_, i) => ({
      overall: 4,
      scores: { 服务态度: 4, 响应速度: 3, 性价比: i < 5 ? 1 : 0 },
    })),
  );
  const figures = analyseRecords(
    records,
    readTextOf(records),
    { received: 40, calledBack: 40 },
    DEFAULT_SETTINGS,
  );
  assert.equal(figures.lowest?.name, "响应速度");
});

test("intervals use the customers in scope only where each record is another customer", () => {
  const of = (customer: (i: number) => string) => {
    const records = recordsOf(
      Array.from({ length: 60 }, (_, i) => ({ overall: 3 + (i % 3), customer: customer(i) })),
    );
    const settings = { ...DEFAULT_SETTINGS, inScope: 60 };
    return analyseRecords(records, readTextOf(records), { received: 60, calledBack: 60 }, settings).overall;
  };
  const [low, high] = of((i) => `C${i}`).interval ?? [0, 1];
  assert.equal(low, high);
  const [less, more] = of((i) => `C${i % 30}`).interval ?? [0, 0];
  assert.ok(less < more);
});
