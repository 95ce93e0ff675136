import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { normalizeContactPoints } from "./contact-point.ts";
import { readPhoneNumber, spokenPhone } from "./phone-number.ts";

const VALID: readonly (readonly [typed: string, value: string, extension: string])[] = [
  ["13800001111", "+8613800001111", ""],
  ["138 0000 1111", "+8613800001111", ""],
  ["138-0000-1111", "+8613800001111", ""],
  ["+86 138 0000 1111", "+8613800001111", ""],
  ["0086-13800001111", "+8613800001111", ""],
  ["8613800001111", "+8613800001111", ""],
  ["（＋８６）１３８００００１１１１", "+8613800001111", ""],
  ["010-12345678", "+861012345678", ""],
  ["(0571) 8888 6666", "+8657188886666", ""],
  ["010-62345678转801", "+861062345678", "801"],
  ["0571-88886666-801", "+8657188886666", "801"],
  ["0571-88886666 ext. 12", "+8657188886666", "12"],
  ["0571-88886666 分机：12", "+8657188886666", "12"],
  ["400-800-1234", "+864008001234", ""],
  ["800 810 1234", "+868008101234", ""],
  ["95588", "95588", ""],
  ["95013123", "95013123", ""],
  ["10086", "10086", ""],
  ["+1 212 555 2368", "+12125552368", ""],
  ["+852 2123 4567", "+85221234567", ""],
];

test("numbers in the forms people type are one number", () => {
  for (const [typed, value, extension] of VALID)
    assert.deepEqual(readPhoneNumber(typed), { value, extension, valid: true }, typed);
});

test("what no numbering plan knows stays as typed and is marked", () => {
  for (const typed of ["88886666", "12345", "1380000111", "13800001111/13900002222", "老板电话", "+86 999"]) {
    const reading = readPhoneNumber(typed);
    if (typed === "12345") assert.ok(reading.valid, "12345 is the citizens' hotline");
    else assert.deepEqual(reading, { value: typed, extension: "", valid: false }, typed);
  }
});

test("reading what was stored changes nothing", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom(...VALID.map(([typed]) => typed))), (typed) => {
      const once = readPhoneNumber(typed);
      if (once.valid) assert.equal(readPhoneNumber(once.value).value, once.value);
    }),
  );
});

test("a stored number is said the way people in China say it", () => {
  assert.equal(spokenPhone("+8613800001111"), "13800001111");
  assert.equal(spokenPhone("+8657188886666"), "057188886666");
  assert.equal(spokenPhone("+12125552368"), "+12125552368");
  assert.equal(spokenPhone("95588"), "95588");
});

test("mail addresses lose case and width, and the same point counts once", () => {
  const points = normalizeContactPoints([
    { kind: "email", value: " Zhang.Wei@Example.COM " },
    { kind: "email", value: "zhang.wei@example.com" },
    { kind: "email", value: "zhang.wei" },
    { kind: "wechat", value: "mingchuan_01" },
  ]);
  assert.deepEqual(
    points.map(({ value, valid }) => [value, valid]),
    [
      ["zhang.wei@example.com", true],
      ["zhang.wei", false],
      ["mingchuan_01", true],
    ],
  );
});
