import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fillSnippet, unknownBlank, type BlankValues } from "./fill-snippet.ts";

const VALUES: BlankValues = {
  customer: "陈女士",
  number: "20260311-TEL-002",
  product: "壁挂式空调",
  department: "华东售后部",
  handler: null,
};

test("a reply takes what is known of the case, in Chinese and English blanks alike", () => {
  const text = "{{客户}}您好，您反映的{{ 产品 }}问题（{{Number}}）已由{{部门}}受理。";
  const filled = "陈女士您好，您反映的壁挂式空调问题（20260311-TEL-002）已由华东售后部受理。";
  assert.deepEqual(fillSnippet(text, VALUES), { text: filled, missing: [] });
});

test("what is not known stays visible and is named once", () => {
  const { text, missing } = fillSnippet("{{处理人}}将联系您，{{处理人}}的电话另行告知。", VALUES);
  assert.equal(text, "【处理人】将联系您，【处理人】的电话另行告知。");
  assert.deepEqual(missing, ["处理人"]);
});

test("a blank that means nothing is found before it is saved", () => {
  assert.equal(unknownBlank("{{客户}}您好，{{电话}}"), "{{电话}}");
  assert.equal(unknownBlank("{{客户}}您好"), null);
});

test("a customer's name is no template: blanks inside of values stay as they are", () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const { text } = fillSnippet("{{客户}}", { ...VALUES, customer: `x${name}{{编号}}` });
      assert.equal(text, `x${name}{{编号}}`.trim());
    }),
  );
});
