import { smsErrorsZh } from "../../notification/words/sms-errors-zh.ts";

/** Words of what is sent to the customer of a case, and of the survey after the handling. */
export const zh = {
  states: {
    email: { waiting: "邮件待发送", sent: "邮件已发送", failed: "邮件发送失败" },
    sms: { waiting: "短信待发送", sent: "短信已发送", failed: "短信发送失败" },
  },
  delivered: "短信已送达",
  next: "预计",
  said: "对方的回答：{{said}}",
  acknowledged: "收到确认",
  tick: {
    email: "发给客户",
    sms: "用短信通知客户",
    smsNote: "短信只能用审核通过的模板：客户收到通知和链接，在页面上看到这段内容。",
  },
  link: {
    send: "短信发送进展链接",
    question: "把查看处理进展的链接用短信发给客户？",
    text: "发往 {{phone}}，会产生一条短信的费用。",
    sent: "已安排发送",
  },
  survey: {
    title: "处理满意度调查",
    note: "请客户打开链接，说明问题是否解决、对处理结果是否满意。每一轮只发一次。",
    send: "发送调查",
    askedBy: "{{name}} 发出",
    other: "已用其他方式转给客户",
    channel: "发送方式",
    channels: { sms: "短信", email: "电子邮件", other: "其他方式，已转给客户" },
    how: "怎样转给客户的",
    howHint: "例如：微信转发给陈女士",
    howMissing: "请写明转给客户的方式",
    linkNote: "链接：",
    save: "发送",
    saveOther: "记录",
    queued: "已安排发送，结果会显示在这里",
    noted: "已记录",
  },
  obstacles: {
    "sms-not-set-up": "短信没有开通，请管理员在“设置 › 短信”中填写账号。",
    "sms-template-missing": "这类短信没有启用的模板，请管理员在“设置 › 短信”中填写。",
    "sms-number-refused": "这个号码已回复退订，不再接收调查短信。",
    "feedback-no-mobile": "没有客户的手机号。",
    "feedback-sms-unwanted": "客户不接收短信。",
    "no-email": "没有客户的邮箱地址。",
  },
  errors: {
    "no-mail-server": "未配置邮件服务器",
    refused: "对方邮件服务器拒收",
    "put-off": "对方邮件服务器暂时不收，稍后自动重试",
    unreachable: "连不上邮件服务器",
    "sign-in-refused": "邮件服务器的用户名或密码不对",
    "address-invalid": "收件地址不是有效的邮箱",
    withdrawn: "已撤回，没有发出",
    ...smsErrorsZh,
  },
};
