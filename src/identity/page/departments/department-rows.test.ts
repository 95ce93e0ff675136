import assert from "node:assert/strict";
import { test } from "node:test";
import type { Department } from "../../contract/department.ts";
import { flatTree, shownRows, withAllBelow } from "./department-rows.ts";

const department = (id: string, parentId: string | null, more: Partial<Department> = {}): Department => ({
  id,
  name: id,
  parentId,
  calendarId: null,
  people: 1,
  createdAt: "2026-01-05T01:00:00.000Z",
  closedAt: null,
  revision: 1,
  ...more,
});

const rows = flatTree([
  department("售后服务部", null, { calendarId: "轮班", people: 2 }),
  department("上门维修组", "售后服务部", { people: 5 }),
  department("夜间值守", "上门维修组", { calendarId: "夜班" }),
  department("备件组", "售后服务部", { people: 3 }),
  department("财务部", null),
]);
const names = (some: typeof rows): readonly string[] => some.map((row) => row.department.id);

test("departments stand below the one they belong to", () => {
  assert.deepEqual(names(rows), ["售后服务部", "上门维修组", "夜间值守", "备件组", "财务部"]);
  assert.deepEqual(
    rows.map(({ depth }) => depth),
    [0, 1, 2, 1, 0],
  );
});

test("people of the departments below are counted with those above", () => {
  assert.deepEqual(
    rows.map(({ people }) => people),
    [11, 6, 1, 3, 1],
  );
});

test("a department without a calendar keeps that of the nearest above", () => {
  assert.deepEqual(
    rows.map(({ calendarId }) => calendarId),
    ["轮班", "轮班", "夜班", "轮班", null],
  );
});

test("a department cannot be moved under itself or under one of its own", () => {
  assert.deepEqual([...withAllBelow(rows, "上门维修组")], ["上门维修组", "夜间值守"]);
  assert.deepEqual([...withAllBelow(rows, "财务部")], ["财务部"]);
});

test("a folded department hides all below it and nothing else", () => {
  assert.deepEqual(names(shownRows(rows, new Set(["售后服务部"]))), ["售后服务部", "财务部"]);
  assert.deepEqual(names(shownRows(rows, new Set(["上门维修组"]))), [
    "售后服务部",
    "上门维修组",
    "备件组",
    "财务部",
  ]);
});

test("a department whose parent is not in the list stands at the top", () => {
  assert.deepEqual(names(flatTree([department("备件组", "已关闭的部门")])), ["备件组"]);
});
