type Details = Readonly<Record<string, string | number>>;

const DUTIES: Readonly<Record<string, string>> = {
  "another-than-decider": "您参与了原认定",
  "no-party": "您是责任人或申诉人",
};

/** Sentences for failures of responsibility, appraisal and checks of long-term measures. */
export const appraisalFailuresZh = {
  "feedback-responsibility-early": ({ number }: Details) =>
    `反馈 ${number} 尚未送交核查或办结，暂不认定责任。请在送交核查后再认定。`,
  "feedback-responsibility-shares-missing": () => "请至少指明一个责任部门，并写明比例。",
  "feedback-responsibility-shares-sum": () => "各方比例合计须为 100%，请调整后重新提交。",
  "feedback-responsibility-shares-twice": () => "同一部门或人员只能出现一次，请合并其比例。",
  "feedback-responsibility-shares-unfit": () =>
    "客户自身、第三方或无责任时，不列责任部门。请删除责任部门，或改选责任类别。",
  "conflict-feedback-responsibility-changed": () => "责任认定刚刚被他人更新，请刷新后核对，再重新操作。",
  "conflict-feedback-responsibility-settled": () => "责任认定已有申诉或已经生效，不能再改。请在裁定中处理。",
  "conflict-feedback-responsibility-none": () => "这条反馈还没有认定责任，无需申诉。",
  "conflict-feedback-responsibility-over": () => "申诉期已过，责任认定已经生效。如有疑问，请联系客服主管。",
  "conflict-feedback-responsibility-heard": () =>
    "已就这条反馈提出过申诉；每个部门、每位责任人只能申诉一次。",
  "conflict-feedback-responsibility-unappealed": () => "没有待裁定的申诉，可能已被他人裁定。请刷新后查看。",
  "feedback-appeal-file-unknown": () => "所选文件不在这条反馈中，可能已被删除。请刷新后重新选择。",
  "feedback-ruling-change-missing": () => "改判时请写明新的责任类别与各方比例。",
  "forbidden-feedback-ruling": ({ duties }: Details) =>
    `${String(duties)
      .split(" ")
      .map((one) => DUTIES[one] ?? one)
      .join("，")}，须由其他主管或管理员裁定。人手不足的团队可请管理员开启“不分岗办理”，写明理由后裁定。`,
  "feedback-appraisal-month-open": ({ month }: Details) => `${month} 尚未结束，月末过后才能冻结。`,
  "feedback-appraisal-month-old": ({ month }: Details) => `${month} 没有可考核的反馈，请选择其他月份。`,
  "conflict-feedback-appraisal-pending": ({ count, numbers }: Details) =>
    `还有 ${count} 条反馈的责任认定未生效：${numbers}。请先裁定或等申诉期结束；也可勾选“作为未决带入”后冻结。`,
  "conflict-feedback-appraisal-changed": () => "这个月刚刚被他人冻结或更正，请刷新后核对。",
  "feedback-appraisal-reason-missing": () => "更正已冻结的月份需要写明原因。",
  "feedback-check-day-missing": () => "请选择下次核查的日期。",
  "feedback-check-evidence-missing": () => "认定“已落实”需要证据。请先上传照片、记录等文件，再提交结论。",
  "feedback-check-day-early": ({ day }: Details) => `新的核查日期须晚于今天（${day}），请重新选择。`,
};
