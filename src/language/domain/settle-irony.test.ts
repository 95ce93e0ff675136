import assert from "node:assert/strict";
import { test } from "node:test";
import { starterSegmenter } from "../service/segment.ts";
import { readVerbatim } from "./read-verbatim.ts";

const segment = starterSegmenter();

function expectPriority(priority: string, sentences: readonly string[]): void {
  for (const sentence of sentences) {
    const reading = readVerbatim(sentence, segment);
    assert.equal(reading.priority, priority, `${sentence} (${reading.score.toFixed(2)})`);
  }
}

test("thanks for a lesson blame, unless something good was learned", () => {
  expectPriority("high", [
    "感谢贵公司让我体会到了什么叫等到天荒地老",
    "感谢你们让我见识了什么是拖字诀，一台洗衣机修了一个月",
    "这家快递给我好好上了一课",
    "拜贵公司所赐，我们一家冻了三个晚上",
  ]);
  expectPriority("low", [
    "感谢你们让我体会到宾至如归，前台热情周到",
    "谢谢小刘师傅，让我见识了什么叫专业，又快又干净",
    "谢谢王老师给我们上了一课，讲得很好",
  ]);
});

test("praise in scare quotes blames beside a stated failing", () => {
  expectPriority("high", [
    "你们的服务真是'好'啊，打了八个电话没一个人接",
    "你们的“专业”师傅把管子接反了",
    "所谓“极速达”，走了九天",
    "好一个“终身保修”，打电话说查不到我",
  ]);
  expectPriority("low", ["客服回复真快，“服务之星”名不虚传"]);
});

test("cries of praise blame beside a stated failing", () => {
  expectPriority("high", [
    "呵呵，三天了连个回音都没有，真是太高效了",
    "这质量，绝了，用一天坏两次，厉害厉害",
    "真是太专业了，空调装完漏了一地水",
    "哇，好快啊，同城快递送了八天",
  ]);
});

test("the same cries praise where nothing failed, where it was put right, or where something else is praised", () => {
  expectPriority("low", [
    "这家早餐绝了，下次还来",
    "师傅真是太专业了，十分钟就修好了",
    "真是太周到了，还帮我们把旧空调搬下楼",
    "佩服佩服，技术真好，一次就修好了",
    "太专业了，十分钟就解决，谢谢小王",
  ]);
});

test("the words that praise ironically are shown as blame", () => {
  const { sentimentWords, reasons } = readVerbatim("呵呵，三天了连个回音都没有，真是太高效了", segment);
  const efficient = sentimentWords.find(({ word }) => word === "高效");
  assert.equal(efficient?.polarity, "negative");
  assert.ok(reasons.some(({ word, reason }) => word === "高效" && reason === "dissatisfied"));
});
