import type { ProblemType } from "../../feedback/domain/triage/classification.ts";
import type { CustomerAttributeDraft } from "../../customer/domain/customer-attribute.ts";

/** Fields that the department keeps of its customers beside the usual ones. */
export const ATTRIBUTES: readonly CustomerAttributeDraft[] = [
  { code: "contract_level", label: "维保合同", type: "choice", choices: ["全包", "半包", "无"] },
  { code: "install_year", label: "首次安装年份", type: "number", choices: [] },
  { code: "visit_note", label: "上门注意事项", type: "text", choices: [] },
];

/** Who may be given complex cases. */
export const QUALIFIED = ["孙志远", "曹立新", "许文斌", "谢长风", "袁思齐", "唐婉清"] as const;

interface SnippetWords {
  readonly name: string;
  readonly text: string;
  readonly problemType: ProblemType | null;
}

/** Texts that replies are written with. */
export const SNIPPETS: readonly SnippetWords[] = [
  {
    name: "受理告知",
    text: "{{客户}}您好，您反映的问题已登记，编号 {{编号}}。{{部门}}会在一个工作日内与您联系，感谢您的反馈。",
    problemType: null,
  },
  {
    name: "预约上门",
    text: "{{客户}}您好，{{处理人}}将在您方便的时间上门检查{{产品}}，出发前半小时会电话联系您，请保持电话畅通。",
    problemType: null,
  },
  {
    name: "致歉并说明延误",
    text: "{{客户}}您好，{{产品}}的服务没有按约定时间完成，给您带来不便，非常抱歉。我们已重新安排，并由专人跟进到底。",
    problemType: "response_speed",
  },
  {
    name: "复修免费说明",
    text: "{{客户}}您好，{{产品}}维修后同一问题再次出现的，复修不收取任何费用，质保时间从复修完成之日起重新计算。",
    problemType: "repair_quality",
  },
  {
    name: "收费依据说明",
    text: "{{客户}}您好，您咨询的费用按公示价目表收取，明细已发到您的手机；如与实际不符，我们核实后原路退回差额。",
    problemType: "price",
  },
  {
    name: "安全提示：先断电",
    text: "{{客户}}您好，请先断开{{产品}}的电源，不要自行拆开；我们会在两小时内与您联系并安排上门检测。",
    problemType: "product_quality",
  },
  {
    name: "等待配件",
    text: "{{客户}}您好，所需配件正在调拨，预计到货后当天与您预约上门时间，期间如有变化会主动告知您。",
    problemType: "response_speed",
  },
  {
    name: "办结致谢",
    text: "{{客户}}您好，您反映的问题（编号 {{编号}}）已处理完毕。稍后会有同事回访，您的评价对我们很重要，谢谢。",
    problemType: null,
  },
];

interface ViewWords {
  readonly name: string;
  readonly filter: Readonly<Record<string, string>>;
}

/** Filters of the inbox that everybody finds there. */
export const SHARED_VIEWS: readonly ViewWords[] = [
  { name: "紧急与高优先", filter: { queue: "open", priority: "high" } },
  { name: "平台转办未结", filter: { queue: "open", channel: "external" } },
  { name: "维修质量类", filter: { queue: "open", problemType: "repair_quality" } },
  { name: "典型案例：优秀处理", filter: { queue: "all", typical: "excellent" } },
];

/** A filter of one's own. */
export const OWN_VIEW: ViewWords = {
  name: "产品质量投诉",
  filter: { queue: "all", problemType: "product_quality", voice: "complaint" },
};
