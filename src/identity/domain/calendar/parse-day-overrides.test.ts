import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "../../words/en.ts";
import { zh } from "../../words/zh.ts";
import { calendarFaults, officeCalendar } from "./calendar-settings.ts";
import { parseDayOverrides } from "./parse-day-overrides.ts";

function faults(rows: string[][]): string[] {
  return parseDayOverrides(rows).faults.map(({ code, details }) => {
    for (const words of [zh, en]) {
      const sentence: (details: Readonly<Record<string, string | number>>) => string =
        words[code as keyof typeof zh];
      assert.doesNotMatch(sentence(details), /undefined|null/u, code);
    }
    return details["row"] === undefined ? code : `${code} ${details["row"]}`;
  });
}

test("days off and make-up days are read in the words people use, with or without label and hours", () => {
  const { days, faults: none } = parseDayOverrides([
    ["2026/6/8", "休", "公司周年（全员）"],
    ["2026年6月13日", "补班"],
    ["2026-06-14", "WORK", "盘点", "9:00-12:00、13：00～17：30"],
    ["20260615", "放假", "", ""],
    ["", " ", ""],
    ["2026.6.16", "off"],
  ]);
  assert.deepEqual(none, []);
  assert.deepEqual(
    days.map(({ date, kind, label }) => [date, kind, label]),
    [
      ["2026-06-08", "off", "公司周年（全员）"],
      ["2026-06-13", "work", ""],
      ["2026-06-14", "work", "盘点"],
      ["2026-06-15", "off", ""],
      ["2026-06-16", "off", ""],
    ],
  );
  assert.deepEqual(days[2]?.hours, [
    { from: "9:00", to: "12:00" },
    { from: "13:00", to: "17:30" },
  ]);
  assert.ok(days.every(({ source }) => source === "import"));
});

test("what was read without fault makes a calendar without fault", () => {
  const { days } = parseDayOverrides([
    ["2026-06-14", "班", "盘点", "9:00至12:00 13:00到17:30"],
    ["2026-06-15", "休"],
  ]);
  assert.equal(days.length, 2);
  const settings = { ...officeCalendar("总部日历", "Asia/Shanghai"), ownDays: days };
  assert.deepEqual(calendarFaults(settings), []);
});

test("a header names the columns in any order", () => {
  const { days } = parseDayOverrides([
    [],
    ["序号", "类型", "名称", "日期"],
    ["1", "上班", "年终盘点", "2026-12-26"],
  ]);
  assert.deepEqual(days, [
    { date: "2026-12-26", kind: "work", hours: null, label: "年终盘点", source: "import" },
  ]);
  assert.deepEqual(parseDayOverrides([["2026-12-26", "休", "节日"]]).days[0]?.label, "节日");
});

test("each bad row is named with its number in the sheet, the good ones are kept", () => {
  const rows = [
    ["Date", "Type", "Name", "Hours"],
    ["2026-02-30", "off"],
    ["5/10/2026", "off"],
    [],
    ["2026-03-02", "调休"],
    ["2026-03-03", "off", "店休"],
    ["2026-03-03", "work"],
    ["2026-03-04", "work", "", "18:00-09:00"],
    ["2026-03-05", "off", "", "09:00-12:00"],
    ["2026-03-06", "work", "", "上午"],
    ["2026-03-07", "work", "长".repeat(61)],
    ["", "work", "没有日期"],
  ];
  assert.deepEqual(faults(rows), [
    "calendar-row-date 2",
    "calendar-row-date 3",
    "calendar-row-kind 5",
    "calendar-row-twice 7",
    "calendar-row-hours 8",
    "calendar-row-hours 9",
    "calendar-row-hours 10",
    "calendar-row-label 11",
    "calendar-row-date 12",
  ]);
  assert.deepEqual(
    parseDayOverrides(rows).days.map(({ date }) => date),
    ["2026-03-03"],
  );
});

test("a sheet that says nothing, or lacks a column, is refused as a whole", () => {
  assert.deepEqual(faults([]), ["calendar-import-empty"]);
  assert.deepEqual(
    faults([
      ["", ""],
      ["日期", "类型"],
    ]),
    ["calendar-import-empty"],
  );
  assert.deepEqual(
    faults([
      ["日期", "名称"],
      ["2026-03-03", "店休"],
    ]),
    ["calendar-import-columns"],
  );
});
