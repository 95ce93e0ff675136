type Details = Readonly<Record<string, string | number>>;

const PURPOSES: Readonly<Record<string, string>> = {
  "case-reply": "答复通知",
  "case-link": "进展链接",
  satisfaction: "满意度调查",
  acknowledgement: "收到确认",
};

/** Sentences for the failures of SMS: what is wrong, what to do. */
export const smsFailuresZh = {
  "conflict-sms-not-set-up": () => "短信没有开通或已停用，请管理员在“设置 › 短信”中填写账号并启用。",
  "conflict-sms-template-missing": ({ purpose }: Details) =>
    `“${PURPOSES[String(purpose)] ?? purpose}”短信没有可用的模板，请管理员在“设置 › 短信”中填写审核通过的模板编号并启用。`,
  "conflict-sms-number-refused": () =>
    "这个号码已回复退订，不再接收调查短信，请改用电话或邮件。客户重新同意后，请管理员在“设置 › 短信”的退订号码中移除。",
  "sms-push-unreadable": () => "推送内容不是短信回执或回复的 JSON，请核对服务商控制台中填写的地址。",
  "too-large-sms-push": ({ most }: Details) => `一次最多推送 ${most} 条，请分批推送。`,
  "sms-number-not-mobile": () => "这不是中国内地的手机号，不能接收短信。请核对号码，或改用电话、邮件。",
  "sms-key-needed": () => "换了服务商或 AccessKey ID，请同时填写新的密钥。",
  "sms-app-id-missing": () => "腾讯云短信需要 SdkAppId，请从腾讯云控制台的应用管理中复制后填写。",
  "conflict-sms-settings-changed": () => "短信设置刚被他人修改过，请刷新后在新内容上修改。",
  "sms-template-code-missing": () => "启用前请填写服务商审核通过后给出的模板编号。",
  "sms-wording-empty": () => "短信内容不能为空；想用内置内容，请选择“恢复内置内容”。",
  "sms-wording-long": ({ most }: Details) => `短信内容最多 ${most} 个字，请改短。`,
  "sms-wording-brackets": () => "签名的【】由服务商自动加上，请从内容中删去。",
  "sms-wording-broken": () => "占位符请写成 {{名称}}，前后各两个花括号，内容不分行。",
  "sms-wording-unknown": ({ placeholder, known }: Details) =>
    `这类短信没有占位符“{{${placeholder}}}”，请改用：${known}。`,
  "sms-wording-twice": ({ placeholder }: Details) =>
    `占位符“{{${placeholder}}}”只能出现一次，服务商不接受重复的变量。`,
  "sms-wording-missing": ({ placeholder }: Details) => `短信内容缺少“{{${placeholder}}}”，请补上。`,
  "sms-name-wrong": ({ name }: Details) =>
    `变量名“${name}”不被服务商接受，请用字母开头的字母和数字，且不用 email、mobile、id、nick、site。`,
  "sms-name-twice": ({ name }: Details) => `两个占位符用了同一个变量名“${name}”，请改成不同的。`,
} satisfies Record<string, (details: Details) => string>;
