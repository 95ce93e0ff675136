import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { seededRandom } from "../seeded-random.ts";
import { relativeImportance } from "./relative-importance.ts";
import type { Predictor, RelativeImportance, RelativeImportanceOptions } from "./relative-importance.ts";

function near(actual: number | undefined, expected: number, digits = 10): void {
  assert.ok(
    Math.abs((actual ?? NaN) - expected) <= 10 ** -digits * Math.abs(expected),
    `${actual}, not ${expected}`,
  );
}

function found(result: ReturnType<typeof relativeImportance>): RelativeImportance {
  assert.equal(result.kind, "importance");
  return result as RelativeImportance;
}

/** Customers whose scores share a common mood; the response follows the first predictors most. */
function survey(
  predictors: number,
  customers: number,
  seed = 1,
): { response: Uint8Array; predictors: Predictor[] } {
  const random = seededRandom(seed);
  const columns = Array.from({ length: predictors }, () => new Uint8Array(customers));
  const response = new Uint8Array(customers);
  for (let row = 0; row < customers; row++) {
    const mood = random();
    let pull = 0;
    for (const [k, column] of columns.entries()) {
      column[row] = 1 + Math.min(4, Math.floor(5 * (0.5 * mood + 0.5 * random())));
      pull += (column[row] ?? 0) / (k + 1);
    }
    const weights = columns.reduce((sum, _, k) => sum + 1 / (k + 1), 0);
    response[row] = Math.max(1, Math.min(5, Math.round(pull / weights + 2 * (random() - 0.5))));
  }
  return { response, predictors: columns.map((values, k) => ({ name: `q${k + 1}`, values })) };
}

test("only records with every answer count", () => {
  const response = Uint8Array.of(5, 4, 3, 2, 1, 5, 0, 3);
  const a = Uint8Array.of(5, 4, 4, 2, 1, 0, 2, 2);
  const b = Uint8Array.of(4, 4, 2, 3, 1, 5, 3, 4);
  const complete = [0, 1, 2, 3, 4, 7];
  const pick = (values: Uint8Array) => Uint8Array.from(complete.map((row) => values[row] ?? 0));
  const name = (values: readonly Uint8Array[]) =>
    values.map((column, k) => ({ name: `q${k}`, values: column }));
  const result = found(relativeImportance(response, name([a, b])));
  assert.equal(result.n, 6);
  assert.deepEqual(result, relativeImportance(pick(response), name([pick(a), pick(b)])));
});

test("a constant score and one that hardly anybody answered are left out by name", () => {
  const { response, predictors } = survey(3, 200);
  const constant = { name: "constant", values: new Uint8Array(200).fill(4) };
  const rare = { name: "rare", values: new Uint8Array(200).fill(3, 0, 20).fill(5, 0, 9) };
  const never = { name: "never", values: new Uint8Array(200) };
  const result = found(relativeImportance(response, [constant, ...predictors, rare, never]));
  assert.deepEqual(result.excluded, [
    { name: "rare", reason: "few-answers" },
    { name: "never", reason: "few-answers" },
    { name: "constant", reason: "constant" },
  ]);
  assert.deepEqual({ ...result, excluded: [] }, relativeImportance(response, predictors));
});

for (const options of [{}, { exactUpTo: 1 }] satisfies RelativeImportanceOptions[]) {
  const method = "exactUpTo" in options ? "sampled" : "exact";

  test(`the same question asked twice shares its weight evenly (${method})`, () => {
    const { response, predictors } = survey(3, 400);
    const [first] = predictors;
    assert.ok(first);
    const once = found(relativeImportance(response, predictors, options));
    const twice = found(relativeImportance(response, [...predictors, { ...first, name: "again" }], options));
    assert.equal(twice.method, method);
    near(twice.r2, once.r2);
    const ofFirst = twice.shares.find(({ name }) => name === "q1")?.contribution ?? NaN;
    const ofAgain = twice.shares.find(({ name }) => name === "again")?.contribution ?? NaN;
    assert.ok(Math.abs(ofFirst - ofAgain) <= (method === "exact" ? 1e-12 : 6 * twice.standardError));
    assert.ok(ofFirst > 0 && ofFirst < (once.shares[0]?.contribution ?? NaN));
  });

  test(`a score that is the exact sum of two others gets a sane part (${method})`, () => {
    const { response } = survey(1, 300);
    const random = seededRandom(8);
    const one = Uint8Array.from(response, (grade) => 1 + Math.floor((grade * random()) / 3));
    const two = Uint8Array.from(response, () => 1 + Math.floor(2 * random()));
    const sum = one.map((value, row) => value + (two[row] ?? 0));
    const predictors = [one, two, sum].map((values, k) => ({ name: `q${k}`, values }));
    const result = found(relativeImportance(response, predictors, options));
    near(result.r2, found(relativeImportance(response, predictors.slice(0, 2))).r2);
    for (const { contribution } of result.shares) assert.ok(contribution >= 0 && contribution <= result.r2);
  });
}

