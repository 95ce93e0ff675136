import assert from "node:assert/strict";
import { test } from "node:test";
import { starterSegmenter } from "../service/segment.ts";
import { readVerbatim } from "./read-verbatim.ts";
import type { Polarity } from "./verbatim-reading.ts";

const segment = starterSegmenter();

function expectPolarity(polarity: Polarity, sentences: readonly string[]): void {
  for (const sentence of sentences) {
    const reading = readVerbatim(sentence, segment);
    assert.equal(reading.polarity, polarity, `${sentence} (${reading.score.toFixed(2)})`);
  }
}

test("plain praise and blame in call-back words", () => {
  expectPolarity("positive", [
    "满意",
    "师傅很专业，服务态度也好",
    "质量不错，会继续合作",
    "工程师讲解清楚，方案合理，一次就修好了",
    "回访很及时，谢谢",
    "👍👍",
    "好评",
  ]);
  expectPolarity("negative", [
    "不满意",
    "客服电话打不通，打了好几次",
    "差评",
    "质量太差",
    "说好第二天上门，结果没来",
    "机器用了三天就坏了",
    "😡😡",
  ]);
});

test("negation turns what follows within its reach", () => {
  expectPolarity("negative", [
    "不是很好",
    "不太满意",
    "没有解决我的问题",
    "服务一点都不好",
    "发票没有",
    "没有发票",
  ]);
  expectPolarity("positive", ["没有异味", "价格不贵", "一点也不差", "没有任何问题", "没什么毛病"]);
});

test("double negation affirms", () => {
  expectPolarity("positive", ["没有不满意", "没什么不满意的", "不得不说服务很好", "没有比这更好的了"]);
});

test("不错 praises, 错 blames; 好 before a judging word is a degree", () => {
  expectPolarity("positive", ["服务不错", "好喜欢"]);
  expectPolarity("negative", ["型号发错了", "好慢", "好贵", "好难吃"]);
});

test("degree words strengthen and weaken", () => {
  const score = (text: string) => readVerbatim(text, segment).score;
  assert.ok(score("非常满意") > score("满意"));
  assert.ok(score("极其差") < score("差"));
  assert.ok(score("稍微慢") > score("慢"));
  assert.ok(score("太差了！！！") < score("太差了"));
});

test("so-so words are neutral", () => {
  expectPolarity("neutral", ["还可以", "还行", "凑合", "一般般", "服务一般"]);
});

test("measure words take their side from the noun", () => {
  expectPolarity("positive", ["办事效率高", "价格低", "噪音不大", "房间很大", "问题不大"]);
  expectPolarity("negative", ["价格高", "维修费用太高", "效率太低", "噪音很大", "份量太少", "汤太咸"]);
});

test("what follows 但是 outweighs what stands before it", () => {
  expectPolarity("negative", ["质量好，但是太贵了", "虽然态度好，但是问题没解决"]);
  expectPolarity("positive", ["虽然贵，但是质量好", "之前不太满意，但是这次服务很好"]);
});

test("a small reservation after praise leaves no blame", () => {
  for (const text of ["师傅态度很好，就是来得有点慢", "除了物流慢点，其他都好", "产品很好用，只是包装一般"]) {
    assert.notEqual(readVerbatim(text, segment).polarity, "negative", text);
  }
});

test("comparison with expectation, the past or others loses", () => {
  expectPolarity("negative", ["没有想象中那么好", "不如以前", "比上次差", "服务越来越差", "没有达到预期"]);
  expectPolarity("positive", ["比想象中好", "超出预期"]);
});

test("wishes, questions and conditions are no praise", () => {
  for (const text of ["希望服务好一点", "能不能便宜点", "要是再便宜点就好了", "这叫好吃？"]) {
    assert.notEqual(readVerbatim(text, segment).polarity, "positive", text);
  }
  expectPolarity("negative", ["为什么没人接电话", "凭什么乱收费"]);
  expectPolarity("positive", ["再接再厉，希望越来越好"]);
});

test("waiting and lateness blame, being early praises", () => {
  expectPolarity("negative", ["等了两个小时才到", "三天了还没有回复", "一个星期才上门"]);
  expectPolarity("positive", ["提前半小时到了", "第二天就到了，很快"]);
});

test("call-back sentences of products, projects, repairs and deliveries", () => {
  expectPolarity("positive", [
    "工程师上门后半小时就把问题处理好了",
    "我们已经合作五年了，一直很稳定",
    "服务响应从原来的两天缩短到半天，点赞",
    "设备运行正常，没有出现故障",
    "回访态度好，问题也解决了，没有其他意见",
    "送货上楼还帮忙把旧机器搬走了，很感谢",
  ]);
  expectPolarity("negative", [
    "初稿提交超过3天才给，进度没人通知",
    "方案改了很多版，但还是不符合我们的需求",
    "说是24小时内回复，到现在都没人联系我",
    "师傅来了没穿鞋套，把地板弄脏了",
    "发票一直没寄过来",
    "业务员换了好几个，每次都要重新说明情况",
    "物流信息三天没更新",
    "客服只会道歉，不解决问题",
    "孩子被烫伤了，你们要负责",
  ]);
});

test("English words are read a little", () => {
  expectPolarity("positive", ["The engineer was very professional", "good service", "he was not rude"]);
  expectPolarity("negative", ["not good", "delivery is slow and the box was broken", "I don't like it"]);
});

test("clauses carry their own score and place", () => {
  const text = "师傅态度很好，但是配件等了一个月";
  const { clauses } = readVerbatim(text, segment);
  assert.deepEqual(
    clauses.map(({ start, end, polarity }) => [text.slice(start, end), polarity]),
    [
      ["师傅态度很好", "positive"],
      ["但是配件等了一个月", "negative"],
    ],
  );
});

test("sentiment words carry the sign they have after negation", () => {
  const reading = readVerbatim("价格不贵，但是不美观", segment);
  assert.deepEqual(
    reading.sentimentWords.map(({ word, polarity }) => [word, polarity]),
    [
      ["贵", "positive"],
      ["美观", "negative"],
    ],
  );
});

test("empty remarks are neutral and of no nature", () => {
  for (const text of [
    "",
    "  ",
    "无",
    "没有",
    "没有意见",
    "暂无建议",
    "无。",
    "N/A",
    "/",
    "没有其他意见了",
    "1",
  ]) {
    const reading = readVerbatim(text, segment);
    assert.equal(reading.polarity, "neutral", text);
    assert.equal(reading.nature, "none", text);
    assert.equal(reading.priority, "low", text);
  }
});

test("facts and feelings are told apart", () => {
  const nature = (text: string) => readVerbatim(text, segment).nature;
  assert.equal(nature("打电话三次没人接"), "fact");
  assert.equal(nature("态度很差，太让人失望了"), "feeling");
  assert.equal(nature("等了两个小时，太失望了"), "both");
});
