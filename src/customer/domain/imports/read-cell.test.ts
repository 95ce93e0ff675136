import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readPhoneNumber } from "../phone-number.ts";
import type { CellReading } from "./cell-reading.ts";
import { CUSTOMER_FIELDS } from "./customer-fields.ts";
import { guessCustomerKind } from "./guess-kind.ts";
import { choiceReader, readEmail, readNumberCell, readPhones, readTags } from "./read-cell.ts";
import { readDay, readInstant } from "./read-moment.ts";
import { SERVICE_RECORD_FIELDS } from "./service-record-fields.ts";
import { isoInstantOf, zoneClock } from "./zone-clock.ts";

const MOMENTS = { today: 20_523, clock: zoneClock("Asia/Shanghai") };

function said(reading: CellReading): unknown {
  return "fault" in reading ? `! ${reading.fault}` : reading.value;
}

test("the short way for mobiles says what the numbering plan says", () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }), (second, rest) => {
      const typed = `1${second}${String(rest).padStart(9, "0")}`;
      const { value, extension, valid } = readPhoneNumber(typed);
      assert.deepEqual([said(readPhones(typed)), valid], [[{ value, extension }], true]);
    }),
  );
});

test("several numbers in one cell are all read, and one that is none spoils the cell", () => {
  assert.deepEqual(said(readPhones("13800001111/0571-88886666转801")), [
    { value: "+8613800001111", extension: "" },
    { value: "+8657188886666", extension: "801" },
  ]);
  assert.equal(said(readPhones("13800001111、无")), "! phone-unreadable");
  assert.equal(said(readPhones("1.38E+10")), "! phone-shortened");
});

test("days are read in the forms people type, and as serials", () => {
  const days = [
    "2026-03-05",
    "2026/3/5",
    "2026年3月5日",
    "20260305",
    "46086",
    "2026-03-05 10:20",
    "5 March 2026",
  ];
  for (const written of days) assert.equal(said(readDay(written, MOMENTS)), "2026-03-05", written);
  assert.equal(said(readDay("2026-02-30", MOMENTS)), "! date-impossible");
  assert.equal(said(readDay("3月5日", MOMENTS)), "! date-incomplete");
  assert.equal(said(readDay("1900-01-01", MOMENTS)), "! date-out-of-range");
  assert.equal(said(readDay("昨天", MOMENTS)), "! date-unreadable");
});

test("moments are on the organization's clock unless they carry an offset", () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ["2026-03-05 09:30", "2026-03-05T01:30:00.000Z"],
    ["2026/3/5 9:30:15", "2026-03-05T01:30:15.000Z"],
    ["2026年3月5日 下午3点20分", "2026-03-05T07:20:00.000Z"],
    ["2026-03-05 3:20 PM", "2026-03-05T07:20:00.000Z"],
    ["2026-03-05 12:05 AM", "2026-03-04T16:05:00.000Z"],
    ["2026-03-05T09:30:00Z", "2026-03-05T09:30:00.000Z"],
    ["2026-03-05T09:30:00+02:00", "2026-03-05T07:30:00.000Z"],
    ["46086.5", "2026-03-05T04:00:00.000Z"],
    ["2026-03-05", "! time-missing"],
    ["2026-03-05 25:10", "! time-unreadable"],
  ];
  for (const [written, read] of cases) assert.equal(said(readInstant(written, MOMENTS)), read, written);
});

test("the clock of a zone is Temporal's, also around its changes", () => {
  const zones = fc.constantFrom("Asia/Shanghai", "America/New_York", "Europe/Berlin", "Pacific/Apia", "UTC");
  const clocks = new Map<string, ReturnType<typeof zoneClock>>();
  fc.assert(
    fc.property(
      zones,
      fc.integer({ min: 7_000, max: 25_000 }),
      fc.integer({ min: 0, max: 1_439 }),
      (zone, days, minute) => {
        const clock = clocks.get(zone) ?? zoneClock(zone);
        clocks.set(zone, clock);
        const wall = Temporal.PlainDate.from("1970-01-01")
          .add({ days })
          .toPlainDateTime()
          .add({ minutes: minute });
        assert.equal(clock({ days, ms: minute * 60_000 }), wall.toZonedDateTime(zone).epochMilliseconds);
      },
    ),
    { numRuns: 400 },
  );
  const newYork = zoneClock("America/New_York");
  assert.equal(isoInstantOf(newYork({ days: 20_520, ms: 2.5 * 3_600_000 })), "2026-03-08T07:30:00.000Z");
});

test("kinds and tiers are known by the words of the trade, own words go first", () => {
  const field = (code: string) =>
    [...CUSTOMER_FIELDS, ...SERVICE_RECORD_FIELDS].filter((known) => known.code === code);
  const [customerKind, serviceKind] = field("kind");
  assert.ok(customerKind && serviceKind);
  const words: readonly (readonly [string, string])[] = [
    ["企业", "business"],
    ["B端客户", "business"],
    ["公司", "business"],
    ["个人", "individual"],
    ["Ｃ端", "individual"],
    ["Personal", "individual"],
  ];
  for (const [word, code] of words) assert.equal(said(choiceReader(customerKind, {})(word)), code, word);
  assert.equal(said(choiceReader(serviceKind, {})("上门维修")), "repair");
  assert.equal(said(choiceReader(serviceKind, {})("采购")), "purchase");
  assert.equal(said(choiceReader(serviceKind, { 采购: "delivery" })("采 购")), "delivery");
  assert.equal(said(choiceReader(serviceKind, {})("团建")), "! choice-unknown");
});

test("amounts, tags and mail addresses", () => {
  assert.equal(said(readNumberCell("¥1,280.50")), 1280.5);
  assert.equal(said(readNumberCell("１２８０元")), 1280);
  assert.equal(said(readNumberCell("1.2万")), "! number-unreadable");
  assert.equal(said(readNumberCell("9999999999999")), "! number-too-large");
  assert.deepEqual(said(readTags("重点、续约；重点, VIP")), ["重点", "续约", "VIP"]);
  assert.equal(said(readEmail(" Wang@Example.COM ")), "wang@example.com");
  assert.equal(said(readEmail("wang@")), "! email-unreadable");
});

test("a customer of no said kind is a company or a person by its name", () => {
  const companies = [
    "杭州明川电器有限公司",
    "绿城物业",
    "第一人民医院",
    "Acme Ltd.",
    "明川（杭州）",
    "宁波远航物流集团",
  ];
  for (const name of companies) assert.equal(guessCustomerKind(name), "business", name);
  for (const name of ["王小明", "欧阳晓红", "Lin Wang"])
    assert.equal(guessCustomerKind(name), "individual", name);
});
