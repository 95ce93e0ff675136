type Details = Readonly<Record<string, string | number>>;

const PARTS: Readonly<Record<string, string>> = {
  title: "标题",
  addressee: "称谓",
  facts: "事实核查情况",
  measures: "已采取的措施",
  result: "处理结果",
  signer: "落款单位",
};

/** Sentences for failures of reply letters. */
export const replyLetterFailuresZh = {
  "feedback-letter-not-external": () => "这条反馈不是外部平台转来的，不需要答复函。",
  "conflict-feedback-letter-merged": () => "这条反馈已并入另一条，请在合并后的反馈中答复。",
  "conflict-feedback-letter-open": () => "这条反馈已有未发出的答复函，请在其中继续编辑，或先将其作废。",
  "conflict-feedback-letter-changed": () => "答复函刚刚被他人更新，请刷新后核对，再重新操作。",
  "conflict-feedback-letter-frozen": () => "答复函已批准或已作废，不能再修改。如需更正，请作废后另写一份。",
  "feedback-letter-incomplete": ({ part }: Details) =>
    `“${PARTS[String(part)] ?? String(part)}”还是空的。请补充完整后再批准。`,
  "forbidden-feedback-letter-own": () => "自己写过的答复函须由其他主管批准。请交给另一位客服主管或管理员。",
  "conflict-feedback-letter-unapproved": () => "答复函尚未批准或已经发出，不能登记发出。请刷新后查看状态。",
  "feedback-letter-sent-later": () => "发出日期晚于今天，请核对日期。",
  "feedback-letter-sent-early": ({ day }: Details) => `发出日期早于批准日期 ${day}，请核对日期。`,
  "conflict-feedback-letter-sent": () => "答复函已经发出或已作废，不能再作废。如需补充，请另写一份。",
};
