import assert from "node:assert/strict";
import { test } from "node:test";
import { starterSegmenter } from "../service/segment.ts";
import { clearPolarity } from "./clear-polarity.ts";
import { readVerbatim } from "./read-verbatim.ts";

const clearly = (text: string) => clearPolarity(readVerbatim(text, starterSegmenter()).score);

test("only what is said clearly decides", () => {
  assert.equal(clearly("服务态度很差，等了很久都没人来"), "negative");
  assert.equal(clearly("非常满意，服务周到"), "positive");
  assert.equal(clearPolarity(-0.33), "neutral");
  assert.deepEqual([clearPolarity(0.5), clearPolarity(-0.5)], ["positive", "negative"]);
});
