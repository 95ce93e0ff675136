import assert from "node:assert/strict";
import test from "node:test";
import { microBatches } from "./micro-batches.ts";

const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

/** Batches that are done when the test says so. */
function held(crowd: number) {
  const begun: { readonly size: number; done(): void }[] = [];
  const batches = microBatches<number, number>({
    work: (items) =>
      new Promise((resolve) => {
        begun.push({ size: items.length, done: () => resolve(items.map((item) => item * 2)) });
      }),
    isCommonFault: () => false,
    most: 10,
    lanes: 2,
    crowd,
    mostWaiting: 100,
  });
  const submit = (count: number): Promise<number>[] =>
    Array.from({ length: count }, (_, item) => batches.submit(item));
  return { begun, submit, sizes: () => begun.map(({ size }) => size) };
}

test("who comes while a batch is under way goes with the next; a crowd opens a second lane", async () => {
  const { begun, submit, sizes } = held(4);
  const first = submit(2);
  await turn();
  assert.deepEqual(sizes(), [2]);
  const later = submit(3);
  await turn();
  assert.deepEqual(sizes(), [2], "three are no crowd");
  const crowd = submit(1);
  await turn();
  assert.deepEqual(sizes(), [2, 4]);
  const rest = submit(9);
  await turn();
  assert.deepEqual(sizes(), [2, 4], "there are two lanes");
  begun[0]?.done();
  await Promise.all(first);
  await turn();
  assert.deepEqual(sizes(), [2, 4, 9]);
  for (const { done } of begun) done();
  assert.deepEqual(
    await Promise.all([...later, ...crowd, ...rest]),
    [0, 2, 4, 0, 0, 2, 4, 6, 8, 10, 12, 14, 16],
  );
});

test("nobody is left waiting when the last batch ends", async () => {
  const { begun, submit, sizes } = held(50);
  const first = submit(1);
  await turn();
  const later = submit(25);
  for (let at = 0; at < 4; at++) {
    begun[at]?.done();
    await turn();
  }
  assert.deepEqual(sizes(), [1, 10, 10, 5]);
  assert.equal((await Promise.all([...first, ...later])).length, 26);
});
