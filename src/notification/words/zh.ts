import { smsFailuresZh } from "./sms-failures-zh.ts";

type Details = Readonly<Record<string, string | number>>;
type Sentence = (details: Details) => string;

/** Sentences for the failures of notices, mails and background jobs: what is wrong, what to do. */
export const zh = {
  ...smsFailuresZh,
  "template-empty": () => "主题和正文都不能为空，请填写；想用内置内容，请选择“恢复内置内容”。",
  "template-subject-lines": () => "主题只能有一行，请删去其中的换行和制表符。",
  "template-too-long": ({ subject, body }) => `主题最多 ${subject} 个字，正文最多 ${body} 个字，请改短。`,
  "template-placeholder-unknown": ({ placeholder, known }) =>
    `这类消息没有占位符“{{${placeholder}}}”，请改用：${known}。`,
  "template-placeholder-broken": () => "有占位符的花括号不成对，请写成 {{名称}}，前后各两个花括号。",
  "template-placeholder-missing": ({ placeholder }) =>
    `正文缺少“{{${placeholder}}}”，收件人将无法继续操作，请补上。`,
  "conflict-template-changed": () => "这份模板刚被他人修改过，请刷新后在新内容上修改。",
  "conflict-delivery-sent": () => "这封邮件已经发出，无需重发。",
  "conflict-delivery-queued": () => "这封邮件正在等待发送，请稍候查看结果。",
  "conflict-delivery-emptied": () => "这封邮件含有一次性链接，内容已按规定清除，请重新发起邀请或密码重设。",
  "mail-address-missing": () => "您的账号没有可用的邮箱地址，请先在个人资料中填写。",
} satisfies Record<string, Sentence>;
