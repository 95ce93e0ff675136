import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Lesson } from "./learned-counts.ts";
import { LessonBook } from "./lesson-book.ts";
import { textFeatures } from "./text-features.ts";
import { weighLabels } from "./weigh-labels.ts";

const words = fc.uniqueArray(
  fc.constantFrom(..."漏水 异响 安装 态度 快递 发票 退款 师傅 滤芯 遥控器".split(" ")),
  {
    maxLength: 6,
  },
);
const taught = fc.record({
  label: fc.constantFrom("complaint", "praise", "other"),
  hint: fc.constantFrom("", "blame", "plain"),
});
const lessons: fc.Arbitrary<Lesson> = fc.record({
  features: words,
  labels: fc.dictionary(fc.constantFrom("voice", "need"), taught),
});
const subjects = fc.uniqueArray(fc.tuple(fc.constantFrom(..."abcdefgh"), lessons), {
  selector: ([subject]) => subject,
  minLength: 1,
});

function bookOf(list: readonly (readonly [string, Lesson])[]): LessonBook {
  const book = new LessonBook();
  for (const [subject, lesson] of list) book.teach(subject, lesson);
  return book;
}

test("what is taught and taken back leaves nothing behind", () => {
  fc.assert(
    fc.property(subjects, fc.array(fc.tuple(fc.constantFrom(..."wxyz"), lessons)), (kept, forgotten) => {
      const book = bookOf(kept);
      for (const [subject, lesson] of forgotten) book.teach(subject, lesson);
      for (const [subject] of forgotten) book.forget(subject);
      const plain = bookOf(kept);
      assert.deepEqual(book.rows(), plain.rows());
      assert.equal(book.vocabulary, plain.vocabulary);
      assert.equal(book.lessons, plain.lessons);
    }),
  );
});

test("the order of lessons does not matter", () => {
  fc.assert(
    fc.property(subjects, (list) => {
      assert.deepEqual(bookOf(list).rows(), bookOf([...list].reverse()).rows());
    }),
  );
});

test("a corrected label replaces the first one", () => {
  fc.assert(
    fc.property(subjects, lessons, (list, first) => {
      const book = bookOf(list.map(([subject]) => [subject, first] as const));
      for (const [subject, lesson] of list) book.teach(subject, lesson);
      assert.deepEqual(book.rows(), bookOf(list).rows());
    }),
  );
});

test("when as many words are counted as may be, new ones are passed over and known ones counted", () => {
  const book = new LessonBook(2);
  const labels = { voice: { label: "complaint", hint: "" } };
  book.teach("a", { features: ["漏水", "异响"], labels });
  book.teach("b", { features: ["漏水", "退款"], labels });
  assert.equal(book.vocabulary, 2);
  const counts = book.countsFor(["漏水", "退款"], []).get("voice")!.words;
  assert.deepEqual([...counts.keys()], ["漏水"]);
  assert.equal(counts.get("漏水")?.get("complaint"), 2);
});

function departments(): LessonBook {
  const book = new LessonBook();
  const teach = (subject: string, label: string, ...features: string[]) =>
    book.teach(subject, { features, labels: { department: { label, hint: "" } } });
  for (let i = 0; i < 20; i++) {
    teach(`r${i}`, "repair", "师傅", "漏水", i % 2 ? "异响" : "滤芯");
    teach(`f${i}`, "finance", "师傅", "发票", i % 2 ? "退款" : "到账");
  }
  teach("once", "legal", "律师函");
  return book;
}

function weigh(features: readonly string[]) {
  const counts = departments().countsFor(features, [""]).get("department");
  return weighLabels({ counts, features, hint: "", starter: null, labels: [] })!;
}

test("words that stood with a label speak for it, and the strongest is named first", () => {
  const found = weigh(["师傅", "发票", "退款"]);
  assert.equal(found.label, "finance");
  assert.ok(found.confidence > 0.5 && found.confidence < 1);
  assert.deepEqual(
    found.speaking.filter(({ weight }) => weight > 0.05).map(({ feature }) => feature),
    ["发票", "退款"],
  );
});

test("a word of one customer alone does not speak", () => {
  assert.notEqual(weigh(["律师函"]).label, "legal");
  assert.deepEqual(weigh(["律师函"]).speaking, []);
});

test("the starter holds until confirmed labels of the same reading outweigh it", () => {
  const starter = { value: "complaint", confidence: 0.8 };
  const ask = (confirmed: number) => {
    const book = new LessonBook();
    const labels = { voice: { label: "other", hint: "blame" } };
    for (let i = 0; i < confirmed; i++) book.teach(String(i), { features: [], labels });
    const counts = book.countsFor([], ["blame"]).get("voice");
    return weighLabels({ counts, features: [], hint: "blame", starter, labels: ["complaint", "other"] })!;
  };
  assert.deepEqual([ask(0).label, ask(5).label, ask(8).label], ["complaint", "complaint", "other"]);
  assert.ok(Math.abs(ask(0).confidence - 0.8) < 1e-9);
});

test("digits, addresses, links and codes are not learned", () => {
  const parts = [
    "漏水",
    "，",
    "13800138000",
    "，",
    "wang",
    ".",
    "fang",
    "@",
    "example",
    ".",
    "com",
    " ",
    "K",
    "35",
  ];
  const learned = textFeatures(parts.join(""), parts).map(({ feature }) => feature);
  assert.deepEqual(learned, ["漏水"]);
});

test("a word is learned once, in lower case, with all its places", () => {
  const parts = ["App", "坏", "，", "app", " ", "ok", "."];
  assert.deepEqual(textFeatures(parts.join(""), parts), [
    {
      feature: "app",
      places: [
        { start: 0, end: 3 },
        { start: 5, end: 8 },
      ],
    },
    { feature: "坏", places: [{ start: 3, end: 4 }] },
    { feature: "ok", places: [{ start: 9, end: 11 }] },
  ]);
});
