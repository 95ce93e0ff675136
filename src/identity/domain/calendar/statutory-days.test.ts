import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  allStatutoryDays,
  FIRST_STATUTORY_YEAR,
  lastAnnouncedYear,
  STATUTORY_VERSION,
  statutoryAnnouncedThrough,
  statutoryDays,
} from "./statutory-days.ts";

/** A festival as its notice tells it: first and last day off, and the make-up days. */
type Festival = readonly [name: string, first: string, last: string, makeUp: readonly string[]];

/**
 * Written down from the notices themselves, 国务院办公厅关于…年部分节假日安排的通知: for 2024 国办发明电〔2023〕7号, for
 * 2025 国办发明电〔2024〕12号, for 2026 国办发明电〔2025〕7号 of 4 November 2025.
 */
const NOTICES: Readonly<Record<number, readonly Festival[]>> = {
  2024: [
    ["元旦", "01-01", "01-01", []],
    ["春节", "02-10", "02-17", ["02-04", "02-18"]],
    ["清明", "04-04", "04-06", ["04-07"]],
    ["劳动节", "05-01", "05-05", ["04-28", "05-11"]],
    ["端午", "06-10", "06-10", []],
    ["中秋", "09-15", "09-17", ["09-14"]],
    ["国庆节", "10-01", "10-07", ["09-29", "10-12"]],
  ],
  2025: [
    ["元旦", "01-01", "01-01", []],
    ["春节", "01-28", "02-04", ["01-26", "02-08"]],
    ["清明", "04-04", "04-06", []],
    ["劳动节", "05-01", "05-05", ["04-27"]],
    ["端午", "05-31", "06-02", []],
    ["国庆节", "10-01", "10-08", ["09-28", "10-11"]],
  ],
  2026: [
    ["元旦", "01-01", "01-03", ["01-04"]],
    ["春节", "02-15", "02-23", ["02-14", "02-28"]],
    ["清明", "04-04", "04-06", []],
    ["劳动节", "05-01", "05-05", ["05-09"]],
    ["端午", "06-19", "06-21", []],
    ["中秋", "09-25", "09-27", []],
    ["国庆节", "10-01", "10-07", ["09-20", "10-10"]],
  ],
};

function noticeDays(year: number, festivals: readonly Festival[]): string[] {
  const days: string[] = [];
  for (const [name, first, last, makeUp] of festivals) {
    const end = `${year}-${last}`;
    let day = Temporal.PlainDate.from(`${year}-${first}`);
    for (; day.toString() <= end; day = day.add({ days: 1 })) days.push(`${day.toString()} off ${name}`);
    days.push(...makeUp.map((date) => `${year}-${date} work ${name}`));
  }
  return days.toSorted();
}

function packageDays(year: number): string[] {
  return statutoryDays(year).map(({ date, kind, label }) => `${date} ${kind} ${label?.zh}`);
}

test("the days off and make-up days of 2024, 2025 and 2026 are those of the State Council's notices", () => {
  for (const year of [2024, 2025, 2026]) {
    const found = packageDays(year);
    // The joint holiday of National Day and Mid-Autumn 2025 bears both names; the package gives 6 October the second.
    const named = found.map((day) => (day === "2025-10-06 off 中秋" ? "2025-10-06 off 国庆节" : day));
    assert.deepEqual(named, noticeDays(year, NOTICES[year] ?? []), String(year));
  }
});

test("a day says which festival it belongs to, in both languages, and where it was read", () => {
  const day = statutoryDays(2026).find(({ date }) => date === "2026-02-14");
  assert.deepEqual(day, {
    date: "2026-02-14",
    kind: "work",
    hours: null,
    label: { zh: "春节", en: "Spring Festival" },
    source: "statutory",
    version: STATUTORY_VERSION,
  });
});

test("the announced years end where the package stops knowing National Day, not where somebody typed a year", () => {
  const last = lastAnnouncedYear();
  assert.ok(last >= 2026);
  assert.equal(statutoryAnnouncedThrough(), `${last}-12-31`);
  assert.ok(statutoryDays(last).some(({ date }) => date === `${last}-10-01`));
  assert.deepEqual(statutoryDays(last + 1), []);
  assert.deepEqual(statutoryDays(FIRST_STATUTORY_YEAR - 1), []);
  for (let year = FIRST_STATUTORY_YEAR; year <= last; year++) {
    const off = statutoryDays(year).filter(({ kind }) => kind === "off").length;
    assert.ok(off >= 10, `${year}: ${off}`);
  }
});

test("no date is decided twice", () => {
  const dates = allStatutoryDays().map(({ date }) => date);
  assert.equal(new Set(dates).size, dates.length);
  assert.deepEqual(dates, dates.toSorted());
});

test("the days do not depend on the time zone of the machine", () => {
  const file = new URL("statutory-days.ts", import.meta.url).href;
  const script = `import { allStatutoryDays as all } from ${JSON.stringify(file)}; console.log(JSON.stringify(all()))`;
  const here = JSON.stringify(allStatutoryDays());
  for (const zone of ["America/Los_Angeles", "Asia/Shanghai", "Australia/Sydney"]) {
    const args = ["--input-type=module", "--eval", script];
    const there = spawnSync(process.execPath, args, { env: { ...process.env, TZ: zone }, encoding: "utf8" });
    assert.equal(there.stdout.trim(), here, `${zone} ${there.stderr}`);
  }
});

test("the version named is that of the package installed", () => {
  const manifest = readFileSync(
    new URL("../../../../node_modules/chinese-days/package.json", import.meta.url),
    "utf8",
  );
  const { name, version } = JSON.parse(manifest) as { name: string; version: string };
  assert.equal(STATUTORY_VERSION, `${name} ${version}`);
});
