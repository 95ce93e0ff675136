import assert from "node:assert/strict";
import { test } from "node:test";
import { decidedBy, markWords } from "./mark-words.ts";

const TEXT = "热水器漏电，师傅态度恶劣";
const word = (text: string, ...decides: string[]) => {
  const start = TEXT.indexOf(text);
  return { start, end: start + text.length, decides };
};

test("the deciding words are marked and nothing of the verbatim is lost", () => {
  const pieces = markWords(TEXT, [word("态度恶劣", "problemType"), word("漏电", "priority")]);
  assert.deepEqual(
    pieces.filter(({ decides }) => decides.length > 0).map(({ text }) => text),
    ["漏电", "态度恶劣"],
  );
  assert.equal(pieces.map(({ text }) => text).join(""), TEXT);
});

test("of words that overlap the longer one is marked; places outside the text are left out", () => {
  const pieces = markWords(TEXT, [
    word("态度", "problemType"),
    word("态度恶劣", "problemType", "priority"),
    { start: 8, end: 99, decides: ["voice"] },
  ]);
  assert.deepEqual(pieces, [
    { text: "热水器漏电，师傅", decides: [] },
    { text: "态度恶劣", decides: ["problemType", "priority"] },
  ]);
});

test("the legend tells for each decision the words that made it", () => {
  const words = [
    word("态度恶劣", "problemType", "priority"),
    word("漏电", "priority"),
    word("漏电", "priority"),
  ];
  assert.deepEqual(
    [...decidedBy(TEXT, words)],
    [
      ["priority", ["漏电", "态度恶劣"]],
      ["problemType", ["态度恶劣"]],
    ],
  );
});
