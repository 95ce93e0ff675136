import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { splitQuotation } from "./split-quotation.ts";

const WORDS = "师傅还没有来，请尽快安排。\n\n赵敏";

const QUOTATIONS: Readonly<Record<string, string>> = {
  QQ: '------------------ 原始邮件 ------------------\n发件人: "客服" <service@mingchuan.example>;\n发送时间: 2026年3月11日(星期三) 上午9:30\n主题: 工单',
  Foxmail: "发件人： 客服中心\n发送时间： 2026-03-11 09:30\n收件人： zhao.min\n主题： 回复：漏水\n您好",
  NetEase: '在 2026-03-11 09:30:00，"客服" <service@mingchuan.example> 写道：\n> 您好',
  "NetEase, dashes": "---- 回复的原邮件 ----\n| 发件人 | 客服 |",
  Gmail: "On Wed, Mar 11, 2026 at 9:30 AM Service <service@mingchuan.example> wrote:\n> Hello\n> there",
  "Gmail, broken":
    "On Wed, Mar 11, 2026 at 9:30 AM Service Centre of Mingchuan\n<service@mingchuan.example> wrote:\n\n> Hello",
  "Gmail in Chinese": "客服 <service@mingchuan.example> 于2026年3月11日周三 09:30写道：\n\n> 您好",
  Outlook:
    "________________________________\nFrom: Service\nSent: Wednesday\nTo: Zhao Min\nSubject: RE: leak",
  "Outlook, headers only":
    "From: Service <service@mingchuan.example>\nSent: Wednesday, March 11, 2026 9:30 AM\nSubject: RE",
  Forwarded: "-----Original Message-----\nFrom: Service",
  Traditional: "-----原始郵件-----\n寄件者: 客服",
  bare: "> 您好，\n> 我们已安排师傅上门。\n\n> 客服",
};

for (const [program, quotation] of Object.entries(QUOTATIONS))
  test(`what ${program} quotes is told from the new words`, () => {
    assert.deepEqual(splitQuotation(`${WORDS}\n\n${quotation}`), { words: WORDS, quotation });
    assert.deepEqual(splitQuotation(quotation).words, "");
  });

test("answers between quoted lines stay with what they answer", () => {
  const text = "> 何时方便上门？\n周六上午。\n> 地址有变吗？\n没有。\n\n> 客服中心";
  assert.deepEqual(splitQuotation(text), {
    words: "> 何时方便上门？\n周六上午。\n> 地址有变吗？\n没有。",
    quotation: "> 客服中心",
  });
});

test("words that only look like the start of a quotation stay", () => {
  for (const text of [
    "发件人：我把发票寄到你们公司了，请查收。",
    "On Monday the fitter wrote nothing down.",
    "2026年3月11日下的单，今天还没到。",
    "From: the shop on East Road\nI bought the boiler there.",
    "-- \n赵敏\n手机 138",
    "价格 > 3000 元的都要发票",
  ])
    assert.deepEqual(splitQuotation(text), { words: text, quotation: "" }, text);
});

test("no line is lost or made up", () => {
  const line = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom("> 引用", "发件人：客服", "主题：漏水", "----原始邮件----", "", "On x wrote:"),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const text = lines.join("\n");
      const { words, quotation } = splitQuotation(text);
      const bare = (part: string): string => part.replaceAll(/\s+/gu, "");
      assert.equal(bare(words) + bare(quotation), bare(text));
      assert.equal(splitQuotation(words).words, words);
    }),
  );
});

test("a mail of the largest size is split at once", () => {
  const text = `on ${"a ".repeat(60_000)}\n${">".repeat(20_000)}\n${"在2026-3-1 ".repeat(5_000)}`;
  assert.equal(typeof splitQuotation(text).words, "string");
});
