import assert from "node:assert/strict";
import { test } from "node:test";
import { readTexts } from "../../../language/service/read-texts.ts";
import { suggestTriage } from "./suggest-triage.ts";
import type { DecidingWord, TriageSuggestion, VoiceFacts } from "./triage-suggestion.ts";

const PHONE: VoiceFacts = {
  channel: "phone",
  score: null,
  tier: null,
  amount: null,
  openComplaints: 0,
  product: null,
};

function suggest(verbatim: string, facts: Partial<VoiceFacts> = {}): TriageSuggestion {
  const { reading } = readTexts([verbatim])[0]!;
  return suggestTriage(verbatim, reading, { ...PHONE, ...facts }, null);
}

/** Words marked for a field, in the order of the text. */
function marked(verbatim: string, field: DecidingWord["decides"][number]): string[] {
  const { decidingWords } = suggest(verbatim);
  return decidingWords.filter(({ decides }) => decides.includes(field)).map(({ word }) => word);
}

interface Expected {
  readonly says: string;
  readonly facts?: Partial<VoiceFacts>;
  readonly priority: TriageSuggestion["priority"];
  readonly reasons: readonly string[];
  readonly voice: string;
  readonly type?: string;
  readonly need?: string;
  readonly scope?: string;
  readonly difficulty?: string;
}

const CASES: readonly Expected[] = [
  {
    says: "冰箱不制冷，请安排上门维修",
    priority: "medium",
    reasons: ["inquiry"],
    voice: "other",
    type: "product_quality",
    need: "functional",
  },
  {
    says: "报修三天了还没人来，冰箱不制冷，请安排上门维修",
    priority: "high",
    reasons: ["complaint", "dissatisfied"],
    voice: "complaint",
  },
  { says: "想咨询一下延保怎么买", priority: "medium", reasons: ["inquiry"], voice: "other" },
  {
    says: "空调装好三天就漏水，打了四次电话没人来，我要投诉到12315",
    priority: "high",
    reasons: ["complaint", "dissatisfied", "media_or_authority"],
    voice: "complaint",
    type: "product_quality",
    need: "functional",
    difficulty: "complex",
  },
  {
    says: "师傅态度很差，还骂人",
    priority: "high",
    reasons: ["complaint", "dissatisfied"],
    voice: "complaint",
    type: "attitude",
    need: "service_experience",
    difficulty: "ordinary",
  },
  {
    says: "师傅态度很差，还骂人",
    facts: { channel: "survey", score: 2 },
    priority: "high",
    reasons: ["dissatisfied", "low_score"],
    voice: "other",
    type: "attitude",
  },
  {
    says: "师傅态度很差，请尽快给我换一个师傅",
    facts: { channel: "survey" },
    priority: "high",
    reasons: ["complaint", "dissatisfied"],
    voice: "complaint",
  },
  {
    says: "又坏了！第三次了，真让人寒心",
    priority: "high",
    reasons: ["complaint", "dissatisfied", "repeated"],
    voice: "complaint",
    type: "repair_quality",
    scope: "common",
    difficulty: "complex",
  },
  {
    says: "热水器漏电，差点电到老人",
    priority: "high",
    reasons: ["complaint", "dissatisfied", "safety_risk"],
    voice: "complaint",
    difficulty: "complex",
  },
  {
    says: "设备故障导致停产两天，损失很大",
    priority: "high",
    reasons: ["complaint", "dissatisfied", "heavy_loss"],
    voice: "complaint",
    difficulty: "complex",
  },
  {
    says: "以后换一家供应商",
    facts: { channel: "survey" },
    priority: "high",
    reasons: ["complaint", "dissatisfied", "may_leave"],
    voice: "complaint",
  },
  {
    says: "客服一直不接电话，太失望了",
    priority: "high",
    reasons: ["complaint", "dissatisfied"],
    voice: "complaint",
    type: "response_speed",
    scope: "common",
  },
  {
    says: "你们的派单系统每次都报错，大家都反映过",
    priority: "high",
    reasons: ["complaint", "dissatisfied"],
    voice: "complaint",
    scope: "systemic",
    need: "functional",
  },
  {
    says: "家里的新风系统噪音大",
    priority: "high",
    reasons: ["complaint", "dissatisfied"],
    voice: "complaint",
    scope: "single",
  },
  {
    says: "上门费太贵，性价比低",
    priority: "high",
    reasons: ["complaint", "dissatisfied"],
    voice: "complaint",
    type: "price",
  },
  {
    says: "太寒心了，根本不尊重客户，让人失望",
    priority: "high",
    reasons: ["complaint", "dissatisfied"],
    voice: "complaint",
    need: "emotional",
  },
  {
    says: "建议增加晚上上门时间",
    priority: "medium",
    reasons: ["suggestion"],
    voice: "suggestion",
    scope: "single",
  },
  { says: "还可以吧", facts: { channel: "survey" }, priority: "medium", reasons: ["so_so"], voice: "other" },
  {
    says: "",
    facts: { channel: "survey", score: 3 },
    priority: "medium",
    reasons: ["so_so"],
    voice: "other",
  },
  {
    says: "",
    facts: { channel: "survey", score: 1 },
    priority: "high",
    reasons: ["low_score"],
    voice: "other",
  },
  { says: "", facts: { channel: "survey", score: 5 }, priority: "low", reasons: ["praise"], voice: "other" },
  {
    says: "非常满意，师傅很专业",
    priority: "low",
    reasons: ["praise"],
    voice: "praise",
    type: "technical_ability",
  },
  {
    says: "非常满意，师傅很专业",
    facts: { tier: "core", amount: 50_000, openComplaints: 1 },
    priority: "low",
    reasons: ["praise"],
    voice: "praise",
  },
  { says: "无", priority: "low", reasons: ["nothing_said"], voice: "other", type: "other" },
  {
    says: "安装的师傅迟到了半天",
    facts: { tier: "core" },
    priority: "high",
    reasons: ["complaint", "dissatisfied", "core_customer"],
    voice: "complaint",
  },
  {
    says: "建议报价单上写明型号",
    facts: { amount: 10_000 },
    priority: "high",
    reasons: ["large_amount"],
    voice: "suggestion",
  },
  {
    says: "建议报价单上写明型号",
    facts: { amount: 9_999.99, tier: "high_value" },
    priority: "medium",
    reasons: ["suggestion"],
    voice: "suggestion",
  },
  {
    says: "想问一下上次的事进展如何",
    facts: { openComplaints: 2 },
    priority: "high",
    reasons: ["open_complaints"],
    voice: "other",
  },
  {
    says: "您好，请问滤芯多久换一次？",
    facts: { channel: "wechat" },
    priority: "medium",
    reasons: ["inquiry"],
    voice: "other",
  },
  {
    says: "消费者反映净水器滤芯更换后仍有异味",
    facts: { channel: "external" },
    priority: "high",
    reasons: ["complaint", "dissatisfied", "external_platform"],
    voice: "complaint",
  },
  {
    says: "The technician was rude and I waited three hours, please refund",
    facts: { channel: "email" },
    priority: "high",
    reasons: ["complaint", "dissatisfied"],
    voice: "complaint",
    need: "service_experience",
  },
  {
    says: "Great service, the engineer was very professional",
    facts: { channel: "email" },
    priority: "low",
    reasons: ["praise"],
    voice: "praise",
  },
];

