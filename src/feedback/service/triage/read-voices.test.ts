import assert from "node:assert/strict";
import { test } from "node:test";
import { placedWords } from "../../domain/triage/heard-words.ts";
import { suggestTriage } from "../../domain/triage/suggest-triage.ts";
import type { TriageSuggestion, VoiceFacts } from "../../domain/triage/triage-suggestion.ts";
import { readVoices } from "./read-voices.ts";

interface Said {
  readonly says: string;
  readonly subject?: string;
  readonly channel?: string;
}

function suggest({ says, subject, channel = "web" }: Said): TriageSuggestion {
  const facts: VoiceFacts = {
    channel,
    score: null,
    tier: null,
    amount: null,
    openComplaints: 0,
    product: null,
  };
  const { verbatim, reading, heard } = readVoices([{ verbatim: says, subject, facts }])[0]!;
  const found = suggestTriage(verbatim, reading, facts, null);
  return { ...found, decidingWords: placedWords(heard, found.decidingWords) };
}

const DEVICE_ALARMS = [
  "烟感一直报警",
  "故障报警 E4",
  "锅炉显示报警代码E1",
  "烟雾报警器的电池怎么换",
  "机器报警灯常亮",
  "我家的烟感每天半夜报警",
  "空压机一开机就报警",
  "壁挂炉低压报警，屏上是E10",
  "水浸传感器误报警",
  "主机报警，显示缺相",
  "控制柜发出报警声",
  "温度过高自动报警",
  "充电桩昨天又报警了",
  "电梯轿厢里的报警按钮是哪一个",
];
const POLICE = [
  "我要报警",
  "已经报警了",
  "再不处理我就报警",
  "上门的人动手推我家老人，我已经报警",
  "我们打算报警处理",
  "师傅偷拿了东西，报警电话都打了",
  "只能报警了",
  "业主已报警，派出所来做了笔录",
  "设备把人砸伤了，我们只好报警",
  "邻居帮我报警的",
  "警察是我老公报警叫来的，已经打了110",
];

for (const says of DEVICE_ALARMS)
  test(`an alarm of a device is no call for the police: ${says}`, () => {
    const { priority, priorityReasons, voice } = suggest({ says });
    assert.ok(!priorityReasons.includes("media_or_authority"), priorityReasons.join(" "));
    assert.notEqual(priority, "high");
    assert.equal(voice.value, "other");
  });

test("an alarm that annoys is blame, and no call for the police", () => {
  for (const says of ["新装的燃气报警器半夜自己响", "烟感报警三次了都没人来看", "机器漏油还一直报警"]) {
    const { priority, priorityReasons } = suggest({ says });
    assert.equal(priority, "high");
    assert.ok(!priorityReasons.includes("media_or_authority"), says);
  }
});

test("a device that gives an alarm is a fault of the product", () => {
  const { problemType, priorityReasons, decidingWords } = suggest({ says: "烟感一直报警" });
  assert.equal(problemType.value, "product_quality");
  assert.deepEqual(priorityReasons, ["inquiry"]);
  assert.deepEqual(
    decidingWords.map(({ word }) => word),
    ["报警"],
  );
});

for (const says of POLICE)
  test(`who calls the police is heard at once: ${says}`, () => {
    const { priority, priorityReasons } = suggest({ says });
    assert.ok(priorityReasons.includes("media_or_authority"), priorityReasons.join(" "));
    assert.equal(priority, "high");
  });

const THANKED: readonly (Said & { readonly voice: string; readonly priority: string })[] = [
  { says: "请问滤芯多久换一次？谢谢", voice: "other", priority: "medium" },
  { says: "想咨询延保怎么买，麻烦了谢谢", voice: "other", priority: "medium" },
  { says: "帮忙查一下我的发票什么时候寄出谢谢", voice: "other", priority: "medium" },
  { says: "请问安装师傅几点能到，辛苦了！", voice: "other", priority: "medium" },
  { says: "预约的清洗什么时候能上门？感谢您的回复！", voice: "other", priority: "medium" },
  { says: "麻烦您看一下这个订单是否已经发出，谢谢您！", voice: "other", priority: "medium" },
  { says: "请安排师傅上门检查。谢谢！\n李女士", voice: "other", priority: "medium" },
  { says: "请告知保修期到什么时候，多谢，祝工作顺利", voice: "other", priority: "medium" },
  { says: "空调装好三天就漏水，麻烦了谢谢", voice: "complaint", priority: "high" },
  { says: "报修一周没人联系我，请尽快处理，谢谢！", voice: "complaint", priority: "high" },
  { says: "师傅把墙面刮花了，希望给个说法，谢谢", voice: "complaint", priority: "high" },
  { says: "电话打了五次都没人接，感谢您的回复", voice: "complaint", priority: "high" },
  { says: "收费比说好的多了两百元。非常感谢！", voice: "complaint", priority: "high" },
  { says: "修了三次还是不制热，拜托了🙏", voice: "complaint", priority: "high" },
  { says: "你好，配件发错了，麻烦尽快换一个，谢谢谢谢", voice: "complaint", priority: "high" },
  { says: "建议周末也能预约安装，谢谢", voice: "suggestion", priority: "medium" },
  { says: "谢谢", voice: "praise", priority: "low" },
  { says: "感谢张师傅，冒雨来修，态度特别好，谢谢！", voice: "praise", priority: "low" },
  { says: "安装很顺利，服务周到，谢谢你们", voice: "praise", priority: "low" },
];

