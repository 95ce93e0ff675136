import assert from "node:assert/strict";
import { test } from "node:test";
import { times } from "../../test/call-back-records.ts";
import { contextOf } from "../../test/report-context.ts";
import { reportJson } from "./report-json.ts";

const context = contextOf([
  ...times(20, { overall: 5, scores: { 服务态度: 5, 响应速度: 4 }, attributes: { 客户类型: "个人客户" } }),
  ...times(20, { overall: 4, scores: { 服务态度: 4, 响应速度: 2 }, attributes: { 客户类型: "个人客户" } }),
  ...times(10, {
    overall: 1,
    scores: { 服务态度: 3, 响应速度: 1 },
    attributes: { 客户类型: "企业客户" },
    verbatim: "等了三天才上门，太慢了",
  }),
]);
const remarks = { excluded: [], flagged: [], skippedSheets: [] };
const json = JSON.parse(JSON.stringify(reportJson(context.figures, remarks, context.themeName)));

test("satisfaction is a fraction of the valid answers by the customary weights", () => {
  assert.equal(json.overall.satisfaction, (20 + 20 * 0.8) / 50);
  assert.deepEqual(json.overall.weights, [1, 0.8, 0, 0, 0]);
  assert.equal(json.overall.top2, 0.8);
  assert.equal(json.overall.bottom2, 0.2);
  assert.equal(json.overall.mean, 3.8);
});

test("dimensions, the lowest one, segments and issues carry the agreed names", () => {
  assert.deepEqual(Object.keys(json).slice(0, 4), ["format", "counts", "overall", "dimensions"]);
  const [attitude, speed] = json.dimensions;
  assert.deepEqual([attitude.name, attitude.n, attitude.mean, attitude.weak], ["服务态度", 50, 4.2, false]);
  assert.deepEqual([speed.mean, speed.weak, json.lowest], [2.6, true, "响应速度"]);
  const small = json.segments.find((segment: { value: string }) => segment.value === "企业客户");
  assert.deepEqual(
    [small.attribute, small.n, small.enough, small.dimensions[1]],
    ["客户类型", 10, false, { name: "响应速度", n: 10, mean: 1 }],
  );
  const [issue] = json.issues;
  assert.deepEqual(
    [issue.customers, issue.mentionRate, issue.rootCauseRequired, issue.keyImprovement],
    [10, 0.2, true, true],
  );
  assert.equal(issue.quotes[0].row, 42);
});
