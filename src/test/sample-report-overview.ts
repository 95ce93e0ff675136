import type { Block } from "../report/domain/report-document.ts";
import { body, heading, note, tableCaption } from "./sample-report-blocks.ts";

export const sampleOverview: readonly Block[] = [
  heading(1, "一、", "前言", "preface"),
  body(
    "为了解客户对售后服务的真实感受，及时发现服务中的薄弱环节，售后服务中心于 2026 年上半年对已完成服务的客户开展了电话回访。本报告依据回访登记表编制，全部数字由原始记录直接计算，未作人工调整；凡样本不足或差异不显著之处，均在文中注明。",
  ),
  body(
    "本期的核心结论是：",
    { text: "总体满意度为 67.8%", strong: true },
    "（95% 置信区间 65.4%–70.2%），较 2025 年下半年",
    { text: "下降 6.3 个百分点", strong: true, tone: "bad" },
    "，降幅通过显著性检验（p < 0.001）。服务态度与专业能力保持在较高水平，响应速度与性价比低于 3.50 分的薄弱界线。",
  ),
  {
    kind: "key-figures",
    items: [
      { label: "总体满意度", value: "67.8%", detail: "95% 区间 65.4%–70.2%，n = 612", tone: "bad" },
      { label: "满意及以上占比", value: "69.0%", detail: "非常满意与满意合计 422 人" },
      { label: "最高维度", value: "4.31", detail: "服务态度，n = 612", tone: "good" },
      { label: "最低维度", value: "3.35", detail: "性价比，n = 609", tone: "bad" },
    ],
  },
  heading(1, "二、", "调查概况", "survey"),
  heading(2, "（一）", "调查目的", "purpose"),
  body("本次回访围绕以下三个问题展开："),
  {
    kind: "list",
    ordered: true,
    items: [
      ["客户对已完成的服务是否满意，", { text: "哪些环节低于预期", strong: true }, "；"],
      ["不同类型的客户之间是否存在真实差异，而不仅仅是抽样波动；"],
      ["哪些改进最能提升总体满意度，应当先做什么、后做什么。"],
    ],
  },
  heading(2, "（二）", "调查方法", "method"),
  body(
    "采用电话回访方式，按照服务完成时间在 3–5 个工作日内联系客户。评分采用五级量表：5 分为非常满意，4 分为满意，3 分为一般，2 分为不满意，1 分为非常不满意。总体满意度 =（非常满意人数 × 100% + 满意人数 × 80%）÷ 有效答卷数。",
  ),
  heading(3, "1.", "样本与有效性", "sample"),
  body(
    "共收到记录 641 条，剔除 29 条后得到有效记录 612 条，有效率 95.5%。剔除的记录逐条列于附录，剔除原因见表 1。",
  ),
  {
    kind: "table",
    id: "table-sample",
    caption: tableCaption(1, "回访记录的收集与剔除"),
    columns: [
      { label: "项目", align: "start", weight: 4 },
      { label: "数量（条）", align: "end", weight: 2 },
      { label: "占收到记录", align: "end", weight: 2 },
    ],
    rows: [
      ["收到记录", "641", "100.0%"],
      ["剔除：整行重复", "11", "1.7%"],
      ["剔除：评分超出 1–5 分", "6", "0.9%"],
      ["剔除：没有任何评分", "8", "1.2%"],
      ["剔除：全部题目同分且与客户原话矛盾", "4", "0.6%"],
      [
        { text: "有效记录", strong: true },
        { text: "612", strong: true },
        { text: "95.5%", strong: true },
      ],
    ],
    note: "整行重复的记录保留第一条。",
    layout: "grid",
  },
  heading(3, "2.", "受访客户构成", "profile"),
  body("受访客户以个人客户和合作满 12 个月的老客户为主，西南区域样本不足 30 份，相关数字仅供参考。"),
  {
    kind: "table",
    id: "table-profile",
    caption: tableCaption(2, "受访客户构成"),
    columns: [
      { label: "特征", align: "start", weight: 2 },
      { label: "分组", align: "start", weight: 4 },
      { label: "人数", align: "end", weight: 1.4 },
      { label: "占比", align: "end", weight: 1.4 },
      { label: "备注", align: "center", weight: 2 },
    ],
    rows: [
      ["客户类型", "企业客户（B 端）", "268", "43.8%", ""],
      ["", "个人客户（C 端）", "344", "56.2%", ""],
      ["新老客户", "新客户（登记 3 个月以内）", "121", "19.8%", ""],
      ["", "过渡期客户", "204", "33.3%", ""],
      ["", "老客户（合作 12 个月以上）", "287", "46.9%", ""],
      ["区域", "华东", "231", "37.7%", ""],
      ["", "华北", "184", "30.1%", ""],
      ["", "华南", "178", "29.1%", ""],
      ["", "西南", "19", "3.1%", { text: "样本不足", tone: "muted" }],
    ],
    layout: "grid",
  },
  note("注：占比因四舍五入，合计可能不等于 100.0%。"),
];
