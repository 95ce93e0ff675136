import assert from "node:assert/strict";
import { test } from "node:test";
import { makesCycle, pathToTop } from "./department-tree.ts";

const TREE = [
  { id: "售后", parentId: null },
  { id: "热线", parentId: "售后" },
  { id: "夜班", parentId: "热线" },
  { id: "研发", parentId: null },
];

test("a department cannot be put below itself or below what is below it", () => {
  assert.equal(makesCycle(TREE, "售后", "售后"), true);
  assert.equal(makesCycle(TREE, "售后", "夜班"), true);
  assert.equal(makesCycle(TREE, "夜班", "售后"), false);
  assert.equal(makesCycle(TREE, "售后", "研发"), false);
});

test("the path to the top names the nearest first and ends even in a damaged tree", () => {
  assert.deepEqual(pathToTop(TREE, "夜班"), ["夜班", "热线", "售后"]);
  assert.deepEqual(pathToTop(TREE, "没有"), []);
  const damaged = [
    { id: "a", parentId: "b" },
    { id: "b", parentId: "a" },
  ];
  assert.deepEqual(pathToTop(damaged, "a"), ["a", "b"]);
});
