import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Failure } from "../../../kit/failure.ts";
import { encryptWechat } from "../../../test/wechat-envelope.ts";
import { decryptWechat, wechatSignature, type WechatKey } from "./wechat-crypt.ts";

/** Of the sample that WeChat publishes with its documents. */
const SAMPLE: WechatKey = {
  encodingAesKey: "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
  receiver: "wxb11529c136998cb6",
};
const SAMPLE_TEXT = "我是中文abcd123";
const SAMPLE_ENCRYPTED =
  "jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==";
/** Of the sample that WeCom publishes with its documents. */
const WECOM: WechatKey = {
  encodingAesKey: "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C",
  receiver: "wx5823bf96d3bd56c7",
};
const ECHO = "P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ==";

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
  return "read";
};

test("the published samples of WeChat and WeCom are read", () => {
  assert.equal(decryptWechat(SAMPLE, SAMPLE_ENCRYPTED), SAMPLE_TEXT);
  assert.equal(encryptWechat(SAMPLE, SAMPLE_TEXT, Buffer.from("aaaabbbbccccdddd")), SAMPLE_ENCRYPTED);
  assert.equal(decryptWechat(WECOM, ECHO), "1616140317555161061");
  assert.equal(
    wechatSignature("QDG6eK", "1409659589", "263014780", ECHO),
    "5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3",
  );
});

test("whatever is written is read again, with its own key and receiver only", () => {
  const other = { ...WECOM, receiver: SAMPLE.receiver };
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      const encrypted = encryptWechat(WECOM, text);
      assert.equal(decryptWechat(WECOM, encrypted), text);
      assert.equal(
        codeOf(() => decryptWechat(other, encrypted)),
        "forbidden-webhook-receiver",
      );
      assert.notEqual(
        codeOf(() => decryptWechat(SAMPLE, encrypted)),
        "read",
      );
    }),
  );
});

test("what is cut, changed or no Base64 fails in words, never otherwise", () => {
  for (const encrypted of ["", "=", "漏水", "AAAA", ECHO.slice(0, 64), ECHO.slice(0, -4), `${ECHO}AAAA`])
    assert.equal(
      codeOf(() => decryptWechat(WECOM, encrypted)),
      "webhook-wechat-undecipherable",
      encrypted,
    );
  const bytes = Buffer.from(ECHO, "base64");
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, flip) => {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(place) ^ flip, place);
      // The first block holds random bytes only: what is changed there is for the signature to find.
      const code = codeOf(() => decryptWechat(WECOM, changed.toString("base64")));
      assert.ok(["read", "webhook-wechat-undecipherable", "forbidden-webhook-receiver"].includes(code));
    }),
  );
});
