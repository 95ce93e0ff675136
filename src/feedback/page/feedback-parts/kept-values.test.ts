import assert from "node:assert/strict";
import { test } from "node:test";
import { dropValues, keepValues, keptValues } from "./kept-values.ts";

test("what was typed stands there again, until it is sent", () => {
  keepValues("call", ["note"], { note: "客户说水还在滴", disposition: "answered" });
  keepValues("call", ["lines"], { note: "客户说水还在滴", lines: { a: { ok: false } } });
  assert.deepEqual(keptValues("call"), { note: "客户说水还在滴", lines: { a: { ok: false } } });
  dropValues("call");
  assert.equal(keptValues("call"), null);
});

test("fields that nobody touched are not kept: they may be newer when the form is opened again", () => {
  keepValues("facts", ["remedy"], { remedy: "换新", product: "立柜空调 LG-72" });
  assert.deepEqual(keptValues("facts"), { remedy: "换新" });
});

test("a field that was emptied stays empty", () => {
  keepValues("measure", ["cost"], { cost: undefined });
  assert.deepEqual(keptValues("measure"), { cost: null });
});

test("what cannot be read is no form", () => {
  for (const text of ["", "{", "[]", "3", "{}", "null"]) {
    sessionStorage.setItem("broken", text);
    assert.equal(keptValues("broken"), null, text);
  }
});
