type Details = Readonly<Record<string, string | number>>;

/** Sentences for the failures of policies, settings, absences and hand-overs. */
export const policyFailuresZh = {
  "feedback-policy-empty": () => "这项时限规则没有规定任何时限，请至少填写一项。",
  "feedback-policy-order": ({ response, solution }: Details) =>
    `首次响应最长 ${response} 小时，晚于给出解决方案的 ${solution} 小时。请把首次响应改短，或把解决方案改长。`,
  "conflict-feedback-policy-scope": () => "该优先级与问题类型已有一项时限规则，请修改那一项，或另选范围。",
  "conflict-feedback-policy-changed": () => "该时限规则已被他人修改，请刷新后核对，再重新保存。",
  "conflict-feedback-setting-changed": () => "反馈设置已被他人修改，请刷新后核对，再重新保存。",
  "feedback-absence-order": () => "结束日期早于开始日期，请重新选择。",
  "feedback-absence-past": () => "结束日期已经过去，请重新选择。",
  "feedback-absence-deputy": () => "不能由本人代理自己，请选择另一位同事。",
  "feedback-absence-person": () => "没有找到这位同事，或其已离开，请重新选择。",
  "conflict-feedback-absence-overlap": () => "此人在这段时间已登记外出，请先删除原来的登记。",
  "feedback-hand-over-same": () => "移交人与接手人相同，请选择另一位同事。",
  "feedback-hand-over-person": () => "没有找到移交人或接手人，请重新选择。",
};
