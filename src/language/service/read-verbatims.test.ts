import assert from "node:assert/strict";
import { test } from "node:test";
import { readVerbatim } from "../domain/read-verbatim.ts";
import type { VerbatimReading } from "../domain/verbatim-reading.ts";
import { readVerbatims } from "./read-verbatims.ts";
import { starterSegmenter } from "./segment.ts";

test("a batch says what its texts say one by one; empty ones are passed over, equal ones read once", () => {
  const texts = [
    "师傅态度很好，就是来得有点慢",
    "",
    "我要投诉，收费太贵，客服态度冷淡",
    "满意",
    "无",
    "满意",
  ];
  const readings = new Map<number, VerbatimReading>();
  readVerbatims(texts, (position, reading) => readings.set(position, reading));
  assert.deepEqual([...readings.keys()], [0, 2, 3, 4, 5]);
  for (const [position, reading] of readings) {
    assert.deepEqual(reading, readVerbatim(texts[position] ?? "", starterSegmenter()));
  }
  assert.equal(readings.get(3), readings.get(5));
});

test("the segmenter keeps every character, so that places stay true", () => {
  const segment = starterSegmenter();
  for (const text of ["师傅没人接电话", "太慢了，a\0b 👍🏻", "İstanbul 好"]) {
    assert.equal(segment(text).join(""), text);
  }
});
