import assert from "node:assert/strict";
import { test } from "node:test";
import type { ScreenWords } from "../../ui/words/screen-words.ts";
import { en as caseEn } from "../words/case-screen-en.ts";
import { zh as caseZh } from "../words/case-screen-zh.ts";
import { en as workEn } from "../words/case-work-screen-en.ts";
import { zh as workZh } from "../words/case-work-screen-zh.ts";
import { en as viewsEn } from "../words/inbox-views-en.ts";
import { zh as viewsZh } from "../words/inbox-views-zh.ts";
import { en as inboxEn } from "../words/inbox-screen-en.ts";
import { zh as inboxZh } from "../words/inbox-screen-zh.ts";
import { en as registerEn } from "../words/register-screen-en.ts";
import { zh as registerZh } from "../words/register-screen-zh.ts";

/** Every string with its dotted path. */
function strings(words: ScreenWords, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[path + key, value]] : strings(value, `${path}${key}.`),
  );
}

function blanks(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name = ""]) => name).toSorted();
}

for (const [place, zh, en] of [
  ["inbox", inboxZh, inboxEn],
  ["inbox as table and board", viewsZh, viewsEn],
  ["case", caseZh, caseEn],
  ["work on a case", workZh, workEn],
  ["registering", registerZh, registerEn],
] as const) {
  test(`English words of the ${place} fill the same blanks as the Chinese ones`, () => {
    const other = new Map(strings(en as ScreenWords));
    for (const [path, text] of strings(zh))
      assert.deepEqual(blanks(other.get(path) ?? ""), blanks(text), path);
  });
}
