import assert from "node:assert/strict";
import { test } from "node:test";
import { readVerbatim } from "../domain/read-verbatim.ts";
import { NATURE_CODES, POLARITY_CODES, PRIORITY_CODES, readVerbatims } from "./read-verbatims.ts";
import { starterSegmenter } from "./segment.ts";

test("equal texts are read once", () => {
  const readings = readVerbatims(["满意", "无", "满意", "太慢了", "无"]);
  assert.deepEqual(readings.texts, ["满意", "无", "太慢了"]);
  assert.deepEqual([...readings.indexOf], [0, 1, 0, 2, 1]);
});

test("a batch says what its texts say one by one", () => {
  const texts = [
    "师傅态度很好，就是来得有点慢",
    "",
    "我要投诉，收费太贵，客服态度冷淡",
    "good service",
    "无",
    "",
  ];
  const readings = readVerbatims(texts);
  for (const [position, text] of texts.entries()) {
    const alone = readVerbatim(text, starterSegmenter());
    const i = readings.indexOf[position]!;
    assert.deepEqual(readings.at(position), alone);
    assert.equal(readings.scores[i], Math.fround(alone.score));
    assert.equal(POLARITY_CODES[readings.polarities[i]!], alone.polarity);
    assert.equal(PRIORITY_CODES[readings.priorities[i]!], alone.priority);
    assert.equal(NATURE_CODES[readings.natures[i]!], alone.nature);
    const mentions = [];
    for (let m = readings.mentionsFrom[i]!; m < readings.mentionsFrom[i + 1]!; m++) {
      mentions.push([
        readings.themes[readings.mentionThemes[m]!],
        POLARITY_CODES[readings.mentionPolarities[m]!],
      ]);
    }
    assert.deepEqual(
      mentions,
      alone.themes.map(({ theme, polarity }) => [theme, polarity]),
    );
  }
});

test("the segmenter keeps every character, so that places stay true", () => {
  const segment = starterSegmenter();
  for (const text of ["师傅没人接电话", "太慢了，a\0b 👍🏻", "İstanbul 好"]) {
    assert.equal(segment(text).join(""), text);
  }
});
