type Details = Readonly<Record<string, string | number>>;

/** Sentences for the failures of the work on a case: measures, messages, files, check, calls. */
export const workZh = {
  "feedback-closed": ({ number }: Details) =>
    `反馈 ${number} 已经结束，不能再修改。可以添加备注；如客户仍有诉求，请重新打开或登记新的反馈。`,
  "feedback-colleague-unknown": () => "所选同事不存在或已离职，请重新选择。",
  "feedback-measure-before-receipt": ({ day }: Details) =>
    `完成日期早于收到反馈的日期 ${day}，请改为当天或之后。`,
  "feedback-measure-checked-before-due": ({ day }: Details) =>
    `核查日期早于完成日期 ${day}，请改为当天或之后。`,
  "feedback-measure-fixed": () =>
    "这一轮的短期措施已提交核查或已结束，不能再改动。如需补救，请等核查退回，或在下一轮中添加措施。",
  "feedback-measure-last": () => "方案提交后至少保留一项短期措施。请先添加新的短期措施，再改动这一项。",
  "feedback-measure-undone-why": () => "撤销“已完成”需要在“完成情况”中写明原因。",
  "conflict-feedback-measure-changed": () => "这项措施刚刚被他人更新，请刷新后核对，再重新保存。",
  "feedback-measure-short": () => "短期措施由结果核查确认，只有长期措施在这里核查是否有效。",
  "feedback-measure-not-done": () => "这项长期措施还没有完成，完成后才能核查是否有效。",
  "feedback-measure-too-early": ({ day }: Details) =>
    `这项长期措施要到 ${day} 才核查。如需提前，请先修改核查日期。`,
  "conflict-feedback-measure-judged": () => "这项长期措施已经核查过，请刷新查看结论。",
  "feedback-message-before-receipt": () => "沟通时间早于收到反馈的时间，请核对日期与时区。",
  "feedback-message-later": () => "沟通时间晚于现在，请核对日期与时区。",
  "feedback-message-kind": () => "只有答复客户的内容可以发送、告知结果或给出解决方案，请改选“答复客户”。",
  "feedback-send-by-mail": () => "只能通过电子邮件或短信直接发送，请改选其中一种方式，或只做记录。",
  "feedback-mail-not-set-up": () =>
    "尚未配置邮件服务器，不能发送。请联系管理员配置，或改用电话联系后做记录。",
  "feedback-no-mail-address": ({ number }: Details) =>
    `反馈 ${number} 没有客户的邮箱地址。请先补充联系方式，或改用其他方式联系后做记录。`,
  "feedback-check-lines": ({ count }: Details) =>
    `请对本轮的 ${count} 项短期措施逐项给出核查结论，不多不少。`,
  "feedback-check-contradicts": () =>
    "有措施未落实，或客户的问题没有解决，不能判为通过。请改为“不通过”并写明原因。",
  "feedback-call-satisfaction": () => "接通的回访需要记下客户是否满意；没有接通的不填满意度。",
  "feedback-call-time": () => "拨打时间应在进入回访之后、不晚于现在，请核对。",
  "feedback-call-appointment": () => "客户约定再次联系时，请填写晚于现在的时间；其他结果不填约定时间。",
  "conflict-feedback-not-calling-back": () =>
    "只有在回访阶段，或结案后客户还没有评价时，才能发送满意度调查。",
  "too-large-feedback-file": ({ megabytes }: Details) =>
    `文件超过 ${megabytes} MB。请压缩图片或拆分文件后重新上传。`,
  "too-many-feedback-files": ({ limit }: Details) =>
    `一条反馈最多 ${limit} 个文件。请先移除不需要的，再上传。`,
  "feedback-file-empty": ({ name }: Details) => `“${name}”是空文件，请重新选择。`,
  "feedback-file-kind": ({ name }: Details) =>
    `“${name}”的内容不是可以上传的类型。可上传图片（JPG、PNG、WebP、GIF、HEIC）、PDF、Word、Excel、PowerPoint（不含宏）以及 TXT、CSV 文本。`,
  "feedback-file-infected": ({ name }: Details) =>
    `“${name}”中发现病毒，没有保存。请检查来源电脑，换一个干净的文件再上传。`,
};
