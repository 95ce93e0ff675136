/** Words of the page where a customer takes leave of surveys by mail. */
export const leaveWords = {
  zh: {
    /** How the customer's record says where it was said. */
    source: "问卷邮件中的退订链接",
    title: "不再接收满意度调查邀请？",
    ask: (organization: string) =>
      `确认后，${organization}不会再邀请您参加满意度调查，包括邮件提醒。与您的订单、服务和投诉有关的联系不受影响。`,
    leave: "确认退订",
    doneTitle: "已为您退订",
    done: (organization: string) => `${organization}不会再向您发送满意度调查邀请。感谢您一直以来的回答。`,
    slip: "点错了？",
    back: "恢复接收",
    backTitle: "已恢复",
    backDone: (organization: string) =>
      `谢谢您。${organization}今后仍会在适当的时候请您评价服务，不会频繁打扰。`,
    unknownTitle: "链接无法识别",
    unknown: "这个退订链接不完整或已失效。请使用邮件中的完整链接，或直接联系为您服务的人员，我们会为您登记。",
    failedTitle: "暂时无法处理",
    failed: "系统正在维护，您的选择尚未登记，请过几分钟再试。",
  },
  en: {
    source: "unsubscribe link in a survey mail",
    title: "No more satisfaction surveys?",
    ask: (organization: string) =>
      `Once you confirm, ${organization} will not invite you to satisfaction surveys any more, nor send reminders. Contacts about your orders, services and complaints go on as before.`,
    leave: "Unsubscribe",
    doneTitle: "You are unsubscribed",
    done: (organization: string) =>
      `${organization} will send you no more satisfaction surveys. Thank you for the answers you have given.`,
    slip: "A slip?",
    back: "Keep me on the list",
    backTitle: "You are on the list again",
    backDone: (organization: string) =>
      `Thank you. ${organization} will ask for your opinion now and then, not often.`,
    unknownTitle: "Link not recognised",
    unknown:
      "This link is incomplete or no longer valid. Use the whole link from the mail, or tell the people who serve you and we will note it.",
    failedTitle: "Not possible just now",
    failed:
      "The system is being maintained and your choice was not noted yet. Please try again in a few minutes.",
  },
} as const;
