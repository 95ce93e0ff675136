import assert from "node:assert/strict";
import { test } from "node:test";
import { copyMonday, dayRuns, nextInterval, tidyClock, type DayHours, type WeeklyHours } from "./week.ts";

const office: DayHours = [
  { from: "09:00", to: "12:00" },
  { from: "13:30", to: "18:00" },
];
const morning: DayHours = [{ from: "09:00", to: "12:00" }];

test("days in a row with the same hours are told together, days off are not told", () => {
  const week: WeeklyHours = [office, office, office, morning, office, morning, []];
  assert.deepEqual(
    dayRuns(week).map(({ from, to }) => [from, to]),
    [
      [0, 2],
      [3, 3],
      [4, 4],
      [5, 5],
    ],
  );
  assert.deepEqual(dayRuns([[], [], [], [], [], [], []]), []);
});

test("Monday's hours go to Tuesday to Friday and leave the weekend alone", () => {
  assert.deepEqual(copyMonday([office, [], morning, [], [], morning, []]), [
    office,
    office,
    office,
    office,
    office,
    morning,
    [],
  ]);
});

test("a further part of a day begins after the last one", () => {
  assert.deepEqual(nextInterval([]), { from: "09:00", to: "12:00" });
  assert.deepEqual(nextInterval(morning), { from: "13:30", to: "18:00" });
  assert.deepEqual(nextInterval(office), { from: "18:00", to: "21:00" });
  assert.deepEqual(nextInterval([{ from: "13:00", to: "22:00" }]), { from: "22:00", to: "24:00" });
});

test("clock times typed in a hurry become clock times, other text stays as typed", () => {
  assert.deepEqual(["9", "930", "1830", "9:05", "９：30", "24"].map(tidyClock), [
    "09:00",
    "09:30",
    "18:30",
    "09:05",
    "09:30",
    "24:00",
  ]);
  assert.deepEqual(["", "noon", "9:5", "12345"].map(tidyClock), ["", "noon", "9:5", "12345"]);
});
