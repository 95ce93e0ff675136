import { mailingRefusalsZh } from "./mailing-refusals-zh.ts";
type Details = Readonly<Record<string, string | number>>;
type Sentence = (details: Details) => string;

/** Sentences for the failures of mailings. */
export const mailingFaultsZh = {
  "conflict-mailing-started": () => "该邮件邀请已开始发送，不能再修改。如需调整，请新建一次邮件邀请。",
  "conflict-mailing-changed": () => "该邮件邀请已被他人修改，请刷新后核对再操作。",
  "conflict-mailing-not-running": () => "该邮件邀请没有在发送或提醒，无需停止。请刷新查看。",
  "conflict-mailing-ended": () => "该邮件邀请尚未发送或已停止，不能单独重发。请新建一次邮件邀请。",
  "conflict-mailing-answered": () => "该客户已经回答，无需再发邮件。",
  "conflict-mailing-mail-waiting": () => "上一封邮件还在等待发出，请稍后查看结果再决定是否重发。",
  "too-many-mailing-mails": ({ hours }) => `上一封邮件已送达，${hours} 小时内请勿重复打扰同一客户。`,
  "mailing-recipient-refused": ({ reason }) =>
    `不能向该客户发送：${(mailingRefusalsZh as Readonly<Record<string, string>>)[String(reason)] ?? reason}。请先核对客户资料。`,
  "conflict-no-mail-server": () =>
    "尚未配置邮件服务器，不能发送。请管理员设置环境变量 SMTP_URL 后重启，再回到此处发送。",
  "mailing-nobody": () => "还没有选择客户，或所选分组中没有客户。请在“收件人”一步重新选择。",
  "mailing-audience-too-large": ({ most }) =>
    `所选分组超过 ${most} 位客户，一次发不完。请把分组条件收窄，分几次发送。`,
  "mailing-segment-gone": () => "所选的客户分组已被删除，请在“收件人”一步重新选择。",
  "mailing-reminder-order": () => "每次提醒的天数须大于前一次，请调整。",
  "mailing-reminder-after-expiry": ({ days, validDays }) =>
    `第 ${days} 天提醒时链接已到期（有效 ${validDays} 天）。请减少提醒天数，或延长链接有效期。`,
} satisfies Record<string, Sentence>;
