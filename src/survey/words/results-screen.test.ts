import assert from "node:assert/strict";
import { test } from "node:test";
import type { ScreenWords } from "../../ui/words/screen-words.ts";
import { en as responsesEn } from "./responses-screen-en.ts";
import { zh as responsesZh } from "./responses-screen-zh.ts";
import { en as resultsEn } from "./results-screen-en.ts";
import { zh as resultsZh } from "./results-screen-zh.ts";

/** Every string with its dotted path. */
function strings(words: ScreenWords, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[path + key, value]] : strings(value, `${path}${key}.`),
  );
}

function blanks(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name).toSorted();
}

for (const [place, chinese, english] of [
  ["results", resultsZh, resultsEn],
  ["responses", responsesZh, responsesEn],
] as const) {
  test(`English words of the ${place} fill the same blanks as the Chinese ones`, () => {
    const other = new Map(strings(english as ScreenWords));
    for (const [path, text] of strings(chinese)) {
      assert.deepEqual(blanks(other.get(path) ?? ""), blanks(text), path);
      assert.notEqual(text.trim(), "", path);
    }
  });
}
