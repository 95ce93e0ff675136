import assert from "node:assert/strict";
import test from "node:test";
import { judgeRecipient, type RecipientFacts, type RecipientRules } from "./judge-recipient.ts";

const FREE: RecipientFacts = {
  known: true,
  mergedInto: null,
  address: "lin.qing@example.com",
  will: "allowed",
  answeredAt: null,
  hasOpenLink: false,
  contactedAt: null,
};
const RULES: RecipientRules = { now: "2026-03-31T02:00:00Z", capDays: 30, repeats: false };
const judge = (facts: Partial<RecipientFacts>, rules: Partial<RecipientRules> = {}) =>
  judgeRecipient({ ...FREE, ...facts }, { ...RULES, ...rules });

test("a customer against whom nothing stands is asked", () => {
  assert.equal(judge({}), null);
});

test("what the customer wants outweighs every other reason", () => {
  assert.equal(
    judge({ will: "consent-withdrawn", answeredAt: RULES.now, address: null }),
    "consent-withdrawn",
  );
  assert.equal(judge({ will: "do-not-contact", hasOpenLink: true }), "do-not-contact");
});

test("the cap counts whole days back from now, and zero days are no cap", () => {
  assert.equal(judge({ contactedAt: "2026-03-01T02:00:01Z" }), "contacted-lately");
  assert.equal(judge({ contactedAt: "2026-03-01T02:00:00Z" }), null);
  assert.equal(judge({ contactedAt: RULES.now }, { capDays: 0 }), null);
});

test("who answered is asked again only in a repeated survey, and not within the cap", () => {
  assert.equal(judge({ answeredAt: "2025-01-05T02:00:00Z" }), "answered");
  assert.equal(judge({ answeredAt: "2025-01-05T02:00:00Z" }, { repeats: true }), null);
  assert.equal(judge({ answeredAt: "2026-03-20T02:00:00Z" }, { repeats: true }), "answered");
});

test("records that cannot be written to are named by what is wrong with them", () => {
  assert.equal(judge({ known: false, address: null }), "unknown");
  assert.equal(judge({ mergedInto: "another" }), "merged");
  assert.equal(judge({ hasOpenLink: true, address: null }), "open-link");
  assert.equal(judge({ address: null }), "no-address");
});
