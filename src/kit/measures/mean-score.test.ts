import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bottomTwoBox, topTwoBox } from "./box-shares.ts";
import type { GradeCounts } from "./grade-counts.ts";
import { hundredPointScore } from "./hundred-point-score.ts";
import { meanScore } from "./mean-score.ts";

function near(actual: number | undefined, expected: number, digits = 10): void {
  assert.ok(
    Math.abs((actual ?? NaN) - expected) <= 10 ** -digits * Math.abs(expected),
    `${actual}, not ${expected}`,
  );
}

const count = fc.nat({ max: 300 });
const grades: fc.Arbitrary<GradeCounts> = fc.tuple(count, count, count, count, count);
const answered = grades.filter((counts) => counts.some((n) => n > 0));

test("a dimension's mean comes with Student's interval", () => {
  const result = meanScore([3, 5, 10, 40, 22]);
  near(result?.mean, 3.9125);
  near(result?.interval?.[0], 3.690825270991856); // scipy.stats.t.interval, SciPy 1.17
  near(result?.interval?.[1], 4.134174729008144);
});

test("an interval does not leave the scale", () => {
  assert.equal(meanScore([0, 0, 0, 1, 2])?.interval?.[1], 5);
});

test("one answer has no interval; equal answers do not make the mean certain; no answer has no mean", () => {
  assert.deepEqual(meanScore([0, 0, 0, 1, 0]), { n: 1, mean: 4, interval: null });
  const certain = 10 / (10 + 1.959963984540054 ** 2);
  const equal = meanScore([0, 0, 0, 10, 0]);
  near(equal?.interval?.[0], 4 - 3 * (1 - certain));
  near(equal?.interval?.[1], 5 - certain);
  assert.deepEqual(meanScore([0, 0, 0, 10, 0], { population: 10 })?.interval, [4, 4]);
  assert.equal(meanScore([0, 0, 0, 0, 0]), null);
});

test("top-2-box and bottom-2-box are shares with Wilson's interval", () => {
  const top = topTwoBox([182, 0, 0, 80, 1]);
  assert.deepEqual([top?.count, top?.n], [81, 263]);
  near(top?.interval[0], 0.255288519878); // 81 of 263: Newcombe (1998)
  near(top?.interval[1], 0.366209576983);
  const bottom = bottomTwoBox([10, 5, 33, 50, 50]);
  assert.equal(bottom?.share, 15 / 148);
  near(bottom?.interval[0], 0.0623863995307);
  near(bottom?.interval[1], 0.1604872417233);
  assert.equal(topTwoBox([0, 0, 0, 0, 0]), null);
});

test("the hundred-point score runs from 0 at all ones to 100 at all fives", () => {
  assert.deepEqual([1, 3, 4, 5].map(hundredPointScore), [0, 50, 75, 100]);
});

test("means and shares stay in range and inside their intervals", () => {
  fc.assert(
    fc.property(
      answered,
      fc.option(fc.integer({ min: 1, max: 3000 }), { nil: undefined }),
      (counts, population) => {
        const score = meanScore(counts, { population });
        const top = topTwoBox(counts, { population });
        const bottom = bottomTwoBox(counts, { population });
        assert.ok(score && top && bottom);
        const [low, high] = score.interval ?? [score.mean, score.mean];
        assert.ok(1 <= low && low <= score.mean && score.mean <= high && high <= 5);
        for (const { share, interval } of [top, bottom])
          assert.ok(interval[0] <= share && share <= interval[1]);
        assert.ok(top.share + bottom.share <= 1 + 1e-12);
      },
    ),
  );
});
