import assert from "node:assert/strict";
import { test } from "node:test";
import { EMPTY_DRAFT, isDraft } from "./composer-draft.ts";

test("only what was written by this screen is taken up again", () => {
  assert.equal(isDraft(JSON.parse(JSON.stringify({ ...EMPTY_DRAFT, text: "电容已到货" }))), true);
  for (const broken of [
    null,
    "电容已到货",
    {},
    { ...EMPTY_DRAFT, kind: "letter" },
    { ...EMPTY_DRAFT, channel: "fax" },
    { ...EMPTY_DRAFT, send: "yes" },
    { ...EMPTY_DRAFT, mentions: [7] },
  ])
    assert.equal(isDraft(broken), false, JSON.stringify(broken));
});
