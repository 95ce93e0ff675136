import assert from "node:assert/strict";
import { test } from "node:test";
import { nextAddress } from "./next-address.ts";

const HERE = "https://huiyin.example";
const after = (next: string): string => nextAddress(new URLSearchParams({ next }), HERE);

test("signing in leads back to the page one wanted", () => {
  assert.equal(after("/customers?tier=core#top"), "/customers?tier=core#top");
  assert.equal(nextAddress(new URLSearchParams(), HERE), "/");
});

test("a link with a foreign address in it cannot send the person away", () => {
  for (const foreign of [
    "https://evil.example/x",
    "//evil.example/x",
    "/\\evil.example",
    "javascript:alert(1)",
  ]) {
    assert.equal(after(foreign), "/", foreign);
  }
});

test("signing in never leads to signing in", () => {
  assert.equal(after("/sign-in?next=/sign-in"), "/");
});
