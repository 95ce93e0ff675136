import assert from "node:assert/strict";
import { test } from "node:test";
import { starterSegmenter } from "../service/segment.ts";
import { readVerbatim } from "./read-verbatim.ts";
import type { Polarity } from "./verbatim-reading.ts";

const segment = starterSegmenter();
const read = (text: string) => readVerbatim(text, segment);

function expectPolarity(polarity: Polarity, sentences: readonly string[]): void {
  for (const sentence of sentences) assert.equal(read(sentence).polarity, polarity, sentence);
}

function themesOf(text: string): string[] {
  return read(text).themes.map(({ theme }) => theme);
}

test("a fault that was found or mended is praise, one left alone is blame", () => {
  expectPolarity("positive", [
    "顺便把线路隐患也指出来了",
    "不加热的毛病彻底解决了",
    "故障终于排除了",
    "提的疑问都给解答了",
    "旧箱子和垃圾也收走了",
    "洗衣机漏水，一次就修好了",
  ]);
  expectPolarity("negative", ["隐患没有指出来", "垃圾也不清理", "垃圾公司", "毛病还是没解决"]);
  assert.equal(read("线路隐患也指出来了").priority, "low");
  assert.equal(read("有安全隐患").priority, "high");
});

test("an errand done at once is praise, a thing that breaks at once is not", () => {
  expectPolarity("positive", ["早上报修中午就来了", "当天就派人了", "半小时就赶到了", "马上就给安排"]);
  expectPolarity("negative", ["第二天就漏水", "当天没来", "一天就坏了", "三天才来人"]);
  expectPolarity("neutral", ["下午就走了", "能不能当天就上门"]);
});

test("a fault that comes back overtakes the assurance before it", () => {
  expectPolarity("negative", [
    "工程师说没问题，刚走又漏水",
    "头一天好了，第二天又不制热",
    "修好了又坏了",
    "修了两次还是跳闸",
    "洗衣机好用了两天，没几天又漏",
  ]);
  expectPolarity("positive", ["师傅说没问题，用着确实挺好", "又快又好"]);
});

test("what somebody said is no praise where the rest gives it the lie", () => {
  expectPolarity("negative", [
    "说是免费清洗，结果另外收了钱",
    "保证当天修好，结果拖了一周",
    "一开始怪电源，后来又说不是电源的问题",
  ]);
});

test("traces of the work are blame, shoe covers worn are praise", () => {
  expectPolarity("negative", ["一地的灰", "鞋套也没穿", "打孔弄得满地都是"]);
  expectPolarity("positive", ["进门自己戴鞋套"]);
});

test("a wish goes on in the next clause, strong blame does not", () => {
  for (const text of ["希望准点到，来不了先打电话", "希望报修能走快速通道"]) {
    const { polarity, priority } = read(text);
    assert.deepEqual([polarity, priority], ["neutral", "medium"], text);
  }
  expectPolarity("negative", ["希望改进，服务太差"]);
});

test("blame of slowness names its theme", () => {
  assert.ok(themesOf("催了四遍才派单").includes("processing-speed"));
  assert.ok(themesOf("答应两天内回话，第四天才来电话").includes("reply-speed"));
  assert.ok(themesOf("说上午到，傍晚才来").includes("visit-punctuality"));
  assert.deepEqual(themesOf("从下单到上门等了九天"), ["waiting-time"]);
  expectPolarity("negative", ["催了四遍才派单", "打了五次才接通"]);
});

test("an appliance alone is no facility, a lift is", () => {
  for (const text of ["空调不好", "热水器不制热", "空调很好"]) {
    assert.ok(!themesOf(text).includes("facilities"), text);
  }
  assert.ok(themesOf("电梯不好").includes("facilities"));
});

test("a number is an authority only where it is called or complained to", () => {
  for (const text of ["房间号315", "一共收了315元", "住在12315号", "优惠12345元"]) {
    assert.notEqual(read(text).priority, "high", text);
  }
  for (const text of ["要告到315去", "打12315", "投诉到315"]) assert.equal(read(text).priority, "high", text);
});
