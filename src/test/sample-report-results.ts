import type { Block } from "../report/domain/report-document.ts";
import { body, figure, heading, tableCaption } from "./sample-report-blocks.ts";
import {
  sampleBars,
  sampleDistribution,
  sampleDriverBars,
  sampleHeatMap,
  sampleImportanceMap,
  sampleRadar,
  sampleSegmentBars,
  sampleTrend,
} from "./sample-report-charts.ts";

const NOTE = "n = 612；2026 年 1–6 月；电话回访";

/** Name, heading number, finding, and one positive and one negative verbatim for each dimension. */
const DETAILS = [
  [
    "服务态度",
    "1.",
    "均值 4.31 分，是五个维度中最高的一项；满意及以上占 86.0%，不满意仅占 4.0%。客户提到最多的是“耐心”“客气”“讲得清楚”。",
    "师傅进门先套鞋套，修完还把地擦干净，讲解也很耐心，态度没得说。",
    "接电话的人一直让我自己再看看说明书，感觉不太想管。",
  ],
  [
    "响应速度",
    "2.",
    "均值 3.42 分，低于 3.50 分的薄弱界线；满意及以上占 49.0%，不满意占 21.0%，较上期下降 0.29 分，差异显著（p < 0.001）。",
    "上午报修，下午两点人就到了，比说好的时间还早。",
    "报修三天没有人联系，打电话过去说在排单，生产线停了两天，损失很大。",
  ],
  [
    "专业能力",
    "3.",
    "均值 4.12 分，满意及以上占 79.0%。客户认可工程师的判断与操作，少数意见集中在新产品线的参数设置上。",
    "一看就知道是编码器的问题，二十分钟换好，还教我们以后怎么自查。",
    "来的工程师对新款触摸屏不熟，打了一个多小时电话问总部。",
  ],
  [
    "问题解决效果",
    "4.",
    "均值 3.88 分，满意及以上占 68.0%。“同一问题反复出现”被 61 位客户提及，是拉低本项的首要原因。",
    "换了主板以后用到现在一直没再出过问题，彻底解决了。",
    "同样的报警修了三次，每次修完一个星期又来，希望能找到真正的原因。",
  ],
  [
    "性价比",
    "5.",
    "均值 3.35 分，为最低维度；“一般”占比 34.0%，说明多数客户不是反对价格本身，而是不清楚费用由哪些部分组成。",
    "配件是原厂的，贵一点也值。",
    "上门费、检测费、配件费分开收，之前没有人说清楚，最后账单比报价多了四百多。",
  ],
] as const;

function dimensionBlocks(
  [name, number, finding, good, bad]: (typeof DETAILS)[number],
  index: number,
): Block[] {
  return [
    heading(3, number, name, `dimension-${index + 1}`),
    body({ text: name, strong: true }, finding),
    { kind: "quotes", tone: "good", items: [{ text: good, source: `个人客户，第 ${index * 37 + 12} 行` }] },
    { kind: "quotes", tone: "bad", items: [{ text: bad, source: `企业客户，第 ${index * 41 + 55} 行` }] },
  ];
}