for (const { voice, priority, ...said } of THANKED)
  test(`thanks turn nothing round: ${said.says}`, () => {
    const found = suggest(said);
    assert.equal(found.voice.value, voice);
    assert.equal(found.priority, priority, found.priorityReasons.join(" "));
  });

const CIVIC = [
  "小区门口的路灯坏了一个多月，晚上很黑",
  "楼下广场舞每晚跳到十点，噪音扰民",
  "社保断缴两个月以后怎么补",
  "公积金提取要准备哪些材料",
  "物业费涨了，服务却越来越差",
  "消防通道被私家车占道停车，没人管",
  "学区划分为什么和去年不一样",
  "工地夜间施工，渣土车扬尘很大",
  "垃圾站离楼太近，夏天味道很大",
  "安置房说好去年交房，到现在没有消息",
  "医保卡异地结算还是不行",
  "人行道上全是违停的车，推婴儿车过不去",
  "拖欠工资三个月，老板电话不接",
  "公交车班次太少，等车要四十分钟",
];

for (const says of CIVIC)
  test(`a matter of towns and estates has no type of service problem: ${says}`, () => {
    const { problemType, nature } = suggest({ says, channel: "hotline" });
    assert.equal(problemType.value, "other");
    assert.equal(nature.value, null);
  });

const OF_OURS: readonly (readonly [string, string])[] = [
  ["新装的空调噪音大，晚上睡不着", "product_quality"],
  ["物业说你们师傅态度很差", "attitude"],
  ["客服一直不接电话", "response_speed"],
  ["上门费太贵", "price"],
  ["冰箱又坏了，上个月刚修过", "repair_quality"],
];

for (const [says, type] of OF_OURS)
  test(`what is ours keeps its type: ${says}`, () => {
    const { problemType } = suggest({ says });
    assert.equal(problemType.value, type);
    assert.ok(problemType.confidence >= 0.5);
  });

test("who names several problems is left to a person, who sees which", () => {
  const two = suggest({ says: "热水器漏水，客服电话打不通" });
  assert.equal(two.problemType.value, "product_quality", "of two the one named first");
  const found = suggest({ says: "热水器漏水，客服电话打不通，师傅态度恶劣" });
  assert.equal(found.problemType.value, "other");
  const named = found.decidingWords.filter(({ decides }) => decides.includes("typeUnclear"));
  assert.deepEqual(
    named.map(({ word }) => word),
    ["漏水", "打不通", "师傅态度恶劣"],
  );
});

const TITLED: readonly (Said & { readonly voice: string; readonly word: string })[] = [
  { subject: "投诉：安装收费不透明", says: "订单是上周三的，详见附件。", voice: "complaint", word: "投诉" },
  { subject: "热水器漏电", says: "型号见照片，请看一下。", voice: "complaint", word: "漏电" },
  { subject: "建议增加夜间客服", says: "希望晚上八点以后也有人值班。", voice: "suggestion", word: "建议" },
  { subject: "表扬周师傅", says: "昨天下午来的，两个小时弄完。", voice: "praise", word: "表扬" },
  { subject: "我要退款", says: "如题。", voice: "complaint", word: "退款" },
];

for (const { voice, word, ...said } of TITLED)
  test(`the title of a mail is read with it: ${said.subject}`, () => {
    const found = suggest({ ...said, channel: "email" });
    assert.equal(found.voice.value, voice);
    const titled = found.decidingWords.filter(({ inSubject }) => inSubject);
    assert.ok(
      titled.some((mark) => mark.word.includes(word)),
      JSON.stringify(found.decidingWords),
    );
    for (const mark of titled) assert.equal(said.subject!.slice(mark.start, mark.end), mark.word);
  });

test("marks of the words keep their places below a title, and the name of a questionnaire is not read", () => {
  const says = "空调漏水，师傅态度很差";
  const { decidingWords } = suggest({ says, subject: "关于上周的安装", channel: "email" });
  assert.ok(decidingWords.length > 0);
  for (const { start, end, word, inSubject } of decidingWords) {
    assert.equal(inSubject, undefined);
    assert.equal(says.slice(start, end), word);
  }
  const asked = { says: "还可以吧", channel: "survey" };
  assert.deepEqual(suggest({ ...asked, subject: "客户满意度和投诉调查" }), suggest(asked));
});
