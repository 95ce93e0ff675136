import { appraisalFailuresZh } from "./appraisal-failures-zh.ts";
import { caseImportFailuresZh } from "./case-import-zh.ts";
import { extrasFailuresZh } from "./extras-failures-zh.ts";
import { policyFailuresZh } from "./policy-failures-zh.ts";
import { lifeZh } from "./life-zh.ts";
import { mailboxZh } from "./mailbox-zh.ts";
import { workZh } from "./work-zh.ts";
import { smsFailuresZh } from "./sms-failures-zh.ts";
import { publicFailuresZh } from "./public-failures-zh.ts";
import { replyLetterFailuresZh } from "./reply-letter-failures-zh.ts";
import { webhookFailuresZh } from "./webhook-failures-zh.ts";
import { taskCardFailuresZh } from "./task-card-failures-zh.ts";

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

function changedBy({ name, time, by }: Details): string {
  const who = by === "you" ? "您在别处" : by === "system" || !name ? "系统" : name;
  return `${who}${time ? `于 ${time} ` : ""}更新了这条反馈，请刷新后核对，再重新操作。`;
}

/** Sentences for the failures of cases. */
export const serviceZh = {
  ...workZh,
  ...mailboxZh,
  ...smsFailuresZh,
  ...publicFailuresZh,
  ...taskCardFailuresZh,
  ...policyFailuresZh,
  ...extrasFailuresZh,
  ...appraisalFailuresZh,
  ...caseImportFailuresZh,
  ...webhookFailuresZh,
  ...replyLetterFailuresZh,
  "feedback-period-empty": () => "统计期间的开始须早于结束，请重新选择。",
  "feedback-received-long-ago": () => "收到时间早于 2000 年，请核对日期后重新提交。",
  "feedback-not-external": ({ number }: Details) => `反馈 ${number} 不是外部平台转来的，没有外部编号和期限。`,
  "feedback-external-incomplete": () => "请同时填写外部平台的名称和编号。",
  "conflict-feedback-external-replied": () => "已登记答复外部平台，办理期限不能再改；编号仍可更正。",
  "feedback-external-due-early": () => "外部平台的办理期限须晚于收到时间，请核对后重新提交。",
  "feedback-received-later": () => "收到时间晚于现在，请核对日期与时区后重新提交。",
  "conflict-feedback-changed": changedBy,
  "feedback-sort-not-here": () =>
    "按时限和优先级排序只用于未结的队列，按关闭时间排序只用于“已关闭”。请换一个队列或排序方式。",
  "too-many-live-streams": () => "您打开的窗口太多，这个窗口改为每分钟更新一次。请关闭不用的窗口。",
  "conflict-feedback-stage": refused,
  "forbidden-feedback-own-case": () =>
    "处理人不能降低自己所办反馈的优先级，也不能把投诉改为非投诉。请写明理由，交客服主管更正。",
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
