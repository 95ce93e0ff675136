import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { maskEmail, maskName, maskPhone } from "./mask-contact.ts";

test("a phone number keeps its ends so that two can be told apart", () => {
  assert.equal(maskPhone("13812345678"), "138****5678");
  assert.equal(maskPhone("+8613812345678"), "+86138****5678");
  assert.equal(maskPhone("057188886666"), "057*****6666");
  assert.equal(maskPhone("88886666"), "****6666");
  assert.equal(maskPhone("110"), "***");
  assert.equal(maskPhone(""), "***");
});

test("a mail address keeps its domain", () => {
  assert.equal(maskEmail("zhang.wei@example.com"), "z***@example.com");
  assert.equal(maskEmail("a@example.com"), "a***@example.com");
  assert.equal(maskEmail("no address"), "***");
  assert.equal(maskEmail("@example.com"), "***");
});

test("a name keeps its first sign", () => {
  assert.equal(maskName("张伟国"), "张**");
  assert.equal(maskName("李娜"), "李*");
  assert.equal(maskName("王"), "王*");
  assert.equal(maskName("𠮷田"), "𠮷*");
  assert.equal(maskName("Jane Doe"), "J***");
  assert.equal(maskName("  "), "");
});

test("no phone number of seven digits or more comes out readable", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\+?[0-9]{7,15}$/u), (phone) => {
      const masked = maskPhone(phone);
      assert.ok(masked.includes("***"), masked);
      assert.ok((masked.match(/\d/gu) ?? []).length <= 9, masked);
    }),
  );
});
