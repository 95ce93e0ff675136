/** Sentences of cross-analysis, drivers, problems, cases, suggestions, conclusion and appendix. Numbers arrive formatted. */
export const zhAnalysis = {
  crossIntro: (attributes: string, tests: string) =>
    `按${attributes}对总体满意度及各维度作交叉比较，共作 ${tests} 次检验，p 值经 Holm 法校正；两组比较用 Welch t 检验，三组及以上用卡方检验。`,
  crossOneGroup: (attribute: string, value: string) => `${attribute}只有“${value}”一类，无从比较。`,
  crossNoTest: "各分组中达到最低样本量的不足两组，样本不足，不作差异检验。",
  crossNone:
    "经校正后没有一项差异达到显著水平：各类客户评价的高低可以由抽样波动解释，不能据此认定某类客户更满意或更不满意。",
  crossFound: (found: string, tests: string) =>
    `${tests} 次检验中有 ${found} 项差异显著，其余差异不显著。差异最明显的有：`,
  crossWelch: (f: {
    attribute: string;
    metric: string;
    high: string;
    highMean: string;
    low: string;
    lowMean: string;
    gap: string;
    p: string;
  }) =>
    `${f.metric}：按${f.attribute}，“${f.high}”平均 ${f.highMean} 分，“${f.low}”平均 ${f.lowMean} 分，相差 ${f.gap} 分（校正后 ${f.p}）；`,
  crossChi: (f: {
    attribute: string;
    metric: string;
    high: string;
    highMean: string;
    low: string;
    lowMean: string;
    v: string;
    p: string;
  }) =>
    `${f.metric}：不同${f.attribute}之间存在差异，最高为“${f.high}”（平均 ${f.highMean} 分），最低为“${f.low}”（平均 ${f.lowMean} 分），Cramér's V = ${f.v}（校正后 ${f.p}）；`,
  heatChart: {
    found: (attribute: string) => `各类客户的平均分：不同${attribute}的客户评价差异最明显`,
    none: "各类客户的平均分：未发现显著差异",
  },
  heatNote: (minimum: number) =>
    `加框的单元格所在分组差异显著（Holm 校正后 p < 0.05）；n < ${minimum} 的单元格以浅色斜纹表示，不参与检验。`,
  heatMore: (count: number) => `另有 ${count} 类未在图中列出，见数据表。`,
  differenceTable: "显著差异一览",
  differenceMore: (count: number) => `表中列出前 15 项，其余 ${count} 项见数据表。`,

  driversReason: {
    "derived-overall":
      "总体评分由各项评分推算而来，二者之间的关系是人为的，因此不分析驱动因素。建议在回访表中增设“总体满意度”一栏。",
    "too-few-scores": "可用的评分维度不足两个，无法比较各维度的相对重要性。",
    "too-few-records": "各项评分都齐全的记录太少，样本不足，不作驱动因素分析。",
    "no-variation": "总体评分或各维度评分几乎没有差别，无法分析驱动因素。",
  },
  driversIntro: (f: { n: string; r2: string }) =>
    `以总体评分为因变量、各维度评分为自变量，用 LMG 法（Shapley 值）分解各维度对总体评分差异的解释份额。各维度合计解释总体评分差异的 ${f.r2}（R²，n = ${f.n}，仅用各项评分齐全的记录）。`,
  driversWeakModel: "各维度评分对总体评分的解释力未达到显著水平，以下份额不足以作为决策依据。",
  driversLow: "解释力偏低，说明总体评价还受到本表之外的因素影响，以下份额应谨慎使用。",
  driversTop: (f: { name: string; share: string; second: string; secondShare: string }) =>
    `影响最大的是${f.name}（${f.share}），其次是${f.second}（${f.secondShare}）。这是统计关联，不等同于因果关系。`,
  driversEven: "各维度的份额相差不大，没有明显突出的驱动因素。这是统计关联，不等同于因果关系。",
  driversSampled: (error: string) => `维度较多，份额按随机次序抽样估计，标准误不超过 ${error}。`,
  driversExcluded: (names: string) => `${names}因作答过少或没有差别未纳入。`,
  driversChart: (name: string, share: string) => `各维度的相对重要性：${name}占 ${share}`,
  driversChartPlain: "各维度的相对重要性（未达显著水平）",
  driversNote: (n: string, r2: string) => `LMG 份额合计为 100%，R² = ${r2}，n = ${n}。`,
  mapIntro:
    "将相对重要性与平均分对照：右下方为重要性较低而表现较好，左上方为重要性高而表现欠佳，应优先改进。",
  mapFirst: (names: string) => `优先改进：${names}。`,
  mapKeep: (names: string) => `继续保持：${names}。`,
  mapNone: "没有维度落入“优先改进”象限。",
  mapChart: {
    first: (names: string) => `重要性—表现图：${names}应优先改进`,
    none: "重要性—表现图：没有重要而表现欠佳的维度",
  },
  mapNote: "分界线取各维度平均分的均值与平均份额。",
  quadrant: { improveFirst: "优先改进", keepUp: "继续保持", watch: "留意观察", maintain: "适度维持" },

  voices: (f: { n: string; share: string; positive: string; neutral: string; negative: string }) =>
    `有 ${f.n} 条记录留有客户原话（占有效记录的 ${f.share}）。其中正面 ${f.positive} 条，中性 ${f.neutral} 条，负面 ${f.negative} 条。情感与主题由词典自动识别，用于汇总，个别条目可能有误，请以原话为准。`,
  voicesNone: "本期记录没有客户原话，无法归集问题。建议在回访表中记录客户的原话。",
  voicesHigh: (count: string) =>
    `涉及不满、投诉、安全、损失或可能流失的高优先级反馈 ${count} 条，应逐条确认是否已有答复。`,
  topWords: "客户用语中的高频词",
  issuesIntro: (f: { count: number; top: string; total: string }) =>
    `共归集 ${f.count} 类问题，提及客户最多的是${f.top}。提及率 = 提及该问题的客户数 ÷ 答复客户数（${f.total}）。`,
  issuesNone: "客户原话中没有归集到明确的问题。",
  issueTable: "客户问题清单",
  issueTableNote: (shown: number, all: number) =>
    shown < all ? `列出前 ${shown} 类，全部 ${all} 类见数据表。` : "",
  paretoChart: (f: { count: number; share: string }) => `问题排列图：前 ${f.count} 类占全部提及的 ${f.share}`,
  paretoNote: (mentions: string) => `按涉及客户数排序，合计 ${mentions} 人次。`,
  rootCauseYes: (names: string, limit: string) => `提及率达到 ${limit}、必须开展根因分析的有：${names}。`,
  rootCauseNone: (limit: string) => `没有问题的提及率达到 ${limit}，按规定不强制开展根因分析。`,
  keyYes: (names: string, count: number) =>
    `有 ${count} 位及以上客户反映同一点、列为重点改进项的有：${names}。`,
  keyNone: (count: number) => `没有问题被 ${count} 位及以上客户同时反映。`,
  issueData: (f: { customers: string; rate: string; interval: string; mentions: string }) =>
    `${f.customers} 位客户提及，提及率 ${f.rate}（95% 置信区间 ${f.interval}），共 ${f.mentions} 次。`,
  issueScores: (f: { withIt: string; without: string }) =>
    `提及该问题的记录总体平均 ${f.withIt} 分，其余记录平均 ${f.without} 分。`,
  issueWhere: (f: { attribute: string; value: string; rate: string; other: string; p: string }) =>
    `集中在${f.attribute}为“${f.value}”的客户：该组有 ${f.rate} 的记录提及，其余为 ${f.other}（校正后 ${f.p}）。`,
  issueSpread: "在各类客户之间没有发现显著的集中现象。",
  issueHigh: (count: string) => `其中 ${count} 条属于高优先级。`,

  casesIntro: "以下案例摘自回访记录，客户姓名与联系方式已略去；表中没有记录的内容如实注明，由责任部门补充。",
  casesNone: "没有内容足够具体的客户原话，本期不列典型案例。",
  caseTitle: { complaint: "典型不满案例", common: "共性问题案例", praise: "正面案例" },
  caseNotRecorded: "回访表未记录，请责任部门补充。",
  caseFollowUp: (parts: string) => `${parts}；处理经过回访表未记录，请责任部门补充。`,
  caseScores: (overall: string) => `客户总体评分 ${overall}`,
  caseScorePart: (name: string, grade: string) => `${name} ${grade} 分`,
  caseLesson: {
    complaint: "应逐项核实并答复客户，确认问题是否真正解决。",
    common: (customers: string) => `同类问题共有 ${customers} 位客户提及，宜从流程上一并解决。`,
    praise: "可整理为服务示范，用于培训。",
  },

  suggestionsIntro: "下列建议均对应前文的发现。责任部门与完成时限由管理层确定后填写。",
  suggestionsNone: "本期数据没有指向明确的改进事项，建议保持现有做法并扩大回访样本。",
  suggestionTable: "改进建议与责任分工",
  suggestionFor: {
    attitude: "梳理服务用语与情绪安抚规范，对被提及的班组开展情景演练，并抽听回访录音。",
    "response-speed": "核查受理、派单到首次联系的各环节用时，设定响应时限与预警，高峰时段增派人手。",
    "repair-quality": "建立一次修复率台账，对返修逐单复盘，补充备件与工艺标准。",
    "technical-ability": "按故障类型组织技能培训与认证，疑难工单由资深工程师会诊。",
    "product-quality": "汇总故障现象与批次交产品与质量部门分析，出货前增加针对性检验。",
    convenience: "简化报修与查询步骤，检查热线、公众号与门店各入口的可用性。",
    communication: "明确进度告知的节点与责任人，变更前主动通知客户并留存记录。",
    price: "公示收费项目与标准，服务前报价确认，对争议收费建立复核通道。",
    other: "由客服部门逐条核实，归入明确的问题类别后再定措施。",
  },
  suggestionDimension: (name: string) =>
    `针对“${name}”制定专项提升方案，先在一个班组或区域试行，验证有效后推广。`,
  suggestionSegment: (f: { attribute: string; value: string; metric: string }) =>
    `走访“${f.value}”客户（${f.attribute}），查明其${f.metric}评价偏低的原因，再定针对性措施。`,
  suggestionData: "完善回访表：增设总体满意度、客户类型与回访日期各栏，如实记录客户原话。",
  suggestionSample: (minimum: number) => `扩大样本：每类客户至少回访 ${minimum} 位，使各类结果可以比较。`,
  basisIssue: (f: { issue: string; rate: string; customers: string }) =>
    `${f.issue}：提及率 ${f.rate}，${f.customers} 位客户`,
  basisWeak: (f: { name: string; mean: string; limit: string }) =>
    `${f.name}平均 ${f.mean} 分，低于薄弱线 ${f.limit}`,
  basisLowest: (f: { name: string; mean: string }) =>
    `${f.name}平均 ${f.mean} 分，重要性高而表现低于各维度平均`,
  basisSegment: (f: { metric: string; value: string; mean: string; gap: string }) =>
    `“${f.value}”的${f.metric}平均 ${f.mean} 分，比最高一组低 ${f.gap} 分，差异显著`,
  basisData: "部分分析因缺少相应栏目未能进行",
  basisSample: (groups: string) => `样本不足：${groups}`,
  verifyIssue: (rate: string) => `提及率由 ${rate} 下降`,
  verifyMean: (name: string, mean: string) => `${name}平均分由 ${mean} 分提高`,
  verifySample: "各类客户样本量达标",
  verifyData: "下一期回访表各栏填写率",

  conclusion: {
    overall: (f: { satisfaction: string; interval: string; n: string }) =>
      `本期总体满意度为 ${f.satisfaction}（95% 置信区间 ${f.interval}，n = ${f.n}）。`,
    overallSmall: (f: { satisfaction: string; n: string }) =>
      `本期总体满意度为 ${f.satisfaction}，样本不足（n = ${f.n}），不足以下结论。`,
    weak: (names: string) => `薄弱环节是${names}。`,
    noWeak: (name: string, mean: string) => `没有维度低于薄弱线；得分最低的是${name}（${mean} 分）。`,
    change: (f: { at: string; before: string; after: string; down: boolean }) =>
      `自 ${f.at} 起总体满意度的水平${f.down ? "下降" : "上升"}：此前各期平均 ${f.before}，此后平均 ${f.after}。`,
    driver: (name: string, share: string) => `对总体评价影响最大的是${name}（占 ${share}）。`,
    differences: (count: string) => `各类客户之间有 ${count} 项差异显著。`,
    noDifferences: "各类客户之间没有发现显著差异。",
    notCompared: "客户分组样本不足，未作差异检验。",
    issue: (name: string, rate: string) => `客户反映最多的问题是${name}（提及率 ${rate}）。`,
    issueTied: (names: string, rate: string) => `客户反映最多的问题是${names}（提及率均为 ${rate}）。`,
    noIssue: "客户原话中没有归集到明确的问题。",
  },
  outlookIntro: "下一期报告将以本期数据为基线，验证以下各项：",
  outlookBaseline: (f: { satisfaction: string; interval: string }) =>
    `总体满意度是否高于本期的 ${f.satisfaction}；落在 ${f.interval} 之内的变化不视为改善或下滑；`,
  outlookDimension: (name: string, mean: string) =>
    `${name}平均分能否由 ${mean} 分提高，且提高幅度通过显著性检验；`,
  outlookIssue: (name: string, rate: string) => `${name}的提及率能否由 ${rate} 下降；`,
  outlookSample: (minimum: number) => `样本不足的分组能否补足到 ${minimum} 条以上。`,
  outlookRecontact: "对提出问题的客户在改进落实一个月后再次回访，确认问题是否真正解决。",

  definitions: (f: {
    weights: string;
    base: string;
    weak: string;
    minimum: number;
    rootCause: string;
    key: number;
  }) =>
    [
      [
        "总体满意度",
        `各级人数按权重（5 至 1 分依次为 ${f.weights}）加权后除以${f.base}；各维度的“满意度”用同一公式，以该维度的有效答复数为基数。区间为校正的 Wald 区间（由多项分布的方差计算，两端各加 ¾ 个答复）。`,
      ],
      ["平均分", "1–5 分的算术平均数，区间为 t 区间。百分制 = （平均分 − 1）÷ 4 × 100。"],
      ["满意及以上／不满意及以下", "评分 4–5 分／1–2 分的比例，区间为 Wilson 区间。"],
      ["薄弱环节", `平均分低于 ${f.weak} 分的维度。`],
      [
        "样本不足",
        `n < ${f.minimum} 的数字，列出而不排名、不参与检验。已知应覆盖客户数且基本全部答复时视为全覆盖，区间作有限总体修正。`,
      ],
      [
        "差异检验",
        "两组用 Welch t 检验，三组及以上对评分分布用卡方检验（期望频数不足 5 时合并相邻等级），全部 p 值用 Holm 法校正，校正后 p < 0.05 为显著。",
      ],
      [
        "相对重要性",
        "LMG 法（Lindeman、Merenda、Gold，1980），即 R² 的 Shapley 分解，仅用各项评分齐全的记录；至多 20 个维度时精确计算，更多时按随机次序抽样。",
      ],
      ["趋势转折", "对达到最低样本量的各期满意度作 Pettitt 检验（1979），至少 8 期。"],
      [
        "提及率",
        `提及该问题的客户数 ÷ 答复客户数。达到 ${f.rootCause} 须开展根因分析；${f.key} 位及以上客户反映同一点为重点改进项。`,
      ],
      [
        "数据质量",
        "剔除：整行重复（保留首条）、评分超出 1–5 分、没有任何评分、五题以上同分且与原话矛盾。仅标记：评分与原话不一致、半数以上题目未答、日期无法识别。",
      ],
    ] as readonly (readonly [string, string])[],
  definitionTable: "指标口径",
  term: "指标",
  meaning: "口径",
  segmentTable: "各类客户评价结果",
  testTable: "全部差异检验",
  testMore: (count: number) => `列出前 40 项，其余 ${count} 项见 report.xlsx。`,
  segmentMore: (count: number) => `列出前 60 类，其余 ${count} 类见 report.xlsx。`,
  excludedTable: "剔除的记录",
  flaggedTable: "标记并保留的记录",
  remarksMore: (shown: number, all: string) => `列出前 ${shown} 条，全部 ${all} 条见 report.xlsx。`,
  excludedNone: "没有剔除的记录。",
  data: {
    summary: "总体指标",
    dimensions: "各维度的样本量、平均分、区间与分布",
    segments: "各类客户的总体与分维度平均分",
    differences: "全部差异检验",
    drivers: "各维度的相对重要性与平均分",
    trend: "各期总体满意度",
    profile: "受访客户构成",
    issues: "客户问题清单",
    words: "客户用语的高频词",
    quotes: "各问题的代表性原话",
    excluded: "剔除的记录",
    flagged: "标记并保留的记录",
    basis: (valid: string, received: string) => `有效记录 ${valid} 条，收到 ${received} 条。`,
  },
};
