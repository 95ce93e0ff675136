import assert from "node:assert/strict";
import { test } from "node:test";
import type { SegmentCondition } from "../../domain/segment-condition.ts";
import {
  draftOfCondition,
  emptyGroup,
  newField,
  readDraft,
  removeNode,
  replaceNode,
} from "./segment-draft.ts";

const stored: SegmentCondition = {
  op: "and",
  conditions: [
    { op: "field", field: "tier", operator: "in", value: ["core"] },
    {
      op: "field",
      field: "serviceCount",
      operator: "at_least",
      value: 2,
      days: 90,
      serviceKinds: ["repair"],
    },
    {
      op: "not",
      condition: { op: "or", conditions: [{ op: "field", field: "region", operator: "unknown" }] },
    },
    { op: "field", field: "hasOpenDoNotContact", operator: "is", value: false },
  ],
};

test("stored conditions come back unchanged from the form", () => {
  assert.deepEqual(readDraft(draftOfCondition(stored), []), { condition: stored, incomplete: 0 });
});

test("a single stored comparison can be edited as a group of one", () => {
  const one: SegmentCondition = { op: "field", field: "registeredOn", operator: "within_days", value: 30 };
  assert.deepEqual(readDraft(draftOfCondition(one), []).condition, { op: "and", conditions: [one] });
});

test("what is not filled in yet is counted and left out", () => {
  const group = {
    ...emptyGroup(),
    children: [newField("tier", "choice"), ...draftOfCondition(stored).children],
  };
  const { condition, incomplete } = readDraft(group, []);
  assert.equal(incomplete, 1);
  assert.deepEqual(condition, stored);
});

test("an empty form means everyone, also when it is negated", () => {
  assert.deepEqual(readDraft({ ...emptyGroup(), negated: true }, []).condition, {
    op: "not",
    condition: { op: "and", conditions: [] },
  });
  assert.deepEqual(readDraft({ ...emptyGroup(), op: "or" }, []).condition, { op: "and", conditions: [] });
});

test("a condition deep in a group is changed and removed where it stands", () => {
  const inner = { ...emptyGroup(), children: [newField("region", "text")] };
  const root = { ...emptyGroup(), children: [inner] };
  const [field] = inner.children;
  assert.ok(field);
  const changed = replaceNode(root, { ...field, values: ["杭州"] });
  assert.deepEqual(readDraft(changed, []).condition, {
    op: "and",
    conditions: [
      { op: "and", conditions: [{ op: "field", field: "region", operator: "in", value: ["杭州"] }] },
    ],
  });
  assert.deepEqual(readDraft(removeNode(changed, field.id), []).condition, { op: "and", conditions: [] });
});
