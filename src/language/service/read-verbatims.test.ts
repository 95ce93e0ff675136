import assert from "node:assert/strict";
import { test } from "node:test";
import { readVerbatim } from "../domain/read-verbatim.ts";
import { readVerbatims } from "./read-verbatims.ts";
import { starterSegmenter } from "./segment.ts";

test("equal texts are read once and share their reading", () => {
  const readings = readVerbatims(["满意", "无", "满意", "太慢了", "无"]);
  assert.equal(readings.distinct.length, 3);
  assert.deepEqual([...readings.indexOf], [0, 1, 0, 2, 1]);
  assert.equal(readings.at(2), readings.at(0));
});

test("a batch reads as its texts do one by one", () => {
  const texts = ["师傅态度很好，就是来得有点慢", "", "投诉！", "good service"];
  const readings = readVerbatims(texts);
  for (const [i, text] of texts.entries()) {
    assert.deepEqual(readings.at(i), readVerbatim(text, starterSegmenter()));
  }
});

test("the segmenter keeps every character, so that places stay true", () => {
  const segment = starterSegmenter();
  for (const text of ["师傅没人接电话", "太慢了，a\0b 👍🏻", "İstanbul 好"]) {
    assert.equal(segment(text).join(""), text);
  }
});
