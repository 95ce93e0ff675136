import type { ProblemType } from "../../feedback/domain/triage/classification.ts";
import type { ResponsibilityKind, Ruling } from "../../feedback/domain/appraisal/responsibility.ts";

/** Why a case is laid on those who had it, by what it was about. */
const CARRIED: Readonly<Record<ProblemType, readonly string[]>> = {
  response_speed: [
    "改约后没有人重新排程，属于流程衔接缺失。",
    "派单规则没有覆盖这种情形，按流程责任认定。",
    "配件申请滞留两天没有人跟进，由牵头部门承担。",
    "对客户承诺的时间没有排进日程，责任在调度环节。",
  ],
  repair_quality: [
    "首次处理不到位导致客户再次来电，责任在维修环节。",
    "现场照片与完工单不符，收尾检查没有做到位。",
    "复修查明为首次漏检，由责任部门承担。",
  ],
  attitude: [
    "核对录音，服务过程未按标准用语执行，由责任部门承担。",
    "客户当天已说明情况，接待时没有如实记录，造成后续误会。",
    "两位客户先后反映同一情况，认定为服务态度问题。",
  ],
  technical_ability: [
    "首次判断有误，多换了配件，由责任部门承担。",
    "该机型培训已覆盖本组，仍未按检测步骤操作。",
  ],
  product_quality: [
    "检测报告确认为批次质量问题，由产品研发部承担。",
    "故障件送检，结论为元器件失效，与安装使用无关。",
    "同批次已有三起同类反馈，认定为产品质量责任。",
  ],
  convenience: [
    "送货与安装之间没有交接记录，由牵头部门承担。",
    "送货上楼已写在订单上，现场没有执行。",
    "改过的地址没有同步给车队，属于流程责任。",
  ],
  communication: ["处理进度没有按约定告知客户，由责任部门承担。"],
  price: [
    "报价口径与现场执行不一致，流程上缺少核对。",
    "收费前没有出示公示价目表，由责任部门承担。",
    "促销说明漏写辅料费用，认定为流程责任。",
  ],
  other: ["核对工单后，认定由经办部门承担。"],
};
const NOBODYS: Readonly<Record<"customer" | "third_party" | "none", readonly string[]>> = {
  customer: ["使用环境不符合说明书要求，已向客户书面说明。", "客户自行拆装造成损坏，检测照片已留存。"],
  third_party: ["由承运公司的外力造成，已由其赔付。", "小区电压异常，物业已出具说明。"],
  none: ["核查后未发现服务或产品问题，属于合理使用疑问。", "处理及时得当，不认定责任。"],
};

/** Why a case is laid on somebody, or on nobody. */
export function reasonsFor(kind: ResponsibilityKind, problemType: ProblemType): readonly string[] {
  return kind === "customer" || kind === "third_party" || kind === "none"
    ? NOBODYS[kind]
    : CARRIED[problemType];
}

/** What a head of a department objects, by what the case was about. */
const APPEALS: Readonly<Partial<Record<ProblemType, readonly string[]>>> = {
  response_speed: [
    "延误的原因是配件未到货，调拨申请当天已提交，不应全部由我部门承担。",
    "客户临时改了两次时间，短信记录可以证明，请重新认定。",
  ],
  repair_quality: ["现场照片可以证明已按标准封堵，渗水来自楼上邻居，请复核。"],
  attitude: ["录音完整版显示接待人员已道歉并说明，请重听后再认定。"],
  technical_ability: ["该型号培训尚未覆盖我组，派单时已提出，请考虑流程因素。"],
  product_quality: ["送检样机有进水痕迹，请补充使用环境调查后再认定。"],
  convenience: ["客户临时改了地址，司机跑了两趟，请重新划分责任。"],
  price: ["价目表已在上门前发给客户，短信可查，请复核。"],
};
const APPEAL = "责任涉及两个部门的衔接，请重新划分。";

export function appealsFor(problemType: ProblemType): readonly string[] {
  return APPEALS[problemType] ?? [APPEAL];
}

/** What the manager who rules says to it. */
export const RULED: Readonly<Record<Ruling, readonly string[]>> = {
  uphold: ["复核证据后维持原认定，请部门内部整改。", "申诉材料未能说明新情况，维持原认定。"],
  change: ["申诉部分成立，牵头与配合部门各担一部分。", "补充的调拨记录属实，调整责任划分。"],
  withdraw: ["申诉成立，撤销原认定，不计入考核。"],
};
