import assert from "node:assert/strict";
import { test } from "node:test";
import { starterSegmenter } from "../service/segment.ts";
import { readVerbatim } from "./read-verbatim.ts";

const segment = starterSegmenter();

function alarms(sentence: string): boolean {
  return readVerbatim(sentence, segment).reasons.some(({ reason }) => reason === "safety-risk");
}

function expectDanger(expected: boolean, sentences: readonly string[]): void {
  for (const sentence of sentences) assert.equal(alarms(sentence), expected, sentence);
}

test("people who were hurt or killed are a danger, however it is told", () => {
  expectDanger(true, [
    "玻璃面板突然炸裂，我手被划伤缝了三针",
    "大堂地砖松动，老人绊倒磕破了头",
    "电梯突然下坠，有人被夹断了手指",
    "这个型号的充电器已经电死过人了",
    "事故频发，路口已经死了几个人了",
    "货架倒下来砸到我的脚，脚趾断了",
    "车子高速上突然失速，差点要了我们的命",
    "快递三轮车撞了我家老人，现在还在医院",
  ]);
});

test("scratched goods, dead batteries and exaggeration are none", () => {
  expectDanger(false, [
    "桌腿划伤了，请换一张",
    "车头被划伤，谁来赔",
    "电池死了，充不进电",
    "累死人了，爬了八楼",
    "饿死了好几个人了才吃上饭",
    "口感炸裂，好吃",
    "手没有被划伤，包装很好",
  ]);
});

test("a danger that is denied, or feared by who denies it, is none", () => {
  expectDanger(false, [
    "并没有起火，只是担心以后会起火",
    "其实没漏电，我担心以后会漏电，想做个检测",
    "幸好没人受伤，快递架倒了",
    "未造成人员受伤，围墙需要修一下",
    "他问我是否划伤了手",
  ]);
  expectDanger(true, ["没有人处理漏电问题", "插座发烫，担心起火", "差点着火，幸好没人受伤"]);
});

test("a danger that is printed or played is none; one that somebody told is", () => {
  expectDanger(false, [
    "机顶盒提示‘着火啦’是动画片里的台词，声音太大",
    "说明书里写着“小心触电”，字印得很清楚",
    "培训教材《防触电手册》少寄了一本",
  ]);
  expectDanger(true, ["师傅说“漏电了很正常”，这也太吓人了", "热水器显示“漏电”"]);
});
