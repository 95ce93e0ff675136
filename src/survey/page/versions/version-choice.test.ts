import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOfChoice, readChoice, versionBefore } from "./version-choice.ts";

const at = (address: string, numbers: readonly number[], hasChanges = false) =>
  readChoice(new URLSearchParams(address), { numbers, hasChanges });

test("without a wish the page shows what is new: unpublished changes, the last change, the only version", () => {
  assert.equal(at("", []), null);
  assert.deepEqual(at("", [1]), { show: "content", version: 1 });
  assert.deepEqual(at("", [3, 2, 1]), { show: "comparison", from: 2, to: 3 });
  assert.deepEqual(at("", [3, 2, 1], true), { show: "comparison", from: 3, to: "draft" });
});

test("an address shows what it names, and an address with a version that is not there shows what is new", () => {
  assert.deepEqual(at("view=draft", [2, 1]), { show: "content", version: "draft" });
  assert.deepEqual(at("from=2&to=1", [2, 1]), { show: "comparison", from: 2, to: 1 });
  assert.deepEqual(at("view=7", [2, 1]), { show: "comparison", from: 1, to: 2 });
  for (const address of ["view=1", "from=1&to=draft"]) {
    const choice = at(address, [2, 1]);
    assert.ok(choice);
    assert.equal(new URLSearchParams(addressOfChoice(choice)).toString(), address);
  }
});

test("each version is compared with the one before it", () => {
  assert.deepEqual(
    [versionBefore("draft", [2, 1]), versionBefore(2, [2, 1]), versionBefore(1, [2, 1])],
    [2, 1, null],
  );
});
