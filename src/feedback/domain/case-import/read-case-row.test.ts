import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { guessMapping } from "../../../customer/domain/imports/guess-mapping.ts";
import { rowReader } from "../../../customer/domain/imports/row-reader.ts";
import { zoneClock, zoneDate } from "../../../customer/domain/imports/zone-clock.ts";
import { CASE_FIELDS } from "./case-fields.ts";
import { channelOf } from "./channel-words.ts";
import { mappedCaseColumns } from "./check-case-mapping.ts";
import { readCaseRow, type CaseReading, type CaseRow } from "./read-case-row.ts";

const NOW = "2026-03-11T02:00:00Z";
const ZONE = "Asia/Shanghai";
const context = {
  today: zoneDate(ZONE, NOW),
  clock: zoneClock(ZONE),
  people: new Map<string, string | null>(),
  departments: new Map<string, string | null>([["售后部", "d1"]]),
};

/** Reads one row under these headings, as they are guessed. */
function readUnder(headings: readonly string[], cells: readonly string[]): CaseRow {
  const guesses = guessMapping(
    headings.map((name) => ({ name, samples: [] })),
    CASE_FIELDS,
    context,
  );
  const columns = Object.fromEntries(
    headings.flatMap((name, at) => {
      const field = guesses[at]?.field;
      return field === undefined ? [] : [[name, field] as const];
    }),
  );
  const mapped = mappedCaseColumns(
    headings.map((name, index) => ({ name, index })),
    { columns },
  );
  const readRow = rowReader(mapped, { values: {}, defaults: {} }, CASE_FIELDS, context);
  const digest = (text: string): string => String(text.length);
  const reading: CaseReading = { columns: mapped, readRow, moments: context, now: NOW, digest };
  return readCaseRow({ number: 2, cells }, reading);
}

const codes = (row: CaseRow): readonly string[] => (row.faults ?? []).map(({ code }) => code);

test("headings of complaint lists, tickets and app reviews are understood", () => {
  const guess = (headings: string): readonly (string | undefined)[] =>
    guessMapping(
      headings.split(",").map((name) => ({ name, samples: [] })),
      CASE_FIELDS,
      context,
    ).map((one) => one?.field);
  assert.deepEqual(guess("留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间"), [
    "sourceId",
    "customer",
    "subject",
    "receivedAt",
    "verbatim",
    "reply",
    "repliedAt",
  ]);
  assert.deepEqual(guess("工单号,受理时间,投诉内容,联系电话,责任部门,处理结果,办结时间,工单状态,订单编号"), [
    "sourceId",
    "receivedAt",
    "verbatim",
    "contact.phone",
    "department",
    "reply",
    "repliedAt",
    "status",
    "orderNumber",
  ]);
  assert.deepEqual(guess("Review ID,Created at,Review,Rating,Author,Developer reply,Replied at,App store"), [
    "sourceId",
    "receivedAt",
    "verbatim",
    "score",
    "contact.name",
    "reply",
    "repliedAt",
    "platform",
  ]);
});

test("a review is read with its stars, nickname, platform and number", () => {
  const { voice } = readUnder(
    ["评论ID", "评论时间", "评论内容", "星级", "昵称", "应用商店"],
    ["R-9", "2026-03-01 08:00", "老是闪退", "★★", "小林", "安卓市场"],
  );
  assert.equal(voice?.score, 2);
  assert.equal(voice.contact.name, "小林");
  assert.deepEqual(voice.external, { platform: "安卓市场", number: "R-9" });
  assert.deepEqual([voice.source, voice.sourceId], ["import:评论id", "R-9"]);
  assert.equal(voice.channel, "import");
  const graded = (text: string) => readUnder(["评论内容", "评分"], ["还行", text]).voice?.score;
  assert.deepEqual(["★★★★★", "★☆☆☆☆", "4.0", "３", "非常不满意", "40"].map(graded), [
    5,
    1,
    4,
    3,
    1,
    undefined,
  ]);
});

