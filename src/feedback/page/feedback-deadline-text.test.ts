import assert from "node:assert/strict";
import { test } from "node:test";
import { zh } from "../words/inbox-screen-zh.ts";
import { clockWords, dueWords, shortDay, usualDay, type DeadlineWords } from "./feedback-deadline-text.ts";

const HOUR = 3_600_000;
/** Monday, 10:00 in Shanghai. */
const NOW = Date.parse("2026-11-23T02:00:00Z");
const MOMENT = { now: NOW, zone: "Asia/Shanghai", language: "zh" } as const;

function said({ key, blanks, amount }: DeadlineWords): string {
  const all: Record<string, string | number> = { clock: "处理方案", ...blanks };
  if (amount) all["amount"] = filled(zh.deadline[amount.key], { ...amount });
  return filled(zh.deadline[key], all);
}

function filled(text: string, blanks: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => String(blanks[name]));
}

const clock = (dueAt: string, left: number, more = {}) =>
  clockWords({ state: "running", dueAt, left, warnAt: "2026-11-25T00:00:00Z", ...more }, NOW, 8 * HOUR);

test("what is left of a working-day limit is told in working time", () => {
  // Until tomorrow 10:00: eight working hours, 24 by the clock.
  assert.equal(said(clock("2026-11-24T02:00:00Z", 6 * HOUR)), "处理方案 剩 6 工作小时");
  assert.equal(said(clock("2026-11-25T09:30:00Z", 23 * HOUR)), "处理方案 剩 2 工作日 7 小时");
  assert.equal(said(clock("2026-11-24T09:30:00Z", 16 * HOUR)), "处理方案 剩 2 工作日");
});

test("a limit in hours counts nights and is told so", () => {
  assert.equal(said(clock("2026-11-24T13:00:00Z", 35 * HOUR)), "处理方案 剩 1 天 11 小时");
  assert.equal(said(clock("2026-11-23T05:00:30Z", 3 * HOUR)), "处理方案 剩 3 小时");
  assert.equal(said(clock("2026-11-23T02:20:00Z", HOUR / 3)), "处理方案 剩 20 分钟");
});

test("what is late is red and says by how much", () => {
  const late = clock("2026-11-20T03:00:00Z", -10 * HOUR);
  assert.equal(late.tone, "accent");
  assert.equal(said(late), "处理方案 已超 1 工作日 2 小时");
});

test("from four fifths of the time on the chip warns", () => {
  assert.equal(clock("2026-11-24T02:00:00Z", 2 * HOUR, { warnAt: "2026-11-23T01:59:00Z" }).tone, "warn");
  assert.equal(clock("2026-11-24T02:00:00Z", 2 * HOUR, { warnAt: "2026-11-23T02:01:00Z" }).tone, "plain");
});

test("a paused clock alarms nobody", () => {
  const paused = clock("2026-11-24T13:00:00Z", 35 * HOUR, {
    state: "paused",
    warnAt: "2026-11-01T00:00:00Z",
  });
  assert.equal(paused.tone, "plain");
  assert.equal(said(paused), "处理方案 已暂停，剩 1 天 11 小时");
});

test("a list names the day on the organization's clock", () => {
  assert.equal(said(dueWords("2026-11-23T09:30:00Z", MOMENT)), "处理方案 今天 17:30 到期");
  assert.equal(said(dueWords("2026-11-23T16:30:00Z", MOMENT)), "处理方案 明天 00:30 到期");
  assert.equal(said(dueWords("2026-11-25T09:30:00Z", MOMENT)), "处理方案 11月25日 到期");
  assert.equal(said(dueWords("2026-11-22T23:00:00Z", MOMENT)), "处理方案 已超期 3 小时");
  assert.equal(shortDay("2026-11-25", "en"), "25 Nov");
});

test("a working day is as long as the calendar says", () => {
  const day = [
    { from: "09:00", to: "12:00" },
    { from: "13:30", to: "18:00" },
  ];
  const office = usualDay([[], day, day, day, day, [], []]);
  assert.equal(office, 7.5 * HOUR);
  assert.equal(usualDay([]), 8 * HOUR);
  const two = { state: "running", dueAt: "2026-11-25T10:00:00Z", left: 15 * HOUR } as const;
  assert.equal(
    said(clockWords({ ...two, warnAt: "2026-11-25T00:00:00Z" }, NOW, office)),
    "处理方案 剩 2 工作日",
  );
});
