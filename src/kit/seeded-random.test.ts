import assert from "node:assert/strict";
import { test } from "node:test";
import { seededRandom, shuffle } from "./seeded-random.ts";

test("the same seed gives the same stream, another seed another one", () => {
  const draw = (seed: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: 5 }, () => random());
  };
  assert.deepEqual(draw(42), draw(42));
  assert.notDeepEqual(draw(42), draw(43));
});

test("the stream fills 0–1 evenly", () => {
  const random = seededRandom(1);
  const bins = Array.from({ length: 10 }, () => 0);
  for (let i = 0; i < 100_000; i++) {
    const bin = Math.floor(random() * 10);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  for (const count of bins) assert.ok(Math.abs(count - 10_000) < 400, `${count} of 10,000`);
});

test("a shuffle keeps every item and makes each of the six orders of three equally often", () => {
  const random = seededRandom(5);
  const seen = new Map<string, number>();
  for (let i = 0; i < 60_000; i++) {
    const items = Uint16Array.of(1, 2, 3);
    shuffle(items, random);
    seen.set(items.join(""), (seen.get(items.join("")) ?? 0) + 1);
  }
  assert.deepEqual([...seen.keys()].sort(), ["123", "132", "213", "231", "312", "321"]);
  for (const count of seen.values()) assert.ok(Math.abs(count - 10_000) < 400, `${count} of 10,000`);
});
