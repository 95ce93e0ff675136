/** The made-up customer of previews and test mails. */
export const sampleWords = {
  zh: {
    customer: "杭州远山净水设备有限公司",
    contact: "林青",
    mark: "【测试】",
    note: "这是一封测试邮件，内容与客户收到的相同；其中的链接打开问卷的设计页面，不会产生答卷，也不会退订。",
  },
  en: {
    customer: "Yuanshan Water Purifiers",
    contact: "Lin Qing",
    mark: "[Test] ",
    note: "This is a test mail in the words that customers get. Its links open the design of the survey: they make no answer and unsubscribe nobody.",
  },
} as const;