test("a bare day of receipt counts from its beginning, of an answer to its end", () => {
  const { voice } = readUnder(
    ["投诉日期", "投诉内容", "处理结果", "答复日期"],
    ["2026-03-02", "漏水", "已修好", "2026-03-02"],
  );
  assert.equal(voice?.receivedAt, "2026-03-01T16:00:00Z");
  assert.equal(voice.answer?.at, "2026-03-02T15:59:00Z");
});

test("what a row lacks or contradicts is told by name", () => {
  const headings = ["受理时间", "投诉内容", "处理结果", "办结时间", "状态"];
  const of = (...cells: string[]): readonly string[] => codes(readUnder(headings, cells));
  assert.deepEqual(of("2026-03-02 09:00", "", "", "", ""), ["voice-missing"]);
  assert.deepEqual(of("", "漏水", "", "", ""), ["received-missing"]);
  assert.deepEqual(of("昨天", "漏水", "", "", ""), ["date-unreadable"]);
  assert.deepEqual(of("2026-04-01 09:00", "漏水", "", "", ""), ["received-in-future"]);
  assert.deepEqual(of("2026-03-02 09:00", "漏水", "修好", "", ""), ["reply-without-time"]);
  assert.deepEqual(of("2026-03-02 09:00", "漏水", "", "", "已办结"), ["closed-without-time"]);
  assert.deepEqual(of("2026-03-02 09:00", "漏水", "修好", "2026-03-01 09:00", ""), ["reply-before-receipt"]);
  assert.deepEqual(of("2026-03-02 09:00", "漏水", "", "", "天晓得"), ["choice-unknown"]);
});

test("a status of work in hand leaves a case open though the customer was answered", () => {
  const headings = ["受理时间", "投诉内容", "处理结果", "办结时间", "状态"];
  const { voice } = readUnder(headings, ["2026-03-02 09:00", "漏水", "已派单", "2026-03-02 10:00", "处理中"]);
  assert.deepEqual([voice?.answer?.isOpen, voice?.answer?.isAtOnce], [true, false]);
  const atOnce = readUnder(headings, ["2026-03-02 09:00", "漏水", "电话解决", "2026-03-02 09:00", "已办结"]);
  assert.equal(atOnce.voice?.answer?.isAtOnce, true);
});

test("contacts that cannot be read stand as typed, and a department must be known", () => {
  const headings = ["受理时间", "投诉内容", "联系电话", "责任部门"];
  const { voice } = readUnder(headings, ["2026-03-02 09:00", "漏水", "打我微信", "售后部"]);
  assert.deepEqual([voice?.contact.phone, voice?.departmentId], ["打我微信", "d1"]);
  assert.deepEqual(codes(readUnder(headings, ["2026-03-02 09:00", "漏水", "", "没有的部门"])), [
    "department-unknown",
  ]);
  assert.deepEqual(codes(readUnder(headings, ["2026-03-02 09:00", "漏水", "1.38E+10", "售后部"])), [
    "phone-shortened",
  ]);
});

test("channels are known by what people call them", () => {
  assert.deepEqual(
    ["热线电话", "来电", "微信公众号", "官网留言", "电子邮件", "意见簿", "12345 转办", "抖音"].map((word) =>
      channelOf(word, ""),
    ),
    ["hotline", "phone", "wechat", "web", "email", "paper", "external", "import"],
  );
  assert.equal(channelOf("", "12315 平台"), "external");
});

test("any text in any cell gives a voice or faults, never an error", () => {
  const headings = [
    "编号",
    "受理时间",
    "投诉内容",
    "处理结果",
    "办结时间",
    "评分",
    "联系电话",
    "状态",
    "金额",
  ];
  const cell = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom(
      "",
      "2026-03-02",
      "2026-03-02 10:00",
      "5",
      "=1+1",
      "13800001111",
      "已办结",
      "１２３",
      "46000.5",
    ),
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 0, maxLength: 9 }), (cells) => {
      const { voice, faults } = readUnder(headings, cells);
      assert.ok((voice === undefined) !== (faults === undefined));
      if (!voice) return;
      assert.ok(voice.verbatim !== "" && voice.receivedAt <= NOW);
      const { answer } = voice;
      assert.ok(
        answer === null || (answer.at >= voice.receivedAt && Date.parse(answer.at) <= Date.parse(NOW)),
      );
    }),
  );
});
