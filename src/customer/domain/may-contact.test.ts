import assert from "node:assert/strict";
import { test } from "node:test";
import { mayContact, type ContactState } from "./may-contact.ts";

const TODAY = "2026-03-11";
const NOTHING: ContactState = { consents: [], marks: [] };
const mark = { channel: "phone", since: "2026-03-01", until: null, liftedAt: null } as const;

test("a customer who said nothing may be called back, but not recorded or advertised to", () => {
  assert.deepEqual(mayContact(NOTHING, "phone", "call_back", TODAY), { allowed: true, reasons: [] });
  assert.deepEqual(mayContact(NOTHING, "phone", "recording", TODAY).reasons, ["consent-missing"]);
  assert.deepEqual(mayContact(NOTHING, "sms", "marketing", TODAY).reasons, ["consent-missing"]);
});

test("the newest word counts, and of two at one moment the refusal", () => {
  const said = (granted: boolean, at: string) => ({ purpose: "survey", granted, at }) as const;
  const consents = [said(false, "2026-03-02T00:00:00Z"), said(true, "2026-03-02T00:00:00.5Z")];
  assert.ok(mayContact({ ...NOTHING, consents }, "sms", "survey", TODAY).allowed);
  const tie = [said(true, "2026-03-02T00:00:00Z"), said(false, "2026-03-02T00:00:00.000Z")];
  assert.deepEqual(mayContact({ ...NOTHING, consents: tie }, "sms", "survey", TODAY).reasons, [
    "consent-withdrawn",
  ]);
});

test("a do-not-contact mark binds its channel from its first to its last day", () => {
  const state = (change: object): ContactState => ({ ...NOTHING, marks: [{ ...mark, ...change }] });
  assert.ok(!mayContact(state({}), "phone", "survey", TODAY).allowed);
  assert.ok(mayContact(state({}), "email", "survey", TODAY).allowed);
  assert.ok(!mayContact(state({ channel: "all" }), "email", "survey", TODAY).allowed);
  assert.ok(!mayContact(state({ until: TODAY }), "phone", "survey", TODAY).allowed);
  assert.ok(mayContact(state({ until: "2026-03-10" }), "phone", "survey", TODAY).allowed);
  assert.ok(mayContact(state({ since: "2026-03-12" }), "phone", "survey", TODAY).allowed);
  assert.ok(mayContact(state({ liftedAt: "2026-03-05T00:00:00Z" }), "phone", "survey", TODAY).allowed);
});
