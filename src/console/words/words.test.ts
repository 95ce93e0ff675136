import assert from "node:assert/strict";
import { test } from "node:test";
import { en as uiEn } from "../../ui/words/en.ts";
import type { ScreenWords } from "../../ui/words/screen-words.ts";
import { zh as uiZh } from "../../ui/words/zh.ts";
import { en } from "./en.ts";
import { en as setupEn } from "./setup-en.ts";
import { zh as setupZh } from "./setup-zh.ts";
import { zh } from "./zh.ts";

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
  ["console", zh, en],
  ["first set-up", setupZh, setupEn],
  ["shared parts", uiZh, uiEn],
] as const) {
  test(`English words of the ${place} fill the same blanks as the Chinese ones`, () => {
    const other = new Map(strings(english as ScreenWords));
    for (const [path, text] of strings(chinese)) {
      assert.deepEqual(blanks(other.get(path) ?? ""), blanks(text), path);
    }
  });

  test(`no words of the ${place} are left empty`, () => {
    for (const [path, text] of [...strings(chinese), ...strings(english as ScreenWords)]) {
      assert.notEqual(text.trim(), "", path);
    }
  });
}
