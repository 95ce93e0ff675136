import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { xmlLine, xmlText } from "./xml-text.ts";

/** XML 1.0, production 2 (Char). */
const XML_TEXT = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;

test("whatever a customer typed becomes text that XML allows", () => {
  const hostile = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
  fc.assert(fc.property(hostile, (text) => XML_TEXT.test(xmlText(text)) && !/\n/u.test(xmlLine(text))));
});

test("ordinary words, emoji and line breaks stay as they are", () => {
  const words = "等了三天 <没人> 回电 & “很失望” 😡👨‍👩‍👧\n第二行\t结束";
  assert.equal(xmlText(words), words);
  assert.equal(xmlText("a\r\nb\rc"), "a\nb\nc");
});

test("marks that turn the writing direction are dropped, so that one comment cannot scramble its line", () => {
  assert.equal(xmlText("abc\u202Etxt.exe\u2066!"), "abctxt.exe!");
});
