type Details = Readonly<Record<string, string | number>>;
interface RuleWords {
  readonly name: string;
  readonly reason: (details: Details) => string;
  /** What a good question looks like. */
  readonly example: string;
}

/** What the question check says, by rule. */
export const questionCheckZh = {
  leading: {
    name: "诱导性提问",
    reason: ({ words }) => `“${words}”在引导客户给出好评，得到的评价不可信。请改为中立问法。`,
    example: "您对我们服务的满意程度如何？",
  },
  "double-barrelled": {
    name: "一题多问",
    reason: ({ words }) => `一题中同时评价了“${words}”，客户评价不同时无法作答。请拆成几题或几行。`,
    example: "您对响应速度的满意程度如何？／您对服务态度的满意程度如何？",
  },
  absolute: {
    name: "绝对化用词",
    reason: ({ words }) => `“${words}”过于绝对，多数客户只能否认。请去掉或改问程度。`,
    example: "工程师按约定时间上门的情况如何？",
  },
  selling: {
    name: "变相推销",
    reason: ({ words }) => `“${words}”像是推销，会让客户放弃作答。请只问感受。`,
    example: "您再次选择我们的可能性有多大？",
  },
  "double-negation": {
    name: "双重否定",
    reason: ({ words }) => `“${words}”包含两重否定，容易答反。请改为肯定句。`,
    example: "您是否同意我们的服务是及时的？",
  },
  jargon: {
    name: "内部用语",
    reason: ({ words }) => `“${words}”是内部用语或缩写，客户未必明白。请换成日常说法。`,
    example: "您反映的问题是否已解决？",
  },
  "too-long": {
    name: "题目过长",
    reason: ({ length, max }) =>
      `题目有 ${length} 个字，超过 ${max} 个字在手机上不易读完。请缩短，背景放到说明里。`,
    example: "您对本次维修的满意程度如何？",
  },
  "vague-option": {
    name: "选项含糊",
    reason: ({ words }) => `选项“${words}”每个人理解不同。请改为具体的次数、时间或程度。`,
    example: "每月 1–3 次／每月 4 次及以上",
  },
  "unbalanced-options": {
    name: "选项不对称",
    reason: ({ good, bad }) =>
      `好评选项 ${good} 个，差评选项 ${bad} 个，结果会偏高或偏低。请使两边数量相同。`,
    example: "非常满意／满意／一般／不满意／非常不满意",
  },
  "four-grades": {
    name: "四级制",
    reason: () =>
      "这是通行的四级制：非常满意、满意、一般、不满意，计为 5、4、3、2 分，好评多于差评，报告会注明。需要对称时请用五级制。",
    example: "非常满意／满意／一般／不满意／非常不满意",
  },
  "no-reason-asked": {
    name: "低分未问原因",
    reason: ({ rows, value }) =>
      `评分低于或等于 ${value} 时没有追问原因${rows ? `（${rows}）` : ""}，无法改进。请加一道当评分 ≤ ${value} 时显示的必答题。`,
    example: "是什么让您给出这样的评价？（必答，当评分 ≤ 3 时显示）",
  },
  "reason-not-required": {
    name: "低分原因非必答",
    reason: ({ rows }) => `低分原因可以不填${rows ? `（${rows}）` : ""}，多数客户会跳过。请设为必答。`,
    example: "是什么让您给出这样的评价？（必答）",
  },
  "no-indicator": {
    name: "未绑定指标",
    reason: ({ row }) => `此评分${row ? `的“${row}”行` : ""}没有绑定指标，不会进入指标统计。请选择指标。`,
    example: "响应速度 → 响应及时性",
  },
  "indicator-asked-twice": {
    name: "指标重复",
    reason: ({ indicator, other }) =>
      `指标“${indicator}”已由题目“${other}”测量，只计先回答的一题。请改绑或删除。`,
    example: "每个指标只由一道题测量",
  },
  "indicator-not-asked": {
    name: "指标无人问",
    reason: ({ indicator }) => `需要测量的指标“${indicator}”没有题目。请补一题或一行。`,
    example: "矩阵中加一行：响应及时性",
  },
  "too-many-questions": {
    name: "题目过多",
    reason: ({ most, least, max }) =>
      `共有 ${most} 题（其中 ${least} 题一定显示），普通客户不宜超过 ${max} 题，否则中途放弃的会增多。请删减或合并为矩阵。`,
    example: "把几道评分题合并为一道矩阵题",
  },
  "too-many-rows": {
    name: "矩阵行数过多",
    reason: ({ rows, max }) => `矩阵有 ${rows} 行，超过 ${max} 行时客户容易连续选同一档。请拆分或删减。`,
    example: "每个矩阵 3–8 行",
  },
  "reading-load": {
    name: "作答时间过长",
    reason: ({ minutes, max }) => `预计需要 ${minutes} 分钟，超过 ${max} 分钟。请删减题目或缩短文字。`,
    example: "约 2 分钟，8 题",
  },
  "translation-missing": {
    name: "缺少英文",
    reason: ({ count }) => `问卷提供英文，但有 ${count} 处没有英文，客户会看到中文。请补充或取消英文。`,
    example: "中文与英文并排填写",
  },
} satisfies Record<string, RuleWords>;
