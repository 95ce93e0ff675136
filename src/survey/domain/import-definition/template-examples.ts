import {
  COLUMN_ORDER,
  TEMPLATE_TYPES,
  TEXT_ROWS,
  wordOf,
  YES,
  type TemplateColumn,
} from "./template-columns.ts";

type Cells = Partial<Record<TemplateColumn, string>>;

const EXAMPLES: readonly Cells[] = [
  { type: "问卷标题", text: "空调安装服务满意度调查", textEn: "Air-conditioner installation survey" },
  {
    type: "调查目的",
    text: "想了解您对本次安装的感受，约 2 分钟。",
    textEn: "Tell us about the installation. Two minutes.",
  },
  {
    page: "服务评价",
    type: "五级评分",
    code: "overall",
    text: "您对本次安装服务的总体满意程度如何？",
    textEn: "Overall, how satisfied are you with the installation?",
    required: "是",
    indicator: "总体满意度",
  },
  {
    type: "五级矩阵",
    code: "aspects",
    text: "您对以下各项的满意程度如何？",
    textEn: "How satisfied are you with each of these?",
    required: "是",
    parts: "attitude=安装人员的礼貌程度\ntimeliness=上门的及时性\nprice=收费的合理性",
    partsEn: "Politeness of the fitter\nPunctuality\nFairness of the price",
    indicator: "礼貌程度\n响应及时性\n价格合理性",
  },
  {
    type: "多行文本",
    code: "reason",
    text: "哪里让您不满意？",
    textEn: "What were you not happy with?",
    required: "是",
    condition: "{overall} <= 3 or {aspects.price} <= 3",
    max: "1000",
  },
  {
    page: "关于您",
    type: "单选",
    code: "channel",
    text: "您是怎样预约的？",
    textEn: "How did you make the appointment?",
    parts: "phone=电话\napp=小程序\nshop=门店\n其他渠道【其他】",
    partsEn: "Telephone\nMini program\nShop\nOther",
  },
  {
    type: "多选",
    code: "needs",
    text: "您还希望我们提供哪些服务？",
    parts: "clean=定期清洗\ncheck=换季检修\nnone=都不需要【互斥】",
    max: "2",
  },
  { type: "推荐度", code: "recommend", text: "您把我们推荐给朋友的可能性有多大？", indicator: "推荐意愿" },
  { type: "电话", code: "phone", text: "方便联系您的电话", help: "选填。希望得到答复时请留下。" },
  { type: "结束语", text: "感谢您的反馈，每一条意见我们都会认真处理。" },
];

const WORD_LISTS: readonly (readonly string[])[] = [
  ...TEMPLATE_TYPES.map(({ words }) => words),
  ...Object.values(TEXT_ROWS),
  YES,
];

/** Rows of a small survey that show every column of the template in use. */
export function templateExamples(language: "zh" | "en"): readonly (readonly string[])[] {
  return EXAMPLES.map((cells) =>
    COLUMN_ORDER.map((column) => {
      const word = cells[column] ?? "";
      const words = column === "type" || column === "required" ? WORD_LISTS : [];
      return wordOf(words.find((list) => list.includes(word)) ?? [word], language);
    }),
  );
}
