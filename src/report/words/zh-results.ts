/** Sentences of the preface, the overview and the results. Numbers arrive formatted. */
export const zhResults = {
  preface: (f: { period: string; received: string; excluded: string; valid: string; customers: string }) =>
    `${f.period === "" ? "本报告" : `本报告统计期间为${f.period}，`}依据收到的 ${f.received} 条客户回访记录编制，` +
    (f.excluded === "0"
      ? `全部 ${f.valid} 条均为有效记录`
      : `剔除 ${f.excluded} 条不合格记录后，以 ${f.valid} 条有效记录`) +
    `（涉及 ${f.customers} 位客户）作为分析基础。`,
  prefaceRules:
    "各项指标均由原始记录直接计算，并列出样本量（n）与 95% 置信区间。样本不足的结果照常列出但不作排名，差异不显著之处如实注明；正文结论只陈述数据能够支持的内容。",
  headline: (f: { satisfaction: string; interval: string; n: string; small: boolean }) =>
    f.small
      ? `总体满意度 ${f.satisfaction}，但样本不足（n = ${f.n}），仅供参考`
      : `总体满意度 ${f.satisfaction}（95% 置信区间 ${f.interval}，n = ${f.n}）`,
  headlineLowest: (name: string, mean: string, weak: boolean) =>
    weak ? `${name}平均 ${mean} 分，是首要薄弱环节` : `各维度中，${name}得分最低，平均 ${mean} 分`,
  noOverall: "本期记录没有可用的总体评分",
  purposes: [
    "了解客户对服务的总体评价及对各维度的评价，找出薄弱环节；",
    "比较不同类型客户的评价，区分真实差异与抽样波动；",
    "归集客户反映的问题，明确改进的先后次序，为下一期验证改进效果提供基线。",
  ],
  method: (f: { channels: string; scale: string }) =>
    `数据取自客户回访记录表${f.channels === "" ? "" : `，回访方式包括${f.channels}`}。${f.scale}`,
  scaleFive: "评分采用五级量表：5 分为非常满意，4 分为满意，3 分为一般，2 分为不满意，1 分为非常不满意。",
  scaleFour: "总体评价采用四级量表：非常满意、满意、一般、不满意，依次折算为 5、4、3、2 分。",
  derivedOverall:
    "回访表未设总体满意度一栏，每位受访者的总体评分取其各项评分的平均值，四舍五入为整数（0.5 进位）。",
  formula: (f: { weights: string; base: string }) => `总体满意度 = （${f.weights}）÷ ${f.base}。`,
  formulaWeight: (grade: string, weight: string) => `${grade}人数 × ${weight}`,
  baseValid: "有效答复数",
  baseCalledBack: "全部回访客户数",
  sampleTable: "回访记录的收集与剔除情况",
  sampleNote: "剔除的记录逐条列于附录，未作静默删除。",
  noExclusion: "本期没有剔除记录。",
  flagged: (count: string) => `另有 ${count} 条记录存在疑点（如评分与原话不一致），已标记并保留在统计之内。`,
  coverageUnknown: "未提供发出数量与应覆盖客户数，因此不计算回收率与覆盖率。",
  coverage: (f: { coverage: string; inScope: string; corrected: boolean }) =>
    `应覆盖客户 ${f.inScope} 位，覆盖率 ${f.coverage}${f.corrected ? "；区间估计已按有限总体修正" : ""}。`,
  responseRate: (f: { sent: string; rate: string }) => `共发出（拨打）${f.sent} 份，回收率 ${f.rate}。`,
  profileIntro: (n: string) => `有效记录共 ${n} 条，受访客户的构成如下。`,
  profileNone: "回访表没有可用于分组的客户属性，本期不作客户构成与交叉分析。",
  profileChart: (f: { attribute: string; value: string; share: string }) =>
    `受访客户构成：按${f.attribute}，${f.value}占 ${f.share}`,
  profileTable: "受访客户构成",
  profileMore: (count: number) => `其余 ${count} 类合计`,
  blank: "（未填写）",

  overall: (f: { satisfaction: string; interval: string; n: string; mean: string; meanInterval: string }) =>
    `总体满意度为 ${f.satisfaction}（95% 置信区间 ${f.interval}，n = ${f.n}），平均 ${f.mean} 分（95% 置信区间 ${f.meanInterval}）。`,
  overallShares: (f: { top2: string; top2Interval: string; bottom2: string; bottom2Interval: string }) =>
    `评价为满意及以上的占 ${f.top2}（${f.top2Interval}），不满意及以下的占 ${f.bottom2}（${f.bottom2Interval}）。`,
  otherBase: (f: { base: string; n: string; satisfaction: string }) =>
    `若以${f.base}（${f.n}）为基数，总体满意度为 ${f.satisfaction}。`,
  smallOverall: (n: string, minimum: number) =>
    `样本不足：总体评分只有 ${n} 条，少于 ${minimum} 条，以下数字仅供参考，不宜用于考核或与其他期间比较。`,
  noOverallScores: "有效记录中没有总体评分，无法计算总体满意度。",
  tile: {
    satisfaction: "总体满意度",
    mean: "总体平均分",
    top2: "满意及以上占比",
    lowest: "得分最低的维度",
    interval: (interval: string) => `95% 区间 ${interval}`,
    hundred: (value: string) => `百分制 ${value} 分`,
    of: (count: string, n: string) => `${count} / ${n}`,
  },
  distributionChart: (f: { top2: string }) => `总体及各维度评分分布：总体评价满意及以上占 ${f.top2}`,
  trendUnit: { month: "月", quarter: "季度", week: "周", day: "日" },
  trendChart: {
    change: (f: { at: string; direction: "up" | "down" }) =>
      `总体满意度趋势：自 ${f.at} 起水平${f.direction === "up" ? "上升" : "下降"}`,
    stable: "总体满意度趋势：未发现统计上显著的转折",
    short: "总体满意度趋势",
  },
  trendNote: (unit: string) => `按${unit}统计，竖线为 95% 置信区间；空心点为样本不足的期间。`,
  trendChange: (f: { at: string; before: string; after: string; p: string; down: boolean }) =>
    `Pettitt 检验显示，自 ${f.at} 起总体满意度的水平发生变化：此前各期平均 ${f.before}，此后各期平均 ${f.after}（${f.p}）。` +
    (f.down ? "建议结合当期的人员、流程与产品变动查找原因。" : "建议总结当期的做法并加以固化。"),
  trendStable: "各期之间的起伏未超出抽样波动的范围，未发现统计上显著的转折点。",
  trendShort: "可比较的期间少于 8 个，不足以检验趋势转折，仅列出各期数值。",
  trendLatest: (f: {
    now: string;
    before: string;
    gap: string;
    up: boolean;
    p: string;
    significant: boolean;
  }) =>
    `最近一期（${f.now}）的总体平均分较上一期（${f.before}）${f.up ? "高" : "低"} ${f.gap} 分，` +
    (f.significant
      ? `差异显著（${f.p}）。`
      : `差异不显著（${f.p}），不能据此判断${f.up ? "改善" : "下滑"}。`),
  changeLabel: "水平变化",

  dimensionIntro: (f: {
    count: number;
    highest: string;
    highestMean: string;
    lowest: string;
    lowestMean: string;
  }) =>
    `${f.count} 个维度中，${f.highest}得分最高（平均 ${f.highestMean} 分），${f.lowest}得分最低（平均 ${f.lowestMean} 分）。`,
  dimensionOne: (name: string, mean: string) => `本期只评价了“${name}”一个维度，平均 ${mean} 分。`,
  dimensionNone: "回访表没有分维度评分，本节从略。",
  weakList: (names: string, limit: string) => `平均分低于 ${limit} 分、判定为薄弱环节的有：${names}。`,
  weakNone: (limit: string) => `各维度平均分均不低于 ${limit} 分，没有薄弱环节。`,
  smallDimensions: (names: string) => `${names}样本不足，仅列出数值，不参与排名。`,
  radarChart: {
    weak: (names: string) => `各维度平均分：${names}低于薄弱线`,
    fine: "各维度平均分：均在薄弱线以上",
    small: "各维度平均分（样本不足）",
  },
  meanChart: (lowest: string) => `各维度平均分与 95% 置信区间：${lowest}最低`,
  meanChartPlain: "各维度平均分与 95% 置信区间",
  lowestShown: (shown: number, all: number) =>
    shown < all ? `图中为得分最低的 ${shown} 个维度，全部 ${all} 个见表。` : "",
  dimensionTable: "各维度评价结果",
  dimensionSentence: (f: { n: string; mean: string; interval: string; top2: string; bottom2: string }) =>
    `平均 ${f.mean} 分（95% 置信区间 ${f.interval}，n = ${f.n}），满意及以上占 ${f.top2}，不满意及以下占 ${f.bottom2}。`,
  dimensionSmall: (n: string, minimum: number) => `样本不足（n = ${n}，少于 ${minimum}），不作判断。`,
  dimensionWeak: "低于薄弱线，列为薄弱环节。",
  dimensionGrades: (parts: string) => `评分分布：${parts}。`,
  gradePart: (grade: string, count: string, share: string) => `${grade} ${count} 人（${share}）`,
  wordsPositive: (words: string) => `客户谈及此项时常用的肯定词语：${words}。`,
  wordsNegative: (words: string) => `常用的否定词语：${words}。`,
  wordCount: (word: string, count: string) => `${word}（${count}）`,
  noAnswers: "没有有效评分。",
};
