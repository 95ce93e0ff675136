import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOf } from "../parse-options.ts";
import { WrongUse } from "../wrong-use.ts";
import { readReportArguments } from "./report-arguments.ts";

const refused = (code: string, name?: string) => (error: unknown) =>
  error instanceof WrongUse && error.code === code && (name === undefined || error.details["name"] === name);

test("files and options stand in any order; all formats are written unless some are named", () => {
  const given = readReportArguments([
    "a.xlsx",
    "--out",
    "报告",
    "b.csv",
    "--title",
    " 三月回访 ",
    "--lang=en",
  ]);
  assert.deepEqual(
    [given.files, given.out, given.title, given.lang],
    [["a.xlsx", "b.csv"], "报告", "三月回访", "en"],
  );
  assert.deepEqual(given.formats, ["docx", "pdf", "xlsx", "json", "html"]);
  assert.deepEqual(readReportArguments(["a.csv", "--out", "x", "--format", "PDF, docx"]).formats, [
    "docx",
    "pdf",
  ]);
});

test("what is missing or unknown is named", () => {
  assert.throws(() => readReportArguments([]), refused("no-file"));
  assert.throws(() => readReportArguments(["a.csv"]), refused("no-out"));
  assert.throws(() => readReportArguments(["a.csv", "--out"]), refused("option-without-value", "--out"));
  assert.throws(
    () => readReportArguments(["a.csv", "--out", "x", "--colour", "red"]),
    refused("unknown-option", "--colour"),
  );
  assert.throws(
    () => readReportArguments(["a.csv", "--out", "x", "--format", "doc"]),
    refused("unknown-format", "doc"),
  );
  assert.throws(
    () => readReportArguments(["a.csv", "--out", "x", "--lang", "fr"]),
    refused("unknown-language", "fr"),
  );
});

test("an option that takes no value, or lacks its own, is named", () => {
  assert.throws(
    () => readReportArguments(["a.csv", "--json=yes", "--out", "x"]),
    refused("option-takes-no-value", "--json"),
  );
  assert.throws(
    () => readReportArguments(["a.csv", "--out", "--title", "t"]),
    refused("option-without-value", "--out"),
  );
});

test("messages are in the language asked for, Chinese if none", () => {
  assert.equal(languageOf(["report", "--lang", "en"]), "en");
  assert.equal(languageOf(["report", "--lang=en"]), "en");
  assert.equal(languageOf(["report"]), "zh");
});
