import assert from "node:assert/strict";
import { test } from "node:test";
import { starterSegmenter } from "../service/segment.ts";
import { readVerbatim } from "./read-verbatim.ts";
import type { Priority, PriorityReason } from "./verbatim-reading.ts";

const segment = starterSegmenter();

function expectPriority(text: string, priority: Priority, reason: PriorityReason, word: string): void {
  const reading = readVerbatim(text, segment);
  assert.equal(reading.priority, priority, text);
  const found = reading.reasons.map((each) => `${each.word}:${each.reason}`);
  assert.ok(found.includes(`${word}:${reason}`), `${text} → ${found.join(" ")}`);
}

test("complaint, leaving, safety, loss and authorities are high, with their words", () => {
  expectPriority("我要投诉你们", "high", "complaint", "我要投诉");
  expectPriority("再不处理我就打12315", "high", "media-or-authority", "12315");
  expectPriority("以后换一家供应商", "high", "may-leave", "换一家");
  expectPriority("空调漏电，差点触电", "high", "safety-risk", "漏电");
  expectPriority("吃完拉肚子了", "high", "safety-risk", "拉肚子");
  expectPriority("设备坏了导致停产三天", "high", "heavy-loss", "停产");
  expectPriority("又坏了，这是第三次报修", "high", "repeated", "第三次");
});

test("dissatisfaction is high and names the blaming word", () => {
  expectPriority("客服态度冷淡", "high", "dissatisfied", "态度冷淡");
});

test("a suggestion or a so-so answer is medium", () => {
  expectPriority("建议增加周末的服务网点", "medium", "suggestion", "建议");
  expectPriority("希望能快一点", "medium", "suggestion", "希望能");
  expectPriority("还可以", "medium", "so-so", "还可以");
  expectPriority("总体很满意，师傅专业，就是有点慢", "medium", "so-so", "慢");
});

test("praise and nothing are low", () => {
  expectPriority("师傅很专业", "low", "praise", "专业");
  expectPriority("没有意见", "low", "nothing-said", "没有意见");
});

test("denied risks do not count", () => {
  for (const text of ["还好没有受伤", "处理得很好，不用投诉了", "没有造成损失", "没有安全隐患"]) {
    const reading = readVerbatim(text, segment);
    assert.notEqual(reading.priority, "high", text);
  }
});

test("a safety risk stays high inside praise, a complaint handled well does not", () => {
  assert.equal(readVerbatim("服务很好，非常满意，就是插头有点冒烟", segment).priority, "high");
  assert.equal(readVerbatim("投诉处理得很及时", segment).priority, "low");
});

test("a return told in passing inside praise is no sign of leaving", () => {
  assert.notEqual(readVerbatim("客服很热情，型号买错了也马上帮我办了退货，谢谢", segment).priority, "high");
  assert.equal(readVerbatim("我要退款", segment).priority, "high");
});

test("the machine never says urgent", () => {
  assert.equal(readVerbatim("起火了有人受伤，我要起诉，找律师，曝光你们！！！", segment).priority, "high");
});
