import assert from "node:assert/strict";
import { test } from "node:test";
import { maskName, maskPhone } from "../../../identity/domain/mask-contact.ts";
import { isMaskedCell } from "./masked-cell.ts";

const phone = {
  of: "answer",
  question: { type: "phone", code: "phone", text: { zh: "联系电话" } },
  part: { kind: "whole" },
} as const;
const name = { of: "fact", fact: "customerName" } as const;

test("what a file hides of phone numbers and names is known again", () => {
  for (const number of ["13800005678", "+8613800005678", "010-62345678", "6234567", "12315"])
    assert.ok(isMaskedCell(phone, maskPhone(number)), maskPhone(number));
  for (const one of ["张伟", "欧阳明月", "Jane Doe", "李"]) assert.ok(isMaskedCell(name, maskName(one)), one);
});

test("a number or a name that hides nothing is read, and words with stars stay words", () => {
  for (const number of ["13800005678", "+86 138 0000 5678", "010-62345678转8", "*88"])
    assert.ok(!isMaskedCell(phone, number), number);
  for (const one of ["张伟", "五星*家电", "A*STAR 研究院"]) assert.ok(!isMaskedCell(name, one), one);
  const words = {
    of: "answer",
    question: { type: "text", code: "words", text: { zh: "意见" } },
    part: { kind: "whole" },
  } as const;
  assert.ok(!isMaskedCell(words, "138****5678"));
});
