import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { diffWords } from "./word-diff.ts";

const marked = (before: string, after: string): string =>
  diffWords(before, after)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}]`, added: `[+${text}]` })[kind])
    .join("");

test("only the words that differ are marked", () => {
  assert.equal(
    marked("您对本次维修的满意程度如何？", "您对本次安装的满意程度如何？"),
    "您对本次[-维修][+安装]的满意程度如何？",
  );
  assert.equal(
    marked("How satisfied are you with our repair?", "How satisfied are you with our installation?"),
    "How satisfied are you with our [-repair][+installation]?",
  );
  assert.equal(marked("", "新的说明"), "[+新的说明]");
  assert.equal(marked("不变", "不变"), "不变");
});

test("whatever the wordings, each can be read out of the marks again", () => {
  const words = fc.string({
    unit: fc.constantFrom("您", "满意", "吗", "？", "a ", "service", " "),
    maxLength: 30,
  });
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = diffWords(before, after);
      const without = (kind: string): string =>
        parts
          .filter((part) => part.kind !== kind)
          .map(({ text }) => text)
          .join("");
      assert.deepEqual([without("added"), without("removed")], [before, after]);
      assert.ok(parts.every((part, i) => part.text !== "" && part.kind !== parts[i - 1]?.kind));
    }),
  );
});

test("very long texts are shown whole, one after the other", () => {
  const long = "很满意，".repeat(1000);
  assert.deepEqual(diffWords(long, `${long}谢谢`), [
    { kind: "removed", text: long },
    { kind: "added", text: `${long}谢谢` },
  ]);
});
