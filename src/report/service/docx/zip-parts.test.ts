import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readZip, writeZip } from "./zip-parts.ts";

test("what goes into a zip comes out of it, whatever the names and bytes", () => {
  const part = fc
    .tuple(fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }), fc.uint8Array({ maxLength: 500 }))
    .map(([name, bytes]) => ({ name, data: Buffer.from(bytes) }));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      assert.deepEqual(readZip(writeZip(parts, new Date("2026-07-06T08:00:00Z"))), parts);
    }),
  );
});

test("something that is not a zip is refused", () => {
  assert.throws(() => readZip(Buffer.from("no zip at all, but long enough")), /not a plain zip/u);
});
