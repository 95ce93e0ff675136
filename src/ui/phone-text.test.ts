import assert from "node:assert/strict";
import { test } from "node:test";
import { phoneText } from "./phone-text.ts";

test("numbers in China are read as they are dialled there", () => {
  assert.equal(phoneText("+8613800001111"), "138 0000 1111");
  assert.equal(phoneText("+86138****1111"), "138 **** 1111");
  assert.equal(phoneText("+8657188886666"), "057188886666");
  assert.equal(phoneText("+864008001234"), "4008001234");
});

test("foreign, short and masked numbers stay as they are", () => {
  for (const value of ["+4930123456", "95588", "138****1111", "+86****6666"]) {
    assert.equal(phoneText(value), value);
  }
});
