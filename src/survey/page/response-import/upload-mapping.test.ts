import assert from "node:assert/strict";
import { test } from "node:test";
import {
  factTarget,
  isSheetFile,
  readsAnswers,
  withColumn,
  withDefault,
  withSheet,
} from "./upload-mapping.ts";

const mapping = {
  sheet: "表一",
  columns: { 态度: "aspects.attitude", 编号: "id" },
  values: {},
  defaults: {},
};
const targets = [
  { name: "_id", label: "答卷编号", kind: "fact" as const },
  { name: "id", label: "您的编号？", kind: "answer" as const },
  { name: "overall", label: "总体满意度", kind: "answer" as const },
];

test("a target goes over to the column it is given to, and a column may be left out", () => {
  assert.deepEqual(withColumn(mapping, "评价", "aspects.attitude").columns, {
    编号: "id",
    评价: "aspects.attitude",
  });
  assert.deepEqual(withColumn(mapping, "编号", null).columns, { 态度: "aspects.attitude" });
});

test("another sheet brings its own guesses and keeps what stands in for what rows do not say", () => {
  const kept = withDefault(mapping, "channel", "phone");
  const sheet = { name: "表二", headerRow: 1, columns: [{ name: "总体", samples: [], guess: "overall" }] };
  assert.deepEqual(withSheet(kept, sheet), { ...kept, sheet: "表二", columns: { 总体: "overall" } });
  assert.deepEqual(withDefault(kept, "channel", "").defaults, {});
});

test("a fact whose plain name a question has is found all the same", () => {
  assert.equal(factTarget(targets, "id"), "_id");
  assert.equal(factTarget(targets, "channel"), null);
});

test("without a column read as an answer there is nothing to try", () => {
  assert.equal(readsAnswers(targets, mapping), true);
  assert.equal(readsAnswers(targets, { ...mapping, columns: { 编号: "_id" } }), false);
});

test("old workbooks and documents are not even sent", () => {
  assert.deepEqual(["答卷.XLSX", "a.csv", "旧.xls", "问卷.docx"].map(isSheetFile), [
    true,
    true,
    false,
    false,
  ]);
});