for (const { says, facts, priority, reasons, voice, ...rest } of CASES) {
  const shown = `${says || "no words"} ${facts ? JSON.stringify(facts) : ""}`;
  test(`triage: ${shown.trim()}`, () => {
    const found = suggest(says, facts);
    assert.equal(found.priority, priority);
    assert.deepEqual(found.priorityReasons, reasons);
    assert.equal(found.voice.value, voice);
    if (rest.type) assert.equal(found.problemType.value, rest.type);
    if (rest.need) assert.equal(found.need.value, rest.need);
    if (rest.scope) assert.equal(found.scope.value, rest.scope);
    if (rest.difficulty) assert.equal(found.difficulty.value, rest.difficulty);
  });
}

test("the words that decided are marked with what they decided", () => {
  const says = "空调装好三天就漏水，打了四次电话没人来，我要投诉到12315";
  assert.deepEqual(marked(says, "priority"), ["漏水", "没人来", "我要投诉", "12315"]);
  assert.deepEqual(marked(says, "problemType"), ["漏水"]);
  assert.deepEqual(marked(says, "department"), []);
  assert.deepEqual(marked("建议增加晚上上门时间", "voice"), ["建议"]);
  assert.deepEqual(marked("太寒心了，根本不尊重客户，让人失望", "need"), ["寒心", "不尊重", "让人失望"]);
});

test("the nature follows from the type, and a type that nobody named has none", () => {
  assert.equal(suggest("客服一直不接电话").nature.value, "process_efficiency");
  assert.deepEqual(suggest("建议增加晚上上门时间").nature, { value: null, confidence: 0.3, by: "default" });
});

test("facts and feelings are told apart", () => {
  assert.equal(suggest("师傅态度很差").basis.value, "feeling");
  assert.equal(suggest("第二天漏水，太气人了").basis.value, "both");
  assert.deepEqual(suggest("无").basis, { value: "feeling", confidence: 0.4, by: "default" });
});

test("nobody is proposed as department before anything was learned", () => {
  assert.deepEqual(suggest("客服一直不接电话").departmentId, { value: null, confidence: 0, by: "default" });
});
