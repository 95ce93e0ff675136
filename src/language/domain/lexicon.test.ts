import assert from "node:assert/strict";
import { test } from "node:test";
import { createSegmenter } from "../service/segment.ts";
import { extendLexicon } from "./lexicon.ts";
import { readVerbatim } from "./read-verbatim.ts";
import { starterLexicon } from "./starter-lexicon.ts";

const own = extendLexicon(starterLexicon, {
  sentiments: [
    { meaning: "house words of blame", strength: -2, words: "掉包 甩尾单" },
    { meaning: "here no blame", strength: 0, words: "速度慢 投诉" },
  ],
  risks: [{ reason: "may-leave", words: "走招标" }],
  themes: [
    { code: "staff-attitude", dimension: "service-attitude", problemClass: "attitude", cues: "甩尾单" },
    {
      code: "elevator-noise",
      dimension: "product-quality",
      problemClass: "product-quality",
      cues: "轿厢异响",
    },
  ],
});
const segment = createSegmenter(own);

test("an organization's words change the polarity", () => {
  assert.equal(readVerbatim("你们又甩尾单", segment, starterLexicon).polarity, "neutral");
  assert.equal(readVerbatim("你们又甩尾单", segment, own).polarity, "negative");
});

test("an organization's risks and themes are found", () => {
  const reading = readVerbatim("明年我们走招标", segment, own);
  assert.equal(reading.priority, "high");
  assert.deepEqual(
    reading.reasons.map(({ word }) => word),
    ["走招标"],
  );
  const themes = readVerbatim("轿厢异响，还甩尾单", segment, own).themes.map(({ theme }) => theme);
  assert.ok(themes.includes("elevator-noise"));
  assert.ok(themes.includes("staff-attitude"));
});

test("an organization may silence a word of the base", () => {
  assert.equal(readVerbatim("速度慢", segment, starterLexicon).polarity, "negative");
  assert.equal(readVerbatim("速度慢", segment, own).polarity, "neutral");
  assert.deepEqual(readVerbatim("投诉", segment, own).sentimentWords, []);
});

test("extending leaves the base as it was", () => {
  const before = JSON.stringify(starterLexicon);
  extendLexicon(starterLexicon, { sentiments: [{ meaning: "x", strength: -3, words: "满意" }] });
  assert.equal(JSON.stringify(starterLexicon), before);
  assert.equal(readVerbatim("满意", segment, starterLexicon).polarity, "positive");
});

test("the starter dictionary is broad and its strengths lie within −3 and 3", () => {
  const signs = new Map<string, number>();
  for (const group of starterLexicon.sentiments) {
    assert.ok(group.strength >= -3 && group.strength <= 3, group.meaning);
    for (const word of group.words.split(/\s+/)) signs.set(word, group.strength);
  }
  assert.ok(signs.size > 3000);
});
