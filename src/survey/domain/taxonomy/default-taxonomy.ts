import type { SurveyText } from "../definition/survey-definition.ts";

/** What a measuring question is bound to. `code` is stable: trends join on it. */
export interface Indicator {
  readonly code: string;
  readonly name: Required<SurveyText>;
}

export interface Dimension {
  readonly code: string;
  readonly name: Required<SurveyText>;
  readonly indicators: readonly Indicator[];
}

function dimension(
  code: string,
  zh: string,
  en: string,
  indicators: readonly (readonly [code: string, zh: string, en: string])[],
): Dimension {
  return {
    code,
    name: { zh, en },
    indicators: indicators.map(([own, ownZh, ownEn]) => ({ code: own, name: { zh: ownZh, en: ownEn } })),
  };
}

/** The taxonomy every organization begins with: dimensions of one to three indicators each. */
export const DEFAULT_TAXONOMY: readonly Dimension[] = [
  dimension("overall", "总体", "Overall", [["overall-satisfaction", "总体满意度", "Overall satisfaction"]]),
  dimension("service-attitude", "服务态度", "Service attitude", [
    ["politeness", "礼貌程度", "Politeness"],
    ["patience", "耐心程度", "Patience"],
  ]),
  dimension("service-quality", "服务质量", "Service quality", [
    ["execution-to-standard", "执行规范性", "Execution to standard"],
    ["result-achieved", "结果达成率", "Result achieved"],
  ]),
  dimension("response-efficiency", "响应效率", "Response efficiency", [
    ["response-timeliness", "响应及时性", "Response timeliness"],
    ["first-contact", "首次联系速度", "First contact"],
  ]),
  dimension("professional-ability", "专业能力", "Professional ability", [
    ["skill", "专业技能", "Skill"],
    ["plan-soundness", "方案合理性", "Plan soundness"],
  ]),
  dimension("problem-solving", "问题解决", "Problem solving", [
    ["problem-solved", "问题解决程度", "Problem solved"],
    ["solved-first-time", "首次解决", "Solved first time"],
  ]),
  dimension("value-for-money", "性价比", "Value for money", [
    ["price-fairness", "价格合理性", "Price fairness"],
    ["worth-the-price", "物有所值程度", "Worth the price"],
  ]),
  dimension("product-quality", "产品质量", "Product quality", [
    ["product-performance", "产品性能", "Product performance"],
    ["product-reliability", "产品可靠性", "Product reliability"],
  ]),
  dimension("cooperation", "合作稳定性", "Cooperation stability", [
    ["cooperation-stability", "合作稳定性", "Cooperation stability"],
    ["staff-continuity", "对接人员稳定性", "Continuity of contact staff"],
  ]),
  dimension("online-channel", "线上体验", "Online experience", [
    ["app-ease", "应用易用性", "App ease of use"],
    ["self-service", "自助服务", "Self-service"],
  ]),
  dimension("store-channel", "门店体验", "Store experience", [
    ["store-staff", "门店人员服务", "Store staff"],
    ["queueing", "排队等候", "Queueing"],
  ]),
  dimension("loyalty", "忠诚度", "Loyalty", [
    ["repurchase-intention", "再次选择意愿", "Repurchase intention"],
    ["recommendation", "推荐意愿", "Recommendation"],
  ]),
];

/** Every indicator of a taxonomy by code. */
export function indicatorsOf(taxonomy: readonly Dimension[]): ReadonlyMap<string, Indicator> {
  return new Map(taxonomy.flatMap(({ indicators }) => indicators.map((one) => [one.code, one])));
}
