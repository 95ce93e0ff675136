import assert from "node:assert/strict";
import test from "node:test";
import { hasWords, withColumn, withSheet } from "./case-mapping.ts";

const mapping = { sheet: null, columns: { 编号: "sourceId", 内容: "verbatim" }, values: {}, defaults: {} };

test("a field goes over to the column that is given it", () => {
  assert.deepEqual(withColumn(mapping, "正文", "verbatim").columns, { 编号: "sourceId", 正文: "verbatim" });
  assert.deepEqual(withColumn(mapping, "内容", null).columns, { 编号: "sourceId" });
});

test("another sheet is read as its own columns were understood", () => {
  const columns = [
    { name: "评论", samples: [], guess: "verbatim" },
    { name: "备注", samples: [], guess: null },
  ];
  const changed = withSheet(mapping, { name: "评论", headerRow: 1, columns });
  assert.deepEqual([changed.sheet, changed.columns], ["评论", { 评论: "verbatim" }]);
});

test("a sheet in which nobody says anything cannot be registered", () => {
  const fields = [
    { code: "verbatim", label: "客户原话", required: true },
    { code: "sourceId", label: "编号", required: false },
  ];
  assert.equal(hasWords({ fields }, mapping), true);
  assert.equal(hasWords({ fields }, withColumn(mapping, "内容", null)), false);
});
