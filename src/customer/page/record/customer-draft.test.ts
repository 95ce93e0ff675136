import assert from "node:assert/strict";
import { test } from "node:test";
import { bodyOf, changedFields, cleanDraft, disputedFields, mergeDrafts } from "./customer-draft.ts";

const base = {
  name: "滨江物业",
  region: "杭州",
  tier: "ordinary",
  tags: ["续约"],
  note: "",
  "attributes.units": 3,
};

test("what only one side changed is no dispute and is merged", () => {
  const mine = { ...base, region: "宁波" };
  const theirs = { ...base, tier: "core" };
  assert.deepEqual(disputedFields(base, mine, theirs), []);
  assert.deepEqual(mergeDrafts(base, mine, theirs, new Set()), { ...base, region: "宁波", tier: "core" });
});

test("what both sides changed differently is asked about, and the answer counts", () => {
  const mine = { ...base, region: "宁波", note: "换了前台" };
  const theirs = { ...base, region: "绍兴", note: "换了前台" };
  assert.deepEqual(disputedFields(base, mine, theirs), ["region"]);
  assert.equal(mergeDrafts(base, mine, theirs, new Set(["region"]))["region"], "绍兴");
  assert.equal(mergeDrafts(base, mine, theirs, new Set())["region"], "宁波");
});

test("only changed fields are sent, own attributes apart", () => {
  const mine = { ...base, region: null, "attributes.units": 5 };
  assert.deepEqual(bodyOf(mine, changedFields(base, mine)), { region: null, attributes: { units: 5 } });
});

test("an emptied field is stored as nothing, a number typed as text as a number", () => {
  const attribute = {
    id: "1",
    code: "units",
    label: "设备台数",
    type: "number" as const,
    choices: [],
    position: 0,
    retiredAt: null,
  };
  const cleaned = cleanDraft({ ...base, region: "  ", "attributes.units": " 12 ", note: " " }, [attribute]);
  assert.deepEqual(cleaned, { ...base, region: null, "attributes.units": 12, note: "" });
});
