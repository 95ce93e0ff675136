import assert from "node:assert/strict";
import { test } from "node:test";
import { recordsOf } from "../../test/call-back-records.ts";
import { driversOf } from "./drivers.ts";
import { DEFAULT_SETTINGS } from "./figure-settings.ts";

/** Overall follows 问题解决; 服务态度 goes its own way. */
const answers = Array.from({ length: 120 }, (_, i) => {
  const solving = 1 + (i % 5);
  return {
    overall: solving,
    scores: { 问题解决: solving, 服务态度: 1 + ((i * 7) % 4), 响应速度: 1 + (Math.floor(i / 5) % 5) },
  };
});

test("the dimension that the overall score follows is the driver", () => {
  const drivers = driversOf(recordsOf(answers), DEFAULT_SETTINGS);
  assert.equal(drivers.reason, null);
  assert.equal(drivers.shares[0]?.name, "问题解决");
  assert.ok((drivers.shares[0]?.share ?? 0) > 0.9);
  const total = drivers.shares.reduce((sum, { share }) => sum + share, 0);
  assert.ok(Math.abs(total - 1) < 1e-12);
});

test("an overall score made from the scores has no drivers", () => {
  assert.equal(driversOf(recordsOf(answers, "mean-of-scores"), DEFAULT_SETTINGS).reason, "derived-overall");
});

test("too few complete records and scores that never vary give no shares but a reason", () => {
  assert.equal(driversOf(recordsOf(answers.slice(0, 12)), DEFAULT_SETTINGS).reason, "too-few-records");
  const same = answers.map(() => ({ overall: 5, scores: { 问题解决: 5, 服务态度: 5 } }));
  assert.equal(driversOf(recordsOf(same), DEFAULT_SETTINGS).reason, "no-variation");
  const single = answers.map(({ overall, scores }) => ({ overall, scores: { 问题解决: scores.问题解决 } }));
  assert.equal(driversOf(recordsOf(single), DEFAULT_SETTINGS).reason, "too-few-scores");
});
