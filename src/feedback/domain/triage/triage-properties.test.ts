import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { LessonBook } from "../../../language/domain/learning/lesson-book.ts";
import { readTexts } from "../../../language/service/read-texts.ts";
import type { LearnedSuggestions } from "./learned-suggestions.ts";
import { suggestTriage } from "./suggest-triage.ts";
import { triageHints } from "./triage-hints.ts";
import { PRIORITY_REASONS } from "./triage-suggestion.ts";
import type { TriageSuggestion, VoiceFacts } from "./triage-suggestion.ts";

const phrases = fc.constantFrom(
  ..."师傅 漏水 又坏了 态度差 我要投诉 12315 很满意 谢谢 建议 希望 尽快 退款 系统 每次 寒心 ， 。 ！ \n 👍🏻 \ud800 \0 13800138000 a@b.cn refund rude 没有 不".split(
    " ",
  ),
);
const verbatims = fc
  .array(fc.oneof(phrases, fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 20 })
  .map((parts) => parts.join(""));
const facts: fc.Arbitrary<VoiceFacts> = fc.record({
  channel: fc.constantFrom("phone", "survey", "external", "web", "unheard-of"),
  score: fc.option(fc.integer({ min: 1, max: 5 })),
  tier: fc.option(fc.constantFrom("core", "high_value", "ordinary")),
  amount: fc.option(fc.integer({ min: 0, max: 20_000 })),
  openComplaints: fc.integer({ min: 0, max: 2 }),
  product: fc.constant(null),
});

function learnedBook(): LessonBook {
  const book = new LessonBook();
  const texts = ["漏水了又坏了", "师傅态度差", "很满意谢谢师傅", "系统每次报错", "退款太慢", "漏水没人修"];
  for (const [i, { features }] of readTexts([
    ...texts,
    ...texts.map((text) => `${text}，请尽快`),
  ]).entries()) {
    const label = (code: string) => ({ label: code, hint: "" });
    book.teach(`case ${i}`, {
      features: features.map(({ feature }) => feature),
      labels: {
        voice: { label: i % 2 === 0 ? "complaint" : "praise", hint: "plain/own" },
        problemType: label("product_quality"),
        department: label(i % 3 === 0 ? "repair" : "service"),
      },
    });
  }
  return book;
}

const book = learnedBook();

function suggestions(verbatim: string, given: VoiceFacts): TriageSuggestion[] {
  const { reading, features } = readTexts([verbatim])[0]!;
  const hints = Object.values(triageHints({ verbatim, reading, facts: given }));
  const counts = book.countsFor(
    features.map(({ feature }) => feature),
    hints,
  );
  const learned: LearnedSuggestions = { features, counts, departments: new Set(["repair", "service"]) };
  return [suggestTriage(verbatim, reading, given, null), suggestTriage(verbatim, reading, given, learned)];
}

test("marks lie in the text, in its order, apart from each other, and say what stands there", () => {
  fc.assert(
    fc.property(verbatims, facts, (verbatim, given) => {
      for (const { decidingWords } of suggestions(verbatim, given)) {
        let before = 0;
        for (const { start, end, word, decides } of decidingWords) {
          assert.ok(start >= before && end > start && end <= verbatim.length);
          assert.equal(verbatim.slice(start, end), word);
          assert.ok(decides.length > 0);
          assert.equal(new Set(decides).size, decides.length);
          before = end;
        }
      }
    }),
    { numRuns: 400 },
  );
});

test("every priority has a reason, in one order and none twice, and is never urgent", () => {
  fc.assert(
    fc.property(verbatims, facts, (verbatim, given) => {
      for (const { priority, priorityReasons } of suggestions(verbatim, given)) {
        assert.notEqual(priority, "urgent");
        assert.ok(priorityReasons.length > 0);
        assert.deepEqual(
          priorityReasons,
          PRIORITY_REASONS.filter((reason) => priorityReasons.includes(reason)),
        );
      }
    }),
    { numRuns: 400 },
  );
});

test("a confidence is a share, and what comes from outside is a complaint, whatever was learned", () => {
  fc.assert(
    fc.property(verbatims, facts, (verbatim, given) => {
      for (const found of suggestions(verbatim, given)) {
        for (const { confidence } of [found.voice, found.problemType, found.need, found.departmentId]) {
          assert.ok(confidence >= 0 && confidence <= 1);
        }
        if (given.channel === "external") assert.equal(found.voice.value, "complaint");
      }
    }),
    { numRuns: 200 },
  );
});
