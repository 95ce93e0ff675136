import { importFailuresZh } from "./import-definition-zh.ts";
import { exchangeFailuresZh } from "./exchange-failures-zh.ts";
import { channelFailuresZh } from "./channel-failures-zh.ts";
import { mailingFaultsZh } from "./mailing-faults-zh.ts";
import { answerFaultsZh } from "./answer-faults-zh.ts";
import { definitionFaultsZh } from "./definition-faults-zh.ts";
import { definitionPlaceZh } from "./definition-place-zh.ts";

type Details = Readonly<Record<string, string | number>>;
type Sentence = (details: Details) => string;

/** Sentences for the failures of surveys, links and responses. */
export const serviceZh = {
  ...channelFailuresZh,
  ...mailingFaultsZh,
  "conflict-survey-changed": () => "该问卷已被他人修改，请刷新后核对，再重新保存。",
  "conflict-survey-archived": () => "该问卷已归档，请先取消归档再操作。",
  "conflict-survey-not-archived": () => "该问卷没有归档，请刷新查看。",
  "conflict-survey-takes-answers": () => "该问卷正在收集答卷，请先关闭再归档。",
  "conflict-survey-not-published": () => "该问卷没有在收集答卷，请刷新查看。",
  "conflict-survey-not-closed": () => "该问卷没有关闭，请刷新查看。",
  "conflict-nothing-to-publish": ({ version }) => `自第 ${version} 版发布以来没有改动，无需再次发布。`,
  "survey-definition-faulty": ({ count, path, fault, ...details }) => {
    const reason = (definitionFaultsZh as Readonly<Record<string, Sentence>>)[String(fault)]?.(details);
    const place = `${definitionPlaceZh(String(path))}${path === "" ? "" : `（${path}）`}`;
    return `问卷有 ${count} 处需要改正。第一处在${place}：${reason ?? fault}`;
  },
  "survey-template-unknown": ({ template }) => `没有名为“${template}”的模板，请重新选择。`,
  "survey-link-expired-already": () => "有效期须晚于现在，请重新选择。",
  "survey-needs-personal-links": () =>
    "此问卷只接受个人链接：请选择客户，为每位客户生成各自的链接；需要公开链接时，请在问卷设置中允许匿名作答并重新发布。",
  "conflict-response-not-checked": () => "该答卷尚未完成质量检查，请稍后再试。",
  "conflict-response-corrected": () => "该答卷已被他人更正，请刷新后核对，再重新更正。",
  "response-correction-empty": () => "更正后的内容与原来相同，请修改后再提交。",
  "response-correction-faulty": ({ count, place, fault, ...details }) => {
    const reason = (answerFaultsZh as Readonly<Record<string, Sentence>>)[String(fault)]?.(details) ?? fault;
    return `更正后的答卷有 ${count} 处不符合要求。第一处在题目 ${place}：${reason}`;
  },
  "conflict-response-id-taken": () => "该编号已属于另一份答卷，请换一个编号，或不填编号。",
  "gone-survey-closed": () => "本次调查已经结束，感谢您的关注。",
  "gone-survey-full": () => "本次调查的名额已满，感谢您的关注。",
  "gone-survey-link-used": () => "您已经通过此链接提交过答卷，感谢您的回答。",
  "gone-survey-link-expired": () => "此链接已过有效期，如仍愿意反馈，请联系为您服务的人员。",
  "forbidden-survey-personal-only": () => "本次调查仅限受邀客户，请使用发给您本人的链接。",
  "unavailable-busy": () => "此刻提交的人较多，您的回答尚未提交，请稍后再试。",
  "survey-answers-unreadable": () =>
    '无法识别提交的内容，请以 JSON 发送 {"answers": {题目编码: 回答}}，或以表单提交。',
  "survey-response-id-malformed": () =>
    "编号（id）须为 UUID 或不超过 200 个字符的其他文字，请改正，或不填编号。",
  ...exchangeFailuresZh,
  ...importFailuresZh,
} satisfies Record<string, Sentence>;
