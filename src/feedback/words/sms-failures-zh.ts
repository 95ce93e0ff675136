type Details = Readonly<Record<string, string | number>>;

/** Sentences for the failures of what is sent to the customers of cases. */
export const smsFailuresZh = {
  "feedback-no-mobile": ({ number }: Details) =>
    `反馈 ${number} 没有客户的手机号，不能发短信。请先补充联系方式，或改用电话、邮件联系。`,
  "feedback-sms-unwanted": ({ number }: Details) =>
    `反馈 ${number} 的客户不接收短信，请改用其他方式联系。如客户已改变意愿，请先在客户资料中更新。`,
  "feedback-survey-unwanted": ({ number }: Details) =>
    `反馈 ${number} 的客户不接收邮件或满意度调查，请改用电话回访。如客户已改变意愿，请先在客户资料中更新。`,
  "conflict-feedback-survey-sent": ({ number }: Details) =>
    `反馈 ${number} 在这一轮已经发过满意度调查，不再重复打扰客户。没有发出的可以重新发送。`,
  "feedback-survey-how": () => "请写明用什么方式把链接转给了客户，例如“微信转发给陈女士”。",
};
