type Details = Readonly<Record<string, string | number>>;

/** Sentences for the failures of what customers meet without signing in. */
export const publicFailuresZh = {
  "feedback-page-unreadable": () => "没有看懂提交的内容，请按接口说明重新提交。",
  "conflict-feedback-over": () => "这条反馈已经结束，不能再提交内容。请重新提交一条反馈，或联系客服。",
  "too-many-feedback-files-today": ({ most }: Details) => `今天已经添加了 ${most} 个文件，请明天再添加。`,
  "too-many-feedback-words": () => "今天提交的内容较多，请明天再补充，或直接联系客服。",
  "gone-feedback-form-closed": () => "这个表单已停用，请通过其他方式联系。",
  "conflict-feedback-form-changed": () => "表单设置刚刚被他人修改，请刷新后重新保存。",
};
