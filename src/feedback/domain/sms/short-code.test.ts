import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { makeShortCode, readShortCode, SHORT_CODE_BYTES } from "./short-code.ts";

test("a short code tells its organization, and fits where providers take twenty signs", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), (orgId) => {
      const code = makeShortCode(orgId, randomBytes(SHORT_CODE_BYTES));
      assert.deepEqual(readShortCode(code), { orgId });
      assert.ok(code.length <= 17, code);
      assert.match(code, /^[0-9A-Za-z]+$/u);
    }),
  );
});

test("what is no short code belongs to nobody", () => {
  for (const code of ["", "1", "1abc", "1abcdefghI0", "1ABCDEFGHJK/", "zzzzzzzzABCDEFGHJK", "1ABCDEFGHJ\n"])
    assert.equal(readShortCode(code), null, code);
});

test("every sign is drawn about as often as any other", () => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 5_600; i++)
    for (const sign of makeShortCode(1, randomBytes(SHORT_CODE_BYTES)).slice(1))
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
  assert.equal(counts.size, 56);
  // 1,000 each on average; five standard deviations.
  for (const [sign, count] of counts) assert.ok(Math.abs(count - 1_000) < 160, `${sign} ${count}`);
});
