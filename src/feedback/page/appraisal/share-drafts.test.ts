import assert from "node:assert/strict";
import { test } from "node:test";
import { EMPTY_SHARE, sharesOf, sumOf, withAnother } from "./share-drafts.ts";

const draft = (departmentId: string | null, percent: string) => ({ departmentId, userId: null, percent });

test("shares are sent once each has a department and all make 100", () => {
  assert.equal(sharesOf([draft("east", "60")]), null);
  assert.equal(sharesOf([draft("east", "60"), draft(null, "40")]), null);
  assert.equal(sharesOf([draft("east", "100"), draft("parts", "")]), null);
  assert.deepEqual(sharesOf([draft("east", " 60"), draft("parts", "40")]), [
    { departmentId: "east", userId: null, percent: 60 },
    { departmentId: "parts", userId: null, percent: 40 },
  ]);
});

test("what is no whole number counts as nothing, and a further share takes what is left", () => {
  assert.equal(sumOf([draft("east", "6.5"), draft("parts", "三十"), draft("west", "30")]), 30);
  assert.equal(withAnother([draft("east", "70")]).at(-1)?.percent, "30");
  assert.deepEqual(withAnother([draft("east", "100")]).at(-1), EMPTY_SHARE);
});