export const sampleResults: readonly Block[] = [
  heading(1, "三、", "调查结果", "results"),
  heading(2, "（一）", "总体满意度", "overall"),
  body(
    "总体满意度为 67.8%。从月度走势看，2025 年 7 月至 2026 年 1 月稳定在 73%–75% 之间，自 2026 年 2 月起下降，此后未见回升（图 1）。这一变化通过变点检验，不属于月度波动。",
  ),
  {
    kind: "chart",
    id: "chart-trend",
    caption: figure(1, "总体满意度自 2026 年 2 月起下降"),
    chart: sampleTrend,
    note: "竖线为 95% 置信区间；空心点样本不足 30 份；2025 年 12 月没有回访",
    alt: "折线图：总体满意度从 2025 年 7 月的 74.1% 降至 2026 年 6 月的 65.9%，变化始于 2026 年 2 月。",
  },
  {
    kind: "callout",
    tone: "bad",
    text: [
      { text: "需要立即关注：", strong: true },
      "2026 年 2 月以后平均每月多出约 7 位不满意的客户，其中三分之二提到上门等待时间。",
    ],
  },
  heading(2, "（二）", "各维度满意度", "dimensions"),
  body(
    "五个维度之间差距明显，最高的服务态度与最低的性价比相差 0.96 分。响应速度与性价比为薄弱环节（图 2、图 3）。",
  ),
  {
    kind: "chart",
    id: "chart-radar",
    caption: figure(2, "响应速度与性价比为薄弱环节"),
    chart: sampleRadar,
    note: NOTE,
    alt: "雷达图：服务态度 4.31，响应速度 3.42，专业能力 4.12，问题解决效果 3.88，性价比 3.35。",
  },
  {
    kind: "chart",
    id: "chart-dimensions",
    caption: figure(3, "各维度均值与 95% 置信区间"),
    chart: sampleBars,
    note: NOTE,
    alt: "条形图：五个维度的均值从高到低为服务态度、专业能力、问题解决效果、响应速度、性价比。",
  },
  {
    kind: "chart",
    id: "chart-distribution",
    caption: figure(4, "各维度评分分布"),
    chart: sampleDistribution,
    note: NOTE,
    alt: "堆叠条形图：响应速度与性价比的不满意占比均超过 20%。",
  },
  ...DETAILS.flatMap(dimensionBlocks),
  heading(2, "（三）", "客户群体之间的差异", "cross"),
  body(
    "按客户类型、新老客户、区域与产品交叉比较，经 Holm 校正后有两处差异成立：企业客户的响应速度比个人客户低 0.60 分；华北的响应速度比华东低 0.37 分。其余差异不显著，不宜据此下结论。",
  ),
  {
    kind: "chart",
    id: "chart-heat",
    caption: figure(5, "各群体、各维度均值"),
    chart: sampleHeatMap,
    note: "加框：差异显著；浅色：样本不足 30 份；“–”：没有数据",
    alt: "热力图：企业客户的响应速度 3.08 分，为样本充足的分组中最低。",
  },
  {
    kind: "chart",
    id: "chart-segments",
    caption: figure(6, "企业客户的总体满意度低于个人客户"),
    chart: sampleSegmentBars,
    note: "总体满意度；横线为 95% 置信区间；浅色：样本不足",
    alt: "条形图：企业客户 64.1%，个人客户 74.2%，西南区域 58.8%（样本不足）。",
  },
  {
    kind: "table",
    id: "table-tests",
    caption: tableCaption(3, "群体差异检验（Holm 校正）"),
    columns: [
      { label: "比较", align: "start", weight: 3 },
      { label: "指标", align: "start", weight: 2.4 },
      { label: "检验", align: "center", weight: 1.6 },
      { label: "统计量", align: "end", weight: 1.4 },
      { label: "p", align: "end", weight: 1.4 },
      { label: "结论", align: "center", weight: 1.6 },
    ],
    rows: [
      [
        "企业 × 个人",
        "响应速度",
        "Welch t",
        "−7.82",
        "< 0.0001",
        { text: "显著", tone: "bad", strong: true },
      ],
      ["企业 × 个人", "性价比", "Welch t", "−1.41", "0.6361", { text: "不显著", tone: "muted" }],
      ["华北 × 华东", "响应速度", "Welch t", "−3.97", "0.0006", { text: "显著", tone: "bad", strong: true }],
      ["新 × 老客户", "性价比", "Welch t", "2.33", "0.1420", { text: "不显著", tone: "muted" }],
      ["产品 × 满意度", "总体", "χ²(8)", "9.14", "0.9912", { text: "不显著", tone: "muted" }],
    ],
    note: "西南区域样本不足，未参与检验。",
    layout: "grid",
  },
  heading(2, "（四）", "满意度的驱动因素", "drivers"),
  body(
    "响应速度与问题解决效果合计解释了总体满意度可解释部分的 56%（R² = 0.47）。响应速度重要而表现偏低，应优先改进。",
  ),
  {
    kind: "chart",
    id: "chart-drivers",
    caption: figure(7, "各维度对总体满意度的相对重要性"),
    chart: sampleDriverBars,
    note: "LMG 相对重要性，合计 100%；R² = 0.47，n = 598",
    alt: "条形图：响应速度 31%，问题解决效果 25%，专业能力 18%，服务态度 14%，性价比 12%。",
  },
  {
    kind: "chart",
    id: "chart-ipm",
    caption: figure(8, "响应速度应优先改进"),
    chart: sampleImportanceMap,
    note: "虚线为各维度平均值",
    alt: "重要性—表现图：响应速度位于优先改进区，问题解决效果位于继续保持区。",
  },
];
