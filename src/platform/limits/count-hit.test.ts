import assert from "node:assert/strict";
import test from "node:test";
import { testDatabase } from "../../test/database.ts";
import { countHit, forgetHits, removeOldHits } from "./count-hit.ts";

const database = await testDatabase();
const at = (seconds: number): string => new Date(Date.UTC(2026, 2, 11, 2, 0, seconds)).toISOString();

test("the sixth wrong password within a quarter of an hour must wait", async () => {
  const limit = { key: "sign-in:zhao.min@example.com", limit: 5, windowSeconds: 900 };
  for (let i = 0; i < 5; i++) assert.equal((await countHit(database, limit, at(i))).allowed, true);
  assert.deepEqual(await countHit(database, limit, at(60)), { allowed: false, retryAfterSeconds: 840 });
  assert.equal(
    (await countHit(database, { ...limit, key: "sign-in:other@example.com" }, at(60))).allowed,
    true,
  );
  assert.deepEqual(await countHit(database, limit, at(900)), { allowed: true, retryAfterSeconds: 0 });
});

test("of twenty parallel tries exactly the allowed number passes", async () => {
  const limit = { key: "reset:parallel", limit: 7, windowSeconds: 60 };
  const tries = await Promise.all(Array.from({ length: 20 }, () => countHit(database, limit, at(0))));
  assert.equal(tries.filter(({ allowed }) => allowed).length, 7);
});

test("a success forgets the wrong tries before it, and ended windows are cleaned", async () => {
  const limit = { key: "sign-in:forgiven", limit: 1, windowSeconds: 60 };
  await countHit(database, limit, at(0));
  assert.equal((await countHit(database, limit, at(1))).allowed, false);
  await forgetHits(database, limit.key);
  assert.equal((await countHit(database, limit, at(2))).allowed, true);
  assert.ok((await removeOldHits(database, at(3600))) >= 1);
  assert.equal(await removeOldHits(database, at(3600)), 0);
});
