import assert from "node:assert/strict";
import { test } from "node:test";
import { zh } from "../words/inbox-screen-zh.ts";
import { clockWords, dueWords, shortDay, type DeadlineWords } from "./feedback-deadline-text.ts";

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

const WORKING = {
  state: "running",
  dueAt: "2026-11-26T10:00:00Z",
  warnAt: "2026-11-25T00:00:00Z",
  unit: "working",
  day: 8 * HOUR,
} as const;
const ELAPSED = { ...WORKING, unit: "elapsed", day: 24 * HOUR } as const;
const clock = (left: number, more = {}) => clockWords({ ...WORKING, left, ...more }, NOW);
const elapsed = (left: number, more = {}) =>
  clockWords({ ...ELAPSED, dueAt: new Date(NOW + left).toISOString(), left, ...more }, NOW);

test("what is left of a working-day limit is told in working time", () => {
  assert.equal(said(clock(6 * HOUR)), "处理方案 剩 6 工作小时");
  assert.equal(said(clock(23 * HOUR)), "处理方案 剩 2 工作日 7 小时");
  assert.equal(said(clock(16 * HOUR)), "处理方案 剩 2 工作日");
});

test("a limit in hours counts nights and is told so", () => {
  assert.equal(said(elapsed(35 * HOUR)), "处理方案 剩 1 天 11 小时");
  assert.equal(said(elapsed(3 * HOUR)), "处理方案 剩 3 小时");
  assert.equal(said(elapsed(HOUR / 3)), "处理方案 剩 20 分钟");
});

test("what is late is red and says by how much, on the case as in the list", () => {
  const dueAt = "2026-11-20T10:00:00Z";
  const late = clock(-HOUR, { dueAt });
  assert.equal(late.tone, "accent");
  assert.equal(said(late), "处理方案 已超期 2 天 16 小时");
  assert.deepEqual(late, dueWords(dueAt, MOMENT));
});

test("a limit that ended at Friday's close is over on Sunday, although no working time has passed", () => {
  const dueAt = "2026-11-20T10:00:00Z";
  const sunday = Date.parse("2026-11-22T02:00:00Z");
  const over = clockWords({ ...WORKING, left: 0, dueAt }, sunday);
  assert.deepEqual([over.tone, said(over)], ["accent", "处理方案 已超期 1 天 16 小时"]);
});

test("time by the clock goes on while the case stands open on the screen", () => {
  const read = { ...ELAPSED, left: 5 * HOUR, dueAt: "2026-11-23T07:00:00Z" };
  assert.equal(said(clockWords(read, NOW)), "处理方案 剩 5 小时");
  assert.equal(said(clockWords(read, NOW + 3 * HOUR)), "处理方案 剩 2 小时");
  assert.equal(said(clockWords(read, NOW + 6 * HOUR)), "处理方案 已超期 1 小时");
});

test("from four fifths of the time on the chip warns", () => {
  assert.equal(clock(2 * HOUR, { warnAt: "2026-11-23T01:59:00Z" }).tone, "warn");
  assert.equal(clock(2 * HOUR, { warnAt: "2026-11-23T02:01:00Z" }).tone, "plain");
});

test("a paused clock alarms nobody", () => {
  const paused = elapsed(35 * HOUR, {
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

test("a working day is as long as the calendar of the case says, and never guessed from the moments", () => {
  assert.equal(said(clock(15 * HOUR, { day: 7.5 * HOUR })), "处理方案 剩 2 工作日");
  // A call centre that never closes: working time runs by the clock and is working time still.
  assert.equal(said(clock(24 * HOUR, { day: 24 * HOUR })), "处理方案 剩 1 工作日");
});