test("what cannot be answered says why", () => {
  const { response, predictors } = survey(3, 4);
  const reasonOf = (result: ReturnType<typeof relativeImportance>) =>
    result.kind === "none" ? result.reason : null;
  assert.equal(reasonOf(relativeImportance(response, [])), "no-predictors");
  assert.equal(reasonOf(relativeImportance(response, predictors)), "too-few-records");
  assert.equal(reasonOf(relativeImportance(new Uint8Array(0), [])), "too-few-records");
  assert.equal(reasonOf(relativeImportance(new Uint8Array(4), predictors)), "too-few-records");
  const still = new Uint8Array(50).fill(4);
  const other = survey(2, 50).predictors;
  assert.equal(reasonOf(relativeImportance(still, other)), "constant-response");
  assert.equal(
    reasonOf(relativeImportance(survey(1, 50).response, [{ name: "still", values: still }])),
    "no-predictors",
  );
  const square = {
    response: Uint8Array.of(1, 1, 2, 2),
    predictors: [{ name: "q", values: Uint8Array.of(1, 2, 1, 2) }],
  };
  assert.equal(reasonOf(relativeImportance(square.response, square.predictors)), "no-association");
  assert.throws(() =>
    relativeImportance(new Uint8Array(3), [{ name: "q", values: new Uint8Array(4) }], { minimumAnswered: 0 }),
  );
});

test("a response that is one of the predictors is explained in full", () => {
  const { predictors } = survey(3, 100);
  const result = found(relativeImportance(predictors[0]?.values ?? new Uint8Array(0), predictors));
  near(result.r2, 1);
  assert.equal(result.p, 0);
});

test("sampled orders come close to all orders, within the error they state", () => {
  const { response, predictors } = survey(12, 800);
  const exact = found(relativeImportance(response, predictors));
  const sampled = found(relativeImportance(response, predictors, { exactUpTo: 5, rounds: 30 }));
  assert.equal(sampled.method, "sampled");
  assert.ok(sampled.standardError > 0 && sampled.standardError < 0.002);
  for (const [k, { contribution }] of exact.shares.entries()) {
    assert.ok(Math.abs((sampled.shares[k]?.contribution ?? NaN) - contribution) < 5 * sampled.standardError);
  }
});

test("the same seed draws the same orders, another seed others", () => {
  const { response, predictors } = survey(8, 200);
  const draw = (seed: number) => relativeImportance(response, predictors, { exactUpTo: 5, rounds: 2, seed });
  assert.deepEqual(draw(3), draw(3));
  assert.notDeepEqual(draw(3), draw(4));
});

test("sixty questions are shared out too", () => {
  const { response, predictors } = survey(60, 300);
  const result = found(relativeImportance(response, predictors, { rounds: 2 }));
  assert.equal(result.method, "sampled");
  assert.equal(result.shares.length, 60);
  near(
    result.shares.reduce((sum, { contribution }) => sum + contribution, 0),
    result.r2,
  );
});

test("contributions sum to R², shares to 1, and do not depend on the order of the questions", () => {
  const grade = fc.integer({ min: 0, max: 5 });
  const records = fc
    .integer({ min: 2, max: 6 })
    .chain((width) =>
      fc.array(fc.array(grade, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 40 }),
    );
  fc.assert(
    fc.property(records, (rows) => {
      const width = rows[0]?.length ?? 0;
      const column = (k: number) => Uint8Array.from(rows, (row) => row[k] ?? 0);
      const predictors = Array.from({ length: width - 1 }, (_, k) => ({
        name: `q${k}`,
        values: column(k + 1),
      }));
      const result = relativeImportance(column(0), predictors, { minimumAnswered: 0.2 });
      const turned = relativeImportance(column(0), predictors.toReversed(), { minimumAnswered: 0.2 });
      assert.equal(turned.kind, result.kind);
      if (result.kind === "none" || turned.kind === "none") return;
      assertSharedOut(result);
      near(turned.r2, result.r2, 9);
      const byName = new Map(turned.shares.map(({ name, contribution }) => [name, contribution]));
      for (const { name, contribution } of result.shares) {
        assert.ok(Math.abs((byName.get(name) ?? NaN) - contribution) < 1e-9);
      }
    }),
    { numRuns: 200 },
  );
});

function assertSharedOut({ r2, p, shares }: RelativeImportance): void {
  assert.ok(r2 > 0 && r2 <= 1 && p >= 0 && p <= 1);
  const contributions = shares.map(({ contribution }) => contribution);
  for (const contribution of contributions) assert.ok(contribution >= -1e-12 && contribution <= r2 + 1e-12);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  near(sum(contributions), r2, 9);
  near(sum(shares.map(({ share }) => share)), 1, 9);
}
