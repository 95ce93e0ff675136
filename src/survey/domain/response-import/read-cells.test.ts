import assert from "node:assert/strict";
import { test } from "node:test";
import { SERVICE_SURVEY } from "../../../test/survey.ts";
import type { Question } from "../definition/survey-definition.ts";
import { fileColumns } from "../exporting/file-columns.ts";
import { findHeading, guessColumns, targetFinder } from "./guess-columns.ts";
import { importTargets } from "./import-target.ts";
import { readAnswerCell } from "./read-answer-cell.ts";
import { momentsOf, readFacts, type FactTarget } from "./read-facts.ts";

const text = { zh: "问题" };
const rating: Question = { type: "rating", code: "q", text, scale: 5 };
const ease: Question = { ...rating, gradeNames: "ease" };
const single: Question = {
  type: "single",
  code: "way",
  text,
  options: [
    { code: "store", text: { zh: "门店", en: "Store" } },
    { code: "app", text: { zh: "手机应用", en: "App" } },
    { code: "other", text: { zh: "其他", en: "Other" }, other: true },
  ],
};
const multiple: Question = { ...single, type: "multiple" };

test("grades are read by number, word or both; what says nothing is no answer, what is odd stays for the check", () => {
  const read = (written: string): unknown => readAnswerCell(rating, written);
  assert.deepEqual(["5", "５", "4分", "满意", "very satisfied", "5-非常满意"].map(read), [5, 5, 4, 4, 5, 5]);
  assert.deepEqual(["-", "不适用", "99", "4.5", "挺好的"].map(read), [
    undefined,
    undefined,
    99,
    4.5,
    "挺好的",
  ]);
  assert.deepEqual(
    ["容易", "困难", "满意"].map((word) => readAnswerCell(ease, word)),
    [4, 2, "满意"],
  );
});

test("options are read by code, word or place, several of them with the usual signs between", () => {
  const read = (written: string): unknown => readAnswerCell(single, written);
  assert.deepEqual(["app", "手机应用", "APP", "2", "B", "其他：路过"].map(read), [
    "app",
    "app",
    "app",
    "app",
    "app",
    { code: "other", text: "路过" },
  ]);
  assert.deepEqual(["", "无", "电视"].map(read), [undefined, undefined, "电视"]);
  for (const written of ["门店;手机应用", "门店、手机应用", "1,2", "A｜B".normalize("NFKC"), "store┋app"])
    assert.deepEqual(readAnswerCell(multiple, written), ["store", "app"], written);
  assert.deepEqual(readAnswerCell(multiple, "门店；电视"), ["store", "电视"]);
});

test("yes and no, numbers and days are read as people write them", () => {
  const yes: Question = { type: "yes_no", code: "q", text };
  assert.deepEqual(
    ["是", "1", "√", "否", "0", "未解决", "也许"].map((word) => readAnswerCell(yes, word)),
    [true, true, true, false, false, false, "也许"],
  );
  const number: Question = { type: "number", code: "q", text };
  assert.deepEqual(
    ["1,024", "３", "N/A"].map((word) => readAnswerCell(number, word)),
    [1024, 3, undefined],
  );
  const date: Question = { type: "date", code: "q", text };
  assert.deepEqual(
    ["2026/3/9", "2026年3月9日", "昨天"].map((word) => readAnswerCell(date, word)),
    ["2026-03-09", "2026-03-09", "昨天"],
  );
});

const targets = importTargets(fileColumns([{ number: 1, definition: SERVICE_SURVEY }]));
const finder = targetFinder(targets);

test("columns are known by code and by words, numbered or not, each target once", () => {
  const headings = [
    "Overall",
    "1、您对本次安装总体是否满意？",
    "Q2. 各方面的感受如何？（服务态度）",
    "性价比",
    "您看重什么？",
    "reasons.speed",
    "客户编号",
    "无关的列",
  ];
  assert.deepEqual(guessColumns(headings, finder), [
    "overall",
    null,
    "aspects.attitude",
    "aspects.price",
    "reasons",
    "reasons.speed",
    "customer",
    null,
  ]);
});

test("the heading is the row that names most columns: codes before words, below titles too", () => {
  const rows = [
    { number: 1, cells: ["2026 年 3 月门店答卷", "", ""] },
    { number: 2, cells: ["您对本次安装总体是否满意？", "服务态度", "性价比"] },
    { number: 3, cells: ["overall", "aspects.attitude", "aspects.price"] },
    { number: 4, cells: ["5", "4", "3"] },
  ];
  assert.equal(findHeading(rows, finder)?.row, 3);
  assert.equal(findHeading([{ number: 1, cells: ["评价", "态度"] }], finder)?.row, 1);
  assert.equal(findHeading([{ number: 1, cells: ["5", "4"] }], finder), null);
});

test("times are the organization's clock, a day alone its noon, today until now, and never ahead", () => {
  const moments = momentsOf("Asia/Shanghai", "2026-03-11T02:00:00Z");
  const column: FactTarget = { index: 0, name: "日期", target: { of: "fact", fact: "answeredAt" } };
  const read = (written: string): string | null => {
    const { facts, faults } = readFacts([column], () => written, moments);
    return facts.answeredAt ?? faults[0]?.code ?? null;
  };
  assert.equal(read("2026-03-10"), "2026-03-10T04:00:00.000Z");
  assert.equal(read("2026/3/10 8:30"), "2026-03-10T00:30:00.000Z");
  assert.equal(read("2026-03-10T08:30:00.123+08:00"), "2026-03-10T00:30:00.123Z");
  assert.equal(read("2026-03-11"), "2026-03-11T02:00:00.000Z");
  assert.equal(read("2026-03-12"), "time-in-future");
  assert.equal(read("2026-13-40T00:00:00Z"), "time-unreadable");
  assert.equal(read("上周"), "time-unreadable");
});

test("channels, languages and versions are read as codes or words", () => {
  const moments = momentsOf("Asia/Shanghai", "2026-03-11T02:00:00Z");
  const read = (fact: "channel" | "language" | "version", written: string): unknown => {
    const { facts, faults } = readFacts(
      [{ index: 0, name: "x", target: { of: "fact", fact } }],
      () => written,
      moments,
    );
    return facts[fact] ?? faults[0]?.code;
  };
  assert.deepEqual(
    [read("channel", "电话"), read("channel", "Paper"), read("channel", "鸽子")],
    ["phone", "paper", "channel-unknown"],
  );
  assert.deepEqual(
    [read("language", "英文"), read("version", "第 2 版"), read("version", "x")],
    ["en", 2, "version-unknown"],
  );
});
