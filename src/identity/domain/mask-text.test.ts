import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { asksForContact, maskText } from "./mask-text.ts";

test("numbers, addresses and the name of who wrote are masked within a text", () => {
  assert.equal(
    maskText("我是钱晓琴，电话13900005678，也可打0571-88886666，邮箱zhao.min@example.com。", ["钱晓琴"]),
    "我是钱**，电话139****5678，也可打057*-****6666，邮箱z*******@example.com。",
  );
  assert.equal(maskText("请回139 0000 5678或139-0000-5678"), "请回139 **** 5678或139-****-5678");
  assert.equal(maskText("+8613900005678"), "+86139****5678");
});

test("order numbers, sums, times and hotlines stay as they were written", () => {
  for (const text of [
    "订单20260511003312，付了13999元，5月11日14:30送到",
    "拨打400-820-8820和12315都没人接",
    "序列号 SN13900005678901",
    "",
  ])
    assert.equal(maskText(text), text);
});

test("a masked text is as long as the text, and masking it again changes nothing", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom("13900005678", "a.b@example.com", "李娜", "😀"))),
      (parts) => {
        const text = parts.join("");
        const masked = maskText(text, ["李娜"]);
        assert.equal(masked.length, text.length);
        assert.equal(maskText(masked, ["李娜"]), masked);
      },
    ),
  );
});

test("a search for a number or an address is known for one", () => {
  for (const search of ["13900005678", "139 0000", "zhao@", "0571-88886666"])
    assert.ok(asksForContact(search));
  for (const search of ["漏水", "T2026", "A-12", "12315"]) assert.ok(!asksForContact(search));
});
