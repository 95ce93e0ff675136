import assert from "node:assert/strict";
import { test } from "node:test";
import { recordsOf, times, type RecordGiven } from "../../test/call-back-records.ts";
import { readTextOf } from "../../test/read-text.ts";
import { numberCustomers } from "./customers.ts";
import { DEFAULT_SETTINGS } from "./figure-settings.ts";
import { listIssues } from "./issues.ts";

const WAITING = "等了三天才上门，太慢了";

function issuesOf(given: readonly RecordGiven[]) {
  const records = recordsOf(given);
  return listIssues({
    records,
    text: readTextOf(records),
    customers: numberCustomers(records),
    settings: DEFAULT_SETTINGS,
  });
}

test("a customer who complains three times is one customer of three mentions", () => {
  const [issue] = issuesOf([
    ...times(3, { overall: 2, verbatim: WAITING, customer: "C1" }),
    ...Array.from({ length: 17 }, (_, i) => ({ overall: 5, customer: `D${i}` })),
  ]);
  assert.equal(issue?.customers, 1);
  assert.equal(issue?.mentionRate, 1 / 18);
  assert.ok((issue?.mentions ?? 0) >= 3);
  assert.equal(issue?.keyImprovement, false);
  assert.equal(issue?.rootCauseRequired, false);
});

test("one customer in ten requires a root-cause analysis, three customers make a key improvement", () => {
  const rows = [
    ...Array.from({ length: 3 }, (_, i) => ({ overall: 2, verbatim: WAITING, customer: `C${i}` })),
    ...Array.from({ length: 27 }, (_, i) => ({ overall: 5, customer: `D${i}` })),
  ];
  const [issue] = issuesOf(rows);
  assert.equal(issue?.mentionRate, 0.1);
  assert.deepEqual([issue?.rootCauseRequired, issue?.keyImprovement], [true, true]);
  assert.deepEqual([issue?.meanWith, issue?.meanWithout], [2, 5]);
  assert.equal(issue?.quotes[0]?.text, WAITING);
});

test("praise of the same theme is no issue", () => {
  assert.deepEqual(issuesOf(times(5, { overall: 5, verbatim: "师傅态度很好，上门很快" })), []);
});

test("an issue that concentrates in one kind of customer says where", () => {
  const issue = issuesOf([
    ...times(30, { overall: 2, verbatim: WAITING, attributes: { 客户类型: "企业客户" } }),
    ...times(30, { overall: 4, attributes: { 客户类型: "企业客户" } }),
    ...times(5, { overall: 2, verbatim: WAITING, attributes: { 客户类型: "个人客户" } }),
    ...times(55, { overall: 5, attributes: { 客户类型: "个人客户" } }),
  ])[0];
  assert.equal(issue?.concentrated?.value, "企业客户");
  assert.equal(issue?.concentrated?.rate, 0.5);
  assert.ok((issue?.concentrated?.pAdjusted ?? 1) < 0.001);
});
