import assert from "node:assert/strict";
import { test } from "node:test";
import { keyCaps, keysOf } from "./shortcuts.ts";

const K = {
  key: "k",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 75,
  repeat: false,
};
const PC = { mac: false, typing: false };

test("Ctrl K on a PC and ⌘ K on a Mac are the same shortcut, also while typing in a field", () => {
  assert.equal(keysOf({ ...K, ctrlKey: true }, { mac: false, typing: true }), "mod+k");
  assert.equal(keysOf({ ...K, metaKey: true }, { mac: true, typing: true }), "mod+k");
  assert.equal(keysOf({ ...K, metaKey: true }, PC), null);
});

test("letters typed into a field are text, not shortcuts", () => {
  assert.equal(keysOf(K, { mac: false, typing: true }), null);
  assert.equal(keysOf(K, PC), "k");
});

test("keys that a Chinese input method is composing with are never shortcuts", () => {
  assert.equal(keysOf({ ...K, isComposing: true }, PC), null);
  assert.equal(keysOf({ ...K, key: "Process", keyCode: 229 }, PC), null);
});

test("shortcuts are written as on the keys", () => {
  assert.equal(keyCaps("mod+k", true), "⌘K");
  assert.equal(keyCaps("mod+k", false), "Ctrl K");
  assert.equal(keyCaps("escape", false), "Escape");
});
