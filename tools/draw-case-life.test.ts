import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { drawCaseLife } from "./draw-case-life.ts";

for (const [language, file] of [
  ["zh", "case-life.md"],
  ["en", "case-life.en.md"],
] as const)
  test(`docs/${file} is what the table of transitions says`, async () => {
    const written = await readFile(new URL(`../docs/${file}`, import.meta.url), "utf8");
    assert.equal(written, await drawCaseLife(language), "run node tools/draw-case-life.ts");
  });
