import assert from "node:assert/strict";
import { test } from "node:test";
import { starterSegmenter } from "../service/segment.ts";
import { en } from "../words/en.ts";
import { zh } from "../words/zh.ts";
import { readVerbatim } from "./read-verbatim.ts";
import { starterLexicon } from "./starter-lexicon.ts";

const segment = starterSegmenter();

function themesOf(text: string): string[] {
  return readVerbatim(text, segment).themes.map(({ theme, polarity }) => `${theme} ${polarity}`);
}

test("themes are found by cue, by subject with a judgement, and by pair", () => {
  assert.deepEqual(themesOf("客服态度冷淡"), ["staff-attitude negative"]);
  assert.deepEqual(themesOf("价格有点贵"), ["price-level negative"]);
  assert.ok(themesOf("客服电话打不通").includes("hotline-answer negative"));
  assert.ok(themesOf("师傅来得太慢").includes("visit-punctuality negative"));
  assert.ok(themesOf("物流很快").includes("delivery-speed positive"));
  assert.ok(themesOf("又坏了").includes("repeat-fault negative"));
  assert.ok(themesOf("一次就修好了").includes("problem-solved positive"));
});

test("the polarity of a theme is that of its clause, not of the whole", () => {
  const themes = themesOf("师傅很热情，但是价格太贵");
  assert.ok(themes.includes("staff-attitude positive"));
  assert.ok(themes.includes("price-level negative"));
});

test("a subject waits for the judgement in the next clause", () => {
  assert.deepEqual(themesOf("服务态度，真的很好"), ["staff-attitude positive"]);
});

test("a wished-for improvement names its theme without blame", () => {
  assert.deepEqual(themesOf("能不能便宜点"), ["price-level neutral"]);
});

test("goods, hotel, project and repair have their themes", () => {
  assert.ok(themesOf("包装破损，少发了一件").includes("packaging negative"));
  assert.ok(themesOf("包装破损，少发了一件").includes("wrong-or-missing-goods negative"));
  assert.ok(themesOf("房间隔音差").includes("environment negative"));
  assert.ok(themesOf("项目延期交付").includes("project-progress negative"));
  assert.ok(themesOf("师傅收费不透明，乱收费").includes("hidden-charges negative"));
  assert.ok(themesOf("维修后反复出现同样的问题").includes("repeat-fault negative"));
  assert.ok(themesOf("答应的事情说话不算数").includes("promise-kept negative"));
});

test("every theme has its words in Chinese and English, and none is left over", () => {
  const codes = starterLexicon.themes.map(({ code }) => code).sort();
  assert.equal(new Set(codes).size, codes.length);
  assert.deepEqual(Object.keys(zh.themes).sort(), codes);
  assert.deepEqual(Object.keys(en.themes).sort(), codes);
});
