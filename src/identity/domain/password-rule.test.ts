import assert from "node:assert/strict";
import { test } from "node:test";
import { passwordFault } from "./password-rule.ts";

const code = (password: string): string | null =>
  passwordFault(password, "zhaomin@example.com")?.code ?? null;

test("a password of ten signs or more is taken, spaces and Chinese included", () => {
  for (const good of ["青山绿水-2026-春", "correct horse battery", "k7#Vq9!mZ2"])
    assert.equal(code(good), null, good);
});

test("a short password is refused, counted in signs rather than bytes", () => {
  assert.equal(code("k7#Vq9!mZ"), "password-too-short");
  assert.equal(code("青山绿水春夏秋冬好"), "password-too-short");
});

test("the mail address or its mailbox is no password", () => {
  assert.equal(code("zhaomin@example.com"), "password-is-email");
  assert.equal(code("ZhaoMin@Example.com"), "password-is-email");
  assert.equal(passwordFault("zhaominzhao", "zhaominzhao@example.com")?.code, "password-is-email");
});

test("well-known passwords and mere repetition are refused", () => {
  for (const bad of ["1234567890", "Password123", "woaini1314", "aaaaaaaaaaaa", "1212121212", "1231231231"]) {
    assert.equal(code(bad), "password-too-common", bad);
  }
});
