import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cutMany } from "./cut-many.ts";
import { starterSegmenter } from "./segment.ts";

const segment = starterSegmenter();
const parts = fc.constantFrom(
  ..."师傅 没人接电话 太慢了 \n \r \r\n 👍🏻 \ud800 \0 ok 12315 ， 。 等了3天才来".split(" "),
);
const text = fc.oneof(
  fc.array(parts, { maxLength: 8 }).map((list) => list.join("")),
  fc.string({ unit: "binary", maxLength: 12 }),
);

test("texts cut together are cut as they are one by one", () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
      assert.deepEqual(
        cutMany(texts, segment),
        texts.map((each) => segment(each)),
      );
    }),
    { numRuns: 400 },
  );
});

test("a segmenter that loses text or joins lines is asked again, text by text", () => {
  const texts = ["太慢了", "", "很好"];
  for (const odd of [(each: string) => [each], (each: string) => [each.slice(1)], () => []]) {
    assert.deepEqual(
      cutMany(texts, odd).filter((_, i) => texts[i] !== ""),
      texts.filter((each) => each !== "").map((each) => odd(each)),
    );
  }
});
