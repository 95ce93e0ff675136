import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { NATURES } from "../../analysis/domain/text-columns.ts";
import { anyCallBack, slowForBusiness } from "../../test/call-back-samples.ts";
import type { RecordGiven } from "../../test/call-back-records.ts";
import { contextOf } from "../../test/report-context.ts";
import { chooseCases } from "./typical-cases.ts";

const FACT = NATURES.indexOf("fact");
const FEELING = NATURES.indexOf("feeling");

const SLOW: RecordGiven = { overall: 2, verbatim: "等了三天才有人上门，打电话催也没用，太慢了" };
const SAFETY: RecordGiven = { overall: 1, verbatim: "漏电了差点触电，太危险，我要投诉到消协并要求退款" };
const PRAISE: RecordGiven = { overall: 5, verbatim: "师傅态度很好，讲解清楚，非常满意" };

const casesOf = (...rows: readonly RecordGiven[]) => chooseCases(contextOf(rows));

/** The record told as complaint where all sound alike but for what is given. */
function complaintAmong(
  verbatims: readonly string[],
  given: { readonly priority?: readonly number[]; readonly nature?: readonly number[] } = {},
): number | undefined {
  const context = contextOf(verbatims.map((verbatim) => ({ verbatim })));
  const same = verbatims.map(() => 1);
  const text = {
    ...context.text,
    said: Uint8Array.from(same),
    score: Float32Array.from(same, () => -0.8),
    priority: Uint8Array.from(given.priority ?? same),
    nature: Uint8Array.from(given.nature ?? same),
  };
  return chooseCases({ ...context, text }).find(({ kind }) => kind === "complaint")?.record;
}

test("the gravest complaint, an example of the commonest issue and praise are told", () => {
  assert.deepEqual(casesOf(SLOW, PRAISE, SAFETY, SLOW), [
    { kind: "complaint", record: 2 },
    { kind: "common", record: 0 },
    { kind: "praise", record: 1 },
  ]);
});

test("a record is told once, even if it is both the gravest and the only one of its issue", () => {
  assert.deepEqual(casesOf(SLOW), [{ kind: "complaint", record: 0 }]);
});

test("praise alone is told alone", () => {
  assert.deepEqual(casesOf(PRAISE), [{ kind: "praise", record: 0 }]);
});

test("without words, or with a few only, there is no case", () => {
  assert.deepEqual(casesOf({ overall: 1 }, { overall: 1, verbatim: "太慢了" }, { verbatim: "无" }), []);
});

test("of like complaints the longer account is told, then the graver, then the more factual, then the earlier", () => {
  const short = "等了三天才有人上门，太慢了";
  const long = "我上个月在店里买的洗衣机，等了三天才有人上门，太慢了";
  assert.equal(complaintAmong([short, long]), 1);
  assert.equal(complaintAmong([long, long], { priority: [0, 2] }), 1);
  assert.equal(complaintAmong([long, long], { nature: [FEELING, FACT] }), 1);
  assert.equal(complaintAmong([long, long, long]), 0);
});

test("the example of the commonest issue mentions it", () => {
  const context = contextOf(slowForBusiness);
  const record = chooseCases(context).find(({ kind }) => kind === "common")?.record ?? -1;
  assert.match(context.records.verbatim[record] ?? "", /天才上门/u);
});

test("whatever the words, complaints are negative, praise is positive, no record comes twice, and all is repeatable", () => {
  fc.assert(
    fc.property(fc.array(anyCallBack, { minLength: 1, maxLength: 60 }), (rows) => {
      const context = contextOf(rows, { lang: "en" });
      const cases = chooseCases(context);
      assert.equal(new Set(cases.map(({ record }) => record)).size, cases.length);
      for (const { kind, record } of cases) {
        assert.ok((rows[record]?.verbatim ?? "").length >= 12);
        const score = context.text.score[record] ?? 0;
        assert.ok(kind === "praise" ? score > 0 : score < 0, `${kind} ${score}`);
      }
      assert.deepEqual(chooseCases(contextOf(rows, { lang: "en" })), cases);
    }),
    { numRuns: 60 },
  );
});
