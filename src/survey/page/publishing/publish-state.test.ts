import assert from "node:assert/strict";
import { test } from "node:test";
import { mayBePublished, publishState } from "./publish-state.ts";

const DRAFT = { status: "draft", version: null, hasUnpublishedChanges: false, faults: [] } as const;
const OPEN = { ...DRAFT, status: "published", version: 2 } as const;

test("what can be published is what the server would take", () => {
  const fault = [{ path: "title.zh" }];
  const states = [
    [DRAFT, "first", true],
    [{ ...DRAFT, faults: fault }, "faulty", false],
    [OPEN, "unchanged", false],
    [{ ...OPEN, hasUnpublishedChanges: true }, "next", true],
    [{ ...OPEN, hasUnpublishedChanges: true, faults: fault }, "faulty", false],
    [{ ...OPEN, status: "closed" }, "reopens", true],
    [{ ...OPEN, status: "archived", hasUnpublishedChanges: true }, "archived", false],
  ] as const;
  for (const [survey, state, may] of states) {
    assert.equal(publishState(survey), state);
    assert.equal(mayBePublished(state), may);
  }
});
