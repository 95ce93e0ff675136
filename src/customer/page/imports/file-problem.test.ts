import assert from "node:assert/strict";
import { test } from "node:test";
import { fileProblem, sizeText } from "./file-problem.ts";

test("an old .xls file is refused before it is sent, an upper-case ending is not", () => {
  assert.equal(fileProblem({ name: "客户名单.xls", size: 10 })?.key, "wrongType");
  assert.equal(fileProblem({ name: "客户名单.XLSX", size: 10 }), null);
});

test("a file beyond the limit of its kind is told its size and the limit", () => {
  const problem = fileProblem({ name: "a.xlsx", size: 65 * 1024 * 1024 });
  assert.deepEqual(problem, { key: "tooLarge", blanks: { name: "a.xlsx", size: "65 MB", limit: "64 MB" } });
  assert.equal(fileProblem({ name: "a.csv", size: 65 * 1024 * 1024 }), null);
});

test("an empty file is told as such", () => {
  assert.equal(fileProblem({ name: "a.csv", size: 0 })?.key, "emptyFile");
  assert.equal(sizeText(1_500_000), "1.4 MB");
});
