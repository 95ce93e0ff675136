import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sheetNames } from "./sheet-names.ts";

test("whatever the sheets are called, Excel accepts every name and no two are alike", () => {
  const wanted = fc.array(
    fc.oneof(fc.string({ maxLength: 50, unit: "binary" }), fc.constantFrom("History", "", "'a'", "表[1]")),
  );
  fc.assert(
    fc.property(wanted, (names) => {
      const given = sheetNames(names, ["目录"]);
      assert.equal(given.length, names.length);
      assert.equal(new Set(["目录", ...given].map((name) => name.toLowerCase())).size, given.length + 1);
      for (const name of given) {
        assert.ok(name.length >= 1 && name.length <= 31, name);
        assert.doesNotMatch(name, /[:\\/?*[\]'\p{Cc}]|^history$/iu);
        assert.ok(name.isWellFormed());
      }
    }),
  );
});

test("a good name stays; a second one like it is counted", () => {
  const long = "各群体、各维度的满意度均值、区间与检验结果（全部样本，含剔除）";
  assert.deepEqual(sheetNames(["总体", "总体", "目录"], ["目录"]), ["总体", "总体 (2)", "目录 (2)"]);
  assert.deepEqual(
    sheetNames([long, long]).map((name) => name.length),
    [31, 31],
  );
});
