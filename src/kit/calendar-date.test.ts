import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  calendarDate,
  daysFromSerial,
  daysSinceEpoch,
  isoDate,
  isRealDate,
  periodIndex,
  periodLabel,
  periodStart,
  readDate,
} from "./calendar-date.ts";

const TENTH_OF_MAY = daysSinceEpoch({ year: 2024, month: 5, day: 10 });

test("every form people type for 10 May 2024 is read as that day", () => {
  const forms = [
    "2024/5/10",
    "2024-05-10",
    "2024.5.10",
    "2024年5月10日",
    "2024年05月10号",
    "20240510",
    "２０２４／５／１０",
    "2024-05-10 14:30:00",
    "2024-05-10T14:30:00.000+08:00",
    "2024/5/10 下午2:30",
    "2024年5月10日 14时30分",
    "2024年5月10日（星期五）",
    "10 May 2024",
    "May 10, 2024",
    " 2024 / 5 / 10 ",
  ];
  for (const form of forms) assert.deepEqual(readDate(form), { kind: "date", days: TENTH_OF_MAY }, form);
});

test("a day the calendar does not have is impossible", () => {
  for (const form of ["2024/2/30", "2023-02-29", "2024年13月1日", "20240431", "2024-0-1", "32/12/2024"]) {
    assert.equal(readDate(form).kind, "impossible", form);
  }
});

test("a missing year or day, or a day and month that could be swapped, is never guessed", () => {
  for (const form of ["5月10日", "5/10", "2024年5月", "2024-05", "5/10/2024"]) {
    assert.equal(readDate(form).kind, "incomplete", form);
  }
  assert.deepEqual(readDate("13/5/2024"), {
    kind: "date",
    days: daysSinceEpoch({ year: 2024, month: 5, day: 13 }),
  });
});

test("other texts are no dates", () => {
  for (const form of ["", "上周", "无", "2024/5/10前后", "13812345678", "3.5分"]) {
    assert.equal(readDate(form).kind, "not-a-date", form);
  }
});

test("an Excel serial is the day the spreadsheet shows, whatever its time of day", () => {
  assert.equal(isoDate(daysFromSerial(45422)), "2024-05-10");
  assert.equal(isoDate(daysFromSerial(45422.999)), "2024-05-10");
  assert.equal(isoDate(daysFromSerial(25569)), "1970-01-01");
});

test("days and dates convert into each other and keep the order of the calendar", () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (days) => {
      const date = calendarDate(days);
      assert.ok(isRealDate(date));
      assert.equal(daysSinceEpoch(date), days);
      assert.equal(
        new Date(days * 86_400_000).toISOString().slice(0, 10).replace(/^\+00/u, ""),
        isoDate(days),
      );
    }),
  );
});

test("periods follow one another without gaps and carry the customary labels", () => {
  assert.equal(periodLabel(periodIndex(TENTH_OF_MAY, "month"), "month", "zh"), "2024年5月");
  assert.equal(periodLabel(periodIndex(TENTH_OF_MAY, "quarter"), "quarter", "zh"), "2024年第2季度");
  assert.equal(periodLabel(periodIndex(TENTH_OF_MAY, "half-year"), "half-year", "zh"), "2024年上半年");
  assert.equal(periodLabel(periodIndex(TENTH_OF_MAY, "year"), "year", "en"), "2024");
  assert.equal(periodLabel(periodIndex(TENTH_OF_MAY, "month"), "month", "en"), "2024-05");
  const december = daysSinceEpoch({ year: 2024, month: 12, day: 31 });
  assert.equal(periodIndex(december + 1, "month"), periodIndex(december, "month") + 1);
  assert.equal(periodStart(periodIndex(december + 1, "quarter"), "quarter"), december + 1);
});
