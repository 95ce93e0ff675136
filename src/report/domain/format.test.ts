import assert from "node:assert/strict";
import { test } from "node:test";
import {
  formatCount,
  formatP,
  formatScoreInterval,
  formatShare,
  formatShareRange,
  shorten,
} from "./format.ts";

test("figures are written as the report prints them", () => {
  assert.equal(formatShare(0.53049), "53.0%");
  assert.equal(formatShare(null), "–");
  assert.equal(formatShareRange([0.49, 0.571]), "49.0–57.1%");
  assert.equal(formatScoreInterval([3.034, 3.228]), "3.03–3.23");
  assert.deepEqual([999, 1000, 1234567].map(formatCount), ["999", "1,000", "1,234,567"]);
  assert.deepEqual([formatP(0.0004), formatP(0.0214)], ["p < 0.001", "p = 0.021"]);
});

test("a long verbatim is cut at a whole character", () => {
  assert.equal(shorten("等了三天\n才上门👍👍", 8), "等了三天 才上…");
  assert.equal(shorten("👍👍👍", 2), "👍…");
  assert.equal(shorten("短", 8), "短");
});
