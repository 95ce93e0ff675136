import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { openSealedText, sealText } from "./sealed-text.ts";

const SECRET = "test secret of an installation";
const NAME = { use: "mailbox password", owner: "7 0197a2b4-0000-7000-8000-000000000001" };

test("what was sealed opens as it was, and only with the same secret, use and owner", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (raw) => {
      const text = raw.toWellFormed();
      const sealed = sealText(SECRET, text, NAME);
      assert.equal(openSealedText(SECRET, sealed, NAME), text);
      assert.equal(openSealedText(`${SECRET}!`, sealed, NAME), null);
      assert.equal(openSealedText(SECRET, sealed, { ...NAME, use: "sms key" }), null);
      assert.equal(openSealedText(SECRET, sealed, { ...NAME, owner: "8" }), null);
    }),
    { numRuns: 30 },
  );
});

test("the same text is sealed differently each time, and a changed one does not open", () => {
  const sealed = sealText(SECRET, "密码", NAME);
  assert.notEqual(sealed, sealText(SECRET, "密码", NAME));
  const bytes = Buffer.from(sealed, "base64url");
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  assert.equal(openSealedText(SECRET, bytes.toString("base64url"), NAME), null);
  assert.equal(openSealedText(SECRET, "", NAME), null);
});
