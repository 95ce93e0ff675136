import { caseImportFailuresZh } from "./case-import-zh.ts";
import { extrasFailuresZh } from "./extras-failures-zh.ts";
import { policyFailuresZh } from "./policy-failures-zh.ts";
import { lifeZh } from "./life-zh.ts";
import { mailboxZh } from "./mailbox-zh.ts";
import { workZh } from "./work-zh.ts";
import { publicFailuresZh } from "./public-failures-zh.ts";

type Details = Readonly<Record<string, string | number>>;

/** Every reason against a step, so that all can be mended at once. */
function refused({ act, refusals }: Details): string {
  const sentences = lifeZh.refusals as Readonly<Record<string, string>>;
  const step = (lifeZh.acts as Readonly<Record<string, string>>)[String(act)] ?? String(act);
  const reasons = String(refusals)
    .split(" ")
    .map((code) => sentences[code] ?? code);
  return `不能“${step}”：${reasons.join("")}`;
}

/** Sentences for the failures of cases. */
export const serviceZh = {
  ...workZh,
  ...mailboxZh,
  ...publicFailuresZh,
  ...policyFailuresZh,
  ...extrasFailuresZh,
  ...caseImportFailuresZh,
  "feedback-period-empty": () => "统计期间的开始须早于结束，请重新选择。",
  "feedback-received-long-ago": () => "收到时间早于 2000 年，请核对日期后重新提交。",
  "feedback-external-due-early": () => "外部平台的办理期限须晚于收到时间，请核对后重新提交。",
  "feedback-received-later": () => "收到时间晚于现在，请核对日期与时区后重新提交。",
  "conflict-feedback-changed": () => "这条反馈刚刚被他人更新，请刷新后核对，再重新操作。",
  "conflict-feedback-stage": refused,
  "forbidden-feedback-step": refused,
  "feedback-step-refused": refused,
  "feedback-handler-unknown": () => "没有找到这位处理人，或其已离职。请重新选择。",
  "feedback-department-unknown": () => "没有找到这个部门，或其已撤销。请重新选择。",
  "feedback-merge-into-itself": () => "不能把反馈并入它自己，请选择另一条。",
  "feedback-merge-into-closed": ({ number }: Details) =>
    `反馈 ${number} 已经结束，不能并入。请选择未结的一条，或登记为重复反馈。`,
  "feedback-priority-reason-missing": () => "改变优先级需要写明理由。",
  "feedback-customer-unknown": () => "没有找到这位客户，请重新选择。",
  "feedback-repeat-unknown": () => "没有找到所关联的反馈，请核对编号。",
};
