type Details = Readonly<Record<string, string | number>>;

/** Sentences for the failures of task cards. */
export const taskCardFailuresZh = {
  "feedback-card-contact": () => "联系方式须为手机、座机号码或邮箱地址，请核对；没有可以留空。",
  "too-many-feedback-cards": ({ most }: Details) => `一条反馈最多发出 ${most} 张卡，请改用已发出的链接。`,
  "feedback-card-what": () => "请选择一项措施，或在说明中写明要做什么。",
  "feedback-card-measure": () => "这项措施已完成或不在方案中，请重新选择。",
  "feedback-card-no-mail-address": () => "没有填写邮箱，不能用邮件发送。请填写邮箱，或复制链接发送。",
  "feedback-card-promised-past": () => "预计完成的日期已经过去，请重新选择。",
  "conflict-feedback-card-over": () => "这张卡已经结束，不能再操作。请刷新后查看现在的状态。",
  "forbidden-feedback-card-contact": () => "您看不到客户的联系方式，不能把它提供给外部人员。请由主管发出。",
  "forbidden-feedback-card-guest": () =>
    "此人在这条反馈中承担过任务或参与过处理（含前几轮），不能做核查。请另请第三方。",
};
