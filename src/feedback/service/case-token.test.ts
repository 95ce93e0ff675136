import assert from "node:assert/strict";
import { randomUUIDv7 } from "node:crypto";
import test from "node:test";
import { readLinkToken, signLink } from "../../survey/service/link-token.ts";
import { readCaseToken, signCase } from "./case-token.ts";
import { readWebFormToken, signWebForm } from "./public/form-token.ts";

const SECRET = "k".repeat(32);

test("a case's address is always the same, reads back, and one changed sign leads nowhere", () => {
  const name = { orgId: 7, caseId: randomUUIDv7() };
  const token = signCase(SECRET, name);
  assert.equal(token.length, 40);
  assert.equal(signCase(SECRET, name), token);
  assert.deepEqual(readCaseToken(SECRET, token), name);
  for (let place = 0; place < token.length; place++) {
    const sign = token[place] === "A" ? "B" : "A";
    assert.equal(readCaseToken(SECRET, token.slice(0, place) + sign + token.slice(place + 1)), null);
  }
  assert.equal(readCaseToken("x".repeat(32), token), null);
});

test("no address of one use opens the door of another", () => {
  const id = randomUUIDv7();
  const tokens = [
    signCase(SECRET, { orgId: 7, caseId: id }),
    signWebForm(SECRET, { orgId: 7, formId: id }),
    signLink(SECRET, { orgId: 7, linkId: id }),
  ];
  assert.equal(new Set(tokens).size, 3);
  const read = (token = "") => [
    readCaseToken(SECRET, token) !== null,
    readWebFormToken(SECRET, token) !== null,
    readLinkToken(SECRET, token) !== null,
  ];
  assert.deepEqual(tokens.map(read), [
    [true, false, false],
    [false, true, false],
    [false, false, true],
  ]);
});
